package dev.consilium.fhir.cda;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.fhir.cda.CdaIssue.Code;
import dev.consilium.fhir.read.AttachmentSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamException;

/**
 * Reads a CDA R2 document's header and section list, in one pass.
 *
 * <p>The document itself is to be kept as an attachment: no clinical entry is read. An embedded file
 * goes to the sink and never onto the heap. A document type, and so every entity, is refused. Damage
 * costs what comes after it, and is listed. Immutable; safe to share between threads when its sink is.
 *
 * <pre>{@code
 * var header = new CdaHeaderReader(CdaLimits.STANDARD, sink).read("hospital-a/ccd", stream);
 * if (!header.isComplete()) { ... look at header.issues() ... }
 * }</pre>
 */
public final class CdaHeaderReader {

  private final CdaLimits limits;
  private final AttachmentSink sink;

  /**
   * Makes a reader.
   *
   * @param limits how much one document may take
   * @param sink takes the file that an unstructured document carries; its place has offset -1
   */
  public CdaHeaderReader(CdaLimits limits, AttachmentSink sink) {
    this.limits = limits;
    this.sink = sink;
  }

  /**
   * Reads one document.
   *
   * @param source names it in issues; no patient's name
   * @param in the document's bytes; stays the caller's to close
   * @return what the document says of itself, and what was wrong with it
   * @throws MalformedRecordException if it is no CDA document, or has a document type
   * @throws LimitExceededException if a limit is met before the document begins
   * @throws UncheckedIOException if the stream or the sink fails
   */
  public CdaHeader read(String source, InputStream in) {
    var at = begin(source, in);
    var document = new DocumentElements(at, sink);
    try {
      document.read();
    } catch (XMLStreamException e) {
      throwIfStream(source, e);
      at.issue(code(e), detail(e));
    }
    return document.header();
  }

  private Cursor begin(String source, InputStream in) {
    try {
      var at = new Cursor(source, in, limits);
      if (at.isDocument()) {
        return at;
      }
      throw malformed(source);
    } catch (XMLStreamException e) {
      if (nested(e) instanceof Meter.Exceeded) {
        throw new LimitExceededException("Source " + source + ": more than " + limits.piece()
            + " bytes before the document [cda-limits]. Raise CdaLimits.piece.");
      }
      throwIfStream(source, e);
      throw malformed(source);
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  // A parser's own words quote what they stumbled over, so ours stand instead.
  private static String detail(XMLStreamException e) {
    if (e instanceof Cursor.TooMuch) {
      return String.valueOf(e.getMessage());
    }
    return nested(e) instanceof Meter.Exceeded
        ? "more bytes in all, or in one piece of markup, than allowed"
        : "the XML breaks here";
  }

  private static Code code(XMLStreamException e) {
    return e instanceof Cursor.TooMuch || nested(e) instanceof Meter.Exceeded
        ? Code.LIMIT
        : Code.BROKEN_SYNTAX;
  }

  private static Throwable nested(XMLStreamException e) {
    var cause = e.getNestedException();
    return cause == null ? e : cause;
  }

  private static void throwIfStream(String source, XMLStreamException e) {
    if (nested(e) instanceof IOException failure && !(failure instanceof Meter.Exceeded)) {
      throw unreadable(source, failure);
    }
  }

  private static UncheckedIOException unreadable(String source, IOException e) {
    return new UncheckedIOException(
        "Source " + source + ": the stream failed [stream-readable]. Read it again.", e);
  }

  private static MalformedRecordException malformed(String source) {
    return new MalformedRecordException("Source " + source
        + ": no CDA document, or one with a document type [cda-form]."
        + " Give XML whose root is ClinicalDocument, without DOCTYPE.");
  }
}
