package dev.consilium.core.exploration;

import dev.consilium.core.Actor;
import dev.consilium.core.Period;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.lifecycle.Guard;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.Verdict;
import java.util.List;
import java.util.Set;

/** One specialist's opinion, and everything around it that can change meanwhile. */
final class ReviewScenarios {

  private ReviewScenarios() {}

  static List<Scenario> all() {
    return List.of(
        solo(),
        consent(),
        conflict(),
        transfer(),
        residency(),
        lapse(),
        rules(),
        time(),
        machines(),
        quality(),
        tampering(),
        questions());
  }

  private static Scenario at(String name, String about, Menu menu) {
    return Scenarios.at(name, about, Script.matching(Scenarios.SOLO), menu);
  }

  private static Scenario solo() {
    var menu = Parts.path()
        .offer(Cast.REQUESTER, new CaseMove.CaseSubmitted())
        .offer(
            Cast.COORDINATOR,
            new CaseMove.CaseReceived(),
            new CaseFact.EligibilityDecided(true, false, "admitted"),
            new CaseMove.CaseDeclined("not-eligible"),
            new CaseMove.RecordsRequested(),
            new CaseFact.DossierSealed(Cast.DOSSIER),
            new CaseFact.InitialOpinionFrozen(Cast.FIRST_OPINION),
            new CaseMove.CasePrepared(),
            new CaseMove.MatchingStarted(),
            Parts.licence(Cast.FIRST),
            new CaseFact.LicenceLapsed(Cast.FIRST),
            new CaseFact.TransferBasisLost(Cast.FIRST),
            new CaseFact.AiContributionRecorded("ai-1", Cast.hash("ai")),
            new CaseFact.AiContributionReviewed("ai-1", "edited"))
        .offer(Cast.SPECIALIST, new CaseFact.AiStatementAttested(true));
    Parts.anyone(menu, ConsentKind.RECORDS_DISCLOSURE);
    return Scenarios.at(
        "solo",
        "One specialist from the draft to the close, with what changes most.",
        Script.draft(Scenarios.SOLO),
        menu);
  }

  private static Scenario consent() {
    var menu = Parts.anyone(Parts.path(), ConsentKind.SERVICE, ConsentKind.RELEASE_TO_PHYSICIAN)
        .withdrawal(ConsentKind.RECORDS_DISCLOSURE, Recipients.anyone())
        .revived(ConsentKind.RELEASE_TO_PHYSICIAN)
        .consent(ConsentKind.RECORDS_DISCLOSURE, Recipients.only(Cast.FIRST), Cast.YEAR)
        .consent(ConsentKind.RECORDS_DISCLOSURE, Recipients.only(Cast.REVIEWER), Cast.YEAR);
    return at(
        "consent",
        "Consents withdrawn and given again, to everyone and to one reader alone.",
        menu);
  }

  private static Scenario conflict() {
    var menu = Parts.path()
        .offer(
            Cast.COORDINATOR,
            new CaseFact.ConflictDeclared(Cast.FIRST, true),
            new CaseFact.ConflictDeclared(Cast.FIRST, false),
            new CoordinationFact.RuleDecisionRecorded(
                Cast.FIRST, RuleKind.INDEPENDENCE, Verdict.DENY, "pack-1"),
            new CoordinationFact.RuleDecisionRecorded(
                Cast.FIRST, RuleKind.INDEPENDENCE, Verdict.PERMIT, "pack-1"))
        .offer(Cast.SPECIALIST, new CaseFact.ConflictDeclared(Cast.FIRST, false))
        .offer(Cast.member(Cast.SECOND), new CaseFact.ConflictDeclared(Cast.FIRST, true))
        .offer(Cast.REQUESTER, new CaseFact.TreatingPartyRecorded(Cast.FIRST))
        .together(Cast.COORDINATOR, Parts.vetting(Cast.SECOND))
        .offer(Cast.COORDINATOR, new CaseMove.SpecialistAssigned(Cast.SECOND, Cast.YEAR));
    return at("late-conflict", "Conflicts declared, found and cleared at any stage.", menu);
  }

  private static Scenario transfer() {
    var menu = Parts.path()
        .offer(
            Cast.COORDINATOR,
            new CaseFact.TransferBasisLost(Cast.FIRST),
            new CaseFact.TransferBasisRecorded(Cast.FIRST, "explicit-consent"),
            new CaseFact.TransferBasisLost(Cast.REVIEWER),
            new CaseFact.TransferBasisLost(Cast.PHYSICIAN));
    Parts.anyone(menu, ConsentKind.CROSS_BORDER);
    return at(
        "transfer-basis",
        "The basis of a transfer lost, found, and resting on a consent that ends.",
        menu);
  }

  private static Scenario residency() {
    var menu = Parts.search();
    for (var kind : List.of(RuleKind.RESIDENCY, RuleKind.TRANSFER)) {
      for (var verdict : Verdict.values()) {
        menu.offer(
            Cast.COORDINATOR,
            new CoordinationFact.RuleDecisionRecorded(Cast.FIRST, kind, verdict, "pack-1"));
      }
    }
    return at("residency", "Where the records must stay, and where they may go.", menu);
  }

