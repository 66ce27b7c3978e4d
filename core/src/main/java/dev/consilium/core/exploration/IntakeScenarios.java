package dev.consilium.core.exploration;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.opinion.DecisionRule;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.core.program.CaseTerms;
import dev.consilium.core.program.Delivery;
import dev.consilium.core.program.SelectionMode;
import dev.consilium.core.program.TreatingPhysicianMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** From nothing to a chosen specialist. */
final class IntakeScenarios {

  private IntakeScenarios() {}

  static List<Scenario> all() {
    return List.of(
        intake(),
        emergency(),
        arranging(),
        choosing("chosen-by-algorithm", SelectionMode.AUTOMATIC),
        choosing("chosen-by-committee", SelectionMode.COMMITTEE),
        choosing("chosen-from-a-shortlist", SelectionMode.SHORTLIST),
        choosing("chosen-from-an-insurers-list", SelectionMode.INSURER_LIST),
        choosing("chosen-by-name", SelectionMode.NAMED),
        twoSpecialists());
  }

  static CaseTerms terms(SelectionMode selection, TreatingPhysicianMode physician) {
    return new CaseTerms(
        1,
        1,
        DecisionRule.REPORT_ALL,
        selection,
        selection == SelectionMode.SHORTLIST ? 2 : 0,
        physician,
        Set.of(ConsentKind.SERVICE, ConsentKind.RECORDS_DISCLOSURE),
        Set.of(Delivery.WRITTEN),
        1,
        30);
  }

  private static Menu admission() {
    return Parts.endings()
        .offer(Cast.REQUESTER, new CaseMove.CaseSubmitted())
        .offer(
            Cast.COORDINATOR,
            new CaseMove.CaseReceived(),
            new CaseFact.EligibilityDecided(true, false, "admitted"),
            new CaseMove.CaseDeclined("not-eligible"),
            new CaseMove.RecordsRequested(),
            new CaseFact.DossierSealed(Cast.DOSSIER),
            new CaseMove.CasePrepared(),
            new CaseMove.MatchingStarted());
  }

  private static Scenario intake() {
    var terms = terms(SelectionMode.COORDINATOR, TreatingPhysicianMode.REQUIRED);
    var menu = admission()
        .offer(
            Cast.REQUESTER,
            new CaseFact.CaseOpened("some-program", terms),
            new CaseFact.SubjectRecorded(Cast.PATIENT, Cast.HOME),
            new CaseFact.QuestionAsked("q1"),
            new CaseFact.TreatingPartyRecorded(Cast.PHYSICIAN),
            new CaseFact.ConsentWithdrawn("none"),
            new CaseFact.RecordReceived("r1", Cast.hash("r1")))
        .consent(ConsentKind.SERVICE, Recipients.anyone(), Cast.MONTH)
        .consent(ConsentKind.SERVICE, Recipients.only(Cast.OFFICE), Cast.YEAR)
        .consent(ConsentKind.RECORDS_DISCLOSURE, Recipients.anyone(), Cast.YEAR)
        .revived(ConsentKind.RECORDS_DISCLOSURE)
        .offer(Cast.COORDINATOR, new CaseFact.EligibilityDecided(false, false, "no-diagnosis"));
    menu.when(
        Cast.REQUESTER,
        "ConsentGranted",
        shadow -> shadow.consents.values().stream()
            .filter(grant -> grant.kind() == ConsentKind.RECORDS_DISCLOSURE)
            .<List<CaseStep>>map(grant -> List.of(grant))
            .findFirst()
            .orElseGet(List::of));
    return Scenarios.at(
        "intake",
        "From an empty draft to the search, with consents that expire, end and return.",
        Script.nothing(),
        menu,
        Cast.START,
        Cast.LATER);
  }

  private static Scenario emergency() {
    var menu = admission()
        .together(Cast.COORDINATOR, Parts.vetting(Cast.FIRST))
        .together(Cast.COORDINATOR, Parts.BASES)
        .offer(
            Cast.COORDINATOR,
            new CaseFact.EligibilityDecided(true, true, "red-flag"),
            new CaseFact.EligibilityDecided(false, false, "no-diagnosis"),
            new CoordinationFact.EmergencyFlagged("red-flag"),
            new CoordinationFact.EmergencyAdviceGiven(Cast.PATIENT),
            new CaseFact.InitialOpinionFrozen(Cast.FIRST_OPINION),
            new CaseMove.SpecialistAssigned(Cast.FIRST, Cast.YEAR));
    later(menu);
    return Scenarios.at(
        "emergency",
        "Signs of an emergency at admission, while records arrive, and at work.",
        Script.draft(Scenarios.SOLO),
        menu.disturb());
  }

