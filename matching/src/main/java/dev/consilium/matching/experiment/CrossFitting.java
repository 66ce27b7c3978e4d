package dev.consilium.matching.experiment;

import dev.consilium.matching.evaluation.Calibration;
import dev.consilium.matching.evaluation.Calibration.Prediction;
import dev.consilium.matching.evaluation.Qrels;
import dev.consilium.matching.evaluation.TrecRun;
import dev.consilium.matching.scoring.IsotonicCalibrator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How well scores can be read as probabilities: learnt on one half of the queries, told on the other. */
final class CrossFitting {

  private static final int BINS = 10;
  private static final int DEPTH = 50;
  private static final int LEAST_RELEVANT = 10;

  private CrossFitting() {}

  /** What was scored and whether it was relevant, in one row. */
  private static final class Pairs {

    private final List<Double> scores = new ArrayList<>();
    private final List<Boolean> relevant = new ArrayList<>();

    void add(double score, boolean hit) {
      scores.add(score);
      relevant.add(hit);
    }

    long hits() {
      return relevant.stream().filter(it -> it).count();
    }

    IsotonicCalibrator learn() {
      var flags = new boolean[relevant.size()];
      for (int i = 0; i < flags.length; i++) {
        flags[i] = relevant.get(i);
      }
      return IsotonicCalibrator.fit(scores.stream().mapToDouble(it -> it).toArray(), flags);
    }
  }

  /** Empty when one half holds too few relevant documents to learn from. */
  static Optional<Calibration> calibration(TrecRun run, Qrels qrels) {
    var halves = List.of(pairs(run, qrels, 0), pairs(run, qrels, 1));
    var predictions = new ArrayList<Prediction>();
    for (int half = 0; half < 2; half++) {
      var learnt = halves.get(1 - half);
      if (learnt.hits() < LEAST_RELEVANT) {
        return Optional.empty();
      }
      var calibrator = learnt.learn();
      var told = halves.get(half);
      for (int i = 0; i < told.scores.size(); i++) {
        predictions.add(
            new Prediction(calibrator.probability(told.scores.get(i)), told.relevant.get(i)));
      }
    }
    return Optional.of(Calibration.of(predictions, BINS));
  }

  private static Pairs pairs(TrecRun run, Qrels qrels, int half) {
    var pairs = new Pairs();
    int at = 0;
    for (var query : qrels.queries()) {
      if (at % 2 == half) {
        Map<String, Integer> grades = qrels.grades(query);
        run.ranking(query).stream()
            .limit(DEPTH)
            .forEach(it -> pairs.add(it.score(), grades.getOrDefault(it.document(), 0) > 0));
      }
      at++;
    }
    return pairs;
  }
}
