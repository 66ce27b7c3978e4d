package dev.consilium.core.measure;

import dev.consilium.core.sla.ClockTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long the clocks of a case may run; a clock without a target is not kept.
 *
 * @param routine by clock id
 * @param urgent by clock id, for urgent cases; a clock not named there keeps its routine target
 * @param warnings percent of a target after which to warn, each 1 to 99
 */
public record ClockTargets(
    Map<String, ClockTarget> routine, Map<String, ClockTarget> urgent, List<Integer> warnings) {

  // The copies keep a later change to the caller's collections away from the targets.
  public ClockTargets {
    routine = Map.copyOf(routine);
    urgent = Map.copyOf(urgent);
    warnings = List.copyOf(warnings);
  }

  /**
   * Makes the targets of a program that promises a turnaround.
   *
   * @param businessDays usual turnaround from records complete, 1 or more
   * @param urgentHours urgent turnaround in elapsed hours; 0 when it promises none
   * @param warnings percent after which to warn, each 1 to 99
   * @return targets for the clock {@code turnaround}
   */
  public static ClockTargets turnaround(int businessDays, int urgentHours, List<Integer> warnings) {
    return new ClockTargets(
        Map.of("turnaround", ClockTarget.turnaround(businessDays, urgentHours, false)),
        Map.of("turnaround", ClockTarget.turnaround(businessDays, urgentHours, true)),
        warnings);
  }

  Optional<ClockTarget> of(String clock, boolean isUrgent) {
    var usual = Optional.ofNullable(routine.get(clock));
    return isUrgent ? Optional.ofNullable(urgent.get(clock)).or(() -> usual) : usual;
  }
}
