package dev.consilium.core.consent;

import dev.consilium.core.Period;
import dev.consilium.core.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time on which the request, every consent and every rule agree. */
record PermitPeriod(@Nullable Period agreed, List<Refusal> refusals) {

  static PermitPeriod of(
      DisclosureRequest request, ConsentCheck consents, @Nullable Instant policies) {
    // A permit cannot allow what was read before it was given.
    @Nullable Instant first = Instants.later(request.period.start(), request.at);
    @Nullable Instant last = Instants.earlier(request.period.end(), policies);
    for (var consent : consents.decisions()) {
      var period = consent.period();
      if (period != null) {
        first = Instants.later(first, period.start());
        last = Instants.earlier(last, period.end());
      }
    }
    for (var rule : request.rules) {
      // An answer that has run out already is refused by its own name.
      if (!rule.expiry().isBefore(request.at)) {
        last = Instants.earlier(last, rule.expiry());
      }
    }
    if (first != null && last != null && !last.isBefore(first)) {
      return new PermitPeriod(new Period(first, last), List.of());
    }
    return new PermitPeriod(
        null,
        List.of(DisclosureGate.refuse(
            request,
            "the asked period, the decision at " + request.at
                + ", the consents and the rules leave no time: it would begin at " + first
                + " and end at " + last,
            "permit-period",
            "Ask for a period that begins before the consents and the rule decisions end.")));
  }
}
