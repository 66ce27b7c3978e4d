package dev.consilium.core.consent.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * All consents read for one request in one stance.
 *
 * @param steps every step, the last match decides; the first matches everything
 * @param residual the same, without what cannot show
 * @param basedOn ids of the consents that contribute a step
 * @param permitting ids of those that contribute a permit
 * @param applicable whether any consent applies or may
 * @param unguarded the steps before the rule on emergencies
 */
record Reading(
    List<RuleStep> steps,
    Residual residual,
    TreeSet<String> basedOn,
    TreeSet<String> permitting,
    boolean applicable,
    List<RuleStep> unguarded) {

  static Reading of(List<ConsentPolicy> policies, ContextMatch context, Stance stance) {
    var candidates = candidates(policies, context);
    var recency = new Recency(context.settings().combining, stance, candidates);
    var unfolding = new Unfolding(context, stance);
    var basedOn = new TreeSet<String>();
    var permitting = new TreeSet<String>();
    var lists = new ArrayList<List<RuleStep>>();
    var closed = false;
    for (var one : candidates) {
      var policy = one.policy();
      var permits = recency.permits(one);
      var denies = recency.denies(one);
      if (permits || denies) {
        var matched = ContextMatch.all(context.of(policy));
        var steps = unfolding.of(policy, matched, permits).stream()
            .filter(step -> step.permits() || denies)
            .toList();
        lists.add(steps);
        closed |= policy.root.effect() == Effect.PERMIT && stance.denies(one.matched());
        if (!steps.isEmpty()) {
          basedOn.add(policy.id);
        }
        if (steps.stream().anyMatch(RuleStep::permits)) {
          permitting.add(policy.id);
        }
      }
    }
    var steps = new ArrayList<RuleStep>();
    steps.add(new RuleStep(ResidualItem.of(Effect.DENY, DataConstraint.NONE), List.of(), 0, false));
    if (!closed) {
      steps.addAll(unfolding.implicit(context.settings().implicit));
    }
    steps.addAll(RuleStep.denyOverrides(lists));
    var unguarded = List.copyOf(steps);
    if (BreakGlassRule.violated(context, unguarded).isPresent()) {
      steps.subList(1, steps.size()).clear();
    }
    return new Reading(
        List.copyOf(steps),
        Residual.of(steps.stream().map(RuleStep::item).toList()),
        basedOn,
        permitting,
        !candidates.isEmpty(),
        unguarded);
  }

  static List<Recency.Candidate> candidates(List<ConsentPolicy> policies, ContextMatch context) {
    var candidates = new ArrayList<Recency.Candidate>();
    for (var policy : policies) {
      var matched =
          ContextMatch.all(context.of(policy)).and(ContextMatch.all(context.of(policy.root)));
      if (matched != Trilean.FALSE) {
        candidates.add(new Recency.Candidate(policy, matched));
      }
    }
    return candidates;
  }
}
