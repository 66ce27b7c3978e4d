package dev.consilium.fhir.fuzz;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.fhir.cda.CdaHeaderReader;
import dev.consilium.fhir.cda.CdaLimits;
import dev.consilium.fhir.read.AttachmentSink;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Whatever bytes come, a CDA header is read or refused in the declared ways. */
public final class CdaFuzz {

  private static final CdaHeaderReader READER =
      new CdaHeaderReader(CdaLimits.STANDARD, AttachmentSink.discarding());

  private CdaFuzz() {}

  /** Takes what the fuzzer made up. */
  public static void fuzzerTestOneInput(byte[] input) {
    var whole = Bounds.within(input.length, () -> read(new ByteArrayInputStream(input)));
    var pieces = read(new Drip(input));
    if (!whole.equals(pieces)) {
      throw new AssertionError("otherwise when read in small pieces:\n" + whole + "\n" + pieces);
    }
  }

  private static String read(InputStream in) {
    try {
      var header = READER.read("s", in);
      header.issues().forEach(it -> RecordFuzz.printable(it.message()));
      return header.id() + " " + header.code() + header.title() + header.effectiveTime()
          + header.patients() + header.authors() + header.custodian() + header.sections()
          + header.body() + header.issues() + header.isComplete();
    } catch (MalformedRecordException | LimitExceededException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
