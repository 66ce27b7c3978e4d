package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The lines of one case file.
 *
 * <p>An append is its events, a line that says when it was and what is due, and an empty line. What
 * follows the last empty line is torn. Files of before the line about the append read as well.
 */
final class CaseLines {

  private final CaseId caseId;
  private final List<String> all;
  private final List<String> events;
  private final AppendLine latest;
  private final int intactBytes;
  private final int tornBytes;

  CaseLines(CaseId caseId, byte[] bytes) {
    this.caseId = caseId;
    intactBytes = intact(bytes);
    tornBytes = bytes.length - intactBytes;
    all = new String(bytes, 0, intactBytes, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isEmpty())
        .toList();
    var kinds = all.stream().collect(Collectors.partitioningBy(AppendLine::is));
    var appends = kinds.getOrDefault(true, List.of());
    latest = appends.isEmpty()
        ? AppendLine.NONE
        : AppendLine.read(appends.get(appends.size() - 1), caseId);
    events = kinds.getOrDefault(false, List.of());
  }

  private static int intact(byte[] bytes) {
    for (int end = bytes.length; end >= 2; end--) {
      if (bytes[end - 1] == '\n' && bytes[end - 2] == '\n') {
        return end;
      }
    }
    return 0;
  }

  // The empty line comes last: without it none of these events count.
  static byte[] bytes(List<String> lines, AppendLine append) {
    return (String.join("\n", lines) + "\n" + append.write() + "\n\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  List<String> events() {
    return events;
  }

  AppendLine latest() {
    return latest;
  }

  // When the append that holds an event was decided; empty in files of schema 1.
  Optional<Instant> decided(long sequence) {
    long place = 0;
    for (var line : all) {
      if (!AppendLine.is(line)) {
        place++;
      } else if (place >= sequence) {
        return Optional.ofNullable(AppendLine.read(line, caseId).decided());
      }
    }
    return Optional.empty();
  }

  int intactBytes() {
    return intactBytes;
  }

  boolean torn() {
    return tornBytes > 0;
  }

  List<Finding> findings() {
    return tornBytes == 0
        ? List.of()
        : List.of(new Finding(
            Finding.Severity.SHOULD,
            "append-complete",
            "case " + caseId + " after event " + events.size(),
            tornBytes + " bytes of an append that did not end",
            "A crash cut it off before it was acknowledged: repeat it.",
            List.of()));
  }
}
