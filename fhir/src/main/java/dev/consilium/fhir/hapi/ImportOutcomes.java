package dev.consilium.fhir.hapi;

import dev.consilium.fhir.read.ImportIssue;
import dev.consilium.fhir.read.ImportReport;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/** Tells an import's issues as FHIR's OperationOutcome. */
public final class ImportOutcomes {

  private ImportOutcomes() {}

  /**
   * Turns a report's issues into an outcome.
   *
   * @param report any report
   * @return one issue each, in the report's order, and one that counts those beyond its limit; a
   *     single informational one when there are none. No patient's value
   */
  public static OperationOutcome of(ImportReport report) {
    var outcome = new OperationOutcome();
    report.issues().forEach(it -> outcome.addIssue(issue(it)));
    if (report.furtherIssues() > 0) {
      outcome.addIssue(plain(
          IssueSeverity.WARNING, IssueType.TOOCOSTLY, report.furtherIssues() + " further issues"));
    }
    if (!outcome.hasIssue()) {
      outcome.addIssue(plain(
          IssueSeverity.INFORMATION,
          IssueType.INFORMATIONAL,
          "All " + report.resources() + " resources read without an issue"));
    }
    return outcome;
  }

  private static OperationOutcomeIssueComponent plain(
      IssueSeverity severity, IssueType type, String words) {
    var issue = new OperationOutcomeIssueComponent().setSeverity(severity).setCode(type);
    issue.getDetails().setText(words);
    return issue;
  }

  private static OperationOutcomeIssueComponent issue(ImportIssue found) {
    var issue = plain(severity(found.severity()), type(found.code()), found.detail());
    issue.addExpression(found.path());
    issue.setDiagnostics(found.code() + " in source " + found.source() + " at byte "
        + found.byteOffset() + ", line " + found.line() + ", column " + found.column());
    return issue;
  }

  private static IssueSeverity severity(ImportIssue.Severity severity) {
    return switch (severity) {
      case INFO -> IssueSeverity.INFORMATION;
      case WARNING -> IssueSeverity.WARNING;
      case ERROR -> IssueSeverity.ERROR;
      case FATAL -> IssueSeverity.FATAL;
    };
  }

  private static IssueType type(ImportIssue.Code code) {
    return switch (code) {
      case BROKEN_SYNTAX, DUPLICATE_MEMBER, WRONG_SHAPE, REPEATED_VALUE, SEVERAL_VALUES ->
        IssueType.STRUCTURE;
      case NULL_VALUE,
          EMPTY_VALUE,
          INVALID_DATE,
          INVALID_NUMBER,
          INVALID_ATTACHMENT,
          OTHER_CONTENT_TYPE,
          UNSAFE_TEXT -> IssueType.VALUE;
      case INVALID_CODE -> IssueType.CODEINVALID;
      case NO_RESOURCE_TYPE, CONTAINED_WITHOUT_ID -> IssueType.REQUIRED;
      case LIMIT -> IssueType.TOOLONG;
      case UNRESOLVED_REFERENCE -> IssueType.NOTFOUND;
      case AMBIGUOUS_REFERENCE -> IssueType.MULTIPLEMATCHES;
      case WRONG_REFERENCE_TYPE -> IssueType.INVALID;
      case OTHER_SUBJECT -> IssueType.BUSINESSRULE;
      case EXCLUDED_MODIFIER -> IssueType.EXTENSION;
      case EXCLUDED_STATUS, SUPERSEDED, EARLIER_VERSION, OTHER_RELEASE -> IssueType.INFORMATIONAL;
    };
  }
}
