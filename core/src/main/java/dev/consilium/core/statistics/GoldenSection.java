package dev.consilium.core.statistics;

import java.util.function.DoubleUnaryOperator;

/** Finds the highest point of a curve with one hill. Source: Kiefer 1953. */
final class GoldenSection {

  private static final double RATIO = (Math.sqrt(5) - 1) / 2;

  private GoldenSection() {}

  static double maximum(DoubleUnaryOperator curve, double from, double to) {
    double low = from;
    double high = to;
    double left = high - RATIO * (high - low);
    double right = low + RATIO * (high - low);
    double atLeft = curve.applyAsDouble(left);
    double atRight = curve.applyAsDouble(right);
    for (int step = 0; step < 100 && high - low > 1e-9; step++) {
      if (atLeft < atRight) {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + RATIO * (high - low);
        atRight = curve.applyAsDouble(right);
      } else {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - RATIO * (high - low);
        atLeft = curve.applyAsDouble(left);
      }
    }
    return (low + high) / 2;
  }
}
