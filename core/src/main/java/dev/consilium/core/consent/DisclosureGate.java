package dev.consilium.core.consent;

import dev.consilium.core.Refusal;
import dev.consilium.core.consent.policy.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    var policies = request.question().at(request.at, request.policies, request.disclosure());
    var rules = RuleCheck.of(request);
    var period = PermitPeriod.of(request, consents, policies.last());
    var against = new ArrayList<Refusal>();
    against.addAll(ReaderCheck.refusals(request));
    against.addAll(consents.refusals());
    against.addAll(policies.refusals());
    against.addAll(rules.refusals());
    against.addAll(period.refusals());
    if (!against.isEmpty() || period.agreed() == null) {
      return new DisclosureDecision.Refused(
          against, AuditDemands.of(request, Answer.DENY, consents, policies));
    }
    var obligations = Stream.of(request.obligations, rules.obligations(), policies.obligations())
        .flatMap(List::stream)
        .distinct()
        .sorted(ORDER)
        .toList();
    var basis = new ArrayList<String>();
    basis.add(ReaderCheck.basis(request));
    basis.addAll(consents.basis());
    basis.addAll(policies.basis());
    basis.addAll(rules.basis());
    basis.add("de-identification profile " + request.profile);
    return new DisclosureDecision.Permitted(
        new DisclosurePermit(
            PermitName.of(request, period.agreed(), obligations, basis),
            request.disclosure(),
            request.question(),
            request.dossier,
            period.agreed(),
            obligations,
            basis),
        AuditDemands.of(request, Answer.PERMIT, consents, policies));
  }

  /**
   * Looks again at a permit's consents, as a withdrawal does not reach a permit already made.
   *
   * <p>The package writer asks this before it seals and again before the package appears; ask it
   * also before each later delivery of a package that was kept. Rules are not asked again: a permit
   * does not outlive them.
   *
   * @param permit any permit
   * @param consents everything known now, withdrawals included
   * @param at now
   * @return still permitted, or every reason against it
   */
  public static PermitRecheck recheck(DisclosurePermit permit, KnownConsents consents, Instant at) {
    var disclosure = permit.disclosure();
    var check = ConsentCheck.of(disclosure, consents.grants(), at);
    var policies = permit.question().at(at, consents.policies(), disclosure);
    var against = new ArrayList<Refusal>(check.refusals());
    against.addAll(policies.refusals());
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
    @Nullable Instant last = policies.last();
    for (var decision : check.decisions()) {
      var period = decision.period();
      if (period != null) {
        last = Instants.earlier(last, period.end());
      }
    }
    last = Instants.earlier(last, permit.period().end());
    return new PermitRecheck.StillPermitted(Instants.after(Objects.requireNonNull(last)));
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
