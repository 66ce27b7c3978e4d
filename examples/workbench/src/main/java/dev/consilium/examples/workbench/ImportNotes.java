package dev.consilium.examples.workbench;

import dev.consilium.core.record.Document;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.triage.AttachmentTypes;
import dev.consilium.core.triage.ImportFacts.Kind;
import dev.consilium.core.triage.ImportFacts.Note;
import dev.consilium.fhir.read.ImportIssue;
import dev.consilium.fhir.read.ImportReport.Reason;
import dev.consilium.fhir.read.ReadResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in triage's words what the FHIR reader noticed. */
final class ImportNotes {

  /** What the reader, and the sink beside it, look for. */
  static final Set<Kind> WATCHED = EnumSet.of(
      Kind.REFERENCE_DANGLING,
      Kind.REFERENCE_AMBIGUOUS,
      Kind.REFERENCE_WRONG_TYPE,
      Kind.SEVERAL_PATIENTS,
      Kind.OTHER_SUBJECT,
      Kind.MODIFIER_UNKNOWN,
      Kind.STATUS_TAKEN_BACK,
      Kind.ADDRESS_TWICE,
      Kind.ATTACHMENT_DIFFERS,
      Kind.ATTACHMENT_OTHER_TYPE);

  private ImportNotes() {}

  static List<Note> of(ReadResult result, SniffingSink sink) {
    var notes = new ArrayList<Note>();
    for (var issue : result.report().issues()) {
      kind(issue)
          .ifPresent(kind -> notes.add(
              new Note(kind, issue.source(), issue.path(), fact(issue, result.record()))));
    }
    // Somebody named the patient: else the reader had refused.
    if (result.report().rows().stream()
        .anyMatch(
            it -> it.resourceType().equals("Patient") && it.reason() == Reason.OTHER_SUBJECT)) {
      var source = result.record().sources().get(0).id();
      notes.add(new Note(Kind.SEVERAL_PATIENTS, source, "Patient", null));
    }
    notes.addAll(types(result, sink));
    return notes;
  }

  private static List<Note> types(ReadResult result, SniffingSink sink) {
    var notes = new ArrayList<Note>();
    for (var document : result.record().facts(Document.class)) {
      var declared = document.mediaType();
      var head = document.hash() == null ? Optional.<byte[]>empty() : sink.head(document.hash());
      if (declared != null
          && head.isPresent()
          && AttachmentTypes.standard().contradicts(declared, head.get())) {
        var source = document.source();
        notes.add(
            new Note(Kind.ATTACHMENT_OTHER_TYPE, source.document(), source.path(), document.id()));
      }
    }
    return notes;
  }

  private static Optional<Kind> kind(ImportIssue issue) {
    return switch (issue.code()) {
      case UNRESOLVED_REFERENCE -> Optional.of(Kind.REFERENCE_DANGLING);
      case AMBIGUOUS_REFERENCE -> Optional.of(Kind.REFERENCE_AMBIGUOUS);
      case WRONG_REFERENCE_TYPE -> Optional.of(Kind.REFERENCE_WRONG_TYPE);
      case OTHER_SUBJECT -> Optional.of(Kind.OTHER_SUBJECT);
      case EXCLUDED_MODIFIER -> Optional.of(Kind.MODIFIER_UNKNOWN);
      case EXCLUDED_STATUS -> Optional.of(Kind.STATUS_TAKEN_BACK);
      case EARLIER_VERSION -> Optional.of(Kind.ADDRESS_TWICE);
      case INVALID_ATTACHMENT -> Optional.of(Kind.ATTACHMENT_DIFFERS);
      default -> Optional.empty();
    };
  }

  private static @Nullable FactId fact(ImportIssue issue, HealthRecord record) {
    if (issue.id().isBlank()) {
      return null;
    }
    var id = new FactId(issue.resourceType() + "/" + issue.id());
    return record.fact(id).isPresent() ? id : null;
  }
}
