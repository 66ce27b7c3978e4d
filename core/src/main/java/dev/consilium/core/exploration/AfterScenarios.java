package dev.consilium.core.exploration;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.OutcomeFact;
import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.DecisionRule;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.ProcedureAdvice;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.opinion.TreatmentChange;
import dev.consilium.core.program.CaseTerms;
import dev.consilium.core.program.Delivery;
import dev.consilium.core.program.SelectionMode;
import dev.consilium.core.program.TreatingPhysicianMode;
import dev.consilium.core.quality.FollowThrough;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** After the signature: release, receipt, conversation, follow-up, outcome, amendment. */
final class AfterScenarios {

  private AfterScenarios() {}

  static List<Scenario> all() {
    return List.of(amendment(), loop(), outcome());
  }

  private static CaseTerms terms() {
    return new CaseTerms(
        1,
        1,
        DecisionRule.REPORT_ALL,
        SelectionMode.COORDINATOR,
        0,
        TreatingPhysicianMode.REQUIRED,
        Set.of(ConsentKind.SERVICE),
        Set.of(Delivery.VIDEO),
        1,
        35);
  }

  private static Scenario amendment() {
    var menu = Parts.anyone(Parts.path(), ConsentKind.RECORDS_DISCLOSURE)
        .offer(
            Cast.COORDINATOR,
            Parts.licence(Cast.FIRST),
            new CaseFact.LicenceLapsed(Cast.FIRST),
            new CaseFact.TransferBasisLost(Cast.FIRST),
            new CaseFact.ConflictDeclared(Cast.FIRST, true),
            new CaseFact.AiContributionRecorded("ai-1", Cast.hash("ai")))
        .offer(
            Cast.SPECIALIST,
            new CaseFact.ConflictDeclared(Cast.FIRST, false),
            new CaseFact.AiContributionReviewed("ai-1", "edited"),
            new CaseFact.AiStatementAttested(true),
            new CaseMove.AmendmentOpened("new-finding", new Period(Cast.LATER, Cast.LATEST)));
    return Scenarios.at(
        "amendment",
        "New versions after the release and after the close, while people change.",
        Script.signed(Scenarios.SOLO),
        menu);
  }

  private static Scenario loop() {
    var menu = Parts.path()
        .offer(
            Cast.COORDINATOR,
            new CaseMove.OpinionReleased(Set.of(Cast.PATIENT), "portal"),
            new CaseMove.OpinionReleased(Set.of(Cast.PATIENT, Cast.PHYSICIAN), "portal"),
            new OutcomeFact.ConversationHeld(Delivery.VIDEO, Cast.FIRST),
            new OutcomeFact.ConversationHeld(Delivery.WRITTEN, Cast.FIRST),
            new OutcomeFact.ConversationHeld(Delivery.PHONE, Cast.FIRST),
            new CaseFact.ReleaseAcknowledged(Cast.PATIENT))
        .offer(
            Cast.REQUESTER,
            new CaseFact.ReleaseAcknowledged(Cast.PATIENT),
            new CaseFact.ReleaseAcknowledged(Cast.STRANGER),
            new CaseFact.FollowUpQuestionAsked("f1"),
            new CaseFact.FollowUpQuestionAsked("f2"))
        .offer(
            new Actor(Cast.STRANGER, Role.REQUESTER),
            new CaseFact.ReleaseAcknowledged(Cast.PATIENT))
        .offer(
            Cast.SPECIALIST,
            new CaseFact.AddendumIssued("f1", Cast.hash("addendum")),
            new CaseFact.OutcomePlanned(LocalDate.of(2026, 7, 1)))
        .offer(
            Cast.member(Cast.STRANGER),
            new CaseFact.AddendumIssued("f1", Cast.hash("addendum")),
            new CaseFact.OutcomePlanned(LocalDate.of(2026, 7, 1)));
    return Scenarios.at(
        "closing-the-loop",
        "Receipts, the promised conversation and follow-up questions before the close.",
        released(terms()),
        menu,
        Cast.START,
        Cast.LATER);
  }

  private static Script released(CaseTerms terms) {
    return Script.draft(terms)
        .does(Cast.REQUESTER, new CaseFact.TreatingPartyRecorded(Cast.PHYSICIAN))
        .onward()
        .vetted(Cast.FIRST)
        .does(Cast.COORDINATOR, new CaseMove.SpecialistAssigned(Cast.FIRST, Cast.YEAR))
        .bases()
        .does(Cast.SPECIALIST, new CaseMove.ReviewStarted())
        .does(
            Cast.SPECIALIST,
            new CaseMove.OpinionDrafted(1, Cast.OPINION, Set.of("q1"), Set.of(), Cast.REVIEWER))
        .does(
            Cast.QUALITY,
            new CaseFact.QualityReviewCompleted(Cast.REVIEWER, true),
            new CaseMove.QualityReviewPassed())
        .does(Cast.SPECIALIST, new CaseFact.AiStatementAttested(false), Parts.SIGNING)
        .does(Cast.COORDINATOR, Parts.VERIFIED);
  }

  private static Scenario outcome() {
    var menu = Parts.path()
        .offer(Cast.QUALITY, assessed(Cast.REVIEWER, TreatmentCategory.CHANGED))
        .offer(
            new Actor(Cast.FIRST, Role.QUALITY_REVIEWER),
            assessed(Cast.FIRST, TreatmentCategory.CHANGED))
        .offer(
            Cast.COORDINATOR,
            assessed(Cast.REVIEWER, TreatmentCategory.CHANGED),
            assessed(Cast.OFFICE, TreatmentCategory.CONFIRMED),
            followed(FollowThrough.Point.DAY_30),
            followed(FollowThrough.Point.DAY_90))
        .offer(Cast.COORDINATOR, new CaseMove.SpecialistAssigned(Cast.SECOND, Cast.YEAR))
        .together(Cast.COORDINATOR, Parts.vetting(Cast.SECOND))
        .offer(Cast.REQUESTER, new CaseFact.FollowUpQuestionAsked("f1"))
        .offer(Cast.SPECIALIST, new CaseFact.AddendumIssued("f1", Cast.hash("addendum")));
    return Scenarios.at(
        "outcome",
        "What changed, judged by others than the authors, and what became of the advice.",
        Script.signed(Scenarios.SOLO),
        menu,
        Cast.START,
        Cast.LATER,
        Cast.LATEST);
  }

  static OutcomeFact assessed(PartyId assessor, TreatmentCategory treatment) {
    return new OutcomeFact.ChangeAssessed(
        assessor,
        DiagnosisCategory.CONFIRMED,
        treatment,
        Set.of(TreatmentChange.LESS_INVASIVE),
        ClinicalImpact.MINOR,
        ProcedureAdvice.AGAINST);
  }

  private static OutcomeFact followed(FollowThrough.Point point) {
    return new OutcomeFact.FollowThroughRecorded(new FollowThrough(
        point,
        FollowThrough.Adoption.FOLLOWED,
        FollowThrough.Adoption.FOLLOWED,
        "",
        FollowThrough.Procedure.NOT_PERFORMED));
  }
}
