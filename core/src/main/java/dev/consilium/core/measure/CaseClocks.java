package dev.consilium.core.measure;

import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.core.sla.BusinessCalendar;
import dev.consilium.core.sla.DueAction;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The clocks and stages of one case, from its events alone; no wall clock is read.
 *
 * <p>The same events give the same clocks, and the events until some instant give the clocks as
 * they were then. Immutable and safe to share between threads. Source: lifecycle reference,
 * invariant I14.
 */
public final class CaseClocks {

  private final List<CaseClock> clocks;
  private final List<StageTime> stages;
  private final Instant last;

  private CaseClocks(List<CaseClock> clocks, List<StageTime> stages, Instant last) {
    this.clocks = clocks;
    this.stages = stages;
    this.last = last;
  }

  /**
   * Reads the clocks of a case.
   *
   * @param history its events, from the first on, in order
   * @param table which event does what to which clock
   * @param targets how long they may run
   * @param calendar in which working time is reckoned
   * @return the clocks after the last event
   * @throws IllegalArgumentException if the events are not those of one case in order
   */
  public static CaseClocks of(
      List<CaseEvent> history, ClockTable table, ClockTargets targets, BusinessCalendar calendar) {
    var folds = table.rows().stream().map(row -> new ClockFold(row, targets)).toList();
    var stages = new StageFold(table);
    var last = Instant.MIN;
    long sequence = 0;
    boolean urgent = false;
    for (var event : history) {
      var header = event.header();
      if (!header.caseId().equals(history.get(0).header().caseId())
          || header.sequence() != ++sequence
          || header.at().isBefore(last)) {
        throw new IllegalArgumentException("Case " + history.get(0).header().caseId() + ": event "
            + header.sequence() + " of case " + header.caseId() + " at place " + sequence
            + " of its history [history-order]. Give the events of one case, from the first on.");
      }
      last = header.at();
      urgent = urgent(event.step(), urgent);
      for (var fold : folds) {
        fold.apply(event, urgent);
      }
      stages.apply(event);
    }
    return new CaseClocks(
        folds.stream().flatMap(fold -> fold.clocks(calendar).stream()).toList(),
        stages.stages(calendar),
        last);
  }

  private static boolean urgent(CaseStep step, boolean before) {
    return step instanceof CoordinationFact.PriorityDecided decided
        ? decided.priority() != Urgency.Level.ROUTINE
        : before;
  }

  /** {@return every round of every clock that started, in the table's order} */
  public List<CaseClock> clocks() {
    return clocks;
  }

  /**
   * Finds the latest round of a clock.
   *
   * @param name its id in the table
   * @return empty when it never started or has no target
   */
  public Optional<CaseClock> clock(String name) {
    return clocks.stream()
        .filter(clock -> clock.name().equals(name))
        .reduce((earlier, later) -> later);
  }

  /** {@return the stages whose both ends were reached, from request to the first release} */
  public List<StageTime> stages() {
    return stages;
  }

  /**
   * Gives what is to be done because of the clocks; breaches in the history are not given again.
   *
   * @param at not before the last event
   * @return in order of time, then of the table
   */
  public List<DueAction> dueActions(Instant at) {
    known(at);
    return clocks.stream()
        .flatMap(clock -> clock.clock().dueActions(at).stream())
        .sorted(Comparator.comparing(DueAction::since))
        .toList();
  }

  /**
   * Gives the breaches that the history lacks, as facts to record.
   *
   * @param at not before the last event
   * @return in order of time, then of the table; none again once recorded
   */
  public List<CoordinationFact.SlaBreached> breachFacts(Instant at) {
    return dueActions(at).stream()
        .filter(action -> action.kind() == DueAction.Kind.BREACH)
        .map(action -> new CoordinationFact.SlaBreached(action.clock(), action.since()))
        .toList();
  }

  /**
   * Gives the rounds that ran out, recorded or not.
   *
   * @param at not before the last event
   * @return in the table's order
   */
  public List<CaseClock> breached(Instant at) {
    known(at);
    return clocks.stream().filter(clock -> clock.clock().breached(at)).toList();
  }

  /**
   * Finds the next instant at which an answer can change without an event.
   *
   * @param at not before the last event
   * @return later than {@code at}; empty when only an event can change something
   */
  public Optional<Instant> nextTransition(Instant at) {
    known(at);
    return clocks.stream()
        .flatMap(clock -> clock.clock().nextTransition(at).stream())
        .min(Instant::compareTo);
  }

  // What the clocks said earlier is the business of the events until then.
  private void known(Instant at) {
    if (at.isBefore(last)) {
      throw new IllegalArgumentException("Case clocks: asked about " + at
          + ", before the last event [clock-instant]. Read the clocks from the events until then.");
    }
  }
}
