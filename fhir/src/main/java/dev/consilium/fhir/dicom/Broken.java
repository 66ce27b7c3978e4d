package dev.consilium.fhir.dicom;

/** Where reading cannot go on; becomes an issue. */
final class Broken extends Exception {

  private static final long serialVersionUID = 1L;

  final DicomIssue.Code code;
  final int tag;

  Broken(DicomIssue.Code code, int tag, String detail) {
    super(detail, null, false, false);
    this.code = code;
    this.tag = tag;
  }

  /** Only within a sequence whose end is known. */
  boolean canGoOn() {
    return code == DicomIssue.Code.DAMAGED;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