  private static Scenario lapse() {
    var menu = Parts.path()
        .offer(
            Cast.COORDINATOR,
            Parts.licence(Cast.FIRST),
            new CaseFact.LicenceVerified(Cast.FIRST, Cast.ELSEWHERE, Cast.START, Cast.YEAR_END),
            new CaseFact.LicenceLapsed(Cast.FIRST),
            new CaseFact.IndemnityVerified(Cast.FIRST, Cast.YEAR),
            new CaseFact.IndemnityLapsed(Cast.FIRST),
            new CaseFact.WaiverGranted(Guard.LICENSED, Cast.FIRST, "locum"),
            new CaseFact.WaiverGranted(Guard.INDEMNITY, Cast.FIRST, "state-cover"),
            new CaseFact.WaiverGranted(Guard.COI, Cast.FIRST, "only-one"),
            new CaseFact.WaiverGranted(Guard.LICENSED, Cast.OFFICE, "self"));
    return at(
        "licence-and-indemnity",
        "Licence and indemnity lapsing, returning and waived between drafting, signing, return.",
        menu);
  }

  private static Scenario rules() {
    var menu = Parts.path()
        .offer(Cast.COORDINATOR, new CaseFact.WaiverGranted(Guard.LICENSED, Cast.FIRST, "locum"));
    for (var kind : List.of(RuleKind.LICENSURE, RuleKind.INDEMNITY)) {
      for (var verdict : Verdict.values()) {
        menu.offer(
            Cast.COORDINATOR,
            new CoordinationFact.RuleDecisionRecorded(Cast.FIRST, kind, verdict, "pack-1"));
      }
    }
    return at("rule-decisions", "Rule packs that permit, deny and leave open, and waivers.", menu);
  }

  private static Scenario time() {
    var menu = Parts.path()
        .offer(
            Cast.COORDINATOR,
            new CaseMove.SpecialistAssigned(Cast.FIRST, Cast.MONTH),
            new CaseMove.SpecialistAssigned(Cast.FIRST, Period.from(Cast.START)),
            new CaseFact.LicenceVerified(Cast.FIRST, Cast.HOME, Cast.LATEST, Cast.YEAR_END))
        .offer(Cast.SPECIALIST, new CaseMove.AmendmentOpened("new-finding", Cast.MONTH));
    return Scenarios.at(
        "time",
        "Access windows that close and verifications that grow old while nothing happens.",
        Script.matching(Scenarios.SOLO),
        menu,
        Cast.START,
        Cast.LATER,
        Cast.LATEST);
  }

  private static Scenario machines() {
    var menu = Parts.path()
        .offer(
            Cast.COORDINATOR,
            new CaseFact.AiContributionRecorded("ai-1", Cast.hash("ai")),
            new CaseFact.AiContributionRecorded("ai-2", Cast.hash("ai")),
            new CaseFact.AiContributionReviewed("ai-1", "edited"))
        .offer(
            Cast.SPECIALIST,
            new CaseFact.AiContributionReviewed("ai-2", "rejected"),
            new CaseFact.AiStatementAttested(true));
    return at("machines", "Two AI contributions at any stage, reviewed and attested or not.", menu);
  }

  private static Scenario quality() {
    var author = new Actor(Cast.FIRST, Role.QUALITY_REVIEWER);
    var menu = Parts.path()
        .draft(Cast.SPECIALIST, Cast.FIRST, Set.of("q1"), Set.of())
        .offer(Cast.QUALITY, new CaseFact.QualityReviewCompleted(Cast.REVIEWER, false))
        .offer(
            author,
            new CaseFact.QualityReviewCompleted(Cast.FIRST, true),
            new CaseFact.QualityReviewCompleted(Cast.REVIEWER, true),
            new CaseMove.QualityReviewPassed(),
            new CaseMove.ReturnedForRevision("incomplete"))
        .offer(Cast.COORDINATOR, new CaseFact.AiContributionRecorded("ai-1", Cast.hash("ai")))
        .offer(
            Cast.SPECIALIST,
            new CaseFact.AiContributionReviewed("ai-1", "edited"),
            new CaseFact.AiContributionReviewed("ai-9", "edited"),
            new CaseFact.AiStatementAttested(true));
    return at(
        "quality-review",
        "Reviews that fail twice, and a reviewer who is the author.",
        menu.disturb());
  }

  private static Scenario tampering() {
    var menu = Parts.path()
        .offer(
            Cast.COORDINATOR,
            new CaseFact.SignatureBroken(Cast.OPINION),
            new CaseFact.SignatureVerified(Cast.OTHER, Cast.DOSSIER),
            new CaseFact.DossierSealed(Cast.OTHER),
            new CaseFact.DossierSealed(Cast.DOSSIER),
            new CaseMove.OpinionReleased(Set.of(), "portal"),
            new CaseMove.OpinionReleased(Set.of(Cast.PATIENT), "portal"),
            new CaseFact.LicenceLapsed(Cast.FIRST),
            Parts.licence(Cast.FIRST))
        .offer(
            Cast.SPECIALIST,
            new CaseMove.OpinionSigned(Cast.OTHER, Cast.DOSSIER, Cast.hash("certificate")));
    return at("tampering", "Signatures over something else, broken ones, changed dossiers.", menu);
  }

  private static Scenario questions() {
    var menu = Parts.path()
        .offer(Cast.REQUESTER, new CaseFact.QuestionAsked("q2"), new CaseFact.QuestionAsked("q3"))
        .draft(Cast.SPECIALIST, Cast.REVIEWER, Set.of("q1", "q2"), Set.of())
        .draft(Cast.SPECIALIST, Cast.REVIEWER, Set.of("q1"), Set.of("q1"))
        .draft(Cast.SPECIALIST, Cast.REVIEWER, Set.of("q1"), Set.of("q2", "q3"))
        .when(
            Cast.SPECIALIST,
            "OpinionDrafted",
            shadow -> List.of(new CaseMove.OpinionDrafted(
                shadow.version + 2, Cast.OPINION, Set.of("q1"), Set.of(), Cast.REVIEWER)));
    return at(
        "questions",
        "Questions asked late, answered and refused, versions counted wrong.",
        menu.disturb());
  }
}
