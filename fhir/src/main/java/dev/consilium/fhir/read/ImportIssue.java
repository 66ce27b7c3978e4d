package dev.consilium.fhir.read;

import java.util.Comparator;

/**
 * Something that could not be taken over as it stood; never a patient's value.
 *
 * @param severity what it cost
 * @param code what is the matter
 * @param source the source's id
 * @param entryIndex position of the entry in the source, from 0
 * @param resourceType such as Observation; empty when not known
 * @param id the resource's logical id; empty when not known
 * @param path element path in the source
 * @param line from 1; 0 when not known
 * @param column from 1; 0 when not known
 * @param byteOffset from 0, after inflation; -1 when not known, as for objects, which have neither
 *     bytes nor lines, and for XML in another encoding than UTF-8, whose line and column are those of
 *     the tag's end
 * @param detail what was found, in words and numbers of ours
 */
public record ImportIssue(
    Severity severity,
    Code code,
    String source,
    int entryIndex,
    String resourceType,
    String id,
    String path,
    int line,
    int column,
    long byteOffset,
    String detail) {

  /** What an issue cost. */
  public enum Severity {
    /** Nothing: the value was taken in another form than the standard's. */
    INFO,
    /** Nothing yet, and a person should look. */
    WARNING,
    /** An element or an entry. */
    ERROR,
    /** Everything after it. */
    FATAL
  }

  /** What is the matter. */
  public enum Code {
    /** The syntax breaks or the input ends; what follows is lost. */
    BROKEN_SYNTAX,
    /** A member occurs twice in one object. */
    DUPLICATE_MEMBER,
    /** A value has another JSON type or multiplicity than FHIR's. */
    WRONG_SHAPE,
    /** Several values stand where one belongs. */
    REPEATED_VALUE,
    /** A null stands where a value belongs. */
    NULL_VALUE,
    /** A text is empty. */
    EMPTY_VALUE,
    /** A date is none. */
    INVALID_DATE,
    /** A code is none of its value set. */
    INVALID_CODE,
    /** A number is none, too long or too large. */
    INVALID_NUMBER,
    /** An attachment is no Base64, or differs from its declared size or hash. */
    INVALID_ATTACHMENT,
    /** An attachment's content is of another format than declared. */
    OTHER_CONTENT_TYPE,
    /** A text holds characters that are not text. */
    UNSAFE_TEXT,
    /** More than one value[x] is given. */
    SEVERAL_VALUES,
    /** A resource has no type. */
    NO_RESOURCE_TYPE,
    /** A limit costs an element or an entry. */
    LIMIT,
    /** A reference leads nowhere within the source. */
    UNRESOLVED_REFERENCE,
    /** A reference leads to several resources of one address. */
    AMBIGUOUS_REFERENCE,
    /** A reference leads to a resource of another type than belongs there. */
    WRONG_REFERENCE_TYPE,
    /** Nothing can refer to a contained resource, since it has no id. */
    CONTAINED_WITHOUT_ID,
    /** The resource is not about this patient, or not surely. */
    OTHER_SUBJECT,
    /** The resource's own status takes it back. */
    EXCLUDED_STATUS,
    /** A modifier is not understood, so the resource could mean the opposite. */
    EXCLUDED_MODIFIER,
    /** A newer edition of the document exists. */
    SUPERSEDED,
    /** A later version of the resource stands under the same address. */
    EARLIER_VERSION,
    /** An element has a shape of another FHIR release than R4; it is read. */
    OTHER_RELEASE
  }

  /** Tells the policy, and of its methods the one for this code. */
  void tell(ReadPolicy policy) {
    policy.issue(this);
    switch (code) {
      case WRONG_SHAPE -> policy.incorrectJsonType(this);
      case REPEATED_VALUE -> policy.unexpectedRepeatingElement(this);
      case NULL_VALUE,
          EMPTY_VALUE,
          INVALID_DATE,
          INVALID_CODE,
          INVALID_NUMBER,
          INVALID_ATTACHMENT,
          OTHER_CONTENT_TYPE,
          UNSAFE_TEXT,
          SEVERAL_VALUES -> policy.invalidValue(this);
      case CONTAINED_WITHOUT_ID -> policy.containedResourceWithNoId(this);
      case UNRESOLVED_REFERENCE, AMBIGUOUS_REFERENCE, WRONG_REFERENCE_TYPE ->
        policy.unknownReference(this);
      case BROKEN_SYNTAX,
          DUPLICATE_MEMBER,
          NO_RESOURCE_TYPE,
          LIMIT,
          OTHER_SUBJECT,
          EXCLUDED_STATUS,
          EXCLUDED_MODIFIER,
          SUPERSEDED,
          EARLIER_VERSION,
          OTHER_RELEASE -> policy.other(this);
    }
  }

  static final Comparator<ImportIssue> ORDER = Comparator.comparingInt(ImportIssue::entryIndex)
      .thenComparingLong(ImportIssue::byteOffset)
      .thenComparing(ImportIssue::path)
      .thenComparing(ImportIssue::code);

  /**
   * Says it in one line.
   *
   * @return severity, place, finding and code
   */
  public String message() {
    return severity + " " + source + " " + path + ": " + detail + " [" + code + "] at byte "
        + byteOffset + ", line " + line + ", column " + column;
  }

  record Place(int line, int column, long offset) {
    static final Place UNKNOWN = new Place(0, 0, -1);
  }
}
