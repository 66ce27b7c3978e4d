package dev.consilium.matching.evaluation;

import java.util.function.IntToDoubleFunction;

/**
 * Means over all orders of equal scores, in closed form. Source: McSherry and Najork, Computing
 * Information Retrieval Performance Measures Efficiently in the Presence of Tied Scores (2008).
 */
final class OverTies {

  private OverTies() {}

  /** Sums weight(rank) times worth(grade); each place of a tie holds its mean worth. */
  static double additive(
      JudgedRanking ranking, int cut, IntToDoubleFunction weight, IntToDoubleFunction worth) {
    int most = Math.min(cut, ranking.retrieved());
    double sum = 0;
    for (int from = 0; from < most; from = ranking.tieEnd(from)) {
      int to = ranking.tieEnd(from);
      double worths = 0;
      for (int i = from; i < to; i++) {
        worths += worth.applyAsDouble(ranking.grade(i));
      }
      double weights = 0;
      for (int i = from; i < Math.min(to, most); i++) {
        weights += weight.applyAsDouble(i);
      }
      sum += worths * weights / (to - from);
    }
    return sum;
  }

  static double relevantWithin(JudgedRanking ranking, int cut) {
    int most = Math.min(cut, ranking.retrieved());
    double sum = 0;
    for (int from = 0; from < most; from = ranking.tieEnd(from)) {
      int to = ranking.tieEnd(from);
      sum += (double) relevant(ranking, from, to) * (Math.min(to, most) - from) / (to - from);
    }
    return sum;
  }

  private static int relevant(JudgedRanking ranking, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += ranking.isRelevant(i) ? 1 : 0;
    }
    return sum;
  }

  /** The sum of precisions at relevant documents; not yet divided by their number. */
  static double precisions(JudgedRanking ranking, int cut) {
    int most = Math.min(cut, ranking.retrieved());
    double sum = 0;
    int before = 0;
    for (int from = 0; from < most; from = ranking.tieEnd(from)) {
      int to = ranking.tieEnd(from);
      int here = relevant(ranking, from, to);
      double share = (double) here / (to - from);
      // Given a relevant one at a place, each other place of the tie holds this many.
      double others = to - from == 1 ? 0 : (here - 1.0) / (to - from - 1);
      for (int i = from; here > 0 && i < Math.min(to, most); i++) {
        sum += share * (before + 1 + (i - from) * others) / (i + 1);
      }
      before += here;
    }
    return sum;
  }

  /** Walks the places at which the first relevant document may stand. */
  private static double first(JudgedRanking ranking, int cut, IntToDoubleFunction worth) {
    int most = Math.min(cut, ranking.retrieved());
    for (int from = 0; from < most; from = ranking.tieEnd(from)) {
      int to = ranking.tieEnd(from);
      int here = relevant(ranking, from, to);
      if (here > 0) {
        int size = to - from;
        double chance = (double) here / size;
        double sum = 0;
        for (int j = 0; j <= size - here && from + j < most; j++) {
          sum += chance * worth.applyAsDouble(from + j);
          chance *= (double) (size - j - here) / (size - j - 1);
        }
        return sum;
      }
    }
    return 0;
  }

  static double reciprocalRank(JudgedRanking ranking) {
    return first(ranking, ranking.retrieved(), rank -> 1.0 / (rank + 1));
  }

  static double success(JudgedRanking ranking, int cut) {
    return first(ranking, cut, rank -> 1);
  }
}
