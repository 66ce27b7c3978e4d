package dev.consilium.core;

/** Input larger, deeper or more numerous than the configured limits allow. */
public final class LimitExceededException extends ConsiliumException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports an exceeded limit.
   *
   * @param message what was exceeded, the limit, where, and which option raises it
   */
  public LimitExceededException(String message) {
    super(message);
  }
}
