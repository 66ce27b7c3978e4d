package dev.consilium.fhir.read;

import java.io.IOException;
import java.io.InputStream;

/** Ends an XML whose tags or texts grow beyond all measure before a parser holds them. */
final class XmlRun extends InputStream {

  private final InputStream in;
  private final Scan scan;
  private final long most;
  private long run;

  XmlRun(InputStream in, Scan scan) {
    this.in = in;
    this.scan = scan;
    most = scan.limits.of(ReadLimits.Limit.RESOURCE_BYTES);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    var count = in.read(into, from, length);
    for (var i = from; i < from + count; i++) {
      run = into[i] == '<' ? 0 : run + 1;
      if (run > most) {
        throw scan.exceeded(
            ReadLimits.Limit.RESOURCE_BYTES, "an XML tag of more than " + most + " bytes");
      }
    }
    return count;
  }
}
