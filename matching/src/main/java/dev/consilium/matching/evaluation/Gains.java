package dev.consilium.matching.evaluation;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** What a grade is worth. An unjudged document is worth nothing. */
final class Gains {

  private final IntToDoubleFunction gain;

  private Gains(IntToDoubleFunction gain) {
    this.gain = gain;
  }

  /** The grade itself, unless another gain is named for it. */
  static Gains linear(Map<Integer, Double> named) {
    return new Gains(grade -> {
      var other = named.get(grade);
      return other == null ? grade : other;
    });
  }

  static Gains exponential() {
    return new Gains(grade -> Math.scalb(1.0, grade) - 1);
  }

  double of(int grade) {
    return grade < 0 ? 0 : gain.applyAsDouble(grade);
  }

  /** The positive gains of all judged documents, largest first. */
  double[] bestFirst(JudgedRanking ranking) {
    int size = 0;
    for (int grade = 0; grade < ranking.levels(); grade++) {
      size += of(grade) > 0 ? ranking.atLevel(grade) : 0;
    }
    var best = new double[size];
    int at = 0;
    for (int grade = 0; grade < ranking.levels(); grade++) {
      for (int i = 0; of(grade) > 0 && i < ranking.atLevel(grade); i++) {
        best[at] = -of(grade);
        at++;
      }
    }
    Arrays.sort(best);
    for (int i = 0; i < size; i++) {
      best[i] = -best[i];
    }
    return best;
  }

  /** The discounted sums of the best ranking after 0, 1, 2 … documents. */
  double[] idealSums(JudgedRanking ranking) {
    var best = bestFirst(ranking);
    var sums = new double[best.length + 1];
    for (int i = 0; i < best.length; i++) {
      sums[i + 1] = sums[i] + best[i] * Discount.at(i);
    }
    return sums;
  }

  double ideal(JudgedRanking ranking, int cut) {
    var sums = idealSums(ranking);
    return sums[Math.min(cut, sums.length - 1)];
  }
}
