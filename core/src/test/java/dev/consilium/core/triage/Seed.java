package dev.consilium.core.triage;

import static dev.consilium.core.triage.Facts.text;

import dev.consilium.core.Coding;
import dev.consilium.core.ContentHash;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import dev.consilium.core.record.Procedure;
import dev.consilium.core.record.Source;
import dev.consilium.core.record.SourceDocument;
import dev.consilium.core.triage.ImportFacts.Kind;
import dev.consilium.core.triage.ImportFacts.Note;
import dev.consilium.core.triage.ImportFacts.Person;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One defect in an otherwise clean record, and the facts a finding about it must cite.
 *
 * @param patient the patient, changed where the defect is the patient's
 * @param facts the record's facts with the defect
 * @param imports what the reading told
 * @param cites ids that the finding must cite
 */
record Seed(Patient patient, List<ClinicalFact> facts, ImportFacts imports, List<String> cites) {

  static final Source SOURCE = new Source("doc", 0, "Bundle.entry[0].resource", 0);

  /** Plants one defect. */
  @FunctionalInterface
  interface Planter {
    Seed plant(HealthRecord clean);
  }

  /** The planter appends these facts; a finding must cite all of them. */
  static Planter facts(ClinicalFact... facts) {
    return citing(List.of(facts).stream().map(it -> it.id().value()).toList(), facts);
  }

  static Planter citing(List<String> cites, ClinicalFact... facts) {
    return clean -> {
      var all = new ArrayList<>(clean.facts());
      all.addAll(List.of(facts));
      return new Seed(clean.patient(), all, everythingWatched(clean), cites);
    };
  }

  static Planter note(Kind kind) {
    return clean -> {
      var it = clean.facts().get(0).id();
      var all = EnumSet.allOf(Kind.class);
      var note = new Note(kind, "doc", "Bundle.entry[3]", it);
      return new Seed(
          clean.patient(),
          clean.facts(),
          new ImportFacts(all, List.of(note), List.of(), Map.of()),
          List.of(it.value()));
    };
  }

  static Planter collected(ClinicalFact fact, String when) {
    return clean -> {
      var all = new ArrayList<>(clean.facts());
      all.add(fact);
      var imports = new ImportFacts(
          EnumSet.allOf(Kind.class), List.of(), List.of(), Map.of(fact.id(), PartialDate.of(when)));
      return new Seed(clean.patient(), all, imports, List.of(fact.id().value()));
    };
  }

  /** The planter adds a second source that describes another person. */
  static Planter person(UnaryOperator<Patient> change) {
    return clean -> {
      var one = named(clean.patient());
      var people = List.of(new Person("a", one), new Person("b", change.apply(one)));
      var imports = new ImportFacts(EnumSet.allOf(Kind.class), List.of(), people, Map.of());
      return new Seed(clean.patient(), clean.facts(), imports, List.of());
    };
  }

  static Planter changed(UnaryOperator<Patient> change, Planter planter) {
    return clean -> {
      var it = planter.plant(clean);
      return new Seed(change.apply(it.patient), it.facts, it.imports, it.cites);
    };
  }

  static ImportFacts everythingWatched(HealthRecord clean) {
    var same = named(clean.patient());
    return new ImportFacts(
        EnumSet.allOf(Kind.class),
        List.of(),
        List.of(new Person("a", same), new Person("b", same)),
        Map.of());
  }

  private static Patient named(Patient it) {
    return PatientWith.of(it)
        .names(List.of(new Patient.Name("Example", List.of("Synthia"), null)))
        .identifiers(List.of(Coding.of("urn:oid:1.2.3", "syn-1")))
        .patient();
  }

  HealthRecord record() {
    var source = new SourceDocument("doc", ContentHash.of(new byte[0]), 0, "application/json");
    return HealthRecord.of(patient, List.of(source), facts);
  }

  static Procedure done(String id, CodeableText code, String when) {
    return new Procedure(
        new FactId(id),
        SOURCE,
        code,
        Activity.ENDED,
        PartialDate.of(when),
        null,
        List.of(),
        List.of());
  }

  static Procedure done(String id, String words, String when) {
    return done(id, text(words), when);
  }
}
