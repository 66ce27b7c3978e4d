package dev.consilium.crypto.source;

import java.io.IOException;

/** Bytes that can be read at any position. */
public interface ByteSource {

  /**
   * Tells how many bytes there are.
   *
   * @return the length
   */
  long length();

  /**
   * Reads exactly as many bytes as asked for.
   *
   * @param position of the first byte; position + count is at most the length
   * @param into where the bytes go
   * @param offset where in it they start
   * @param count how many
   * @throws IOException when the medium fails
   */
  void read(long position, byte[] into, int offset, int count) throws IOException;

  /**
   * Reads a short stretch.
   *
   * @param position of the first byte
   * @param count how many
   * @return exactly these bytes
   * @throws IOException when the medium fails
   */
  default byte[] bytes(long position, int count) throws IOException {
    var bytes = new byte[count];
    read(position, bytes, 0, count);
    return bytes;
  }
}
