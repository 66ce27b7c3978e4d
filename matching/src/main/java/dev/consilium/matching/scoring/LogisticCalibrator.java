package dev.consilium.matching.scoring;

/**
 * A logistic curve. Source: Platt, Probabilistic Outputs for Support Vector Machines (1999), with the
 * smoothed targets and the safeguarded Newton steps of Lin, Lin and Weng (2007). Immutable.
 *
 * @param slope of the log odds, 0 or above
 * @param intercept the log odds at score 0
 */
public record LogisticCalibrator(double slope, double intercept) implements Calibrator {

  private static final int MOST_STEPS = 100;

  // A curve that falls would rank backwards.
  public LogisticCalibrator {
    if (!(slope >= 0) || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException("Logistic calibrator: slope " + slope + ", intercept "
          + intercept + " [calibrator-rises]. Give finite numbers and a slope of 0 or above.");
    }
  }

  /**
   * Learns.
   *
   * @param scores finite, in any order, at least one
   * @param right what came of each, as many
   * @return the calibrator; flat when larger scores do not do better
   */
  public static LogisticCalibrator fit(double[] scores, boolean[] right) {
    Scored.check(scores, right);
    long hits = 0;
    for (boolean it : right) {
      hits += it ? 1 : 0;
    }
    double high = (hits + 1.0) / (hits + 2.0);
    double low = 1 / (scores.length - hits + 2.0);
    double slope = 0;
    double intercept = StrictMath.log((hits + 1.0) / (scores.length - hits + 1.0));
    double loss = loss(scores, right, high, low, slope, intercept);
    for (int step = 0; step < MOST_STEPS; step++) {
      double g1 = 0;
      double g2 = 0;
      double h11 = 1e-12;
      double h22 = 1e-12;
      double h12 = 0;
      for (int i = 0; i < scores.length; i++) {
        double p = share(slope * scores[i] + intercept);
        double miss = p - (right[i] ? high : low);
        double spread = p * (1 - p);
        g1 += miss * scores[i];
        g2 += miss;
        h11 += spread * scores[i] * scores[i];
        h22 += spread;
        h12 += spread * scores[i];
      }
      double determinant = h11 * h22 - h12 * h12;
      if (Math.abs(g1) + Math.abs(g2) < 1e-9 || !(determinant > 0)) {
        break;
      }
      double d1 = -(h22 * g1 - h12 * g2) / determinant;
      double d2 = -(h11 * g2 - h12 * g1) / determinant;
      double length = 1;
      double next = loss(scores, right, high, low, slope + d1, intercept + d2);
      // A step too long makes it worse: halve it until it helps.
      while (!(next < loss) && length > 1e-10) {
        length /= 2;
        next = loss(scores, right, high, low, slope + length * d1, intercept + length * d2);
      }
      if (!(next < loss)) {
        break;
      }
      slope += length * d1;
      intercept += length * d2;
      loss = next;
    }
    return slope >= 0
        ? new LogisticCalibrator(slope, intercept)
        : new LogisticCalibrator(0, StrictMath.log((hits + 1.0) / (scores.length - hits + 1.0)));
  }

  private static double loss(
      double[] scores, boolean[] right, double high, double low, double slope, double intercept) {
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      double odds = slope * scores[i] + intercept;
      double target = right[i] ? high : low;
      // log(1 + exp(odds)) - target * odds, without overflow on either side.
      sum += Math.max(0, odds) + StrictMath.log1p(StrictMath.exp(-Math.abs(odds))) - target * odds;
    }
    return sum;
  }

  private static double share(double odds) {
    double small = StrictMath.exp(-Math.abs(odds));
    return odds >= 0 ? 1 / (1 + small) : small / (1 + small);
  }

  @Override
  public double probability(double score) {
    return share(slope * score + intercept);
  }
}
