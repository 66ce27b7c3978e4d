package dev.consilium.fhir.read;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.Patient;
import dev.consilium.core.record.SourceDocument;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import dev.consilium.fhir.read.ImportReport.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the record once the whole source is known: whose it is, what is its, what leads where. */
final class Assembly {

  private final Scan scan;
  private final References references;
  private final List<Entry> entries;
  private final Set<String> ids;
  private boolean several;

  Assembly(Scan scan, Intake intake) {
    this.scan = scan;
    this.references = intake.references();
    this.entries = intake.entries();
    ids = new HashSet<>(entries.size() * 2);
  }

  HealthRecord record(SourceDocument document, @Nullable String wanted) {
    references.sharing().forEach(this::supersede);
    several = entries.stream()
            .filter(it -> it.content instanceof Patient && !it.superseded)
            .map(it -> it.content)
            .distinct()
            .count()
        > 1;
    var patient = patient(wanted);
    if (!(patient.content instanceof Patient person)) {
      throw noPatient();
    }
    scan.imported("Patient");
    var facts = new ArrayList<Entry>();
    for (var entry : entries) {
      collect(entry, patient, person, facts);
    }
    facts.forEach(this::name);
    facts.forEach(this::group);
    var made = new ArrayList<ClinicalFact>(facts.size());
    for (var entry : facts) {
      if (entry.mapped != null && entry.factId != null) {
        made.add(entry.mapped.fact(entry.factId, entry.source, new Links(scan, references, entry)));
        entry.mapped = null;
      }
    }
    entries.forEach(this::unused);
    return HealthRecord.of(person, List.of(document), made);
  }

  /** Of several versions under one address, only the latest speaks. */
  private void supersede(Entry last) {
    var latest = last;
    for (var entry = last; entry != null; entry = entry.sameUrl) {
      latest = older(latest, entry) ? entry : latest;
    }
    for (var entry = last; entry != null; entry = entry.sameUrl) {
      if (older(entry, latest)) {
        entry.superseded = true;
        scan.count(entry.type, entry.type, Reason.EXCLUDED_STATUS);
        scan.issue(
            Severity.INFO,
            Code.EARLIER_VERSION,
            entry.where(),
            entry.place,
            "a later version of this resource is in the source");
      }
    }
  }

  private static boolean older(Entry one, Entry other) {
    var first = one.version == null ? "" : one.version;
    var second = other.version == null ? "" : other.version;
    if (!first.equals(second)) {
      return first.length() != second.length()
          ? first.length() < second.length()
          : first.compareTo(second) < 0;
    }
    return one.updated.compareTo(other.updated) < 0;
  }

  private Entry patient(@Nullable String wanted) {
    var patients = new ArrayList<Entry>();
    var people = new HashSet<Object>();
    for (var entry : entries) {
      if (entry.content instanceof Patient person
          && !entry.superseded
          && (wanted == null || wanted.equals(entry.id) || wanted.equals(entry.fullUrl))
          && people.add(person)) {
        patients.add(entry);
      }
    }
    if (patients.isEmpty()) {
      throw noPatient();
    }
    if (patients.size() > 1) {
      throw new MalformedRecordException("Source " + scan.source + ": " + patients.size()
          + " patients [one-patient]. Name the one you mean with RecordReader.builder()"
          + ".patient(id), by logical id or fullUrl.");
    }
    return patients.get(0);
  }

  private MalformedRecordException noPatient() {
    return new MalformedRecordException("Source " + scan.source + ": no such Patient among "
        + scan.resources() + " resources [one-patient]. Send the Patient with the facts; the"
        + " reader guesses nobody.");
  }

  private void collect(Entry entry, Entry patient, Patient person, List<Entry> into) {
    if (entry.superseded || entry.content instanceof Patient) {
      if (entry.content instanceof Patient
          && entry != patient
          && !entry.superseded
          && !entry.content.equals(person)) {
        scan.count("Patient", "Patient", Reason.OTHER_SUBJECT);
      }
      return;
    }
    if (entry.mapped != null || entry.content != null || !entry.contained.isEmpty()) {
      if (!about(entry, patient, person)) {
        scan.count(entry.type, entry.type, Reason.OTHER_SUBJECT);
        scan.issue(
            Severity.ERROR,
            Code.OTHER_SUBJECT,
            entry.where(),
            entry.place,
            "its subject is not surely this record's patient; it is not taken");
        return;
      }
      if (!entry.type.isEmpty() && Mappings.isMapped(entry.type)) {
        scan.imported(entry.type);
      }
      if (entry.mapped != null) {
        into.add(entry);
      }
    }
    for (var contained : entry.contained) {
      collect(contained, patient, person, into);
    }
  }

  /** A medicine to which nothing refers is no fact of its own. */
  private void unused(Entry entry) {
    if (entry.content instanceof CodeableText && !entry.used) {
      scan.count(entry.type, entry.type, Reason.NOT_MAPPED);
    }
    entry.contained.forEach(this::unused);
  }

  private boolean about(Entry entry, Entry patient, Patient person) {
    var subject = entry.subject;
    if (subject == null) {
      // Among several patients, a fact that refers to none may be anybody's.
      return !several || entry.mapped == null || entry.container != null;
    }
    var found = references.resolve(entry, subject);
    if (found.entry() != null) {
      return found.entry() == patient
          || (found.entry().content instanceof Patient other && other.equals(person));
    }
    var identifier = subject.identifier();
    return found.outcome() == ReferenceOutcome.LOGICAL
        && identifier != null
        && person.identifiers().stream().anyMatch(identifier::sameCode);
  }

  private void name(Entry entry) {
    var plain = base(entry);
    var id = plain;
    for (var i = 2; !ids.add(id); i++) {
      id = plain + "~" + i;
    }
    entry.factId = new FactId(id);
  }

  private static String base(Entry entry) {
    if (entry.container != null) {
      return base(entry.container) + "#"
          + (entry.id.isEmpty() ? entry.source.path().replaceFirst(".*\\.", "") : entry.id);
    }
    if (!entry.id.isEmpty()) {
      return entry.type + "/" + entry.id;
    }
    return entry.fullUrl != null ? entry.fullUrl : entry.type + "/entry-" + entry.source.entry();
  }

  private void group(Entry entry) {
    if (entry.content instanceof StageMapping.Category category
        && category.part() == StageMapping.Part.GROUP) {
      for (var member : category.members()) {
        var found = references.resolve(entry, member).entry();
        if (found != null
            && found != entry
            && found.content instanceof StageMapping.Category other
            && other.part() != StageMapping.Part.GROUP) {
          found.grouped = true;
        }
      }
    }
  }
}
