package dev.consilium.core.quality;

import dev.consilium.core.Period;

/**
 * Which cases, how grouped, how sure, how private.
 *
 * @param period when the cases ended; open ends take all
 * @param by what the cases are grouped by
 * @param level of the intervals: above 0, below 1
 * @param minimum counts from 1 to below it stay hidden; 1 hides nothing
 */
public record MetricQuery(Period period, Grouping by, double level, int minimum) {

  /** Below it a count is small. Source: the cell size policy of CMS (ResDAC), which hides 1-10. */
  public static final int USUAL_MINIMUM = 11;

  /** What cases are grouped by. */
  public enum Grouping {
    /** All together. */
    NONE,
    /** The program's id. */
    PROGRAM,
    /** Where the patient is. */
    JURISDICTION
  }

  // A minimum of zero reads like a wish to hide even that nothing happened.
  public MetricQuery {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("Metric query: level " + level
          + " [level-range]. Give a number above 0 and below 1, such as 0.95.");
    }
    if (minimum < 1) {
      throw new IllegalArgumentException("Metric query: minimum " + minimum
          + " [minimum-range]. Give 1 or more; 1 hides nothing.");
    }
  }

  /** {@return all cases together, 95 %, counts below 11 hidden} */
  public static MetricQuery usual() {
    return new MetricQuery(new Period(null, null), Grouping.NONE, 0.95, USUAL_MINIMUM);
  }

  String group(CaseOutcome outcome) {
    return switch (by) {
      case NONE -> "";
      case PROGRAM -> outcome.program().isEmpty() ? UNKNOWN : outcome.program();
      case JURISDICTION -> {
        var place = outcome.jurisdiction();
        yield place == null ? UNKNOWN : place.code();
      }
    };
  }

  private static final String UNKNOWN = "(unknown)";
}
