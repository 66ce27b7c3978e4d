package dev.consilium.fhir.read;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.record.SourceDocument;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one patient's FHIR R4 into a health record, in one pass.
 *
 * <p>Takes bundles of any type and bare resources in JSON or XML, arrays of both and NDJSON, plain
 * or gzip, in UTF-8, UTF-16 or UTF-32. A wrong value costs itself, at most its entry, and is listed; so does a byte that
 * is no UTF-8. A wrong character of UTF-16 or UTF-32 ends the reading there. Immutable and safe
 * to share between threads when its sink and handler are.
 *
 * <pre>{@code
 * var reader = RecordReader.builder().build();
 * var result = reader.read("hospital-a", stream);
 * if (!result.report().complete()) { ... ask for the file again ... }
 * }</pre>
 */
public final class RecordReader {

  private final ReadLimits limits;
  private final AttachmentSink sink;
  private final Consumer<ImportIssue> handler;
  private final @Nullable String patient;
  private final ReadPolicy policy;
  private final List<Companion> companions;

  private RecordReader(Builder builder) {
    limits = builder.limits;
    sink = builder.sink;
    handler = builder.handler;
    patient = builder.patient;
    policy = builder.policy;
    companions = List.copyOf(builder.companions);
  }

  /**
   * Starts with the default limits, a sink that keeps nothing, and any single patient.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a source to its end.
   *
   * @param source names it in facts and issues; no patient's name
   * @param in the bytes; stays the caller's to close
   * @return the record, and what of the source is not in it
   * @throws MalformedRecordException if nothing can be read, or not of one patient
   * @throws LimitExceededException if the source as a whole is beyond a limit
   * @throws UncheckedIOException if the stream or the sink fails
   */
  public ReadResult read(String source, InputStream in) {
    var scan = new Scan(source, limits, sink, handler, policy);
    var input = new Input(in, scan);
    var intake = new Intake(scan, companions);
    try {
      var media = walk(scan, intake, input);
      input.transferTo(java.io.OutputStream.nullOutputStream());
      if (intake.entries().isEmpty() && scan.resources() == 0) {
        throw malformed(source, "no FHIR resource could be read", 0);
      }
      var document = new SourceDocument(source, input.hash(), input.received(), media);
      var record = new Assembly(scan, intake).record(document, patient);
      return new ReadResult(record, scan.report());
    } catch (IOException e) {
      throw failed(source, e);
    }
  }

  /**
   * Reads resources that an adapter holds as objects.
   *
   * @param source names them in facts and issues; no patient's name
   * @param mediaType what they are, for the record's list of sources
   * @param resources tells every resource, in order
   * @return the record, and what is not in it; the source's hash is over what was told
   * @throws MalformedRecordException if nothing was told, or not of one patient
   * @throws LimitExceededException if the source as a whole is beyond a limit
   * @throws UncheckedIOException if the sink fails
   */
  public ReadResult read(String source, String mediaType, Consumer<ResourceEvents> resources) {
    var scan = new Scan(source, limits, sink, handler, policy);
    var intake = new Intake(scan, companions);
    var events = new ResourceEvents(new Walk(scan, intake));
    resources.accept(events);
    if (scan.resources() == 0) {
      throw malformed(source, "no FHIR resource could be read", 0);
    }
    var document = new SourceDocument(source, events.hash(), events.bytes(), mediaType);
    return new ReadResult(new Assembly(scan, intake).record(document, patient), scan.report());
  }

  /**
   * Reads a source that answers the conditional references of others.
   *
   * @param source names it in issues; no patient's name
   * @param in the bytes; stays the caller's to close
   * @return what can be asked for by identifier
   * @throws MalformedRecordException if nothing can be read, or not to its end
   * @throws LimitExceededException if the source as a whole is beyond a limit
   * @throws UncheckedIOException if the stream fails
   */
  public Companion readCompanion(String source, InputStream in) {
    var scan = new Scan(source, limits, AttachmentSink.discarding(), handler, policy);
    var intake = new Intake(scan, List.of());
    try {
      walk(scan, intake, new Input(in, scan));
    } catch (IOException e) {
      throw failed(source, e);
    }
    // Half a companion would make references unmatched that are not.
    if (scan.resources() == 0 || !scan.isComplete()) {
      throw malformed(source, "a companion that cannot be read to its end", 0);
    }
    return Companion.of(source, intake.entries());
  }

