package dev.consilium.fhir.dicom;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The attributes whose values are read (DICOM PS3.6); all others are listed only. */
public enum DicomTag {
  /** How the data set is encoded. */
  TRANSFER_SYNTAX(0x00020010, "UI"),
  /** In which characters names and words are written. */
  SPECIFIC_CHARACTER_SET(0x00080005, "CS"),
  /** What kind of object it is. */
  SOP_CLASS_UID(0x00080016, "UI"),
  /** Names this object. */
  SOP_INSTANCE_UID(0x00080018, "UI"),
  /** Day on which the study began. */
  STUDY_DATE(0x00080020, "DA"),
  /** Time at which the study began. */
  STUDY_TIME(0x00080030, "TM"),
  /** Number of the order. */
  ACCESSION_NUMBER(0x00080050, "SH"),
  /** Such as CT or MR. */
  MODALITY(0x00080060, "CS"),
  /** Who made the machine. */
  MANUFACTURER(0x00080070, "LO"),
  /** What was examined, in words. */
  STUDY_DESCRIPTION(0x00081030, "LO"),
  /** What the series shows, in words. */
  SERIES_DESCRIPTION(0x0008103E, "LO"),
  /** Whose pictures they are. */
  PATIENT_NAME(0x00100010, "PN"),
  /** The patient's number at the sender. */
  PATIENT_ID(0x00100020, "LO"),
  /** The patient's day of birth. */
  PATIENT_BIRTH_DATE(0x00100030, "DA"),
  /** The patient's sex: M, F or O. */
  PATIENT_SEX(0x00100040, "CS"),
  /** Such as BREAST. */
  BODY_PART_EXAMINED(0x00180015, "CS"),
  /** Names the study. */
  STUDY_INSTANCE_UID(0x0020000D, "UI"),
  /** Names the series. */
  SERIES_INSTANCE_UID(0x0020000E, "UI"),
  /** Side of the paired body part, for the series: L or R. */
  LATERALITY(0x00200060, "CS"),
  /** Side of the body part, for the picture: L, R, B or U. */
  IMAGE_LATERALITY(0x00200062, "CS"),
  /** Whether the pixels themselves show who the patient is: YES or NO. */
  BURNED_IN_ANNOTATION(0x00280301, "CS");

  private static final Map<Integer, DicomTag> BY_NUMBER =
      Stream.of(values()).collect(Collectors.toMap(DicomTag::number, Function.identity()));

  private final int number;
  private final String vr;

  DicomTag(int number, String vr) {
    this.number = number;
    this.vr = vr;
  }

  /**
   * Gives the tag's number.
   *
   * @return group in the upper half, element in the lower
   */
  public int number() {
    return number;
  }

  String vr() {
    return vr;
  }

  static Optional<DicomTag> of(int number) {
    return Optional.ofNullable(BY_NUMBER.get(number));
  }

  /**
   * Writes a tag as the standard does.
   *
   * @param number any tag's number
   * @return such as {@code (0010,0020)}
   */
  public static String text(int number) {
    return String.format(Locale.ROOT, "(%04X,%04X)", number >>> 16, number & 0xFFFF);
  }
}
