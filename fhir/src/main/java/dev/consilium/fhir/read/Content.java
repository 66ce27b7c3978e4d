package dev.consilium.fhir.read;

import dev.consilium.core.ContentHash;
import dev.consilium.fhir.read.ReadLimits.Limit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;

/** Hashes and measures one attachment on its way to the sink. */
final class Content extends OutputStream {

  private final Scan scan;
  private final OutputStream target;
  private final MessageDigest digest;
  private long size;

  Content(Scan scan, OutputStream target) {
    this.scan = scan;
    this.target = target;
    digest = scan.digest();
    digest.reset();
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    size += length;
    scan.attached(length);
    digest.update(bytes, from, length);
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

  @Override
  public void close() throws IOException {
    target.close();
  }
}