  private static UncheckedIOException failed(String source, IOException e) {
    return new UncheckedIOException(
        "Source " + source + ": the stream failed [stream-readable]. Read it again.", e);
  }

  private String walk(Scan scan, Intake intake, Input input) throws IOException {
    var raw = Head.of(input, 2);
    var magic = raw.bytes();
    var zipped = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
    Head plain;
    try {
      plain = Head.of(zipped ? input.inflated(new Gzip(raw, scan)) : raw);
    } catch (EOFException | ZipException e) {
      throw malformed(scan.source, "damaged gzip", 0);
    }
    var head = plain.bytes();
    var form = Sniffed.of(head);
    if (form == Sniffed.OTHER) {
      throw malformed(scan.source, Sniffed.describe(head), 0);
    }
    var walk = new Walk(scan, intake);
    if (form == Sniffed.XML) {
      var foreign = Sniffed.isForeign(head);
      XmlDocument.read(
          walk, foreign ? new XmlRun(plain, scan) : new XmlBytes(new Utf8(plain), scan));
      return "application/fhir+xml";
    }
    var scanner = new JsonScanner(limits);
    var document = new JsonDocument(walk, scanner);
    if (form == Sniffed.LINES) {
      lines(walk, document, scanner, new Line(plain));
      return "application/fhir+ndjson";
    }
    if (form == Sniffed.WIDE) {
      scanner.uncounted();
      scanner.open(new Wide(plain, head), 0, 0);
    } else {
      scanner.open(plain, 0, 0);
    }
    document.read();
    return "application/fhir+json";
  }

  private static void lines(Walk walk, JsonDocument document, JsonScanner scanner, Line line)
      throws IOException {
    var number = 0;
    try {
      for (; line.next(); number++) {
        scanner.open(line, line.offset(), number);
        document.read();
      }
    } catch (EOFException | ZipException e) {
      walk.fatal(
          new ImportIssue.Place(number + 1, 1, line.offset()),
          "the compressed input is cut off or damaged");
    }
  }

  private static MalformedRecordException malformed(String source, String found, long offset) {
    return new MalformedRecordException("Source " + source + ": " + found + ", at byte " + offset
        + " [fhir-form]. Send FHIR R4 JSON, NDJSON or XML, plain or gzip.");
  }

  /** How to read. Not safe to share between threads. */
  public static final class Builder {

    private ReadLimits limits = ReadLimits.defaults();
    private AttachmentSink sink = AttachmentSink.discarding();
    private Consumer<ImportIssue> handler = issue -> {};
    private @Nullable String patient;
    private ReadPolicy policy = ReadPolicy.lenient();
    private final List<Companion> companions = new ArrayList<>();

    private Builder() {}

    /**
     * Sets how much a reading may take.
     *
     * @param limits the limits
     * @return this builder
     */
    public Builder limits(ReadLimits limits) {
      this.limits = limits;
      return this;
    }

    /**
     * Sets where the content of attachments goes.
     *
     * @param sink the host's sink
     * @return this builder
     */
    public Builder attachments(AttachmentSink sink) {
      this.sink = sink;
      return this;
    }

    /**
     * Sets who hears of each issue when it is found; the report lists them in any case.
     *
     * @param handler called by the reading thread; what it throws ends the reading
     * @return this builder
     */
    public Builder onIssue(Consumer<ImportIssue> handler) {
      this.handler = handler;
      return this;
    }

    /**
     * Names the patient when a source has several.
     *
     * @param id logical id or fullUrl of the Patient
     * @return this builder
     */
    public Builder patient(String id) {
      this.patient = id;
      return this;
    }

    /**
     * Sets what is done about what is wrong.
     *
     * @param policy lenient, strict, or the host's own
     * @return this builder
     */
    public Builder policy(ReadPolicy policy) {
      this.policy = policy;
      return this;
    }

    /**
     * Declares a source that answers the conditional references of what is read.
     *
     * @param companion may be shared by many readers; several may be declared
     * @return this builder
     */
    public Builder companion(Companion companion) {
      companions.add(companion);
      return this;
    }

    /**
     * Makes the reader.
     *
     * @return an immutable reader
     */
    public RecordReader build() {
      return new RecordReader(this);
    }
  }
}
