package dev.consilium.core.measure;

import dev.consilium.core.ConsiliumException;

/** A table of case clocks that cannot be read; nothing of it is used. */
public final class MalformedClockTableException extends ConsiliumException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports what is wrong with a table.
   *
   * @param message path, what is wrong, rule and remedy
   */
  public MalformedClockTableException(String message) {
    super(message);
  }
}
