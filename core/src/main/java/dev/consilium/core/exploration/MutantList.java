package dev.consilium.core.exploration;

import dev.consilium.core.Role;
import dev.consilium.core.lifecycle.Readership;
import dev.consilium.core.lifecycle.Transition;
import dev.consilium.core.lifecycle.TransitionTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every guard that can be deleted: a row's own and those of the state it leads to, the rules of
 * every step, and the rules of each fact. A rule that refuses and is missing here is reported.
 */
final class MutantList {

  static final String EVERY_STEP = "every step";
  static final Set<String> COMMON = Set.of("events-in-order", "cause-recorded");

  private static final Map<String, List<String>> FACTS = new TreeMap<>(Map.ofEntries(
      Map.entry("CaseOpened", List.of("set-once")),
      Map.entry("ConsentGranted", List.of("consent-id-unique", "consent-id-new")),
      Map.entry("ConsentWithdrawn", List.of("consent-known")),
      Map.entry("InitialOpinionFrozen", List.of("comparator-final")),
      Map.entry("WaiverGranted", List.of("waivable", "waiver-independent")),
      Map.entry("ConflictDeclared", List.of("party-assigned", "conflict-own", "recusal-final")),
      Map.entry("AiContributionReviewed", List.of("contribution-known", "party-assigned")),
      Map.entry("AiStatementAttested", List.of("party-assigned")),
      Map.entry("EmergencyAdviceGiven", List.of("emergency-flagged")),
      Map.entry("RecordRequestSent", List.of("request-id-unique")),
      Map.entry("RecordRequestClosed", List.of("request-open")),
      Map.entry("InvitationSent", List.of("invitation-id-unique", "invitation-open")),
      Map.entry("InvitationAnswered", List.of("invitation-known", "invitation-open", "answer-own")),
      Map.entry("ShortlistOffered", List.of("shortlist-size")),
      Map.entry(
          "SpecialistSelected", List.of("selector", "committee-decision", "specialist-offered")),
      Map.entry("SlaBreached", List.of("set-once", "breach-passed")),
      Map.entry("PositionSealed", List.of("seal-once", "recusal-final", "party-assigned")),
      Map.entry(
          "PositionRevealed",
          List.of("all-sealed", "reveal-once", "seal-opens", "recusal-final", "party-assigned")),
      Map.entry(
          "PositionSubmitted", List.of("position-sealed-first", "recusal-final", "party-assigned")),
      Map.entry("DissentRecorded", List.of("party-assigned")),
      Map.entry("QualityReviewCompleted", List.of("party-assigned")),
      Map.entry("OpinionCosigned", List.of("signature-covers", "recusal-final", "party-assigned")),
      Map.entry("SignatureVerified", List.of("signature-covers")),
      Map.entry("ReleaseAcknowledged", List.of("recipient-known", "receipt-own")),
      Map.entry("OutcomePlanned", List.of("party-assigned")),
      Map.entry(
          "FollowUpQuestionAsked", List.of("question-new", "follow-up-count", "follow-up-window")),
      Map.entry("AddendumIssued", List.of("question-open", "party-assigned")),
      Map.entry("ConversationHeld", List.of("conversation-spoken")),
      Map.entry(
          "ChangeAssessed",
          List.of(
              "party-assigned",
              "assessor-independent",
              "comparator-frozen",
              "treatment-change-kind")),
      Map.entry("FollowThroughRecorded", List.of("follow-through-due", "set-once"))));

  private MutantList() {}

  static List<Mutant> all() {
    var mutants = new ArrayList<Mutant>();
    for (var transition : TransitionTable.standard().transitions()) {
      rules(transition).forEach(rule -> mutants.add(new Mutant(row(transition), rule)));
    }
    FACTS.forEach((event, rules) -> rules.forEach(rule -> mutants.add(new Mutant(event, rule))));
    COMMON.stream().sorted().forEach(rule -> mutants.add(new Mutant(EVERY_STEP, rule)));
    return mutants;
  }

  static String row(Transition it) {
    return it.number() + " " + it.from() + " → " + it.to() + " " + it.event();
  }

  private static Set<String> rules(Transition it) {
    var rules = new LinkedHashSet<String>();
    it.guards().forEach(guard -> rules.add(guard.label()));
    it.to()
        .invariants()
        .forEach(invariant -> invariant.guards().forEach(guard -> rules.add(guard.label())));
    if (it.roles().contains(Role.SPECIALIST)
        || it.roles().contains(Role.PANEL_CHAIR)
        || it.roles().contains(Role.QUALITY_REVIEWER)) {
      rules.add("party-assigned");
    }
    if (it.to().reader() == Readership.SPECIALIST
        || it.to().reader() == Readership.PANEL
        || it.to().reader() == Readership.SIGNER) {
      rules.add("access-window");
    }
    switch (it.event()) {
      case "OpinionDrafted" -> rules.addAll(List.of("version-next", "questions-known"));
      case "OpinionSigned" -> rules.add("signature-covers");
      case "OpinionReleased" -> rules.add("recipients-present");
      default -> {}
    }
    return rules;
  }
}
