package dev.consilium.core.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The slope of the line through points that a few wild ones cannot tilt (Theil 1950, Sen 1968).
 *
 * <p>The median of the slopes between every two points with different x; up to 29 % of the points may
 * be arbitrarily wrong. Quadratic in the points: beyond {@link #MAX_POINTS} the last ones are taken.
 *
 * @param slope change of y for one unit of x
 * @param points how many points it rests on, at least 2
 */
public record TheilSen(double slope, int points) {

  /** The most points that are compared in pairs. */
  public static final int MAX_POINTS = 2_000;

  /**
   * A point.
   *
   * @param x position, finite
   * @param y value, finite
   */
  public record Point(double x, double y) {

    // A point at infinity has no slope to any other.
    public Point {
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        throw new IllegalArgumentException(
            "Theil-Sen: a coordinate is not finite [point-finite]. Leave the point out.");
      }
    }

    @Override
    public String toString() {
      return "Point";
    }
  }

  /**
   * Finds the slope.
   *
   * @param points in any order; the last {@link #MAX_POINTS} are used
   * @return the slope; empty when fewer than two points differ in x
   */
  public static Optional<TheilSen> of(List<Point> points) {
    var used = points.subList(Math.max(0, points.size() - MAX_POINTS), points.size());
    var slopes = new double[used.size() * (used.size() - 1) / 2];
    var count = 0;
    for (var i = 0; i < used.size(); i++) {
      for (var j = i + 1; j < used.size(); j++) {
        var run = used.get(j).x() - used.get(i).x();
        if (run != 0) {
          slopes[count++] = (used.get(j).y() - used.get(i).y()) / run;
        }
      }
    }
    if (count == 0) {
      return Optional.empty();
    }
    Arrays.sort(slopes, 0, count);
    var middle = (slopes[(count - 1) / 2] + slopes[count / 2]) / 2;
    return Optional.of(new TheilSen(middle, used.size()));
  }
}
