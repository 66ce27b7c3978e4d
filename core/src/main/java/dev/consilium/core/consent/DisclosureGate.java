package dev.consilium.core.consent;

import dev.consilium.core.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The only maker of permits.
 *
 * <p>Role, consent, rules and period are all looked at, so that a refusal names everything that is in the
 * way. What is not said is refused. Pure; the same request gives the same permit, id included.
 */
public final class DisclosureGate {

  private static final Comparator<Obligation> ORDER = Comparator.comparing(Obligation::code)
      .thenComparing(Obligation::source)
      .thenComparing(Obligation::text);

  private DisclosureGate() {}

  /**
   * Decides whether one recipient may read one dossier for one purpose.
   *
   * @param request who, what, why, when and on what basis
   * @return a permit, or every reason against it
   */
  public static DisclosureDecision decide(DisclosureRequest request) {
    var consents = ConsentCheck.of(request);
    var rules = RuleCheck.of(request);
    var period = PermitPeriod.of(request, consents);
    var against = new ArrayList<Refusal>();
    against.addAll(ReaderCheck.refusals(request));
    against.addAll(consents.refusals());
    against.addAll(rules.refusals());
    against.addAll(period.refusals());
    if (!against.isEmpty() || period.agreed() == null) {
      return new DisclosureDecision.Refused(against);
    }
    var obligations = Stream.concat(request.obligations.stream(), rules.obligations().stream())
        .distinct()
        .sorted(ORDER)
        .toList();
    var basis = new ArrayList<String>();
    basis.add(ReaderCheck.basis(request));
    basis.addAll(consents.basis());
    basis.addAll(rules.basis());
    basis.add("de-identification profile " + request.profile);
    return new DisclosureDecision.Permitted(new DisclosurePermit(
        PermitName.of(request, period.agreed(), obligations, basis),
        request.caseId,
        request.recipient,
        request.dossier,
        request.purpose,
        period.agreed(),
        obligations,
        basis));
  }

  /** Writes a refusal of this request. */
  static Refusal refuse(DisclosureRequest request, String found, String rule, String remedy) {
    return new Refusal(
        "Case " + request.caseId + ", disclosure to " + request.recipient, found, rule, remedy);
  }

  /** Joins words the way a person reads them. */
  static String listed(List<?> words) {
    return String.join(", ", words.stream().map(Object::toString).toList());
  }
}
