package dev.consilium.fhir.cda;

import dev.consilium.core.ContentHash;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Base64;

/** Decodes Base64 as it streams by, hashes it and passes it on; blanks are left out. */
final class Base64Text {

  private static final int GROUPS = 1024;

  private final OutputStream target;
  private final MessageDigest digest = ContentHash.digest();
  private final byte[] pending = new byte[4 * GROUPS];
  private int count;
  private long size;
  private boolean padded;
  private boolean broken;

  Base64Text(OutputStream target) {
    this.target = target;
  }

  void piece(char[] text, int from, int length) {
    for (var i = from; i < from + length && !broken; i++) {
      var c = text[i];
      if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        continue;
      }
      // Nothing may follow the padding, and no other character belongs here.
      broken = c > 'z' || (padded && (c != '=' || count % 4 == 0));
      padded |= c == '=';
      pending[count++] = (byte) c;
      if (count == pending.length) {
        flush();
      }
    }
  }

  private void flush() {
    try {
      var bytes = Base64.getDecoder().decode(java.util.Arrays.copyOf(pending, count));
      count = 0;
      size += bytes.length;
      digest.update(bytes);
      target.write(bytes);
    } catch (IllegalArgumentException e) {
      broken = true;
    } catch (IOException e) {
      throw new UncheckedIOException("The attachment sink failed [sink-writable]. Read again.", e);
    }
  }

  /** Takes the rest; false when it was no Base64. */
  boolean finish() {
    broken |= count % 4 != 0;
    if (!broken) {
      flush();
    }
    return !broken;
  }

  long size() {
    return size;
  }

  ContentHash hash() {
    return ContentHash.ofDigest(digest.digest());
  }
}
