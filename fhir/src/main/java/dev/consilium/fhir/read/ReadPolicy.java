package dev.consilium.fhir.read;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.fhir.read.ImportIssue.Severity;

/**
 * What a reading does about what is wrong; its names are those of HAPI's parser error handler.
 *
 * <p>Each method is called by the reading thread and does nothing unless a host overrides it; what
 * it throws ends the reading. The report lists everything in any case.
 */
public interface ReadPolicy {

  /**
   * Hears of an element that FHIR R4 lacks; told once for each path, at the end of the reading.
   *
   * @param row type, path and count
   */
  default void unknownElement(ImportReport.Row row) {}

  /**
   * Hears of a value that could not be taken, or not as it stood.
   *
   * @param issue where, and what is the matter
   */
  default void invalidValue(ImportIssue issue) {}

  /**
   * Hears of several values where one belongs.
   *
   * @param issue where
   */
  default void unexpectedRepeatingElement(ImportIssue issue) {}

  /**
   * Hears of a value of another JSON type or shape than FHIR's.
   *
   * @param issue where
   */
  default void incorrectJsonType(ImportIssue issue) {}

  /**
   * Hears of a contained resource to which nothing can refer.
   *
   * @param issue where
   */
  default void containedResourceWithNoId(ImportIssue issue) {}

  /**
   * Hears of a reference that is not followed.
   *
   * @param issue where it stands, and why
   */
  default void unknownReference(ImportIssue issue) {}

  /**
   * Hears of everything else, such as broken syntax, duplicate members and excluded resources.
   *
   * @param issue where, and what is the matter
   */
  default void other(ImportIssue issue) {}

  /**
   * Hears of every issue first.
   *
   * @param issue any
   */
  default void issue(ImportIssue issue) {}

  /**
   * Takes what can be taken; the default.
   *
   * @return a policy that does nothing
   */
  static ReadPolicy lenient() {
    return new ReadPolicy() {};
  }

  /**
   * Takes all or nothing: the first issue that cost an element or more ends the reading.
   *
   * @return a policy that throws {@link MalformedRecordException}, with place and code
   */
  static ReadPolicy strict() {
    return new ReadPolicy() {
      @Override
      public void issue(ImportIssue issue) {
        if (issue.severity().compareTo(Severity.ERROR) >= 0) {
          throw new MalformedRecordException("Source " + issue.source() + ": " + issue.path() + ": "
              + issue.detail() + " [" + issue.code() + "], at byte " + issue.byteOffset()
              + ", line " + issue.line()
              + ". Have the sender correct it, or read with ReadPolicy.lenient().");
        }
      }
    };
  }
}
