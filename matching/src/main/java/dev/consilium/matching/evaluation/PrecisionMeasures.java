package dev.consilium.matching.evaluation;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Measures that count relevant documents: precision, recall and what is made of them. */
final class PrecisionMeasures {

  static final double LEAST_FOR_GEOMETRIC_MEAN = 1e-5;
  private static final double[] TENTHS = {0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1};
  private static final double[] FIFTHS = {.2, .4, .6, .8, 1, 1.2, 1.4, 1.6, 1.8, 2};

  private PrecisionMeasures() {}

  static List<? extends RankingMeasure> precision(Parameters of) {
    return of.cuts(Parameters.CUTS).stream()
        .map(cut -> NamedMeasure.mean(of.name(cut), it -> (double) it.relevantWithin(cut) / cut)
            .overTies(it -> OverTies.relevantWithin(it, cut) / cut))
        .toList();
  }

  static List<? extends RankingMeasure> recall(Parameters of) {
    return of.cuts(Parameters.CUTS).stream()
        .map(cut -> NamedMeasure.mean(
                of.name(cut), it -> share(it.relevantWithin(cut), it.relevant()))
            .overTies(it -> share(OverTies.relevantWithin(it, cut), it.relevant())))
        .toList();
  }

  static List<? extends RankingMeasure> relativePrecision(Parameters of) {
    return of.cuts(Parameters.CUTS).stream()
        .map(cut -> NamedMeasure.mean(
                of.name(cut), it -> share(it.relevantWithin(cut), Math.min(cut, it.relevant())))
            .overTies(it -> share(OverTies.relevantWithin(it, cut), Math.min(cut, it.relevant()))))
        .toList();
  }

  static List<? extends RankingMeasure> success(Parameters of) {
    return of.cuts(1, 5, 10).stream()
        .map(cut -> NamedMeasure.mean(of.name(cut), it -> it.relevantWithin(cut) > 0 ? 1 : 0)
            .overTies(it -> OverTies.success(it, cut)))
        .toList();
  }

  static List<? extends RankingMeasure> reciprocalRank(Parameters of) {
    of.none();
    return List.of(NamedMeasure.mean(of.name(), it -> {
          for (int i = 0; i < it.retrieved(); i++) {
            if (it.isRelevant(i)) {
              return 1.0 / (i + 1);
            }
          }
          return 0;
        })
        .overTies(OverTies::reciprocalRank));
  }

  static List<? extends RankingMeasure> averagePrecision(Parameters of) {
    of.none();
    return List.of(NamedMeasure.mean(of.name(), it -> averagePrecision(it, it.retrieved()))
        .overTies(it -> share(OverTies.precisions(it, it.retrieved()), it.relevant())));
  }

  static List<? extends RankingMeasure> averagePrecisionCut(Parameters of) {
    return of.cuts(Parameters.CUTS).stream()
        .map(cut -> NamedMeasure.mean(of.name(cut), it -> averagePrecision(it, cut))
            .overTies(it -> share(OverTies.precisions(it, cut), it.relevant())))
        .toList();
  }

  // A single zero would make the geometric mean zero: a floor stands in for it.
  static List<? extends RankingMeasure> geometricMean(Parameters of) {
    of.none();
    return List.of(geometric(of.name(), it -> averagePrecision(it, it.retrieved())));
  }

  static RankingMeasure geometric(String name, ToDoubleFunction<JudgedRanking> formula) {
    return new NamedMeasure(
        name,
        RankingMeasure.Averaging.GEOMETRIC_MEAN,
        it -> StrictMath.log(Math.max(formula.applyAsDouble(it), LEAST_FOR_GEOMETRIC_MEAN)),
        it -> OptionalDouble.empty());
  }

  private static double averagePrecision(JudgedRanking ranking, int cut) {
    double sum = 0;
    int found = 0;
    for (int i = 0; i < Math.min(cut, ranking.retrieved()); i++) {
      if (ranking.isRelevant(i)) {
        found++;
        sum += (double) found / (i + 1);
      }
    }
    return share(sum, ranking.relevant());
  }

  static List<? extends RankingMeasure> precisionAtRelevant(Parameters of) {
    of.none();
    return List.of(NamedMeasure.mean(
            of.name(), it -> share(it.relevantWithin(it.relevant()), it.relevant()))
        .overTies(it -> share(OverTies.relevantWithin(it, it.relevant()), it.relevant())));
  }

  static List<? extends RankingMeasure> precisionAtMultiples(Parameters of) {
    return of.shares(FIFTHS).stream()
        .map(multiple -> NamedMeasure.mean(of.name(multiple), it -> {
              int cut = (int) (multiple * it.relevant() + 0.9);
              return share(it.relevantWithin(cut), cut);
            })
            .overTies(it -> {
              int cut = (int) (multiple * it.relevant() + 0.9);
              return share(OverTies.relevantWithin(it, cut), cut);
            }))
        .toList();
  }

  static List<? extends RankingMeasure> interpolated(Parameters of) {
    return of.shares(TENTHS).stream()
        .map(recall -> NamedMeasure.mean(of.name(recall), it -> interpolated(it, recall)))
        .toList();
  }

  static List<? extends RankingMeasure> elevenPoints(Parameters of) {
    var points = of.shares(TENTHS);
    return List.of(NamedMeasure.mean(
        of.name(),
        it ->
            points.stream().mapToDouble(recall -> interpolated(it, recall)).sum() / points.size()));
  }

  /** The best precision at or below the rank at which this share of the relevant was found. */
  private static double interpolated(JudgedRanking ranking, double recall) {
    long wanted = Math.round(recall * ranking.relevant());
    double best = 0;
    int found = 0;
    for (int i = 0; i < ranking.retrieved(); i++) {
      if (ranking.isRelevant(i)) {
        found++;
        if (found >= wanted) {
          best = Math.max(best, (double) found / (i + 1));
        }
      }
    }
    return best;
  }

  static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
