package dev.consilium.fhir.read;

import dev.consilium.core.ContentHash;
import dev.consilium.fhir.read.ReadLimits.Limit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Hashes, measures and looks at one attachment on its way to the sink. */
final class Content extends OutputStream {

  /**
   * What was seen of an attachment as it went by.
   *
   * @param size bytes; -1 when what came is no content
   * @param sha1 its SHA-1 in Base64, to compare with what FHIR declares
   * @param type the media type that its first bytes show; null when they show none
   */
  record Seen(long size, String sha1, @Nullable String type) {
    /** What came was no Base64, or too much of it. */
    static final Seen BROKEN = new Seen(-1, "", null);
  }

  private final Scan scan;
  private final OutputStream target;
  private final MessageDigest declared = sha1();
  private final byte[] head = new byte[ContentTypes.HEAD];
  private final MessageDigest digest;
  private long size;

  Content(Scan scan, OutputStream target) {
    this.scan = scan;
    this.target = target;
    digest = scan.digest();
    digest.reset();
  }

  // FHIR R4 declares SHA-1. It finds damage; nobody may take it for a proof of origin.
  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(
          "This Java has no SHA-1 [sha-1-present]. Use one that passes its compatibility kit.", e);
    }
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    if (size < head.length) {
      System.arraycopy(bytes, from, head, (int) size, Math.min(length, head.length - (int) size));
    }
    size += length;
    scan.attached(length);
    digest.update(bytes, from, length);
    declared.update(bytes, from, length);
    if (!tooLong()) {
      try {
        target.write(bytes, from, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  boolean tooLong() {
    return size > scan.limits.of(Limit.ATTACHMENT);
  }

  long size() {
    return size;
  }

  ContentHash hash() {
    return ContentHash.ofDigest(digest.digest());
  }

  /** What was seen; ends the measuring. */
  Seen seen() {
    return new Seen(
        size, Base64.getEncoder().encodeToString(declared.digest()), ContentTypes.detect(head, (int)
            Math.min(size, head.length)));
  }

  @Override
  public void close() throws IOException {
    target.close();
  }
}
