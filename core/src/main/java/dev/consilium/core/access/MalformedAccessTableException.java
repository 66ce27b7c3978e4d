package dev.consilium.core.access;

import dev.consilium.core.ConsiliumException;

/** An access table that cannot be read; nothing of it is used. */
public final class MalformedAccessTableException extends ConsiliumException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports what is wrong with a table.
   *
   * @param message table, row, what is wrong and what to do
   */
  public MalformedAccessTableException(String message) {
    super(message);
  }
}
