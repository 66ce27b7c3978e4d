package dev.consilium.fhir.read;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/** Decodes Base64 character by character; blanks are left out, and nothing follows the padding. */
final class Base64Quads {

  private final OutputStream target;
  private final byte[] pending = new byte[1 << 12];
  private int count;
  private boolean padded;
  private boolean broken;

  Base64Quads(OutputStream target) {
    this.target = target;
  }

  void take(int character) throws IOException {
    if (broken || character == ' ' || (character >= '\t' && character <= '\r')) {
      return;
    }
    broken = character > 'z' || (padded && (character != '=' || count % 4 == 0));
    padded |= character == '=';
    pending[count++] = (byte) character;
    if (count == pending.length) {
      flush();
    }
  }

  private void flush() throws IOException {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(Arrays.copyOf(pending, count));
    } catch (IllegalArgumentException e) {
      broken = true;
      return;
    }
    count = 0;
    target.write(bytes);
  }

  /** Takes the rest; false when it was no Base64. */
  boolean finish() throws IOException {
    broken |= count % 4 != 0;
    if (!broken) {
      flush();
    }
    return !broken;
  }
}
