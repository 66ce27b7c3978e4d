package dev.consilium.fhir.read;

import dev.consilium.core.Coding;
import dev.consilium.core.ContentHash;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.PartialDate;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import dev.consilium.fhir.read.ImportReport.Reason;
import dev.consilium.fhir.read.ImportReport.Row;
import dev.consilium.fhir.read.ReadLimits.Limit;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one reading has gathered so far for its report; belongs to one thread. */
final class Scan {

  private static final Comparator<Row> ROWS =
      Comparator.comparing(Row::resourceType).thenComparing(Row::path).thenComparing(Row::reason);

  private static final int MOST_SEEN = 20_000;
  private static final int REMEMBERED = 1 << 9;

  final String source;
  final ReadLimits limits;
  final AttachmentSink sink;
  private final Consumer<ImportIssue> handler;
  private final ReadPolicy policy;
  private final List<ImportIssue> issues = new ArrayList<>();
  private final Map<Row, long[]> rows = new HashMap<>();
  private final Map<String, Left> left = new HashMap<>();
  private final Map<String, long[]> leftOfEntries = new HashMap<>();
  private final SortedMap<ReferenceOutcome, Long> followed = new TreeMap<>();
  private final SortedMap<String, Integer> imported = new TreeMap<>();
  private final Map<Object, Object> seen = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final @Nullable PartialDate[] dates = new @Nullable PartialDate[REMEMBERED];
  private final @Nullable Coding[] codings = new @Nullable Coding[REMEMBERED];
  private final @Nullable CodeableText[] concepts = new @Nullable CodeableText[REMEMBERED];
  private final MessageDigest digest = ContentHash.digest();
  private long further;
  private int resources;
  private long attachments;
  private boolean complete = true;

  Scan(String source, ReadLimits limits, AttachmentSink sink, Consumer<ImportIssue> handler) {
    this(source, limits, sink, handler, ReadPolicy.lenient());
  }

  Scan(
      String source,
      ReadLimits limits,
      AttachmentSink sink,
      Consumer<ImportIssue> handler,
      ReadPolicy policy) {
    this.policy = policy;
    this.source = source;
    this.limits = limits;
    this.sink = sink;
    this.handler = handler;
  }

  void issue(Severity severity, Code code, Where where, ImportIssue.Place place, String detail) {
    var issue = new ImportIssue(
        severity,
        code,
        source,
        where.entry(),
        where.type(),
        where.id(),
        where.path(),
        place.line(),
        place.column(),
        place.offset(),
        detail);
    if (severity == Severity.FATAL) {
      complete = false;
    }
    if (issues.size() < limits.of(Limit.ISSUES) || severity == Severity.FATAL) {
      issues.add(issue);
    } else {
      further++;
    }
    handler.accept(issue);
    issue.tell(policy);
  }

  void followed(ReferenceOutcome outcome) {
    followed.merge(outcome, 1L, Long::sum);
  }

  /** Where an issue lies: entry, type, id and path. */
  record Where(int entry, String type, String id, String path) {
    Where down(String more) {
      return more.isEmpty() ? this : new Where(entry, type, id, path + "." + more);
    }
  }

  /** Counts what the mapping leaves of resources of that type. */
  Left left(String type) {
    return left.computeIfAbsent(type, it -> new Left());
  }

  /** Counts a member of an entry beside its resource. */
  void leftOfEntry(String name) {
    leftOfEntries.computeIfAbsent(name, it -> new long[1])[0]++;
  }

  void count(String type, String path, Reason reason) {
    rows.computeIfAbsent(new Row(type, path, reason, 0), key -> new long[1])[0]++;
  }

  /** The first value equal to this one, so that a record holds each code and unit once. */
  @SuppressWarnings("unchecked") // a value's equals means the same class
  <T> T same(T value) {
    if (seen.size() >= MOST_SEEN) {
      return value;
    }
    var first = seen.putIfAbsent(value, value);
    return first == null ? value : (T) first;
  }

