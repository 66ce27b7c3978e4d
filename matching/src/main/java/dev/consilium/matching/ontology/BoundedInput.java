package dev.consilium.matching.ontology;

import dev.consilium.core.MalformedRecordException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks gzip where the first bytes say so and stops at a limit. */
final class BoundedInput extends FilterInputStream {

  private final long most;
  private long read;

  private BoundedInput(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  static InputStream of(InputStream in, OntologyLimits limits) throws IOException {
    var marked = new BufferedInputStream(in, 1 << 16);
    marked.mark(2);
    boolean packed = marked.read() == 0x1f && marked.read() == 0x8b;
    marked.reset();
    try {
      return new BoundedInput(
          packed ? new GZIPInputStream(marked, 1 << 16) : marked, limits.bytes());
    } catch (ZipException e) {
      throw broken();
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int n;
    try {
      n = super.read(into, from, length);
    } catch (ZipException e) {
      throw broken();
    }
    read += Math.max(0, n);
    OntologyLimits.check("bytes", read, most, "bytes");
    return n;
  }

  private static MalformedRecordException broken() {
    return new MalformedRecordException(
        "Ontology: the gzip stream is damaged [gzip-whole]. Fetch the file again.");
  }
}
