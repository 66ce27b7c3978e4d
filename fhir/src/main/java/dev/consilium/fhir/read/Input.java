package dev.consilium.fhir.read;

import dev.consilium.core.ContentHash;
import dev.consilium.fhir.read.ReadLimits.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Counts and hashes the bytes as received; never closes the caller's stream. */
final class Input extends InputStream {

  private final InputStream in;
  private final Scan scan;
  private final MessageDigest digest = ContentHash.digest();
  private long received;

  Input(InputStream in, Scan scan) {
    this.in = in;
    this.scan = scan;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    var count = in.read(into, from, length);
    if (count > 0) {
      received += count;
      digest.update(into, from, count);
      if (received > scan.limits.of(Limit.BYTES)) {
        throw scan.exceeded(Limit.BYTES, "more than " + scan.limits.of(Limit.BYTES) + " bytes");
      }
    }
    return count;
  }

  long received() {
    return received;
  }

  ContentHash hash() {
    return ContentHash.ofDigest(digest.digest());
  }

  /** Bytes after inflation, within the limits on size and ratio. */
  InputStream inflated(InputStream inflater) {
    return new Inflated(inflater);
  }

  private final class Inflated extends InputStream {

    private final InputStream inflater;
    private long count;

    Inflated(InputStream inflater) {
      this.inflater = inflater;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      var some = inflater.read(into, from, length);
      count += Math.max(0, some);
      if (count > scan.limits.of(Limit.BYTES)) {
        throw scan.exceeded(
            Limit.BYTES, "more than " + scan.limits.of(Limit.BYTES) + " bytes after inflation");
      }
      if (count > (1 << 20) && count / scan.limits.of(Limit.INFLATION_RATIO) > received) {
        throw scan.exceeded(
            Limit.INFLATION_RATIO,
            "inflates more than " + scan.limits.of(Limit.INFLATION_RATIO) + " times");
      }
      return some;
    }
  }
}
