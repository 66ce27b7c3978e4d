package dev.consilium.examples.workbench;

import dev.consilium.core.Finding;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.Patient;
import dev.consilium.core.record.SourceDocument;
import dev.consilium.core.triage.ImportFacts;
import dev.consilium.core.triage.ImportFacts.Note;
import dev.consilium.core.triage.ImportFacts.Person;
import dev.consilium.fhir.read.ReadResult;
import dev.consilium.fhir.read.RecordReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of one patient, read one after the other.
 *
 * @param record the facts of all files, with the first file's description of the patient
 * @param imports what reading told, and how each file describes the patient
 * @param left what was left out of the record
 */
record TriageSources(HealthRecord record, ImportFacts imports, List<Finding> left) {

  static TriageSources read(List<Path> files, @Nullable String patient, HeaderPeople beside)
      throws IOException {
    var results = new ArrayList<ReadResult>();
    var notes = new ArrayList<Note>();
    for (var source : ImportSource.of(files)) {
      var sink = new SniffingSink();
      var reader = RecordReader.builder().attachments(sink);
      if (patient != null) {
        reader.patient(patient);
      }
      var result = Sources.whole(reader.build(), source);
      results.add(result);
      notes.addAll(ImportNotes.of(result, sink));
    }
    return of(results, notes, beside);
  }

  private static TriageSources of(List<ReadResult> results, List<Note> notes, HeaderPeople beside) {
    var people = new ArrayList<Person>();
    var left = new ArrayList<Finding>();
    var facts = new ArrayList<ClinicalFact>();
    var sources = new ArrayList<SourceDocument>();
    var ids = new HashSet<FactId>();
    for (var result : results) {
      var source = result.record().sources().get(0);
      sources.add(source);
      people.add(new Person(source.id(), result.record().patient()));
      left.addAll(result.report().findings());
      for (var fact : result.record().facts()) {
        if (!ids.add(fact.id())) {
          throw new MalformedRecordException(source.id() + ": fact " + fact.id()
              + " is in an earlier file too [fact-once]. Reconcile the files first, or triage each"
              + " alone.");
        }
        facts.add(fact);
      }
    }
    people.addAll(beside.people());
    left.addAll(beside.findings());
    Patient first = results.get(0).record().patient();
    return new TriageSources(
        HealthRecord.of(first, sources, facts),
        new ImportFacts(ImportNotes.WATCHED, notes, people, Map.of()),
        left);
  }
}
