package dev.consilium.core.lifecycle;

import dev.consilium.core.ConsiliumException;

/** A case history that was cut, reordered or changed after it was stored. */
public final class BrokenHistoryException extends ConsiliumException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports where a history breaks.
   *
   * @param message case, sequence, rule and remedy
   */
  public BrokenHistoryException(String message) {
    super(message);
  }
}
