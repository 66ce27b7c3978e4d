package dev.consilium.core.consent;

import dev.consilium.core.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
        basis,
        request.crossesBorder));
  }

  /**
   * Looks again at a permit's consents, as a withdrawal does not reach a permit already made.
   *
   * <p>For whoever writes a package: call it with the consents as they stand right before the
   * package is committed, and abort the writer unless the answer is {@link
   * PermitRecheck.StillPermitted}; call it again before each later addition of a recipient or
   * delivery of a package kept until then. Rules are not asked again: a permit does not outlive
   * them.
   *
   * @param permit any permit
   * @param consents everything known now, withdrawals included, in any order
   * @param at now
   * @return still permitted, or every reason against it
   */
  public static PermitRecheck recheck(
      DisclosurePermit permit, Collection<ConsentGrant> consents, Instant at) {
    var disclosure = permit.disclosure();
    var check = ConsentCheck.of(disclosure, consents, at);
    var against = new ArrayList<Refusal>(check.refusals());
    if (!permit.period().contains(at)) {
      against.add(disclosure.refuse(
          permit.id() + " holds from " + permit.period().start() + " to "
              + permit.period().end() + ", not at " + at,
          "permit-period",
          "Ask the gate for a new permit."));
    }
    if (!against.isEmpty()) {
      return new PermitRecheck.NoLongerPermitted(against);
    }
    var next = permit.reevaluateAt();
    for (var decision : check.decisions()) {
      var period = decision.period();
      if (period != null && period.end() != null && period.end().isBefore(next)) {
        next = Instants.after(period.end());
      }
    }
    return new PermitRecheck.StillPermitted(next);
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
