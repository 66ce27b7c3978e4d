package dev.consilium.fhir.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/** A stream whose first bytes were looked at before it is read. */
final class Head extends InputStream {

  /** As far as is looked: a first line beyond this is taken for a document. */
  private static final int MOST = 1 << 16;

  private final InputStream in;
  private byte[] bytes = new byte[1 << 13];
  private int length;
  private int at;

  private Head(InputStream in) {
    this.in = in;
  }

  /** Looks at up to that many bytes; a stream that breaks off has a head worth reading. */
  static Head of(InputStream in, int most) throws IOException {
    var head = new Head(in);
    try {
      var count = 0;
      while (count >= 0 && head.length < Math.min(most, MOST)) {
        head.room();
        count = in.read(head.bytes, head.length, Math.min(most, head.bytes.length) - head.length);
        head.length += Math.max(0, count);
      }
    } catch (EOFException | ZipException e) {
      return head;
    }
    return head;
  }

  static Head of(InputStream in) throws IOException {
    return of(in, MOST);
  }

  private void room() {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 4);
    }
  }

  /** The bytes looked at. */
  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public int read() throws IOException {
    return at < length ? bytes[at++] & 0xFF : in.read();
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    if (at == length) {
      return in.read(into, from, most);
    }
    var count = Math.min(most, length - at);
    System.arraycopy(bytes, at, into, from, count);
    at += count;
    return count;
  }
}
