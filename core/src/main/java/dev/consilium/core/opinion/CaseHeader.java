package dev.consilium.core.opinion;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import java.time.LocalDate;

/**
 * Which case, which version, whose and on what basis (section 1).
 *
 * @param caseId the case
 * @param version 1 for the first opinion, one more for each amendment
 * @param subject the patient's name or pseudonym as it shall be printed; never blank
 * @param pseudonymous true when the subject is a pseudonym
 * @param requester who asked
 * @param scope what the opinion rests on
 * @param dossier the hash of the dossier that was shown
 * @param recordsCutOff last day whose records were considered
 * @param written day on which the opinion was written
 * @param jurisdiction the patient's place, whose law applies
 * @param language BCP 47 tag of the opinion's text; never blank
 */
public record CaseHeader(
    CaseId caseId,
    int version,
    String subject,
    boolean pseudonymous,
    PartyId requester,
    Scope scope,
    ContentHash dossier,
    LocalDate recordsCutOff,
    LocalDate written,
    Jurisdiction jurisdiction,
    String language) {

  // An opinion that cannot be placed cannot be trusted.
  public CaseHeader {
    Text.present("Case header", "subject", subject);
    Text.present("Case header", "language", language);
    if (version < 1) {
      throw new IllegalArgumentException(
          "Case header: version " + version + " [version-range]. Count versions from 1.");
    }
    if (written.isBefore(recordsCutOff)) {
      throw new IllegalArgumentException("Case header: written " + written
          + " before the records' cut-off " + recordsCutOff
          + " [dates-ordered]. Correct one of the two days.");
    }
  }

  /** What an opinion rests on. */
  public enum Scope {
    /** The records alone. */
    RECORDS_ONLY,
    /** The records and a talk with the patient by video. */
    WITH_VIDEO
  }

  // It may hold a patient's words, so a log gets no more than this.
  @Override
  public String toString() {
    return "CaseHeader[" + caseId + " version " + version + "]";
  }
}
