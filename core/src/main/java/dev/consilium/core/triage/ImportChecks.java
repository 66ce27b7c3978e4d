package dev.consilium.core.triage;

import dev.consilium.core.record.Allergy;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.Procedure;
import dev.consilium.core.triage.ImportFacts.Kind;
import dev.consilium.core.triage.ImportFacts.Note;
import java.util.List;

/** A, B13 and B14: what only the reader of the sources could see. */
final class ImportChecks {

  private static final List<String> SYSTEMS =
      Tables.texts(Tables.read("code-systems.json"), "systems");

  private ImportChecks() {}

  static Check of(Kind kind) {
    return input -> input.imports().watched().contains(kind)
        ? Verdict.of(input.imports().notes().stream()
            .filter(it -> it.kind() == kind)
            .map(ImportChecks::found)
            .toList())
        : Verdict.lacks("a reader's word on " + kind.words());
  }

  private static Found found(Note note) {
    var fact = note.fact();
    return new Found(
        (note.document() + " " + note.path()).strip(),
        note.kind().words(),
        fact == null ? List.of() : List.of(fact.value()));
  }

  // Only what the other rules go by: a visit's local code misleads nobody.
  static Verdict codeSystems(CheckInput input) {
    var coded = input.facts().stream()
        .filter(ImportChecks::isJudgedByCode)
        .filter(it -> !it.code().codings().isEmpty())
        .toList();
    var facts = coded.stream()
        .filter(it -> it.code().codings().stream().noneMatch(code -> isKnown(code.system())))
        .toList();
    var found = facts.isEmpty()
        ? List.<Found>of()
        : List.of(Found.inRecord(
            "facts that have no code of a known system, so that rules see their words only: "
                + facts.size(),
            facts));
    return Verdict.of(coded, "a coded diagnosis, allergy, medicine, procedure or result", found);
  }

  private static boolean isJudgedByCode(ClinicalFact fact) {
    return fact instanceof Condition
        || fact instanceof Allergy
        || fact instanceof Medication
        || fact instanceof Procedure
        || fact instanceof Observation;
  }

  private static boolean isKnown(String system) {
    return SYSTEMS.stream()
        .anyMatch(it -> it.endsWith("*")
            ? system.startsWith(it.substring(0, it.length() - 1))
            : system.equals(it));
  }
}
