package dev.consilium.crypto.source;

import java.io.IOException;
import java.io.InputStream;

/** Opens the same content as often as asked. */
@FunctionalInterface
public interface Opener {

  /**
   * Opens the content at its first byte.
   *
   * @return a fresh stream, to be closed by the caller
   * @throws IOException when the medium fails
   */
  InputStream open() throws IOException;
}
