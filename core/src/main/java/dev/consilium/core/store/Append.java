package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.lifecycle.CaseEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one append asks for: events of one case, and when the case is due after them.
 *
 * <p>Immutable. Without {@link #dueAt} or {@link #notDue} the due time stays as it was.
 */
public final class Append {

  private final CaseId caseId;
  private final long expectedSequence;
  private final List<CaseEvent> events;
  private final boolean changesDue;
  private final @Nullable Instant due;

  private Append(
      CaseId caseId,
      long expectedSequence,
      List<CaseEvent> events,
      boolean changesDue,
      @Nullable Instant due) {
    this.caseId = caseId;
    this.expectedSequence = expectedSequence;
    this.events = List.copyOf(events);
    this.changesDue = changesDue;
    this.due = due;
    if (events.isEmpty()) {
      throw new IllegalArgumentException("Case " + caseId
          + ": nothing to append [events-present]. Append the events of an accepted decision.");
    }
  }

  /**
   * Asks for an append.
   *
   * @param caseId the case
   * @param expectedSequence place of the latest event the caller knows; 0 for a new case
   * @param events what was decided, at least one, in order
   * @return the request; it leaves the due time alone
   */
  public static Append to(CaseId caseId, long expectedSequence, List<CaseEvent> events) {
    return new Append(caseId, expectedSequence, events, false, null);
  }

  /**
   * Says when something is due next.
   *
   * @param due kept to the microsecond
   * @return a changed copy
   */
  public Append dueAt(Instant due) {
    return new Append(caseId, expectedSequence, events, true, due.truncatedTo(ChronoUnit.MICROS));
  }

  /** {@return a changed copy, after which nothing is due} */
  public Append notDue() {
    return new Append(caseId, expectedSequence, events, true, null);
  }

  /** {@return the case} */
  public CaseId caseId() {
    return caseId;
  }

  /** {@return place of the latest event the caller knows} */
  public long expectedSequence() {
    return expectedSequence;
  }

  /** {@return what was decided, in order} */
  public List<CaseEvent> events() {
    return events;
  }

  /**
   * Tells when the case is due after this append.
   *
   * @param before when it was due until now, or null
   * @return when it is due next, if ever
   */
  public Optional<Instant> dueAfter(@Nullable Instant before) {
    return Optional.ofNullable(changesDue ? due : before);
  }

  @Override
  public String toString() {
    return "Append[" + caseId + " after " + expectedSequence + ", " + events.size() + " events]";
  }
}
