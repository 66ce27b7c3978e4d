package dev.consilium.core.lifecycle;

import dev.consilium.core.ContentHash;

/** One thing that happened to a case; the events are the truth, the state is their fold. */
public sealed interface CaseEvent {

  /**
   * Tells case, place, time, actor and cause.
   *
   * @return the header
   */
  EventHeader header();

  /**
   * Tells what happened.
   *
   * @return the move or the fact
   */
  CaseStep step();

  /**
   * Names the event by its content; the next event carries it.
   *
   * @return SHA-256 over its JSON line
   */
  default ContentHash hash() {
    return CaseEventJson.hash(this);
  }

  /**
   * The case moved along an edge of the table.
   *
   * @param header case, place, time, actor and cause
   * @param step the move
   */
  record Moved(EventHeader header, CaseMove step) implements CaseEvent {}

  /**
   * Something became known; the state stays.
   *
   * @param header case, place, time, actor and cause
   * @param step the fact
   */
  record Noted(EventHeader header, CaseFact step) implements CaseEvent {}
}
