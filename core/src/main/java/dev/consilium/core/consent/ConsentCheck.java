package dev.consilium.core.consent;

import dev.consilium.core.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which consents a disclosure needs, and whether they are given. */
record ConsentCheck(List<ConsentDecision> decisions, List<Refusal> refusals) {

  static ConsentCheck of(DisclosureRequest request) {
    var decisions = new ArrayList<ConsentDecision>();
    var refusals = new ArrayList<Refusal>();
    for (var question : needed(request)) {
      var decision = ConsentEvaluator.evaluate(question, request.grants);
      decisions.add(decision);
      if (!decision.given()) {
        refusals.add(refusal(request, decision));
      }
    }
    return new ConsentCheck(decisions, refusals);
  }

  private static List<ConsentQuestion> needed(DisclosureRequest request) {
    var needed = new ArrayList<ConsentQuestion>();
    needed.add(ConsentQuestion.service(request.caseId, request.at));
    needed.add(about(request, ConsentKind.RECORDS_DISCLOSURE));
    if (request.crossesBorder) {
      needed.add(about(request, ConsentKind.CROSS_BORDER));
    }
    return needed;
  }

  private static ConsentQuestion about(DisclosureRequest request, ConsentKind kind) {
    return new ConsentQuestion(
        request.caseId, kind, request.recipient, request.purpose, request.at);
  }

  private static Refusal refusal(DisclosureRequest request, ConsentDecision decision) {
    var kind = decision.question().kind();
    var nearest = decision.trace().stream()
        .filter(line -> !line.failed().contains(GrantTrace.Element.KIND))
        .min(Comparator.<GrantTrace>comparingInt(line -> line.failed().size())
            .thenComparing(GrantTrace::grantId));
    var found = "no consent of kind " + kind + " holds at " + request.at
        + nearest
            .map(line -> "; the nearest, " + line.grantId() + ", fails on "
                + DisclosureGate.listed(line.failed()))
            .orElse("; none was recorded");
    return DisclosureGate.refuse(
        request,
        found,
        rule(kind),
        "Ask the patient for consent of kind "
            + kind
            + (decision.question().recipient() == null
                ? "."
                : " for this recipient and purpose " + request.purpose + "."));
  }

  private static String rule(ConsentKind kind) {
    return "consent-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  List<String> basis() {
    return decisions.stream()
        .map(decision -> "consent " + decision.question().kind() + " by "
            + DisclosureGate.listed(decision.basedOn()))
        .toList();
  }
}
