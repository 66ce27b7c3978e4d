package dev.consilium.core.program;

import dev.consilium.core.ConsiliumException;

/** A program that cannot be read; nothing of it is used. */
public final class MalformedProgramException extends ConsiliumException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports what is wrong with a program.
   *
   * @param message path, what is wrong, rule and remedy
   */
  public MalformedProgramException(String message) {
    super(message);
  }
}
