package dev.consilium.core.consent.policy;

import dev.consilium.core.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Answers what consents with nested exceptions allow. Pure: no clock, no I/O, no order.
 *
 * <p>Silence is no, and a missing fact is never a yes. An active consent in force is read from its
 * root down; an exception decides where it applies. Cost: linear in the provisions, times the
 * resources; times the instants at which one begins or ends.
 */
public final class PolicyEvaluator {

  private final PolicySettings settings;

  private PolicyEvaluator(PolicySettings settings) {
    this.settings = settings;
  }

  /**
   * Makes an evaluator; safe to share between threads.
   *
   * @param settings how consents are read
   * @return the evaluator
   */
  public static PolicyEvaluator of(PolicySettings settings) {
    return new PolicyEvaluator(settings);
  }

  /**
   * Decides.
   *
   * @param request who would use whose data, what for and when
   * @param consents everything known, in any order; several with one id are all read
   * @return the answer with its reasons and consequences
   * @throws dev.consilium.core.LimitExceededException if exceptions to denials cross in too many
   *     ways
   */
  public PolicyDecision evaluate(PolicyRequest request, Collection<ConsentPolicy> consents) {
    var policies =
        consents.stream().sorted(Comparator.comparing(ConsentPolicy::id)).toList();
    var context = new ContextMatch(request, settings);
    var outcome = Outcome.of(policies, context);
    var safe = outcome.safe();
    var verdicts = outcome.verdicts();
    var obligations = new ArrayList<>(outcome.obligations());
    outcome
        .changes(policies, context)
        .ifPresent(it -> obligations.add(new ConsentObligation.ReevaluateAt(it)));
    var traces = traces(policies, context);
    var missing = new TreeSet<>(Tracing.missing(traces));
    verdicts.forEach(verdict -> verdict
        .missing()
        .forEach(it -> missing.add(new MissingFact(it, verdict.resource().toString()))));
    var basedOn = List.copyOf(safe.basedOn());
    return new PolicyDecision(
        outcome.answer(),
        safe.applicable(),
        outcome.purposes(),
        verdicts,
        safe.residual(),
        obligations,
        audits(context, outcome.answer(), basedOn),
        basedOn,
        traces,
        List.copyOf(missing),
        refusals(context, outcome.answer(), safe, List.copyOf(missing)));
  }

  /**
   * Compares one consent with a request and decides nothing. Cheaper than {@link #evaluate}.
   *
   * @param request who would use whose data, what for and when
   * @param consent read as if it were alone
   * @return what matched and what did not
   */
  public PolicyTrace compare(PolicyRequest request, ConsentPolicy consent) {
    return traces(List.of(consent), new ContextMatch(request, settings)).get(0);
  }

  private List<PolicyTrace> traces(List<ConsentPolicy> policies, ContextMatch context) {
    var recency =
        new Recency(settings.combining, Stance.SAFE, Reading.candidates(policies, context));
    var tracing = new Tracing(context);
    return policies.stream().map(policy -> tracing.of(policy, recency)).toList();
  }

  private static List<AuditDemand> audits(
      ContextMatch context, Answer answer, List<String> basedOn) {
    var request = context.request();
    var audits = new ArrayList<AuditDemand>();
    audits.add(new AuditDemand(AuditDemand.Stream.DECISIONS, answer, request.at, basedOn, null));
    if (request.breakGlass != null || BreakGlassRule.asked(context)) {
      audits.add(new AuditDemand(
          AuditDemand.Stream.BREAK_GLASS, answer, request.at, basedOn, request.breakGlass));
    }
    return audits;
  }

  private static List<Refusal> refusals(
      ContextMatch context, Answer answer, Reading safe, List<MissingFact> missing) {
    if (answer == Answer.PERMIT) {
      return List.of();
    }
    var refusals = new ArrayList<Refusal>();
    BreakGlassRule.violated(context, safe.unguarded()).ifPresent(refusals::add);
    if (answer == Answer.INDETERMINATE) {
      refusals.add(refusal(
          "not known: " + Ordered.text(missing), "consent-facts", "Find out what is missing."));
    } else if (!safe.applicable()) {
      refusals.add(refusal(
          "no consent applies and the implicit policy denies",
          "consent-applicable",
          "Ask the patient for a consent to this use."));
    } else if (refusals.isEmpty()) {
      refusals.add(refusal(
          "denied by " + (safe.basedOn().isEmpty() ? "silence" : Ordered.text(safe.basedOn())),
          "consent-denied",
          "Read the trace, and ask the patient if the consent is not what was meant."));
    }
    return refusals;
  }

  private static Refusal refusal(String found, String rule, String remedy) {
    return new Refusal("Consent request", found, rule, remedy);
  }
}
