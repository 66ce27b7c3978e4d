package dev.consilium.fhir.read;

import dev.consilium.fhir.read.ReadLimits.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/** Inflates a gzip file and counts the members that it is made of. */
final class Gzip extends GZIPInputStream {

  Gzip(InputStream in, Scan scan) throws IOException {
    super(in, 1 << 15);
    crc = new Sums(scan);
  }

  /** The stream starts its sum anew twice for each further member: before and after its header. */
  private static final class Sums extends CRC32 {

    private final Scan scan;
    private long starts;

    Sums(Scan scan) {
      this.scan = scan;
    }

    @Override
    public void reset() {
      super.reset();
      var most = scan.limits.of(Limit.GZIP_MEMBERS);
      if (++starts / 2 + 1 > most) {
        throw scan.exceeded(Limit.GZIP_MEMBERS, "a gzip of more than " + most + " members");
      }
    }
  }
}
