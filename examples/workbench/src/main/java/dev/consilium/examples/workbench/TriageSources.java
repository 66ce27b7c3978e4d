package dev.consilium.examples.workbench;

import dev.consilium.core.Finding;
import dev.consilium.core.reconcile.FactGroup;
import dev.consilium.core.reconcile.IdentityField;
import dev.consilium.core.reconcile.MemberId;
import dev.consilium.core.reconcile.ReconciledRecord;
import dev.consilium.core.reconcile.Reconciliation;
import dev.consilium.core.reconcile.RecordReconciler;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.triage.ImportFacts;
import dev.consilium.core.triage.ImportFacts.Note;
import dev.consilium.core.triage.ImportFacts.Person;
import dev.consilium.fhir.read.ReadResult;
import dev.consilium.fhir.read.RecordReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of one patient as one record: a single file as it is, several reconciled.
 *
 * @param record each fact once; of several files, ids with the file's name before them
 * @param reconciled who says what, when there are several files
 * @param imports what reading told, and how each file describes the patient
 * @param left what was left out of the record
 * @param disputed what the files contradict each other in
 */
record TriageSources(
    HealthRecord record,
    Optional<ReconciledRecord> reconciled,
    ImportFacts imports,
    List<Finding> left,
    List<Finding> disputed) {

  /** One file's reading. */
  private record Reading(ReadResult result, List<Note> notes) {}

  static TriageSources read(
      List<Path> files, @Nullable String patient, HeaderPeople beside, IdentityField... waived)
      throws IOException, Refused {
    var readings = new ArrayList<Reading>();
    for (var source : ImportSource.of(files)) {
      var sink = new SniffingSink();
      var reader = RecordReader.builder().attachments(sink);
      if (patient != null) {
        reader.patient(patient);
      }
      var result = Sources.whole(reader.build(), source);
      readings.add(new Reading(result, ImportNotes.of(result, sink)));
    }
    return of(readings, beside, waived);
  }

  private static TriageSources of(
      List<Reading> readings, HeaderPeople beside, IdentityField... waived) throws Refused {
    var people = new ArrayList<Person>();
    var left = new ArrayList<Finding>();
    for (var it : readings) {
      var record = it.result.record();
      people.add(new Person(record.sources().get(0).id(), record.patient()));
      left.addAll(it.result.report().findings());
    }
    people.addAll(beside.people());
    left.addAll(beside.findings());
    var notes = readings.stream().flatMap(it -> it.notes.stream()).toList();
    if (readings.size() == 1) {
      return new TriageSources(
          readings.get(0).result.record(),
          Optional.empty(),
          new ImportFacts(ImportNotes.WATCHED, notes, people, Map.of()),
          left,
          List.of());
    }
    var records = readings.stream().map(it -> it.result.record()).toList();
    var result = RecordReconciler.waiving(waived).reconcile(records);
    if (result instanceof Reconciliation.Stopped stopped) {
      throw new Refused("triage", List.of(stopped.refusal()));
    }
    var reconciled = ((Reconciliation.Done) result).record();
    var renamed = notes.stream().map(it -> renamed(it, reconciled)).toList();
    return new TriageSources(
        reconciled.healthRecord(),
        Optional.of(reconciled),
        new ImportFacts(ImportNotes.WATCHED, renamed, people, Map.of()),
        left,
        reconciled.findings());
  }

  private static Note renamed(Note note, ReconciledRecord reconciled) {
    var fact = note.fact();
    return fact == null
        ? note
        : new Note(
            note.kind(),
            note.document(),
            note.path(),
            reconciled.id(new MemberId(note.document(), fact)));
  }

  /** Every statement of a fact, with the place where each source makes it. */
  List<ClinicalFact> statements(String cited) {
    var id = new FactId(cited);
    return reconciled
        .flatMap(it -> it.group(id))
        .map(FactGroup::members)
        .orElseGet(() -> record.fact(id).stream().toList());
  }
}
