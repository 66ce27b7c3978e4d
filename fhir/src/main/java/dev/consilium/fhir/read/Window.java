package dev.consilium.fhir.read;

import dev.consilium.fhir.read.ImportIssue.Place;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A window on a stream of UTF-8, and where in the stream it stands.
 *
 * <p>Behind the last readable byte lies a NUL, at which every loop over bytes ends without counting.
 */
class Window {

  /** Eight bytes at once, the first in the lowest place. */
  static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  static final long ONES = 0x0101010101010101L;
  static final long HIGH = 0x8080808080808080L;
  private static final long SPACES = 0x2020202020202020L;
  // Small sources are many: the window grows as a source goes on.
  private static final int FIRST = 1 << 14;
  private static final int USUAL = 1 << 16;
  private static final int MARGIN = 8;

  private InputStream in = InputStream.nullInputStream();
  private long baseOffset;
  private int baseLine;
  private boolean counted = true;
  private byte[] cut = {};
  private boolean over;

  byte[] bytes = new byte[FIRST + MARGIN];
  int at;
  int end;

  private long before;
  private long lineStart;
  private int line;
  private long tokenAt;
  private int tokenLine;
  private int tokenColumn;

  /** Begins another stream; its first byte stands at that offset, its first line is that one. */
  void open(InputStream stream, long offset, int linesBefore) {
    in = stream;
    baseOffset = offset;
    baseLine = linesBefore;
    cut = new byte[0];
    over = false;
    at = 0;
    end = 0;
    bytes[0] = 0;
    before = 0;
    lineStart = 0;
    line = 1;
    tokenAt = 0;
    tokenLine = 1;
    tokenColumn = 1;
  }

  /** The bytes were made of another encoding's, so that their offsets mean nothing. */
  void uncounted() {
    counted = false;
  }

  /** Goes behind the mark of byte order, if there is one. */
  void passMark() throws IOException {
    if (has(3) && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
      at = 3;
    }
  }

  /** Whether that many bytes lie ahead. */
  boolean has(int count) throws IOException {
    while (end - at < count) {
      if (!fill(at)) {
        return false;
      }
    }
    return true;
  }

  /** Makes sure of that many bytes ahead; tells where what began at that place lies now. */
  final int need(int count, int from) throws IOException {
    var place = from;
    while (end - at < count) {
      if (!fill(place)) {
        throw BrokenJson.ended();
      }
      place = 0;
    }
    return place;
  }

  /**
   * Reads on; what begins at {@code from} stays and moves to the front of the window, and all places
   * within the window with it. False at the end of the stream.
   */
  boolean fill(int from) throws IOException {
    if (over) {
      return false;
    }
    var kept = end - from;
    room(from, kept);
    before += from;
    at -= from;
    end = kept;
    System.arraycopy(cut, 0, bytes, end, cut.length);
    var filled = end + cut.length;
    cut = new byte[0];
    bytes[end] = filled > end ? bytes[end] : 0;
    while (end == kept && !over) {
      var count = in.read(bytes, filled, bytes.length - MARGIN - filled);
      over = count < 0;
      filled += Math.max(0, count);
      end = Utf8.mend(bytes, end, filled, over);
    }
    if (filled > end) {
      cut = Arrays.copyOfRange(bytes, end, filled);
    }
    bytes[end] = 0;
    return end > kept;
  }

  private void room(int from, int kept) {
    var size = bytes.length - MARGIN;
    var grown = (size < USUAL && before + end > 0) || kept > size / 2;
    if (grown) {
      var larger = new byte[size * 2 + MARGIN];
      System.arraycopy(bytes, from, larger, 0, kept);
      bytes = larger;
    } else {
      System.arraycopy(bytes, from, bytes, 0, kept);
    }
  }

  /** Goes to the next byte that is no white space and gives it; -1 at the end of the stream. */
  final int next() throws IOException {
    var window = bytes;
    var i = at;
    while (true) {
      int c = window[i];
      if (c > ' ') {
        at = i;
        return c;
      }
      if (c == '\n') {
        i++;
        line++;
        lineStart = before + i;
        var indent = (long) EIGHT.get(window, i) ^ SPACES;
        while (indent == 0) {
          i += 8;
          indent = (long) EIGHT.get(window, i) ^ SPACES;
        }
        i += Long.numberOfTrailingZeros(indent) >>> 3;
      } else if (c == ' ' || c == '\t') {
        i++;
      } else if (c == '\r') {
        at = i;
        carriageReturn();
        window = bytes;
        i = at;
      } else {
        at = i;
        if (i < end) {
          return c;
        }
        if (!fill(end)) {
          return -1;
        }
        window = bytes;
        i = at;
      }
    }
  }

  private void carriageReturn() throws IOException {
    // With a line feed behind it, that is the end of the line.
    var alone = !has(2) || bytes[at + 1] != '\n';
    at++;
    if (alone) {
      line++;
      lineStart = before + at;
    }
  }

  /** Notes that a token begins here. */
  final void mark() {
    tokenAt = before + at;
    tokenLine = line;
    tokenColumn = (int) (tokenAt - lineStart) + 1;
  }

  /** Where the last token began. */
  final Place place() {
    return new Place(line(), tokenColumn, offset());
  }

  final int line() {
    return tokenLine + baseLine;
  }

  final int column() {
    return tokenColumn;
  }

  /** Byte at which the last token began; -1 when bytes are not counted. */
  final long offset() {
    return counted ? tokenAt + baseOffset : -1;
  }

  /** As {@link #offset}, where bytes are not counted in those that were made of them. */
  final long reached() {
    return tokenAt + baseOffset;
  }
}
