package dev.consilium.fhir.read;

import java.io.IOException;
import java.io.InputStream;

/** Shows one line of a stream after the other, each as a stream that ends with the line. */
final class Line extends InputStream {

  private final InputStream in;
  private final byte[] buffer = new byte[8192];
  private int at;
  private int end;
  private long offset;
  private boolean over = true;
  private boolean broken;

  Line(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line; false when there is none, or the stream failed in the last one. */
  boolean next() throws IOException {
    while (!over && !broken) {
      skip(Long.MAX_VALUE);
    }
    over = broken || !fill();
    return !over;
  }

  /** Where the next byte lies in the whole stream. */
  long offset() {
    return offset;
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = 0;
      broken = true; // unless the read comes back
      end = Math.max(0, in.read(buffer, 0, buffer.length));
      broken = false;
    }
    return at < end;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (over || !fill()) {
      over = true;
      return -1;
    }
    var count = 0;
    while (count < length && at < end && !over) {
      var octet = buffer[at++];
      offset++;
      over = octet == '\n';
      into[from + count++] = octet;
    }
    return count;
  }
}
