package dev.consilium.core.exploration;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.Guard;
import dev.consilium.core.opinion.DecisionRule;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.program.CaseTerms;
import dev.consilium.core.program.Delivery;
import dev.consilium.core.program.SelectionMode;
import dev.consilium.core.program.TreatingPhysicianMode;
import java.util.List;
import java.util.Set;

/** Panels of two and three: sealed positions, dissent, recusal, quorum, every rule of decision. */
final class PanelScenarios {

  private static final List<PartyId> PAIR = List.of(Cast.FIRST, Cast.SECOND);
  private static final List<PartyId> THREE = List.of(Cast.FIRST, Cast.SECOND, Cast.THIRD);

  private PanelScenarios() {}

  static List<Scenario> all() {
    return List.of(pair(), people(), unanimity(), three(), mixedUp(), window());
  }

  private static CaseTerms terms(int members, DecisionRule rule) {
    return new CaseTerms(
        members,
        2,
        rule,
        SelectionMode.COORDINATOR,
        0,
        TreatingPhysicianMode.NONE,
        Set.of(ConsentKind.SERVICE),
        Set.of(Delivery.WRITTEN),
        1,
        30);
  }

  // A panel's path: the chair drafts, and nobody can be found for a lone draft.
  private static Menu path(List<PartyId> members) {
    return Parts.path()
        .offer(Cast.CHAIR, new CaseMove.PanelConvened(members, 2))
        .draft(Cast.CHAIR, Cast.REVIEWER, Set.of("q1"), Set.of());
  }

  private static Menu vetted(Menu menu, List<PartyId> members) {
    members.stream()
        .filter(member -> !member.equals(Cast.FIRST))
        .forEach(member -> menu.together(Cast.COORDINATOR, Parts.vetting(member)));
    return menu;
  }

  private static Menu recusal(Menu menu, PartyId member) {
    return menu.offer(Cast.member(member), new CaseFact.PositionSubmitted(member, Stance.RECUSED));
  }

  private static Scenario pair() {
    var menu = vetted(path(PAIR), PAIR);
    for (var member : PAIR) {
      recusal(Parts.member(menu, member, Stance.AGREE, Stance.DISSENT), member);
    }
    menu.offer(
            Cast.member(Cast.SECOND),
            new CaseFact.PositionSubmitted(Cast.SECOND, Stance.AGREE_WITH_RESERVATION))
        .offer(Cast.member(Cast.SECOND), Parts.cosigning(Cast.SECOND, Cast.OTHER))
        .offer(
            Cast.COORDINATOR,
            new CaseFact.WaiverGranted(Guard.COSIGNED, Cast.SECOND, "unreachable"))
        .offer(
            Cast.member(Cast.SECOND),
            Seals.revealed(Cast.SECOND, Stance.ABSTAIN),
            new CaseFact.ConflictDeclared(Cast.SECOND, false));
    return Scenarios.at(
        "panel-of-two",
        "Two members seal, show, change, dissent, step back and sign.",
        Script.review(terms(2, DecisionRule.REPORT_ALL), Cast.SECOND),
        menu);
  }

  private static Scenario people() {
    var menu = vetted(path(PAIR), PAIR);
    for (var member : PAIR) {
      Parts.member(menu, member, Stance.AGREE);
    }
    menu.withdrawal(ConsentKind.RECORDS_DISCLOSURE, Recipients.anyone())
        .consent(
            ConsentKind.RECORDS_DISCLOSURE, Recipients.only(Cast.FIRST, Cast.REVIEWER), Cast.YEAR)
        .offer(
            Cast.COORDINATOR,
            new CaseFact.ConflictDeclared(Cast.SECOND, true),
            new CaseFact.TransferBasisLost(Cast.SECOND),
            new CaseFact.LicenceLapsed(Cast.SECOND),
            Parts.licence(Cast.SECOND))
        .offer(Cast.member(Cast.SECOND), new CaseFact.ConflictDeclared(Cast.SECOND, false));
    return Scenarios.at(
        "panel-people",
        "A member's conflict, licence, consent and transfer change at any stage.",
        Script.review(terms(2, DecisionRule.REPORT_ALL), Cast.SECOND),
        menu);
  }

