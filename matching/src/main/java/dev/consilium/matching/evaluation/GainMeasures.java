package dev.consilium.matching.evaluation;

import java.util.List;
import java.util.Map;

/** Measures with graded gains and discounts by rank. */
final class GainMeasures {

  private static final double PERSISTENCE = 0.9;

  private GainMeasures() {}

  static List<? extends RankingMeasure> ndcg(Parameters of) {
    var gains = Gains.linear(of.gains());
    return List.of(ndcg(of.name(), gains, Integer.MAX_VALUE));
  }

  static List<? extends RankingMeasure> ndcgCut(Parameters of) {
    var gains = Gains.linear(Map.of());
    return of.cuts(Parameters.CUTS).stream()
        .map(cut -> ndcg(of.name(cut), gains, cut))
        .toList();
  }

  /** Gain 2 to the grade, less 1. Source: Burges and others, Learning to Rank (2005). */
  static List<? extends RankingMeasure> ndcgExponential(Parameters of) {
    of.none();
    return List.of(ndcg(of.name(), Gains.exponential(), Integer.MAX_VALUE));
  }

  static List<? extends RankingMeasure> ndcgExponentialCut(Parameters of) {
    return of.cuts(Parameters.CUTS).stream()
        .map(cut -> ndcg(of.name(cut), Gains.exponential(), cut))
        .toList();
  }

  private static RankingMeasure ndcg(String name, Gains gains, int cut) {
    return NamedMeasure.mean(name, it -> {
          double sum = 0;
          for (int i = 0; i < Math.min(cut, it.retrieved()); i++) {
            sum += gains.of(it.grade(i)) * Discount.at(i);
          }
          return PrecisionMeasures.share(sum, gains.ideal(it, cut));
        })
        .overTies(it -> PrecisionMeasures.share(
            OverTies.additive(it, cut, Discount::at, gains::of), gains.ideal(it, cut)));
  }

  /** nDCG averaged over the relevant documents; what was not found counts at the end. */
  static List<? extends RankingMeasure> ndcgAtRelevant(Parameters of) {
    var gains = Gains.linear(of.gains());
    return List.of(NamedMeasure.mean(of.name(), it -> {
      var ideal = gains.idealSums(it);
      int best = ideal.length - 1;
      double sum = 0;
      double reached = 0;
      int found = 0;
      for (int i = 0; i < it.retrieved(); i++) {
        double gain = gains.of(it.grade(i));
        reached += gain * Discount.at(i);
        if (gain > 0) {
          found++;
          sum += reached / ideal[Math.min(i + 1, best)];
        }
      }
      return best == 0 ? 0 : (sum + (best - found) * reached / ideal[best]) / best;
    }));
  }

  /** nDCG averaged over the ranks at which the ideal ranking changes its gain. */
  static List<? extends RankingMeasure> ndcgAtLevels(Parameters of) {
    var gains = Gains.linear(of.gains());
    return List.of(NamedMeasure.mean(of.name(), it -> {
      if (it.relevant() == 0) {
        return 0;
      }
      var best = gains.bestFirst(it);
      var ideal = gains.idealSums(it);
      double sum = 0;
      int points = 0;
      double reached = 0;
      for (int i = 0; i < Math.max(it.retrieved(), best.length + 1); i++) {
        // The gain changes after rank i - 1, at the latest when the ideal one has none left.
        if (i > 0 && i <= best.length && (i == best.length || best[i] != best[i - 1])) {
          sum += reached / ideal[i];
          points++;
        }
        if (i < it.retrieved()) {
          reached += gains.of(it.grade(i)) * Discount.at(i);
        }
      }
      if (it.retrieved() > best.length + 1) {
        sum += reached / ideal[best.length];
        points++;
      }
      return PrecisionMeasures.share(sum, points);
    }));
  }

  /** Discounts by the gain missed so far. */
  static List<? extends RankingMeasure> missedGain(Parameters of) {
    var gains = Gains.linear(of.gains());
    return List.of(NamedMeasure.mean(of.name(), it -> {
      var best = gains.bestFirst(it);
      double sum = 0;
      double cost = 0;
      double reached = 0;
      for (int i = 0; i < it.retrieved(); i++) {
        double gain = gains.of(it.grade(i));
        reached += gain;
        cost += i < best.length ? Math.max(best[i], 1) : 1;
        sum += gain == 0 ? 0 : gain / Discount.log2(2 + cost - reached);
      }
      double ideal = 0;
      for (double gain : best) {
        ideal += gain;
      }
      return PrecisionMeasures.share(sum, ideal);
    }));
  }

  /** Discounts by the irrelevant documents above. */
  static List<? extends RankingMeasure> missedBinary(Parameters of) {
    of.none();
    return List.of(NamedMeasure.mean(of.name(), it -> {
      double sum = 0;
      int found = 0;
      for (int i = 0; i < it.retrieved(); i++) {
        if (it.isRelevant(i)) {
          sum += 1 / Discount.log2(2 + i - found);
          found++;
        }
      }
      return PrecisionMeasures.share(sum, it.relevant());
    }));
  }

  /** Source: Moffat and Zobel, Rank-Biased Precision (2008). */
  static List<? extends RankingMeasure> rankBiased(Parameters of) {
    double p = of.keyed("p", PERSISTENCE, 0, 1);
    return List.of(NamedMeasure.mean(of.name(), it -> {
          double sum = 0;
          double weight = 1;
          for (int i = 0; i < it.retrieved(); i++) {
            sum += unit(it, it.grade(i)) * weight;
            weight *= p;
          }
          return (1 - p) * sum;
        })
        .overTies(it -> (1 - p)
            * OverTies.additive(
                it, Integer.MAX_VALUE, rank -> StrictMath.pow(p, rank), grade -> unit(it, grade))));
  }

  // Gains above 1 are brought down into the unit interval by the query's highest grade.
  private static double unit(JudgedRanking it, int grade) {
    return Math.max(0, grade) / Math.max(1.0, it.levels() - 1.0);
  }

  /** How much rank-biased precision the unjudged documents could still add. */
  static List<? extends RankingMeasure> rankBiasedResidual(Parameters of) {
    of.none();
    return List.of(NamedMeasure.mean(of.name(), it -> {
      double sum = 0;
      double weight = 1;
      for (int i = 0; i < it.retrieved(); i++) {
        sum += it.grade(i) < 0 ? weight : 0;
        weight *= PERSISTENCE;
      }
      return sum == 0 ? 0 : weight + (1 - PERSISTENCE) * sum;
    }));
  }

  /**
   * The chance that a reader stops, divided by the rank. Source: Chapelle and others, Expected
   * Reciprocal Rank for Graded Relevance (2009); the highest grade is that of the collection.
   */
  static List<? extends RankingMeasure> expectedReciprocalRank(Parameters of) {
    of.none();
    return List.of(NamedMeasure.mean(of.name(), it -> expected(it, it.retrieved())));
  }

  static List<? extends RankingMeasure> expectedReciprocalRankCut(Parameters of) {
    return of.cuts(Parameters.CUTS).stream()
        .map(cut -> NamedMeasure.mean(of.name(cut), it -> expected(it, cut)))
        .toList();
  }

  private static double expected(JudgedRanking it, int cut) {
    double whole = Math.scalb(1.0, it.highestGrade());
    double goesOn = 1;
    double sum = 0;
    for (int i = 0; i < Math.min(cut, it.retrieved()); i++) {
      double stops = (Math.scalb(1.0, Math.max(0, it.grade(i))) - 1) / whole;
      sum += goesOn * stops / (i + 1);
      goesOn *= 1 - stops;
    }
    return sum;
  }
}
