package dev.consilium.core.lifecycle;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.DecisionRule;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.opinion.ProcedureAdvice;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.opinion.TreatmentChange;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.core.program.CaseTerms;
import dev.consilium.core.program.Delivery;
import dev.consilium.core.program.SelectionMode;
import dev.consilium.core.program.TreatingPhysicianMode;
import dev.consilium.core.quality.FollowThrough;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A panel case with all that can happen around one, from the first word to the last. */
public final class PanelStory {

  static final PartyId ASSESSOR = new PartyId("a-1");
  static final PartyId HOSPITAL = new PartyId("h-1");

  private static final CaseTerms TERMS = new CaseTerms(
      3,
      2,
      DecisionRule.MAJORITY,
      SelectionMode.SHORTLIST,
      2,
      TreatingPhysicianMode.REQUIRED,
      Set.of(ConsentKind.SERVICE, ConsentKind.RECORDS_DISCLOSURE),
      Set.of(Delivery.VIDEO),
      2,
      30);

  private PanelStory() {}

  /**
   * Plays it.
   *
   * @return a play in CLOSED
   */
  public static Play play() {
    return followed(released(deliberated(matched(prepared()))));
  }

  private static Play prepared() {
    return Play.draft(TERMS)
        .does(
            Play.REQUESTER,
            new CaseFact.TreatingPartyRecorded(Play.PHYSICIAN),
            new CaseMove.CaseSubmitted())
        .later(Duration.ofHours(1))
        .does(
            Play.COORDINATOR,
            new CaseMove.CaseReceived(),
            new CoordinationFact.PriorityDecided(Urgency.Level.URGENT),
            new CaseFact.EligibilityDecided(true, false, "admitted"),
            new CaseMove.RecordsRequested(),
            new CoordinationFact.RecordRequestSent("rr-1", HOSPITAL),
            new CoordinationFact.RecordRequestSent("rr-2", Play.PHYSICIAN))
        .later(Duration.ofDays(1))
        .does(
            Play.COORDINATOR,
            new CaseFact.RecordReceived("r1", Play.hash("r1")),
            new CoordinationFact.RecordRequestClosed(
                "rr-1", CoordinationFact.RecordRequestClosed.Outcome.FULFILLED, ""),
            new CoordinationFact.RecordRequestClosed(
                "rr-2", CoordinationFact.RecordRequestClosed.Outcome.REFUSED, "not-held"),
            new CaseFact.DossierSealed(Play.DOSSIER),
            new CaseFact.InitialOpinionFrozen(Play.hash("initial")),
            new CaseMove.CasePrepared());
  }

  private static Play matched(Play play) {
    var until = Play.NOON.plus(Duration.ofDays(3));
    return play.does(
            Play.COORDINATOR,
            new CaseMove.MatchingStarted(),
            new CaseFact.MatchRunRecorded("m-1", Play.hash("in"), Play.hash("out")),
            new CoordinationFact.InvitationSent("i-1", Play.EXPERT, until),
            new CoordinationFact.InvitationSent("i-2", Play.SECOND, until))
        .does(Play.SPECIALIST, new CoordinationFact.InvitationAnswered("i-1", true, ""))
        .does(
            Play.by(Play.SECOND), new CoordinationFact.InvitationAnswered("i-2", false, "no-time"))
        .does(
            Play.COORDINATOR,
            new CoordinationFact.ShortlistOffered(List.of(Play.EXPERT, Play.THIRD)))
        .does(Play.REQUESTER, new CoordinationFact.SpecialistSelected(Play.EXPERT))
        .does(
            Play.COORDINATOR,
            new CoordinationFact.RuleDecisionRecorded(
                Play.EXPERT, RuleKind.LICENSURE, Verdict.PERMIT, "starter 1"))
        .vetted(Play.EXPERT, Play.SECOND, Play.THIRD)
        .does(
            Play.COORDINATOR,
            new CaseMove.SpecialistAssigned(Play.EXPERT, Play.ACCESS),
            new CaseFact.TransferBasisRecorded(Play.REVIEWER, "same-country"),
            new CaseFact.TransferBasisRecorded(Play.PHYSICIAN, "same-country"));
  }