  private static Scenario unanimity() {
    var menu = vetted(path(PAIR), PAIR);
    Parts.member(menu, Cast.FIRST, Stance.AGREE);
    Parts.member(menu, Cast.SECOND, Stance.DISSENT, Stance.ABSTAIN)
        .offer(
            Cast.member(Cast.SECOND),
            new CaseFact.PositionSubmitted(Cast.SECOND, Stance.AGREE),
            new CaseFact.PositionSubmitted(Cast.SECOND, Stance.DISSENT));
    return Scenarios.at(
        "panel-unanimous",
        "A panel that must agree, with a dissenter who may be convinced.",
        Script.review(terms(2, DecisionRule.UNANIMITY), Cast.SECOND),
        menu.disturb());
  }

  private static Scenario three() {
    var menu = vetted(path(THREE), THREE);
    recusal(Parts.member(menu, Cast.FIRST, Stance.AGREE), Cast.FIRST);
    recusal(Parts.member(menu, Cast.SECOND, Stance.AGREE, Stance.DISSENT), Cast.SECOND);
    recusal(Parts.member(menu, Cast.THIRD, Stance.DISSENT, Stance.ABSTAIN), Cast.THIRD);
    return Scenarios.at(
        "panel-of-three",
        "Three members, a quorum of two, a majority that may be missed, dissent and recusal.",
        Script.review(terms(3, DecisionRule.MAJORITY), Cast.SECOND, Cast.THIRD),
        menu);
  }

  // Unsound panels, a member who reviews, a panel for a case of one.
  private static Scenario mixedUp() {
    var reviewer = new Actor(Cast.SECOND, Role.QUALITY_REVIEWER);
    var menu = vetted(path(PAIR), PAIR)
        .offer(
            Cast.CHAIR,
            new CaseMove.PanelConvened(List.of(Cast.FIRST), 1),
            new CaseMove.PanelConvened(PAIR, 1),
            new CaseMove.PanelConvened(PAIR, 3),
            new CaseMove.PanelConvened(List.of(Cast.FIRST, Cast.FIRST), 2))
        .draft(Cast.CHAIR, Cast.SECOND, Set.of("q1"), Set.of())
        .draft(Cast.CHAIR, Cast.REVIEWER, Set.of(), Set.of())
        .draft(Cast.CHAIR, Cast.REVIEWER, Set.of("q1", "q9"), Set.of())
        .when(
            Cast.CHAIR,
            "OpinionDrafted",
            shadow -> List.of(new CaseMove.OpinionDrafted(
                shadow.version + 2, Cast.OPINION, Set.of("q1"), Set.of(), Cast.REVIEWER)))
        .offer(
            reviewer,
            new CaseFact.QualityReviewCompleted(Cast.SECOND, true),
            new CaseMove.QualityReviewPassed())
        .offer(Cast.COORDINATOR, new CaseFact.TransferBasisRecorded(Cast.SECOND, "adequacy"));
    for (var member : PAIR) {
      Parts.member(menu, member, Stance.AGREE_WITH_RESERVATION);
    }
    return Scenarios.at(
        "panel-mixed-up",
        "Unsound panels, a member who would review, answers and versions that are wrong.",
        Script.review(terms(2, DecisionRule.CHAIR_DECIDES), Cast.SECOND),
        menu);
  }

  private static Scenario window() {
    var menu = vetted(Parts.search(), PAIR)
        .offer(Cast.COORDINATOR, new CaseMove.SpecialistAssigned(Cast.FIRST, Cast.MONTH))
        .offer(Cast.CHAIR, new CaseMove.PanelConvened(PAIR, 2));
    return Scenarios.at(
        "panel-window",
        "A panel that would meet after the access window has closed.",
        Script.matching(terms(2, DecisionRule.REPORT_ALL)).vetted(Cast.FIRST, Cast.SECOND),
        menu,
        Cast.START,
        Cast.LATER);
  }
}
