package dev.consilium.fhir.dicom;

import dev.consilium.fhir.dicom.DicomIssue.Code;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/** Bytes with a position and a limit; what is declared is never what is allocated. */
final class Octets {

  private static final int ROOM = 8192;

  private final InputStream in;
  private final long limit;
  private final byte[] buffer = new byte[ROOM];
  private int from;
  private int to;
  private long at;

  Octets(InputStream in, long limit, long at) {
    this.in = in;
    this.limit = limit;
    this.at = at;
  }

  long at() {
    return at;
  }

  /** Gives the next bytes without taking them; fewer at the end. */
  byte[] peek(int count) throws IOException, Broken {
    while (to - from < count && fill()) {
      // until there is enough
    }
    return Arrays.copyOfRange(buffer, from, Math.min(to, from + count));
  }

  boolean atEnd() throws IOException, Broken {
    return from == to && !fill();
  }

  long number(Encoding encoding, int width, int tag) throws IOException, Broken {
    var bytes = peek(width);
    if (bytes.length < width) {
      throw cut(tag);
    }
    skip(width, tag);
    return encoding.number(bytes, 0, width);
  }

  byte[] take(int count, int tag) throws IOException, Broken {
    var taken = new byte[Math.min(count, ROOM)];
    var length = 0;
    while (length < count) {
      need(tag);
      var step = Math.min(count - length, to - from);
      if (length + step > taken.length) {
        taken = Arrays.copyOf(taken, Math.min(count, Math.max(length + step, taken.length * 2)));
      }
      System.arraycopy(buffer, from, taken, length, step);
      length += step;
      move(step, tag);
    }
    return taken;
  }

  void skip(long count, int tag) throws IOException, Broken {
    var left = count;
    while (left > 0) {
      need(tag);
      var step = (int) Math.min(left, to - from);
      left -= step;
      move(step, tag);
    }
  }

  /** Hands over what is left; not to be read here any more. */
  InputStream rest() {
    return new SequenceInputStream(new ByteArrayInputStream(buffer, from, to - from), in);
  }

  private void need(int tag) throws IOException, Broken {
    if (atEnd()) {
      throw cut(tag);
    }
  }

  private void move(int step, int tag) throws Broken {
    from += step;
    at += step;
    if (at > limit) {
      throw new Broken(Code.LIMIT, tag, "more than " + limit + " bytes before the pixels");
    }
  }

  private boolean fill() throws IOException, Broken {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    int count;
    try {
      count = in.read(buffer, to, ROOM - to);
    } catch (ZipException e) {
      throw new Broken(Code.DAMAGED, 0, "the deflated data set is damaged");
    } catch (EOFException e) {
      throw cut(0);
    }
    to += Math.max(count, 0);
    return count > 0;
  }

  private static Broken cut(int tag) {
    return new Broken(Code.TRUNCATED, tag, "the file ends before the attribute does");
  }
}
