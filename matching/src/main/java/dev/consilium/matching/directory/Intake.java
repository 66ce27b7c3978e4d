package dev.consilium.matching.directory;

import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.specialist.Specialist;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what a reader understood and what it did not; keeps the limits. */
final class Intake {

  private final String format;
  private final DirectoryLimits limits;
  private final List<Specialist> specialists = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();
  private long lines;

  Intake(String format, DirectoryLimits limits) {
    this.format = format;
    this.limits = limits;
  }

  void line() {
    lines++;
    if (lines > limits.specialists()) {
      throw new LimitExceededException(format + " directory: more than " + limits.specialists()
          + " lines [directory-lines]. Raise DirectoryLimits.specialists or split the file.");
    }
  }

  void accept(long line, Specialist specialist) {
    if (ids.add(specialist.id().value())) {
      specialists.add(specialist);
    } else {
      note(
          line,
          Severity.MUST,
          "specialist-id-unique",
          "id",
          "an id that an earlier line has",
          "Keep one line for each specialist.");
    }
  }

  void reject(long line, NotUnderstood why) {
    note(
        line,
        Severity.MUST,
        "field-understood",
        why.path(),
        why.found(),
        "Correct the field; until then this specialist is left out.");
  }

  void unused(long line, String path) {
    note(
        line,
        Severity.SHOULD,
        "field-known",
        path,
        "a field that is not known",
        "Remove it or check its spelling; it was not used.");
  }

  DirectoryReading reading() {
    return new DirectoryReading(SpecialistDirectory.of(specialists), lines, findings);
  }

  private void note(
      long line, Severity severity, String rule, String path, String found, String remedy) {
    if (findings.size() == limits.findings()) {
      throw new LimitExceededException(format + " directory: more than " + limits.findings()
          + " findings [directory-findings]. Correct the first ones or raise"
          + " DirectoryLimits.findings.");
    }
    findings.add(
        new Finding(severity, rule, "line " + line + " " + path, found, remedy, List.of()));
  }
}
