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

/** Tells how well scores can be read as probabilities: learnt on one half of the queries, told on the other. */
final class CrossFitting {

  private static final int BINS = 10;
  private static final int DEPTH = 50;
  private static final int LEAST_RELEVANT = 10;

  private CrossFitting() {}

  private record Pairs(double[] scores, boolean[] relevant) {

    long hits() {
      long hits = 0;
      for (boolean it : relevant) {
        hits += it ? 1 : 0;
      }
      return hits;
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
      var calibrator = IsotonicCalibrator.fit(learnt.scores(), learnt.relevant());
      var told = halves.get(half);
      for (int i = 0; i < told.scores().length; i++) {
        predictions.add(
            new Prediction(calibrator.probability(told.scores()[i]), told.relevant()[i]));
      }
    }
    return Optional.of(Calibration.of(predictions, BINS));
  }

  private static Pairs pairs(TrecRun run, Qrels qrels, int half) {
    var scores = new ArrayList<Double>();
    var relevant = new ArrayList<Boolean>();
    int at = 0;
    for (var query : qrels.queries()) {
      if (at % 2 == half) {
        Map<String, Integer> grades = qrels.grades(query);
        run.ranking(query).stream().limit(DEPTH).forEach(it -> {
          scores.add(it.score());
          relevant.add(grades.getOrDefault(it.document(), 0) > 0);
        });
      }
      at++;
    }
    var flags = new boolean[relevant.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = relevant.get(i);
    }
    return new Pairs(scores.stream().mapToDouble(it -> it).toArray(), flags);
  }
}