  /** Whether nobody asked that before in this reading; of too many questions none is the first. */
  boolean isFirst(String question) {
    return asked.size() < MOST_SEEN && asked.add(question);
  }

  /** The date of that text; the same text is mostly the last again. */
  Optional<PartialDate> date(String text) {
    var slot = (text.hashCode() ^ text.hashCode() >>> 12) & (dates.length - 1);
    var known = dates[slot];
    if (known != null && known.text().equals(text)) {
      return Optional.of(known);
    }
    var date = PartialDate.parse(text);
    date.ifPresent(it -> dates[slot] = it);
    return date;
  }

  /** The coding with those parts, the same object for the same parts as far as it is remembered. */
  Coding coding(String system, String code, @Nullable String display) {
    var hash = system.hashCode() * 31 + code.hashCode();
    var slot = (hash ^ hash >>> 11 ^ hash >>> 22) & (codings.length - 1);
    var known = codings[slot];
    if (known != null
        && known.code().equals(code)
        && known.system().equals(system)
        && Objects.equals(known.display(), display)) {
      return known;
    }
    var coding = same(new Coding(system, code, display));
    codings[slot] = coding;
    return coding;
  }

  /** The concept of those codings and that text, as for {@link #coding}. */
  CodeableText concept(List<Coding> of, @Nullable String text) {
    if (of.size() != 1) {
      return same(new CodeableText(of, text));
    }
    var coding = of.get(0);
    var hash = coding.code().hashCode() * 31 + (text == null ? 0 : text.hashCode());
    var slot = (hash ^ hash >>> 11 ^ hash >>> 22) & (concepts.length - 1);
    var known = concepts[slot];
    if (known != null
        && known.codings().size() == 1
        && known.codings().get(0).equals(coding)
        && Objects.equals(known.text(), text)) {
      return known;
    }
    var concept = same(new CodeableText(of, text));
    concepts[slot] = concept;
    return concept;
  }

  void imported(String type) {
    imported.merge(type, 1, Integer::sum);
  }

  void resource() {
    if (++resources > limits.of(Limit.ENTRIES)) {
      throw exceeded(Limit.ENTRIES, "more than " + limits.of(Limit.ENTRIES) + " resources");
    }
  }

  /** Hashes one attachment after the other. */
  MessageDigest digest() {
    return digest;
  }

  void attached(long bytes) {
    attachments += bytes;
    if (attachments > limits.of(Limit.ATTACHMENTS)) {
      throw exceeded(
          Limit.ATTACHMENTS,
          "attachments of more than " + limits.of(Limit.ATTACHMENTS) + " bytes together");
    }
  }

  LimitExceededException exceeded(Limit limit, String found) {
    return new LimitExceededException("Source " + source + ": " + found + " [limit-"
        + limit.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
        + "]. Split the source, or raise ReadLimits.Limit." + limit + ".");
  }

  int resources() {
    return resources;
  }

  boolean isComplete() {
    return complete;
  }

  ImportReport report() {
    left.forEach((type, each) -> each.tell(
        type,
        type,
        (path, reason, count) ->
            rows.computeIfAbsent(new Row(type, path, reason, 0), key -> new long[1])[0] += count));
    left.clear();
    leftOfEntries.forEach((name, count) -> rows.computeIfAbsent(
                new Row("Bundle", "Bundle.entry." + Mappings.safe(name), Reason.NOT_MAPPED, 0),
                key -> new long[1])[0] +=
        count[0]);
    leftOfEntries.clear();
    var list = new ArrayList<Row>();
    rows.forEach(
        (row, count) -> list.add(new Row(row.resourceType(), row.path(), row.reason(), count[0])));
    list.sort(ROWS);
    list.stream()
        .filter(it -> it.reason() == Reason.UNKNOWN_ELEMENT)
        .forEach(policy::unknownElement);
    issues.sort(ImportIssue.ORDER);
    return new ImportReport(list, imported, followed, resources, issues, further, complete);
  }
}
