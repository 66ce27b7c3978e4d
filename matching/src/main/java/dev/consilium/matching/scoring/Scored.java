package dev.consilium.matching.scoring;

import java.util.Arrays;

/** Checks what calibrators learn from. */
final class Scored {

  private Scored() {}

  static void check(double[] scores, boolean[] right) {
    if (scores.length == 0
        || scores.length != right.length
        || !Arrays.stream(scores).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("Calibration: " + scores.length + " scores, "
          + right.length + " outcomes [calibration-pairs]."
          + " Give a finite score for each outcome, at least one.");
    }
  }
}
