package dev.consilium.core.lifecycle;

/** What an event says happened: a move or a fact. */
public sealed interface CaseStep permits CaseMove, CaseFact {

  /**
   * Gives the name used in the table, in refusals and in stored events.
   *
   * @return the event name, such as {@code SpecialistAssigned}
   */
  default String event() {
    return getClass().getSimpleName();
  }
}
