package dev.consilium.core.sla;

import dev.consilium.core.ConsiliumException;

/** A table of holidays that cannot be read; nothing of it is used. */
public final class MalformedCalendarException extends ConsiliumException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports what is wrong with a table.
   *
   * @param message path, what is wrong, rule and remedy
   */
  public MalformedCalendarException(String message) {
    super(message);
  }
}
