package dev.consilium.core.lifecycle;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import java.util.List;
import java.util.Set;

/** A move of a case along an edge of the {@link TransitionTable}. */
public sealed interface CaseMove extends CaseStep {

  /** The requester handed the case in. */
  record CaseSubmitted() implements CaseMove {}

  /** A coordinator took it up. */
  record CaseReceived() implements CaseMove {}

  /**
   * The case was not admitted.
   *
   * @param reason why, as a code in lower-case-with-dashes; no patient data
   */
  record CaseDeclined(String reason) implements Reasoned {}

  /** Records are missing and were asked for. */
  record RecordsRequested() implements CaseMove {}

  /** The records are complete and sealed. */
  record CasePrepared() implements CaseMove {}

  /** The search for a specialist began. */
  record MatchingStarted() implements CaseMove {}

  /**
   * A specialist was chosen and may read from now.
   *
   * @param specialist who
   * @param access when the specialist may read; its end is set
   */
  record SpecialistAssigned(PartyId specialist, Period access) implements CaseMove {}

  /** The specialist accepted and began. */
  record ReviewStarted() implements CaseMove {}

  /**
   * The specialist declined; the assignment ended.
   *
   * @param reason why, as a code in lower-case-with-dashes; no patient data
   */
  record AssignmentDeclined(String reason) implements Reasoned {}

  /**
   * The specialist stepped back; the assignment ended.
   *
   * @param reason why, as a code in lower-case-with-dashes; no patient data
   */
  record SpecialistWithdrawn(String reason) implements Reasoned {}

  /** The specialist waits for an answer or a record. */
  record ClarificationRequested() implements CaseMove {}

  /** The answer or the record arrived. */
  record ClarificationReceived() implements CaseMove {}

  /**
   * A panel deliberates; its members may read from now.
   *
   * @param members at least two, the assigned specialist, who chairs, among them
   * @param quorum how many positions it needs, from 2 to the number of members
   */
  record PanelConvened(List<PartyId> members, int quorum) implements CaseMove {

    // The copy keeps a later change to the caller's collection away from the event.
    public PanelConvened {
      members = List.copyOf(members);
    }
  }

  /**
   * A version of the opinion was written and sent to its reviewer.
   *
   * @param version one more than the version before
   * @param opinion hash of the opinion's content
   * @param answered ids of the questions answered
   * @param refused ids of the questions refused with a reason
   * @param reviewer who checks its quality; neither author nor member
   */
  record OpinionDrafted(
      int version, ContentHash opinion, Set<String> answered, Set<String> refused, PartyId reviewer)
      implements CaseMove {

    // The copy keeps a later change to the caller's collection away from the event.
    public OpinionDrafted {
      answered = Set.copyOf(answered);
      refused = Set.copyOf(refused);
    }
  }

  /**
   * The opinion went back to its author.
   *
   * @param reason why, as a code in lower-case-with-dashes; no patient data
   */
  record ReturnedForRevision(String reason) implements Reasoned {}

  /** The reviewer let the opinion pass. */
  record QualityReviewPassed() implements CaseMove {}

  /**
   * The author signed.
   *
   * @param opinion hash of the signed content; the drafted one
   * @param dossier hash of the dossier it rests on; the sealed one
   * @param certificate hash of the signer's certificate
   */
  record OpinionSigned(ContentHash opinion, ContentHash dossier, ContentHash certificate)
      implements CaseMove {}

  /**
   * The opinion was handed over.
   *
   * @param recipients to whom; at least one
   * @param channel how, as a code such as {@code portal}
   */
  record OpinionReleased(Set<PartyId> recipients, String channel) implements CaseMove {

    // The copy keeps a later change to the caller's collection away from the event.
    public OpinionReleased {
      recipients = Set.copyOf(recipients);
    }
  }

  /**
   * The author took the signature back.
   *
   * @param reason why, as a code in lower-case-with-dashes; no patient data
   */
  record SignatureVoided(String reason) implements Reasoned {}

  /**
   * A new version was begun; the released one stays.
   *
   * @param reason why, as a code in lower-case-with-dashes; no patient data
   * @param access when the specialist may read; its end is set
   */
  record AmendmentOpened(String reason, Period access) implements Reasoned {}

  /** Receipt is acknowledged and the outcome planned. */
  record CaseClosed() implements CaseMove {}

  /**
   * The opinion cannot be given.
   *
   * @param reason why, as a code in lower-case-with-dashes; no patient data
   */
  record CaseFailed(String reason) implements Reasoned {}

  /**
   * The requester withdrew the case, or the consent to the service.
   *
   * @param reason why, as a code in lower-case-with-dashes; no patient data
   */
  record CaseCancelled(String reason) implements Reasoned {}

  /**
   * The case should never have been.
   *
   * @param reason why, as a code in lower-case-with-dashes; no patient data
   */
  record MarkedInError(String reason) implements Reasoned {}

  /**
   * The coordinator ended the assignment.
   *
   * @param reason why, as a code in lower-case-with-dashes; no patient data
   */
  record AssignmentRevoked(String reason) implements Reasoned {}

  /** A move that says why. */
  sealed interface Reasoned extends CaseMove {

    /**
     * Tells why.
     *
     * @return a code in lower-case-with-dashes; no patient data
     */
    String reason();
  }
}
