package dev.consilium.crypto;

import java.io.IOException;
import java.io.InputStream;

/** Content that can be read more than once: first to check it, then to seal it. */
@FunctionalInterface
public interface ContentSource {

  /**
   * Opens the content at its first byte.
   *
   * @return a fresh stream of the same bytes; closed by the writer
   * @throws IOException when it cannot be read
   */
  InputStream open() throws IOException;
}
