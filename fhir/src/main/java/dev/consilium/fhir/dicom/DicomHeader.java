package dev.consilium.fhir.dicom;

import dev.consilium.core.Coding;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one DICOM file says of itself. Immutable. Identifying: keep its values out of logs.
 *
 * <p>Ask {@link #isComplete} before taking an absent value for one that was not sent.
 */
public final class DicomHeader {

  /** Whether the pixels show words that may name the patient. */
  public enum BurnedIn {
    /** They do. */
    YES,
    /** The sender says that they do not. */
    NO,
    /** The sender did not say, so they may. */
    UNSTATED
  }

  private final String source;
  private final Map<DicomTag, String> values;
  private final List<DicomAttribute> attributes;
  private final List<DicomIssue> issues;
  private final boolean complete;

  DicomHeader(Collected collected) {
    source = collected.source;
    values = new EnumMap<>(collected.values);
    attributes = List.copyOf(collected.attributes);
    issues = List.copyOf(collected.issues);
    complete = collected.isComplete();
  }

  /**
   * Gives the name under which it was read.
   *
   * @return the source's id
   */
  public String source() {
    return source;
  }

  /**
   * Gives a value as sent, decoded, without padding.
   *
   * @param tag which
   * @return empty when absent, empty, or kept out for an issue
   */
  public Optional<String> text(DicomTag tag) {
    return Optional.ofNullable(values.get(tag));
  }

  /**
   * Names the study.
   *
   * @return study instance UID
   */
  public Optional<String> studyUid() {
    return text(DicomTag.STUDY_INSTANCE_UID);
  }

  /**
   * Names the series.
   *
   * @return series instance UID
   */
  public Optional<String> seriesUid() {
    return text(DicomTag.SERIES_INSTANCE_UID);
  }

  /**
   * Tells by what the pictures were taken.
   *
   * @return such as CT; absent in many files
   */
  public Optional<String> modality() {
    return text(DicomTag.MODALITY);
  }

  /**
   * Tells when the study began, in the sender's own zone.
   *
   * @return a day, or a time when one was sent
   */
  public Optional<PartialDate> started() {
    var time = values.get(DicomTag.STUDY_TIME);
    return text(DicomTag.STUDY_DATE).flatMap(it -> DicomDates.moment(it, time));
  }

  /**
   * Tells what was examined.
   *
   * @return such as BREAST
   */
  public Optional<String> bodyPart() {
    return text(DicomTag.BODY_PART_EXAMINED);
  }

  /**
   * Tells the series' side.
   *
   * @return the side; may contradict {@link #imageLaterality}
   */
  public Optional<Laterality> laterality() {
    return text(DicomTag.LATERALITY).flatMap(Laterality::of);
  }

  /**
   * Tells the picture's side.
   *
   * @return the side; may contradict {@link #laterality}
   */
  public Optional<Laterality> imageLaterality() {
    return text(DicomTag.IMAGE_LATERALITY).flatMap(Laterality::of);
  }

  /**
   * Tells whether a person must look at the pixels before they leave the house.
   *
   * @return what the sender said
   */
  public BurnedIn burnedIn() {
    return text(DicomTag.BURNED_IN_ANNOTATION).map(BurnedIn::valueOf).orElse(BurnedIn.UNSTATED);
  }

  /**
   * Tells whose pictures they are, for comparing with the record's patient.
   *
   * @return the demographics of group 0010; empty values where nothing was sent. The number's system
   *     is empty: DICOM does not name it
   */
  public Patient patient() {
    var identifiers =
        text(DicomTag.PATIENT_ID).map(it -> Coding.of("", it)).stream().toList();
    var names = text(DicomTag.PATIENT_NAME).map(DicomHeader::names).orElse(List.of());
    var birth = text(DicomTag.PATIENT_BIRTH_DATE).flatMap(DicomDates::date).orElse(null);
    return new Patient(source, identifiers, names, birth, sex(), null, false, null, List.of());
  }

  private Patient.Sex sex() {
    return switch (text(DicomTag.PATIENT_SEX).orElse("")) {
      case "F" -> Patient.Sex.FEMALE;
      case "M" -> Patient.Sex.MALE;
      case "O" -> Patient.Sex.OTHER;
      default -> Patient.Sex.UNSTATED;
    };
  }

  // Up to three writings of one name, each family^given^middle^prefix^suffix (PS3.5 §6.2.1).
  private static List<Patient.Name> names(String text) {
    var out = new ArrayList<Patient.Name>();
    for (var writing : text.split("=", -1)) {
      var parts = List.of(writing.split("\\^", -1));
      var given = parts.stream()
          .skip(1)
          .limit(2)
          .flatMap(it -> Stream.of(it.strip().split(" +", -1)))
          .filter(it -> !it.isEmpty())
          .toList();
      var family = parts.get(0).strip();
      if (!family.isEmpty() || !given.isEmpty()) {
        out.add(new Patient.Name(family, given, null));
      }
    }
    return out;
  }

  /**
   * Lists what was met, in order, sequences and their items included.
   *
   * @return attributes without values
   */
  public List<DicomAttribute> attributes() {
    return attributes;
  }

  /**
   * Lists what was not as the standard has it.
   *
   * @return issues in the order in which they were met
   */
  public List<DicomIssue> issues() {
    return issues;
  }

  /**
   * Tells whether a value that is absent here is absent in the file.
   *
   * <p>Any damage counts, wherever it stands: a wrong length shows late. A file that was cut exactly
   * between two attributes cannot be told from a whole one.
   *
   * @return false when damage, a limit or a refused value may have cost one
   */
  public boolean isComplete() {
    return complete;
  }

  @Override
  public String toString() {
    return "DicomHeader[" + source + ", " + attributes.size() + " attributes]";
  }
}
