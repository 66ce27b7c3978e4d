package dev.consilium.core.consent;

import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.Refusal;
import dev.consilium.core.consent.policy.Answer;
import dev.consilium.core.consent.policy.BreakGlass;
import dev.consilium.core.consent.policy.ConsentObligation;
import dev.consilium.core.consent.policy.ConsentPolicy;
import dev.consilium.core.consent.policy.PolicyDecision;
import dev.consilium.core.consent.policy.ResourceVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What consents with nested exceptions say about one disclosure; nothing when none are used. */
record PolicyCheck(
    @Nullable PolicyDecision decision, List<Refusal> refusals, List<Obligation> obligations) {

  private static final int NAMED = 20;

  /** What is asked of the consents whenever it is asked. */
  record Question(
      @Nullable PolicyBasis basis,
      PurposeOfUse purpose,
      @Nullable BreakGlass declared) {

    PolicyCheck at(
        Instant at, Collection<ConsentPolicy> consents, ConsentCheck.Disclosure disclosure) {
      if (basis == null) {
        return new PolicyCheck(null, List.of(), List.of());
      }
      if (declared != null && !basis.recipient().contains(declared.by())) {
        return new PolicyCheck(
            null,
            List.of(disclosure.refuse(
                "someone else than the recipient declares the emergency",
                "break-glass-person",
                "Let the person declare it who will read.")),
            List.of());
      }
      var decision = basis.decide(purpose, at, declared, consents);
      return new PolicyCheck(decision, against(decision, basis, disclosure), obligations(decision));
    }
  }

  private static List<Refusal> against(
      PolicyDecision decision, PolicyBasis basis, ConsentCheck.Disclosure disclosure) {
    var against = new ArrayList<Refusal>();
    decision
        .refusals()
        .forEach(it -> against.add(disclosure.refuse(it.found(), it.rule(), it.remedy())));
    if (decision.permitted() && !decision.applicable()) {
      against.add(disclosure.refuse(
          "no consent applies, and the implicit policy alone makes no permit",
          "consent-applicable",
          "Ask the patient for a consent to this use."));
    }
    if (decision.permitted()
        && basis.resources().isEmpty()
        && !decision.residual().items().isEmpty()) {
      against.add(disclosure.refuse(
          "the consents withhold data, and what the dossier holds was not said",
          "consent-data",
          "Name the dossier's resources with their labels, times and codes."));
    }
    var withheld =
        decision.verdicts().stream().filter(it -> it.answer() != Answer.PERMIT).toList();
    if (decision.permitted() && !withheld.isEmpty()) {
      against.add(disclosure.refuse(
          "the consents withhold " + withheld.size() + " of "
              + decision.verdicts().size() + " resources: " + named(withheld),
          "consent-withholds",
          "Take them out of the dossier and ask again for the new one."));
    }
    return against;
  }

  private static String named(List<ResourceVerdict> withheld) {
    var names = withheld.stream().limit(NAMED).map(ResourceVerdict::resource).toList();
    return DisclosureGate.listed(names) + (withheld.size() > NAMED ? " and others" : "");
  }

  private static List<Obligation> obligations(PolicyDecision decision) {
    var all = new ArrayList<Obligation>();
    for (var duty : decision.obligations()) {
      if (duty instanceof ConsentObligation.AttachConsentCopy copy) {
        all.add(new Obligation(
            "attach-consent-copy",
            "A copy of " + DisclosureGate.listed(copy.consents())
                + ", or a clear explanation of its scope, goes with the records.",
            "the consent's law"));
      } else if (duty instanceof ConsentObligation.AttachNotice notice) {
        all.add(new Obligation(
            "attach-notice",
            "The notice " + notice.notice() + " goes with the records.",
            notice.source()));
      } else if (duty instanceof ConsentObligation.NoRedisclosure no) {
        all.add(new Obligation("no-redisclosure", "Do not pass the records on.", no.source()));
      } else if (duty instanceof ConsentObligation.EraseAt erase) {
        all.add(new Obligation("erase-at", "Erase the records by " + erase.at() + ".", "consent"));
      } else if (duty instanceof ConsentObligation.NotifyPatient notify) {
        all.add(
            new Obligation("notify-patient", "Tell the patient: " + notify.why() + ".", "consent"));
      }
    }
    return all;
  }

  /** Gives the last instant of the answer; null when time alone does not end it. */
  @Nullable
  Instant last() {
    return decision == null
        ? null
        : decision.reevaluateAt().map(it -> it.minusNanos(1)).orElse(null);
  }

  List<String> basis() {
    return decision == null
        ? List.of()
        : List.of("consent policies " + DisclosureGate.listed(decision.basedOn())
            + (decision.verdicts().isEmpty()
                ? ""
                : " for " + Objects.requireNonNull(decision).verdicts().size() + " resources"));
  }
}
