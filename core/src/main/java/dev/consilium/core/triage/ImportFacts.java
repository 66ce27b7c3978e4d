package dev.consilium.core.triage;

import dev.consilium.core.record.FactId;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reading the sources told that a record's facts cannot tell.
 *
 * <p>A reader says what it watches for; what nobody watched for cannot be told. Immutable and safe
 * to share.
 *
 * @param watched what the reader looks for, found or not
 * @param notes what it found; each of a kind that is watched
 * @param people how each source describes the patient
 * @param collected when the specimen of a result or report was taken, by that fact's id
 */
public record ImportFacts(
    Set<Kind> watched, List<Note> notes, List<Person> people, Map<FactId, PartialDate> collected) {

  /** What a reader can watch for. */
  public enum Kind {
    /** A reference leads to nothing. */
    REFERENCE_DANGLING("a reference that leads to nothing"),
    /** A reference has several targets. */
    REFERENCE_AMBIGUOUS("a reference with several targets"),
    /** A reference leads to a resource of a type it may not. */
    REFERENCE_WRONG_TYPE("a reference to a wrong type of resource"),
    /** Two entries claim one address. */
    ADDRESS_TWICE("an address that two entries claim"),
    /** A source is about several patients. */
    SEVERAL_PATIENTS("a source with more than one patient"),
    /** A resource is not about this patient, or not surely. */
    OTHER_SUBJECT("a resource that is not surely about this patient"),
    /** A modifier was not understood; the resource could mean the opposite. */
    MODIFIER_UNKNOWN("a resource with a modifier that was not understood"),
    /** The resource's own status takes it back. */
    STATUS_TAKEN_BACK("a resource that its own status takes back"),
    /** The source follows another version or profile than the one read for. */
    VERSION_OTHER("content of another version or profile"),
    /** An attachment is damaged, or its hash or size differs from the declared one. */
    ATTACHMENT_DIFFERS("an attachment that differs from its declared size or hash"),
    /** An attachment's content is of another type than declared. */
    ATTACHMENT_OTHER_TYPE("an attachment of another type than declared");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * One thing a reader noticed.
   *
   * @param kind what
   * @param document id of the source
   * @param path element path in the source; no values
   * @param fact the fact it is about; null when the record has none
   */
  public record Note(
      Kind kind, String document, String path, @Nullable FactId fact) {}

  /**
   * One source's description of the patient.
   *
   * @param document id of the source
   * @param patient sex, birth date, names and identifiers as that source has them
   */
  public record Person(String document, Patient patient) {}

  private static final Comparator<Note> ORDER = Comparator.comparing(Note::kind)
      .thenComparing(Note::document)
      .thenComparing(Note::path)
      .thenComparing(it -> it.fact() == null ? "" : it.fact().value());

  private static final ImportFacts NONE = new ImportFacts(Set.of(), List.of(), List.of(), Map.of());

  // A note of a kind that nobody watches for would hide behind "could not be told".
  public ImportFacts {
    watched = Set.copyOf(watched);
    notes = notes.stream().sorted(ORDER).toList();
    people = people.stream().sorted(Comparator.comparing(Person::document)).toList();
    collected = Map.copyOf(collected);
    for (var note : notes) {
      if (!watched.contains(note.kind())) {
        throw new IllegalArgumentException("Import facts: a note of kind " + note.kind()
            + ", which is not watched [note-watched]. Add the kind to what the reader watches.");
      }
    }
  }

  /**
   * Gives the import facts of a record whose reading nobody described.
   *
   * @return nothing watched, nothing noted
   */
  public static ImportFacts none() {
    return NONE;
  }

  // Persons are patients: a log learns counts only.
  @Override
  public String toString() {
    return "ImportFacts[" + watched.size() + " kinds watched, " + notes.size() + " notes, "
        + people.size() + " sources]";
  }
}