  private static Play deliberated(Play play) {
    return play.does(Play.SPECIALIST, new CaseMove.ReviewStarted())
        .does(
            Play.CHAIR,
            new CaseMove.PanelConvened(List.of(Play.EXPERT, Play.SECOND, Play.THIRD), 2))
        .seal(Play.EXPERT, Stance.AGREE)
        .seal(Play.SECOND, Stance.AGREE)
        .seal(Play.THIRD, Stance.DISSENT)
        .reveal(Play.EXPERT, Stance.AGREE)
        .reveal(Play.SECOND, Stance.AGREE)
        .reveal(Play.THIRD, Stance.DISSENT)
        .does(
            Play.by(Play.SECOND),
            new CaseFact.PositionSubmitted(Play.SECOND, Stance.AGREE_WITH_RESERVATION))
        .does(
            Play.by(Play.THIRD), new CaseFact.DissentRecorded(Play.THIRD, Play.hash("my reasons")))
        .does(Play.SPECIALIST, new CoordinationFact.EmergencyFlagged("cord-compression"))
        .does(Play.SPECIALIST, new CoordinationFact.EmergencyAdviceGiven(Play.PHYSICIAN))
        .does(Play.CHAIR, Play.drafted(1));
  }

  private static Play released(Play play) {
    return play.later(Duration.ofDays(5))
        .does(Play.SYSTEM, new CoordinationFact.SlaBreached("turnaround", Play.NOON))
        .does(
            Play.QUALITY,
            new CaseFact.QualityReviewCompleted(Play.REVIEWER, true),
            new CaseMove.QualityReviewPassed())
        .does(Play.by(Play.SECOND), Play.cosigning(Play.SECOND))
        .does(Play.by(Play.THIRD), Play.cosigning(Play.THIRD))
        .does(Play.SPECIALIST, new CaseFact.AiStatementAttested(false), Play.signing())
        .does(
            Play.COORDINATOR,
            new CaseFact.SignatureVerified(Play.OPINION, Play.DOSSIER),
            Play.releasing(),
            new CaseFact.ReleaseAcknowledged(Play.PATIENT),
            new CaseFact.ReleaseAcknowledged(Play.PHYSICIAN));
  }

  private static Play followed(Play play) {
    return play.does(Play.REQUESTER, new CaseFact.FollowUpQuestionAsked("f1"))
        .does(Play.SPECIALIST, new CaseFact.AddendumIssued("f1", Play.hash("addendum")))
        .does(
            Play.COORDINATOR,
            new OutcomeFact.ConversationHeld(Delivery.VIDEO, Play.EXPERT),
            new CaseFact.OutcomePlanned(LocalDate.of(2026, 4, 15)),
            new CaseMove.CaseClosed())
        .does(
            new Actor(ASSESSOR, Role.QUALITY_REVIEWER),
            new OutcomeFact.ChangeAssessed(
                ASSESSOR,
                DiagnosisCategory.CLARIFIED,
                TreatmentCategory.CHANGED,
                Set.of(TreatmentChange.LESS_INVASIVE),
                ClinicalImpact.MAJOR,
                ProcedureAdvice.AGAINST))
        .later(Duration.ofDays(31))
        .does(
            Play.COORDINATOR,
            new OutcomeFact.FollowThroughRecorded(new FollowThrough(
                FollowThrough.Point.DAY_30,
                FollowThrough.Adoption.FOLLOWED,
                FollowThrough.Adoption.PARTLY,
                "",
                FollowThrough.Procedure.NOT_PERFORMED)),
            new CaseFact.OutcomeRecorded(Play.hash("outcome")));
  }
}
