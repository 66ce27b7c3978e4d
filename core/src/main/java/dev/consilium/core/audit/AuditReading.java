package dev.consilium.core.audit;

import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.audit.AuditLines.End;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What an audit file or a tile folder holds, and what is wrong with it.
 *
 * <p>A last line without its end is what a crash leaves: {@code SHOULD}. Everything else that does
 * not fit is {@code MUST}. A file without any byte is {@code MAY}: a log that was opened and not yet
 * used looks like that, and so does one that was emptied, which only {@link #against} tells apart.
 * Should a disk write a line's end and not its middle before the power goes, the line counts as
 * changed: it is refused, never dropped.
 *
 * @param log the entries up to the first that does not fit
 * @param findings empty when the file is whole
 * @param soundBytes how many bytes of the file, or of the folder's entry files, those entries take
 */
public record AuditReading(AuditLog log, List<Finding> findings, long soundBytes) {

  // The copy keeps a later change to the caller's list away from the reading.
  public AuditReading {
    findings = List.copyOf(findings);
  }

  /**
   * Tells whether the file may be appended to.
   *
   * @return true when nothing worse than a torn last line or an empty file was found
   */
  public boolean isSound() {
    return findings.stream().noneMatch(finding -> finding.severity() == Severity.MUST);
  }

  static AuditReading of(String origin, InputStream in) throws IOException {
    var log = AuditLog.named(origin);
    var lines = new AuditLines(in);
    long sound = 0;
    var end = lines.next();
    while (end == End.WHOLE) {
      var bytes = lines.line();
      var line = AuditCodec.line(bytes).filter(it -> fits(log, it));
      if (line.isEmpty()) {
        return new AuditReading(log, List.of(changed(log)), sound);
      }
      log.append(line.get().record());
      sound += bytes.length + 1L;
      end = lines.next();
    }
    return new AuditReading(log, atTheEnd(end, log, lines.line().length), sound);
  }

  private static List<Finding> atTheEnd(End end, AuditLog log, int bytes) {
    return switch (end) {
      case WHOLE -> throw new IllegalStateException("A whole line is not the end. Report this.");
      case TORN -> List.of(torn(log, bytes));
      case TOO_LONG -> List.of(tooLong(log));
      case NONE -> log.size() == 0 ? List.of(empty(log)) : List.of();
    };
  }

  private static Finding changed(AuditLog log) {
    return finding(
        Severity.MUST,
        "audit-line",
        log,
        "the line is not what its entry and the lines before it make it; sound entries before it: "
            + log.size(),
        "Restore the file from a copy that agrees with a signed checkpoint.");
  }

  private static Finding torn(AuditLog log, int bytes) {
    return finding(
        Severity.SHOULD,
        "audit-torn",
        log,
        "the last line, " + bytes + " bytes, has no end, as after a crash",
        "Open the file for appending, which drops it, and repeat the entry.");
  }

  private static Finding tooLong(AuditLog log) {
    return finding(
        Severity.MUST,
        "audit-line-length",
        log,
        "the line does not end within " + AuditLines.MOST_BYTES
            + " bytes; sound entries before it: " + log.size(),
        "Restore the file from a copy that agrees with a signed checkpoint.");
  }

  private static Finding empty(AuditLog log) {
    return finding(
        Severity.MAY,
        "audit-empty",
        log,
        "the file holds no entry",
        "Compare it with the last checkpoint kept elsewhere; nothing may be missing.");
  }

  private static boolean fits(AuditLog log, AuditCodec.Line line) {
    return line.size() == log.size() + 1L && line.root().equals(log.rootWith(line.record()));
  }

  /**
   * Compares the file with a head that was kept elsewhere.
   *
   * @param known what the log has been, such as the last signed checkpoint
   * @return the same entries, with a finding more when the log did not only grow from there
   */
  public AuditReading against(Checkpoint known) {
    if (log.continues(known)) {
      return this;
    }
    var all = new ArrayList<>(findings);
    all.add(finding(
        Severity.MUST,
        "audit-checkpoint",
        log,
        "it does not continue the checkpoint of size " + Long.toUnsignedString(known.size()),
        "Restore the file from a copy that does."));
    return new AuditReading(log, all, soundBytes);
  }

  private static Finding finding(
      Severity severity, String rule, AuditLog log, String found, String remedy) {
    var head = log.head();
    return new Finding(
        severity,
        rule,
        "Audit log " + head.origin() + " line " + (head.size() + 1),
        found,
        remedy,
        List.of());
  }
}
