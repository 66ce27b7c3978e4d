package dev.consilium.core;

/** Input that cannot be read at all: not the format it should be, or cut off at the start. */
public final class MalformedRecordException extends ConsiliumException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports unreadable input.
   *
   * @param message resource, path, byte offset, rule and remedy; no values from the input
   */
  public MalformedRecordException(String message) {
    super(message);
  }
}
