package dev.consilium.core.consent;

import dev.consilium.core.Refusal;
import dev.consilium.core.rules.RuleDecision;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether the rule decisions a disclosure needs are there, fitting, fresh and favourable. */
record RuleCheck(List<Refusal> refusals, List<Obligation> obligations, List<String> basis) {

  static RuleCheck of(DisclosureRequest request) {
    var check = new RuleCheck(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (var kind : needed(request)) {
      if (request.rules.stream().noneMatch(decision -> decision.question().kind() == kind)) {
        check.refusals.add(DisclosureGate.refuse(
            request,
            "no decision of the rules on " + kind,
            "rule-missing",
            "Ask the rule engine about " + kind + " and add its decision."));
      }
    }
    request.waivers.stream()
        .filter(waiver -> waiver.by().party().equals(request.recipient))
        .map(waiver -> waiver.ruleId())
        .distinct()
        .sorted()
        .forEach(rule -> check.refusals.add(DisclosureGate.refuse(
            request,
            request.recipient + " would waive " + rule + " for themselves",
            "waiver-independent",
            "Let another coordinator answer for it.")));
    request.rules.stream()
        .sorted(
            Comparator.comparing((RuleDecision decision) -> decision.question().kind())
                .thenComparing(RuleDecision::reference))
        .forEach(decision -> check.add(request, decision));
    return check;
  }

  private static Set<RuleKind> needed(DisclosureRequest request) {
    var row = Readers.STANDARD.of(request.role);
    var needed = EnumSet.noneOf(RuleKind.class);
    needed.addAll(row.decisions());
    if (request.crossesBorder) {
      needed.addAll(row.acrossBorder());
    }
    return needed;
  }

  private void add(DisclosureRequest request, RuleDecision decision) {
    var question = decision.question();
    if (!question.caseId().equals(request.caseId) || !question.party().equals(request.recipient)) {
      refusals.add(DisclosureGate.refuse(
          request,
          "the decision on " + question.kind() + " is about case " + question.caseId() + " and "
              + question.party(),
          "rule-elsewhere",
          "Ask the rules about this case and this recipient."));
    } else if (request.at.isBefore(question.at()) || request.at.isAfter(decision.expiry())) {
      refusals.add(DisclosureGate.refuse(
          request,
          "the decision on " + question.kind() + " holds from " + question.at() + " to "
              + decision.expiry() + ", not at " + request.at,
          "rule-expired",
          "Ask the rules again for the time of the disclosure."));
    } else {
      weigh(request, decision);
    }
  }

  private void weigh(DisclosureRequest request, RuleDecision decision) {
    basis.add(decision.reference());
    decision
        .duties()
        .forEach(
            duty -> obligations.add(new Obligation(duty.code(), duty.text(), duty.citation())));
    if (decision.verdict() == Verdict.DENY) {
      refusals.add(DisclosureGate.refuse(
          request, decision.reference(), "rule-denied", String.join(" ", decision.remedies())));
    } else if (decision.verdict() == Verdict.INDETERMINATE) {
      var waived = request.waivers.stream()
          .filter(waiver ->
              waiver.covers(decision, request.at) && !waiver.by().party().equals(request.recipient))
          .map(waiver -> waiver.reference())
          .sorted()
          .toList();
      basis.addAll(waived);
      if (waived.isEmpty()) {
        refusals.add(DisclosureGate.refuse(
            request,
            decision.reference()
                + (decision.missing().isEmpty()
                    ? ""
                    : ", missing " + DisclosureGate.listed(decision.missing())),
            "rule-indeterminate",
            String.join(" ", decision.remedies()) + " Or have a named person waive it."));
      }
    }
  }
}
