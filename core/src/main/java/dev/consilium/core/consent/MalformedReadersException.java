package dev.consilium.core.consent;

import dev.consilium.core.ConsiliumException;

/** A table of readers that cannot be understood; nothing of it is used. */
final class MalformedReadersException extends ConsiliumException {

  private static final long serialVersionUID = 1L;

  MalformedReadersException(String message) {
    super(message);
  }
}
