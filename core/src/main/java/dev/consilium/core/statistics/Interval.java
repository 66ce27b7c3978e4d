package dev.consilium.core.statistics;

/**
 * From where to where, how sure, and how it was made.
 *
 * @param lower the lower end
 * @param upper the upper end, at least {@code lower}
 * @param level how often such intervals cover the truth: above 0, below 1
 * @param method how it was made
 */
public record Interval(double lower, double upper, double level, IntervalMethod method) {

  // NaN fails each comparison, so an end that is no number is refused as well.
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("Interval: from " + lower + " to " + upper
          + " [interval-ordered]. Give the lower end first.");
    }
    checkLevel(level);
  }

  static void checkLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("Interval: level " + level
          + " [level-range]. Give a number above 0 and below 1, such as 0.95.");
    }
  }

  /**
   * Tells whether a number lies in it.
   *
   * @param value any number
   * @return true between the ends and at both of them
   */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** {@return upper less lower} */
  public double width() {
    return upper - lower;
  }
}
