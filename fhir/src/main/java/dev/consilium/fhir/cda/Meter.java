package dev.consilium.fhir.cda;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts bytes, and stops a parser that takes too many for one piece of markup. */
final class Meter extends FilterInputStream {

  /** More than a limit allows. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final CdaLimits limits;
  private long all;
  private long since;

  Meter(InputStream in, CdaLimits limits) {
    super(in);
    this.limits = limits;
  }

  /** Hears that the parser has finished a piece. */
  void piece() {
    since = 0;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    var count = in.read(bytes, from, length);
    all += Math.max(count, 0);
    since += Math.max(count, 0);
    if (all > limits.bytes() || since > limits.piece()) {
      throw new Exceeded();
    }
    return count;
  }
}