  private static void later(Menu menu) {
    menu.offer(
            Cast.SPECIALIST,
            new CaseMove.ReviewStarted(),
            new CaseMove.ClarificationRequested(),
            new CaseFact.AiStatementAttested(false),
            Parts.SIGNING)
        .draft(Cast.SPECIALIST, Cast.REVIEWER, Set.of("q1"), Set.of())
        .offer(
            Cast.QUALITY,
            new CaseFact.QualityReviewCompleted(Cast.REVIEWER, true),
            new CaseMove.QualityReviewPassed())
        .offer(
            Cast.COORDINATOR,
            new CaseMove.ClarificationReceived(),
            Parts.VERIFIED,
            new CaseMove.OpinionReleased(Set.of(Cast.PATIENT), "portal"),
            new CaseFact.OutcomePlanned(LocalDate.of(2026, 6, 1)),
            new CaseMove.CaseClosed(),
            AfterScenarios.assessed(Cast.OFFICE, TreatmentCategory.CHANGED))
        .offer(Cast.REQUESTER, new CaseFact.ReleaseAcknowledged(Cast.PATIENT));
  }

  private static Scenario arranging() {
    var menu = admission()
        .offer(
            Cast.COORDINATOR,
            new CoordinationFact.PriorityDecided(Urgency.Level.URGENT),
            new CoordinationFact.RecordRequestSent("request-1", Cast.PHYSICIAN),
            new CoordinationFact.RecordRequestClosed(
                "request-1", CoordinationFact.RecordRequestClosed.Outcome.REFUSED, "closed-down"),
            new CoordinationFact.EmergencyAdviceGiven(Cast.PATIENT))
        .caused(
            Cast.SOFTWARE,
            "clock",
            new CoordinationFact.SlaBreached("records", Cast.START),
            new CoordinationFact.SlaBreached("intake", Cast.LATER));
    return Scenarios.at(
        "arranging",
        "Priority, requests for records and promised times around a case.",
        Script.draft(Scenarios.SOLO),
        menu.disturb(),
        Cast.START,
        Cast.LATER);
  }

  private static Scenario choosing(String name, SelectionMode mode) {
    var menu = Parts.endings()
        .offer(
            Cast.COORDINATOR,
            new CaseFact.MatchRunRecorded("rank-1", Cast.hash("in"), Cast.hash("out")),
            new CoordinationFact.ShortlistOffered(List.of(Cast.FIRST, Cast.SECOND)),
            new CoordinationFact.ShortlistOffered(List.of(Cast.SECOND, Cast.SECOND)),
            new CoordinationFact.SpecialistSelected(Cast.FIRST))
        .caused(Cast.COORDINATOR, "decision-1", new CoordinationFact.SpecialistSelected(Cast.FIRST))
        .offer(
            Cast.REQUESTER,
            new CoordinationFact.SpecialistSelected(Cast.FIRST),
            new CoordinationFact.SpecialistSelected(Cast.THIRD));
    if (mode == SelectionMode.SHORTLIST) {
      invitations(menu, Cast.FIRST);
    }
    for (var party : List.of(Cast.FIRST, Cast.SECOND)) {
      menu.together(Cast.COORDINATOR, Parts.vetting(party))
          .offer(Cast.COORDINATOR, new CaseMove.SpecialistAssigned(party, Cast.YEAR))
          .offer(Cast.member(party), new CaseMove.AssignmentDeclined("no-time"));
    }
    return Scenarios.at(
        name,
        "The specialist is chosen by " + mode + ", invited, declines, and another is chosen.",
        Script.matching(terms(mode, TreatingPhysicianMode.NONE)),
        menu,
        mode == SelectionMode.SHORTLIST
            ? new Instant[] {Cast.START, Cast.LATER}
            : new Instant[] {Cast.START});
  }

  private static void invitations(Menu menu, PartyId party) {
    var id = "invitation-" + party;
    menu.offer(
            Cast.COORDINATOR,
            new CoordinationFact.InvitationSent(id, party, Cast.MONTH_END),
            new CoordinationFact.InvitationAnswered(id, true, ""))
        .offer(
            Cast.member(party),
            new CoordinationFact.InvitationAnswered(id, true, ""),
            new CoordinationFact.InvitationAnswered(id, false, "no-time"));
  }

  private static Scenario twoSpecialists() {
    var menu = Parts.path();
    var second = Cast.member(Cast.SECOND);
    menu.together(Cast.COORDINATOR, Parts.vetting(Cast.SECOND))
        .offer(
            Cast.COORDINATOR,
            new CaseMove.SpecialistAssigned(Cast.SECOND, Cast.YEAR),
            new CaseFact.ConflictDeclared(Cast.FIRST, true),
            new CaseFact.InitialOpinionFrozen(Cast.OTHER))
        .offer(
            second,
            new CaseMove.ReviewStarted(),
            new CaseMove.SpecialistWithdrawn("no-time"),
            new CaseFact.AiStatementAttested(false),
            Parts.SIGNING,
            new CaseFact.ConflictDeclared(Cast.FIRST, false))
        .draft(second, Cast.REVIEWER, Set.of("q1"), Set.of())
        .offer(
            new Actor(Cast.FIRST, Role.QUALITY_REVIEWER),
            new CaseFact.QualityReviewCompleted(Cast.FIRST, true),
            new CaseMove.QualityReviewPassed());
    return Scenarios.at(
        "two-specialists",
        "Two specialists one after the other; the first one's access and words end.",
        Script.matching(Scenarios.SOLO),
        menu);
  }
}
