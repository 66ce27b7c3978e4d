package dev.consilium.fhir.dicom;

/**
 * Something in a DICOM file that was not as the standard has it; never a value of it.
 *
 * @param code what is the matter
 * @param source the source's id
 * @param offset byte at which it was found, after inflation
 * @param tag the attribute's number; 0 when not of one attribute
 * @param detail what was found, in words and numbers of ours
 */
public record DicomIssue(Code code, String source, long offset, int tag, String detail) {

  /** What is the matter. */
  public enum Code {
    /** The file lacks the preamble or the letters DICM. Nothing is lost. */
    NO_PREAMBLE(false),
    /** The file does not say how it is encoded; that was found out. Nothing is lost. */
    NO_TRANSFER_SYNTAX(false),
    /** The file is encoded otherwise than it says; that was found out. Nothing is lost. */
    OTHER_TRANSFER_SYNTAX(false),
    /** Attributes do not ascend. Nothing is lost, but a length before it may be wrong. */
    OUT_OF_ORDER(true),
    /** The file ends within an attribute. */
    TRUNCATED(true),
    /** The structure breaks; the rest of its sequence, or of the file, is lost. */
    DAMAGED(true),
    /** A limit ends the reading, or costs a value. */
    LIMIT(true),
    /** A wanted attribute occurs twice; the first was kept. */
    DUPLICATE(true),
    /** The character set is none that can be read here; its values are kept out. */
    UNKNOWN_CHARACTER_SET(true),
    /** A value is not in its character set, or harms a reader, and is kept out. */
    UNREADABLE_TEXT(true),
    /** A value breaks its type's form and is kept out. */
    INVALID_VALUE(true);

    private final boolean costly;

    Code(boolean costly) {
      this.costly = costly;
    }

    boolean isCostly() {
      return costly;
    }
  }

  /**
   * Says it in one line.
   *
   * @return source, place, finding and code
   */
  public String message() {
    return source + (tag == 0 ? "" : " " + DicomTag.text(tag)) + ": " + detail + " [" + code
        + "] at byte " + offset;
  }
}
