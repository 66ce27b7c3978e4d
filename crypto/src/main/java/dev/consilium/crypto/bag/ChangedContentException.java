package dev.consilium.crypto.bag;

import java.io.IOException;

/** Content that gave other bytes when it was read again. */
public final class ChangedContentException extends IOException {

  private static final long serialVersionUID = 1L;

  ChangedContentException() {
    super("Package content: other bytes at the second reading [content-stable]."
        + " Seal from files that nobody writes to.");
  }
}
