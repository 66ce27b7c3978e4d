package dev.consilium.core.audit;

import dev.consilium.core.ConsiliumException;

/** A log that was changed, or whose file is damaged; nothing is appended to it. */
public final class TamperedLogException extends ConsiliumException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports what does not fit.
   *
   * @param message log, line, rule and remedy
   */
  public TamperedLogException(String message) {
    super(message);
  }
}
