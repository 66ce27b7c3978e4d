package dev.consilium.fhir.dicom;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.fhir.dicom.DicomIssue.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Reads a DICOM file's header and stops before its pixels (PS3.10, PS3.5).
 *
 * <p>Takes implicit and explicit little endian, explicit big endian and deflated data sets, with or
 * without preamble and group 0002. Damage costs what comes after it, and is listed. Immutable and
 * safe to share between threads.
 *
 * <pre>{@code
 * var header = new DicomHeaderReader(DicomLimits.STANDARD).read("disc-1/IM0001", stream);
 * if (!header.isComplete()) { ... look at header.issues() ... }
 * }</pre>
 */
public final class DicomHeaderReader {

  private static final int PREAMBLE = 128;
  private static final int HEAD = 1024;
  private static final String LETTERS = "DICM";

  private final DicomLimits limits;

  /**
   * Makes a reader.
   *
   * @param limits how much one header may take
   */
  public DicomHeaderReader(DicomLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads one header.
   *
   * @param source names the file in issues; no patient's name
   * @param in the file's bytes; stays the caller's to close, may be read a little too far
   * @return what the file says, and what was wrong with it
   * @throws MalformedRecordException if the bytes do not begin as DICOM does
   * @throws UncheckedIOException if the stream fails
   */
  public DicomHeader read(String source, InputStream in) {
    var out = new Collected(source);
    var octets = new Octets(in, limits.scanned(), 0);
    try {
      begin(octets, out);
      walk(octets, out);
    } catch (Broken e) {
      out.issue(e.code, octets.at(), e.tag, e.detail());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Source " + source + ": the stream failed [stream-readable]. Read it again.", e);
    }
    return new DicomHeader(out);
  }

  private static void begin(Octets in, Collected out) throws IOException, Broken {
    var head = in.peek(PREAMBLE + LETTERS.length());
    if (isLetters(head, PREAMBLE)) {
      in.skip(PREAMBLE + LETTERS.length(), 0);
      return;
    }
    var bare = isLetters(head, 0);
    if (!bare && Encoding.guess(in.peek(HEAD)) == null) {
      throw new MalformedRecordException("Source " + out.source
          + ": no DICOM file at byte 0 [dicom-form]. Give a file as DICOM PS3.10 has it.");
    }
    out.issue(Code.NO_PREAMBLE, 0, 0, "no preamble before the first attribute");
    in.skip(bare ? LETTERS.length() : 0, 0);
  }

  private static boolean isLetters(byte[] head, int at) {
    for (var i = 0; i < LETTERS.length(); i++) {
      if (head.length <= at + i || head[at + i] != LETTERS.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void walk(Octets in, Collected out) throws IOException, Broken {
    new DataSetWalk(in, out, limits).meta();
    var syntax = out.values.getOrDefault(DicomTag.TRANSFER_SYNTAX, "");
    if (!Encoding.isDeflated(syntax)) {
      dataSet(in, out, syntax);
      return;
    }
    var inflater = new Inflater(true);
    try {
      var plain = new InflaterInputStream(in.rest(), inflater);
      inflated(new Octets(plain, limits.scanned(), in.at()), out, syntax);
    } finally {
      inflater.end();
    }
  }

  // Offsets go on counting after inflation, so they are of these bytes and not of the file's.
  private void inflated(Octets plain, Collected out, String syntax) throws IOException {
    try {
      dataSet(plain, out, syntax);
    } catch (Broken e) {
      out.issue(e.code, plain.at(), e.tag, e.detail());
    }
  }

  private void dataSet(Octets in, Collected out, String syntax) throws IOException, Broken {
    var guess = Encoding.guess(in.peek(HEAD));
    var said = Encoding.of(syntax);
    if (syntax.isEmpty()) {
      out.issue(Code.NO_TRANSFER_SYNTAX, in.at(), 0, "no transfer syntax is given");
    } else if (guess != null && !guess.equals(said)) {
      out.issue(Code.OTHER_TRANSFER_SYNTAX, in.at(), 0, "the data set is not as its syntax says");
    }
    new DataSetWalk(in, out, limits).dataSet(guess != null ? guess : said);
  }
}
