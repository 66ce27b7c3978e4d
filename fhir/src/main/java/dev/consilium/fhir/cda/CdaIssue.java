package dev.consilium.fhir.cda;

/**
 * Something in a CDA document that was not as the standard has it; never a value of it.
 *
 * @param code what is the matter
 * @param source the source's id
 * @param path elements from the root, such as {@code ClinicalDocument/effectiveTime}
 * @param line from 1
 * @param column from 1
 * @param detail what was found, in words of ours
 */
public record CdaIssue(Code code, String source, String path, int line, int column, String detail) {

  /** What is the matter. */
  public enum Code {
    /** The XML breaks; what follows is lost. */
    BROKEN_SYNTAX(true),
    /** A limit ends the reading, or costs a value. */
    LIMIT(true),
    /** A date is none. */
    INVALID_DATE(true),
    /** A code is none of its value set. */
    INVALID_CODE(true),
    /** A value holds bytes or characters that are no text, and is kept out. */
    UNREADABLE_TEXT(true),
    /** The embedded file is no Base64. */
    INVALID_ATTACHMENT(true),
    /** The document is of several patients. */
    SEVERAL_PATIENTS(false),
    /** The document names no patient. */
    NO_PATIENT(false);

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
    return source + " " + path + ": " + detail + " [" + code + "] at line " + line + ", column "
        + column;
  }
}
