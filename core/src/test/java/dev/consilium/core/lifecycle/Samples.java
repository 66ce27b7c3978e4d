package dev.consilium.core.lifecycle;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One step of every kind. */
final class Samples {

  private static final CaseTerms TERMS = new CaseTerms(
      3,
      2,
      DecisionRule.MAJORITY,
      SelectionMode.SHORTLIST,
      3,
      TreatingPhysicianMode.REQUIRED,
      Set.of(ConsentKind.SERVICE, ConsentKind.RECORDS_DISCLOSURE),
      Set.of(Delivery.PHONE, Delivery.WRITTEN),
      2,
      30);

  private Samples() {}

  // Every record under a sealed interface, however deep.
  static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Samples::kinds)
        : Stream.of(type);
  }

  static List<CaseStep> all() {
    return List.of(
        new CaseMove.CaseSubmitted(),
        new CaseMove.CaseReceived(),
        new CaseMove.CaseDeclined("code-1"),
        new CaseMove.RecordsRequested(),
        new CaseMove.CasePrepared(),
        new CaseMove.MatchingStarted(),
        new CaseMove.SpecialistAssigned(new PartyId("x-1"), Play.ACCESS),
        new CaseMove.ReviewStarted(),
        new CaseMove.AssignmentDeclined("code-1"),
        new CaseMove.SpecialistWithdrawn("code-1"),
        new CaseMove.ClarificationRequested(),
        new CaseMove.ClarificationReceived(),
        new CaseMove.PanelConvened(List.of(new PartyId("x-2"), new PartyId("x-1")), 2),
        new CaseMove.OpinionDrafted(
            2, Play.hash("x"), Set.of("q2", "q1"), Set.of("q2", "q1"), new PartyId("x-1")),
        new CaseMove.ReturnedForRevision("code-1"),
        new CaseMove.QualityReviewPassed(),
        new CaseMove.OpinionSigned(Play.hash("x"), Play.hash("x"), Play.hash("x")),
        new CaseMove.OpinionReleased(Set.of(new PartyId("x-2"), new PartyId("x-1")), "code-1"),
        new CaseMove.SignatureVoided("code-1"),
        new CaseMove.AmendmentOpened("code-1", Play.ACCESS),
        new CaseMove.CaseClosed(),
        new CaseMove.CaseFailed("code-1"),
        new CaseMove.CaseCancelled("code-1"),
        new CaseMove.MarkedInError("code-1"),
        new CaseMove.AssignmentRevoked("code-1"),
        new CaseFact.CaseOpened("code-1", TERMS),
        new CaseFact.SubjectRecorded(new PartyId("x-1"), new Jurisdiction("DE")),
        new CaseFact.TreatingPartyRecorded(new PartyId("x-1")),
        new CaseFact.QuestionAsked("code-1"),
        new CaseFact.ConsentGranted(
            "code-1",
            ConsentKind.RESEARCH,
            Recipients.only(new PartyId("x-2"), new PartyId("x-1")),
            Play.ACCESS),
        new CaseFact.ConsentWithdrawn("code-1"),
        new CaseFact.EligibilityDecided(true, true, "code-1"),
        new CaseFact.InitialOpinionFrozen(Play.hash("x")),
        new CaseFact.RecordReceived("code-1", Play.hash("x")),
        new CaseFact.DossierSealed(Play.hash("x")),
        new CaseFact.LicenceVerified(
            new PartyId("x-1"), new Jurisdiction("DE"), Play.NOON, Play.NOON),
        new CaseFact.LicenceLapsed(new PartyId("x-1")),
        new CaseFact.ConflictDeclared(new PartyId("x-1"), true),
        new CaseFact.IndemnityVerified(new PartyId("x-1"), Play.ACCESS),
        new CaseFact.IndemnityLapsed(new PartyId("x-1")),
        new CaseFact.TransferBasisRecorded(new PartyId("x-1"), "code-1"),
        new CaseFact.TransferBasisLost(new PartyId("x-1")),
        new CaseFact.WaiverGranted(Guard.LICENSED, new PartyId("x-1"), "code-1"),
        new CaseFact.MatchRunRecorded("code-1", Play.hash("x"), Play.hash("x")),
        new CaseFact.AiContributionRecorded("code-1", Play.hash("x")),
        new CaseFact.AiContributionReviewed("code-1", "code-1"),
        new CaseFact.AiStatementAttested(true),
        new CaseFact.PositionSubmitted(new PartyId("x-1"), Stance.AGREE),
        new CaseFact.DissentRecorded(new PartyId("x-1"), Play.hash("x")),
        new CaseFact.QualityReviewCompleted(new PartyId("x-1"), true),
        new CaseFact.SignatureVerified(Play.hash("x"), Play.hash("x")),
        new CaseFact.SignatureBroken(Play.hash("x")),
        new CaseFact.DisclosureRecorded("code-1", new PartyId("x-1"), Play.hash("x")),
        new CaseFact.ReleaseAcknowledged(new PartyId("x-1")),
        new CaseFact.OutcomePlanned(LocalDate.of(2026, 6, 1)),
        new CaseFact.FollowUpQuestionAsked("code-1"),
        new CaseFact.AddendumIssued("code-1", Play.hash("x")),
        new CoordinationFact.PriorityDecided(Urgency.Level.ASAP),
        new CoordinationFact.EmergencyFlagged("code-1"),
        new CoordinationFact.EmergencyAdviceGiven(new PartyId("x-1")),
        new CoordinationFact.RecordRequestSent("code-1", new PartyId("x-1")),
        new CoordinationFact.RecordRequestClosed(
            "code-1", CoordinationFact.RecordRequestClosed.Outcome.REFUSED, "code-1"),
        new CoordinationFact.InvitationSent("code-1", new PartyId("x-1"), Play.YEAR_END),
        new CoordinationFact.InvitationAnswered("code-1", false, "code-1"),
        new CoordinationFact.ShortlistOffered(List.of(new PartyId("x-2"), new PartyId("x-1"))),
        new CoordinationFact.SpecialistSelected(new PartyId("x-1")),
        new CoordinationFact.RuleDecisionRecorded(
            new PartyId("x-1"), RuleKind.LICENSURE, Verdict.DENY, "code-1"),
        new CoordinationFact.SlaBreached("code-1", Play.NOON),
        new PanelFact.PositionSealed(new PartyId("x-1"), Play.hash("x")),
        new PanelFact.PositionRevealed(
            new PartyId("x-1"), Stance.ABSTAIN, Play.hash("x"), "code-1"),
        new PanelFact.OpinionCosigned(
            new PartyId("x-1"), Play.hash("x"), Play.hash("x"), Play.hash("x")),
        new OutcomeFact.ConversationHeld(Delivery.VIDEO, new PartyId("x-1")),
        new OutcomeFact.ChangeAssessed(
            new PartyId("x-1"),
            DiagnosisCategory.CLARIFIED,
            TreatmentCategory.CHANGED,
            Set.of(TreatmentChange.STOP, TreatmentChange.TRIAL),
            ClinicalImpact.MAJOR,
            ProcedureAdvice.AGAINST),
        new OutcomeFact.FollowThroughRecorded(new FollowThrough(
            FollowThrough.Point.DAY_90,
            FollowThrough.Adoption.PARTLY,
            FollowThrough.Adoption.NOT_FOLLOWED,
            "code-1",
            FollowThrough.Procedure.PERFORMED)),
        new CaseFact.OutcomeRecorded(Play.hash("x")));
  }
}
