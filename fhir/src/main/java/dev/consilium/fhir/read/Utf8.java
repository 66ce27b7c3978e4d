package dev.consilium.fhir.read;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Puts the control character DEL in place of each byte that is no UTF-8 (Unicode 15, table 3-7).
 *
 * <p>One byte for one byte, so offsets stay; {@link SafeText} reports the text that holds it. Without
 * this, one Latin-1 letter would end the reading.
 */
final class Utf8 extends InputStream {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ASCII = 0x8080808080808080L;
  private static final byte DELETE = 0x7F;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 15];
  private int at;
  private int ready;
  private int end;

  Utf8(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return fill() ? buffer[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    var count = Math.min(length, ready - at);
    System.arraycopy(buffer, at, into, from, count);
    at += count;
    return count;
  }

  private boolean fill() throws IOException {
    while (at == ready) {
      // A character that the last block cut in two begins this one.
      System.arraycopy(buffer, ready, buffer, 0, end - ready);
      end -= ready;
      at = 0;
      ready = 0;
      var count = in.read(buffer, end, buffer.length - end);
      end += Math.max(0, count);
      ready = mend(count < 0);
      if (count < 0) {
        return ready > 0;
      }
    }
    return true;
  }

  private int mend(boolean last) {
    return mend(buffer, 0, end, last);
  }

  /**
   * Mends the bytes of that range in place.
   *
   * @return the end of what is whole characters; behind it lies one that the range cuts in two
   */
  static int mend(byte[] bytes, int from, int end, boolean last) {
    var i = from;
    while (i < end) {
      if (i + 32 <= end && isAscii(bytes, i)) {
        i += 32;
      } else if (i + 8 <= end && ((long) EIGHT.get(bytes, i) & ASCII) == 0) {
        i += 8;
      } else if (bytes[i] >= 0) {
        i++;
      } else {
        var length = length(bytes[i] & 0xFF);
        var good = good(bytes, i, Math.min(length, end - i));
        if (good && length > end - i && !last) {
          return i;
        }
        if (good && length <= end - i) {
          i += length;
        } else {
          bytes[i++] = DELETE;
        }
      }
    }
    return end;
  }

  private static boolean isAscii(byte[] bytes, int at) {
    var first = (long) EIGHT.get(bytes, at) | (long) EIGHT.get(bytes, at + 8);
    var second = (long) EIGHT.get(bytes, at + 16) | (long) EIGHT.get(bytes, at + 24);
    return ((first | second) & ASCII) == 0;
  }

  private static int length(int lead) {
    return lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  private static boolean good(byte[] bytes, int from, int length) {
    if (length == 0) {
      return false;
    }
    for (var i = 1; i < length; i++) {
      var next = bytes[from + i] & 0xFF;
      if (next < (i == 1 ? least(bytes[from] & 0xFF) : 0x80)
          || next > (i == 1 ? most(bytes[from] & 0xFF) : 0xBF)) {
        return false;
      }
    }
    return true;
  }

  // Shorter forms, surrogates and numbers beyond U+10FFFF are no characters.
  private static int least(int lead) {
    return lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  }

  private static int most(int lead) {
    return lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  }
}
