package dev.consilium.core;

/**
 * Broken input or a broken machine. What a host must handle is a {@link Refusal} instead. Messages
 * carry ids, paths, offsets and counts, never patient data, and no cause that quotes its input.
 */
public abstract class ConsiliumException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports what was wrong.
   *
   * @param message subject, value, rule and remedy
   */
  protected ConsiliumException(String message) {
    super(message);
  }

  /**
   * Reports what was wrong and what caused it.
   *
   * @param message subject, value, rule and remedy
   * @param cause a machine's failure; never an exception that quotes a record
   */
  protected ConsiliumException(String message, Throwable cause) {
    super(message, cause);
  }
}
