package dev.consilium.matching.scoring;

import java.util.List;

/** Splits a whole number in proportion so that the parts add up to it exactly. */
final class Shares {

  private Shares() {}

  /** Splits; what rounding leaves over goes to the first parts, one billionth each. */
  static long[] split(long total, List<Double> proportions) {
    double sum = 0;
    for (double it : proportions) {
      sum += it;
    }
    var parts = new long[proportions.size()];
    long left = total;
    for (int i = 0; i < parts.length && sum > 0; i++) {
      parts[i] = Math.min(left, (long) (total * (proportions.get(i) / sum)));
      left -= parts[i];
    }
    for (int i = 0; left > 0; i = (i + 1) % parts.length) {
      long more = sum > 0 ? 1 : left;
      parts[i] += more;
      left -= more;
    }
    return parts;
  }
}
