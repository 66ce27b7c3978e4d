package dev.consilium.core.consent;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which consents a disclosure needs, and whether they are given. */
record ConsentCheck(List<ConsentDecision> decisions, List<Refusal> refusals) {

  static ConsentCheck of(DisclosureRequest request) {
    return of(request.disclosure(), request.grants, request.at);
  }

  /** What the consents must allow, whenever it is asked. */
  record Disclosure(CaseId caseId, PartyId recipient, PurposeOfUse purpose, boolean crossesBorder) {

    private List<ConsentQuestion> needed(Instant at) {
      var needed = new ArrayList<ConsentQuestion>();
      needed.add(ConsentQuestion.service(caseId, at));
      needed.add(about(ConsentKind.RECORDS_DISCLOSURE, at));
      if (crossesBorder) {
        needed.add(about(ConsentKind.CROSS_BORDER, at));
      }
      return needed;
    }

    private ConsentQuestion about(ConsentKind kind, Instant at) {
      return new ConsentQuestion(caseId, kind, recipient, purpose, at);
    }

    Refusal refuse(String found, String rule, String remedy) {
      return new Refusal("Case " + caseId + ", disclosure to " + recipient, found, rule, remedy);
    }
  }

  static ConsentCheck of(Disclosure disclosure, Collection<ConsentGrant> grants, Instant at) {
    var decisions = new ArrayList<ConsentDecision>();
    var refusals = new ArrayList<Refusal>();
    for (var question : disclosure.needed(at)) {
      var decision = ConsentEvaluator.evaluate(question, grants);
      decisions.add(decision);
      if (!decision.given()) {
        refusals.add(refusal(disclosure, decision));
      }
    }
    return new ConsentCheck(decisions, refusals);
  }

  private static Refusal refusal(Disclosure disclosure, ConsentDecision decision) {
    var kind = decision.question().kind();
    var nearest = decision.trace().stream()
        .filter(line -> !line.failed().contains(GrantTrace.Element.KIND))
        .min(Comparator.<GrantTrace>comparingInt(line -> line.failed().size())
            .thenComparing(GrantTrace::grantId));
    var found =
        "no consent of kind " + kind + " holds at " + decision.question().at()
            + nearest
                .map(line -> "; the nearest, " + line.grantId() + ", fails on "
                    + DisclosureGate.listed(line.failed()))
                .orElse("; none was recorded");
    return disclosure.refuse(
        found,
        rule(kind),
        "Ask the patient for consent of kind "
            + kind
            + (decision.question().recipient() == null
                ? "."
                : " for this recipient and purpose " + disclosure.purpose() + "."));
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
