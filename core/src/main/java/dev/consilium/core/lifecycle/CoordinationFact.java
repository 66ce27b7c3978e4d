package dev.consilium.core.lifecycle;

import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.Verdict;
import java.time.Instant;
import java.util.List;

/** What the people around a case arrange: urgency, records, invitations, the choice, the rules. */
public sealed interface CoordinationFact extends CaseFact {

  /**
   * It is settled how soon the case must be answered.
   *
   * @param priority how soon
   */
  record PriorityDecided(Urgency.Level priority) implements CoordinationFact {}

  /**
   * Someone found signs of an emergency; from now the case is not queued.
   *
   * @param reason which sign, as a code; no patient data
   */
  record EmergencyFlagged(String reason) implements CoordinationFact {}

  /**
   * Someone was told where to go for emergency care.
   *
   * @param recipient who was told
   */
  record EmergencyAdviceGiven(PartyId recipient) implements CoordinationFact {}

  /**
   * A record was asked for.
   *
   * @param request the request's id, once in a case
   * @param holder who holds the record
   */
  record RecordRequestSent(String request, PartyId holder) implements CoordinationFact {}

  /**
   * A request for a record came to its end.
   *
   * @param request the request's id
   * @param outcome how it ended
   * @param reason why it was refused or withdrawn, as a code; empty when fulfilled
   */
  record RecordRequestClosed(String request, Outcome outcome, String reason)
      implements CoordinationFact {

    /** How a request for a record ended. */
    public enum Outcome {
      /** The record arrived. */
      FULFILLED,
      /** The holder refused. */
      REFUSED,
      /** It was taken back. */
      WITHDRAWN
    }
  }

  /**
   * A specialist was asked whether to take the case; nothing of the record was shown.
   *
   * @param invitation the invitation's id, once in a case
   * @param specialist who was asked
   * @param until last instant at which an answer counts
   */
  record InvitationSent(String invitation, PartyId specialist, Instant until)
      implements CoordinationFact {}

  /**
   * A specialist answered an invitation.
   *
   * @param invitation the invitation's id
   * @param accepted true when the specialist would take the case
   * @param reason why not, as a code; empty when accepted
   */
  record InvitationAnswered(String invitation, boolean accepted, String reason)
      implements CoordinationFact {}

  /**
   * Specialists were offered for a choice: a shortlist, or an insurer's list.
   *
   * @param specialists who can be chosen, in the order offered
   */
  record ShortlistOffered(List<PartyId> specialists) implements CoordinationFact {

    // The copy keeps a later change to the caller's list away from the event.
    public ShortlistOffered {
      specialists = List.copyOf(specialists);
    }
  }

  /**
   * Whoever chooses by the program's terms chose.
   *
   * @param specialist who was chosen
   */
  record SpecialistSelected(PartyId specialist) implements CoordinationFact {}

  /**
   * A rule pack was asked about a party.
   *
   * @param party who
   * @param question what was asked
   * @param verdict the answer
   * @param pack the rule pack's id and version
   */
  record RuleDecisionRecorded(PartyId party, RuleKind question, Verdict verdict, String pack)
      implements CoordinationFact {}

  /**
   * A promised time has passed; derived from the events before it, never typed in.
   *
   * @param clock which clock, as the table of clocks names it
   * @param due when it was due
   */
  record SlaBreached(String clock, Instant due) implements CoordinationFact {}
}
