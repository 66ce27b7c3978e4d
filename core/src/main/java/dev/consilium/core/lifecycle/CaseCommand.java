package dev.consilium.core.lifecycle;

import dev.consilium.core.Actor;

/** What someone wants to happen to a case; {@link SecondOpinionCase#decide} answers it. */
public sealed interface CaseCommand {

  /**
   * Tells who asks.
   *
   * @return the actor
   */
  Actor by();

  /**
   * Tells for whom and why software asks.
   *
   * @return a code or an id; empty for a human without one
   */
  String cause();

  /**
   * Tells what is asked for.
   *
   * @return the move or the fact
   */
  CaseStep step();

  /**
   * Asks for a move by a human.
   *
   * @param by who asks
   * @param move the move
   * @return the command
   */
  static CaseCommand of(Actor by, CaseMove move) {
    return new Move(by, "", move);
  }

  /**
   * Asks a human's fact to be recorded.
   *
   * @param by who asks
   * @param fact the fact
   * @return the command
   */
  static CaseCommand of(Actor by, CaseFact fact) {
    return new Note(by, "", fact);
  }

  /**
   * Asks for a move along an edge of the table.
   *
   * @param by who asks
   * @param cause for whom and why software asks; empty for a human without one
   * @param step the move
   */
  record Move(Actor by, String cause, CaseMove step) implements CaseCommand {}

  /**
   * Asks for a fact to be recorded.
   *
   * @param by who asks
   * @param cause for whom and why software asks; empty for a human without one
   * @param step the fact
   */
  record Note(Actor by, String cause, CaseFact step) implements CaseCommand {}
}
