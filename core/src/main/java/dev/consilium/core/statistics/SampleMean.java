package dev.consilium.core.statistics;

import java.util.List;
import java.util.Optional;

/**
 * A mean and what it rests on.
 *
 * @param n how many values, at least 1
 * @param mean their mean
 * @param deviation their standard deviation (n - 1); 0 for one value
 */
public record SampleMean(long n, double mean, double deviation) {

  // A mean of nothing is no number.
  public SampleMean {
    if (n < 1 || !(deviation >= 0)) {
      throw new IllegalArgumentException("Mean: " + n + " values with deviation " + deviation
          + " [mean-range]. Give at least 1 value and a deviation of at least 0.");
    }
  }

  /**
   * Takes the mean of values.
   *
   * @param values at least one
   * @return their mean
   */
  public static SampleMean of(List<Double> values) {
    double sum = values.stream().mapToDouble(it -> it).sum();
    double mean = sum / Math.max(1, values.size());
    double squares =
        values.stream().mapToDouble(it -> (it - mean) * (it - mean)).sum();
    return new SampleMean(
        values.size(), mean, values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1)));
  }

  /**
   * Gives an interval for the true mean.
   *
   * @param level above 0, below 1
   * @return by Student's t; empty when one value says nothing of the spread
   */
  public Optional<Interval> interval(double level) {
    Interval.checkLevel(level);
    if (n < 2) {
      return Optional.empty();
    }
    double half = Normal.student(level, n - 1.0) * deviation / Math.sqrt((double) n);
    return Optional.of(new Interval(mean - half, mean + half, level, IntervalMethod.STUDENT_T));
  }
}
