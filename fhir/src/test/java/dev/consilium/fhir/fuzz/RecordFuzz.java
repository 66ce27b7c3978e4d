package dev.consilium.fhir.fuzz;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.record.HealthRecordJson;
import dev.consilium.fhir.read.ImportIssue;
import dev.consilium.fhir.read.ImportIssue.Severity;
import dev.consilium.fhir.read.ReadLimits;
import dev.consilium.fhir.read.ReadLimits.Limit;
import dev.consilium.fhir.read.ReadPolicy;
import dev.consilium.fhir.read.ReadResult;
import dev.consilium.fhir.read.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Whatever bytes come, a record is read or refused in the declared ways, and always the same. */
public final class RecordFuzz {

  private static final int ISSUES = 500;
  private static final ReadLimits LIMITS = ReadLimits.defaults().with(Limit.ISSUES, ISSUES);
  private static final RecordReader LENIENT =
      RecordReader.builder().limits(LIMITS).build();
  private static final RecordReader STRICT =
      RecordReader.builder().limits(LIMITS).policy(ReadPolicy.strict()).build();

  /** What a reading came to, as text: equal readings are equal texts. */
  private record Outcome(String record, String report, boolean refused, boolean faultless) {}

  private RecordFuzz() {}

  /** Takes what the fuzzer made up. */
  public static void fuzzerTestOneInput(byte[] input) {
    var whole = Bounds.within(input.length, () -> read(LENIENT, new ByteArrayInputStream(input)));
    var pieces = read(LENIENT, new Drip(input));
    // How much comes out of a damaged gzip before the damage depends on the pieces.
    if (whole.faultless || !isZipped(input)) {
      same(whole, pieces, "read in small pieces");
    }
    var strict = read(STRICT, new ByteArrayInputStream(input));
    if (whole.faultless) {
      same(whole, strict, "read strictly");
    } else if (!strict.refused) {
      throw new AssertionError("strict reading took what lenient reading found faulty");
    }
  }

  private static boolean isZipped(byte[] input) {
    return input.length > 1 && (input[0] & 0xFF) == 0x1F && (input[1] & 0xFF) == 0x8B;
  }

  private static void same(Outcome one, Outcome other, String how) {
    if (!one.equals(other)) {
      throw new AssertionError("otherwise when " + how + ":\n" + one + "\n" + other);
    }
  }

  private static Outcome read(RecordReader reader, InputStream in) {
    try {
      var result = reader.read("s", in);
      check(result);
      var canonical = HealthRecordJson.canonical(result.record());
      return new Outcome(
          new String(canonical, StandardCharsets.UTF_8),
          result.report().rows() + " " + result.report().issues(),
          false,
          result.report().issues().stream()
              .noneMatch(it -> it.severity().compareTo(Severity.ERROR) >= 0));
    } catch (MalformedRecordException | LimitExceededException e) {
      return new Outcome("", String.valueOf(e.getMessage()), true, false);
    }
  }

  private static void check(ReadResult result) {
    var report = result.report();
    var issues = report.issues();
    if (issues.size() > ISSUES || (report.furtherIssues() > 0 && issues.size() < ISSUES)) {
      throw new AssertionError("issues are not kept to their limit");
    }
    var fatal = issues.stream().anyMatch(it -> it.severity() == Severity.FATAL);
    if (report.complete() && fatal) {
      throw new AssertionError("complete in spite of a fatal issue");
    }
    if (!report.complete() && !fatal && report.furtherIssues() == 0) {
      throw new AssertionError("incomplete, and no issue says why");
    }
    issues.forEach(RecordFuzz::check);
    report.rows().forEach(row -> printable(row.resourceType() + row.path()));
  }

  private static void check(ImportIssue issue) {
    printable(issue.message() + issue.resourceType() + issue.id());
    if (issue.entryIndex() < 0 || issue.line() < 0 || issue.column() < 0) {
      throw new AssertionError("an issue without a place: " + issue);
    }
  }

  /** What may stand in a log: no control character, no half of a pair, no change of direction. */
  static void printable(String text) {
    var harmful = text.codePoints()
        .anyMatch(c -> Character.isISOControl(c)
            || Character.getType(c) == Character.SURROGATE
            || (c >= 0x202A && c <= 0x202E)
            || (c >= 0x2066 && c <= 0x2069));
    if (harmful) {
      throw new AssertionError("a message that harms a log: " + text);
    }
  }
}
