package dev.consilium.core.sla;

import java.util.List;

/**
 * What a clock measures and when it warns.
 *
 * @param id names the clock in action ids, in lower-case-with-dashes
 * @param target how long it may take
 * @param warnings percent of the target after which to warn, each 1 to 99; kept in rising order
 */
public record ClockTerms(String id, ClockTarget target, List<Integer> warnings) {

  // The id ends up in stored facts, where a blank or a space could not be found again.
  public ClockTerms {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("Clock terms: the id is not lower-case-with-dashes"
          + " [clock-id]. Give one such as turnaround-1.");
    }
    warnings = warnings.stream().sorted().distinct().toList();
    for (int percent : warnings) {
      if (percent < 1 || percent > 99) {
        throw new IllegalArgumentException("Clock " + id + ": a warning at " + percent
            + " percent [warning-percent]. Give 1 to 99.");
      }
    }
  }

  ClockTerms with(ClockTarget other) {
    return new ClockTerms(id, other, warnings);
  }
}
