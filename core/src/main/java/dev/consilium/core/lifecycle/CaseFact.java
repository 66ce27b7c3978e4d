package dev.consilium.core.lifecycle;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.program.CaseTerms;
import java.time.Instant;
import java.time.LocalDate;

/** Something that became known about a case; it never changes the state. */
public sealed interface CaseFact extends CaseStep
    permits CaseFact.CaseOpened,
        CaseFact.SubjectRecorded,
        CaseFact.TreatingPartyRecorded,
        CaseFact.QuestionAsked,
        CaseFact.ConsentGranted,
        CaseFact.ConsentWithdrawn,
        CaseFact.EligibilityDecided,
        CaseFact.InitialOpinionFrozen,
        CaseFact.RecordReceived,
        CaseFact.DossierSealed,
        CaseFact.LicenceVerified,
        CaseFact.LicenceLapsed,
        CaseFact.ConflictDeclared,
        CaseFact.IndemnityVerified,
        CaseFact.IndemnityLapsed,
        CaseFact.TransferBasisRecorded,
        CaseFact.TransferBasisLost,
        CaseFact.WaiverGranted,
        CaseFact.MatchRunRecorded,
        CaseFact.AiContributionRecorded,
        CaseFact.AiContributionReviewed,
        CaseFact.AiStatementAttested,
        CaseFact.PositionSubmitted,
        CaseFact.DissentRecorded,
        CaseFact.QualityReviewCompleted,
        CaseFact.SignatureVerified,
        CaseFact.SignatureBroken,
        CaseFact.DisclosureRecorded,
        CaseFact.ReleaseAcknowledged,
        CaseFact.OutcomePlanned,
        CaseFact.FollowUpQuestionAsked,
        CaseFact.AddendumIssued,
        CaseFact.OutcomeRecorded,
        CoordinationFact,
        PanelFact,
        OutcomeFact {

  /**
   * The case follows a program; the first event of a history.
   *
   * @param program the program's id
   * @param terms what the program promises this case
   */
  record CaseOpened(String program, CaseTerms terms) implements CaseFact {}

  /**
   * The patient and the law that applies are known.
   *
   * @param subject the patient's id in the host's directory
   * @param jurisdiction where the patient is
   */
  record SubjectRecorded(PartyId subject, Jurisdiction jurisdiction) implements CaseFact {}

  /**
   * A physician or facility treats the patient, so cannot advise.
   *
   * @param party who
   */
  record TreatingPartyRecorded(PartyId party) implements CaseFact {}

  /**
   * The requester asked a question.
   *
   * @param question its id; no text
   */
  record QuestionAsked(String question) implements CaseFact {}

  /**
   * The patient consented.
   *
   * @param consent the consent's id
   * @param kind what it is about
   * @param recipients whom it allows to read
   * @param period when it holds
   */
  record ConsentGranted(String consent, ConsentKind kind, Recipients recipients, Period period)
      implements CaseFact {}

  /**
   * The patient withdrew a consent; what was shown before stands.
   *
   * <p>The id is never granted again.
   *
   * @param consent the consent's id
   */
  record ConsentWithdrawn(String consent) implements CaseFact {}

  /**
   * The program's admission rules were applied.
   *
   * @param eligible true when admitted
   * @param emergency true when emergency care is needed now
   * @param reason the deciding rule's code
   */
  record EligibilityDecided(boolean eligible, boolean emergency, String reason)
      implements CaseFact {}

  /**
   * The opinion to compare with can no longer change.
   *
   * @param comparator hash of the initial opinion, or of the note that none exists
   */
  record InitialOpinionFrozen(ContentHash comparator) implements CaseFact {}

  /**
   * A record arrived; the dossier must be sealed again.
   *
   * @param item the record's id
   * @param content hash of its content
   */
  record RecordReceived(String item, ContentHash content) implements CaseFact {}

  /**
   * What a specialist may see is fixed.
   *
   * @param dossier hash of the dossier's manifest
   */
  record DossierSealed(ContentHash dossier) implements CaseFact {}

  /**
   * A licence was verified at its source.
   *
   * @param party who
   * @param place where it is valid
   * @param verifiedAt when its source was asked
   * @param until last instant at which it is valid
   */
  record LicenceVerified(PartyId party, Jurisdiction place, Instant verifiedAt, Instant until)
      implements CaseFact {}

  /**
   * A licence no longer holds.
   *
   * @param party who
   */
  record LicenceLapsed(PartyId party) implements CaseFact {}

  /**
   * Someone declared for this case whether interests conflict.
   *
   * <p>A coordinator passes on a first declaration, or a conflict; only the party clears one, and
   * nobody after a recusal.
   *
   * @param party who
   * @param conflicted true when they do
   */
  record ConflictDeclared(PartyId party, boolean conflicted) implements CaseFact {}

  /**
   * Indemnity was verified.
   *
   * @param party who
   * @param covers when it covers this activity and territory
   */
  record IndemnityVerified(PartyId party, Period covers) implements CaseFact {}

  /**
   * Indemnity no longer holds.
   *
   * @param party who
   */
  record IndemnityLapsed(PartyId party) implements CaseFact {}

  /**
   * A legal basis for sending the record to someone is known.
   *
   * @param party who
   * @param basis the basis as a code, such as {@code adequacy}
   */
  record TransferBasisRecorded(PartyId party, String basis) implements CaseFact {}

  /**
   * The legal basis no longer holds.
   *
   * @param party who
   */
  record TransferBasisLost(PartyId party) implements CaseFact {}

  /**
   * A named human answers for what the rules leave open.
   *
   * @param guard what is waived; the table lists what can be
   * @param party who
   * @param reason why, as a code
   */
  record WaiverGranted(Guard guard, PartyId party, String reason) implements CaseFact {}

  /**
   * An algorithm ranked specialists; the choice stays human.
   *
   * @param algorithm its id and version
   * @param inputs hash of what it was given
   * @param result hash of the ranking and its reasons
   */
  record MatchRunRecorded(String algorithm, ContentHash inputs, ContentHash result)
      implements CaseFact {}

  /**
   * A machine contributed something.
   *
   * @param contribution its id
   * @param artifact hash of what it produced
   */
  record AiContributionRecorded(String contribution, ContentHash artifact) implements CaseFact {}

  /**
   * A named human acted on a contribution.
   *
   * @param contribution its id
   * @param outcome what became of it, as a code such as {@code edited}
   */
  record AiContributionReviewed(String contribution, String outcome) implements CaseFact {}

  /**
   * The author attests whether machines were used.
   *
   * @param used true when they were
   */
  record AiStatementAttested(boolean used) implements CaseFact {}

  /**
   * A panel member changed its own position after the reveal, or stepped back.
   *
   * @param member who
   * @param position which
   */
  record PositionSubmitted(PartyId member, Stance position) implements CaseFact {}

  /**
   * A dissent was recorded; nobody rewrites it.
   *
   * @param member who dissents
   * @param statement hash of the dissent in the member's own words
   */
  record DissentRecorded(PartyId member, ContentHash statement) implements CaseFact {}

  /**
   * A reviewer finished the checklist.
   *
   * @param reviewer who
   * @param passed true when no item failed
   */
  record QualityReviewCompleted(PartyId reviewer, boolean passed) implements CaseFact {}

  /**
   * The signature was verified over these bytes.
   *
   * @param opinion hash of the verified content
   * @param dossier hash of the dossier it names
   */
  record SignatureVerified(ContentHash opinion, ContentHash dossier) implements CaseFact {}

  /**
   * The signature does not verify.
   *
   * @param opinion hash of the content it should cover
   */
  record SignatureBroken(ContentHash opinion) implements CaseFact {}

  /**
   * A package was made for one recipient.
   *
   * @param permit id of the permit
   * @param recipient who may read it
   * @param content hash of the package
   */
  record DisclosureRecorded(String permit, PartyId recipient, ContentHash content)
      implements CaseFact {}

  /**
   * A recipient confirmed the receipt.
   *
   * <p>Anyone else who records it says in the command's cause how it was confirmed.
   *
   * @param recipient who
   */
  record ReleaseAcknowledged(PartyId recipient) implements CaseFact {}

  /**
   * It is settled when the outcome will be asked for.
   *
   * @param due the day
   */
  record OutcomePlanned(LocalDate due) implements CaseFact {}

  /**
   * The requester asked about the released opinion.
   *
   * @param question its id; no text
   */
  record FollowUpQuestionAsked(String question) implements CaseFact {}

  /**
   * The author answered a follow-up question; the released version stays as it is.
   *
   * @param question the question's id; empty only in histories of before it was recorded
   * @param addendum hash of the signed addendum
   */
  record AddendumIssued(String question, ContentHash addendum) implements CaseFact {}

  /**
   * What became of the patient was assessed.
   *
   * @param outcome hash of the assessment
   */
  record OutcomeRecorded(ContentHash outcome) implements CaseFact {}
}
