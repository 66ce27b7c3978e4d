package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a tree of provisions into steps for one request.
 *
 * <p>The reading: exceptions apply only where everything but the data of the provisions above
 * applies. Where an exception applies, it decides; a denial among exceptions of one provision wins.
 * A permit reaches no farther than the data of every denial above it, since it is an exception to
 * that; a denial reaches as far as its own data.
 */
record Unfolding(ContextMatch context, Stance stance) {

  /** What a provision inherits from those above it. */
  private record Above(
      Trilean matched,
      DataConstraint within,
      boolean shut,
      boolean breakGlass,
      boolean permits,
      int depth) {}

  List<RuleStep> of(ConsentPolicy policy, Trilean matched, boolean permits) {
    return of(
        policy.root,
        policy.id + " provision",
        new Above(matched, DataConstraint.NONE, false, false, permits && policy.understood, 0));
  }

  List<RuleStep> implicit(Provision root) {
    return of(
        root,
        "implicit policy",
        new Above(Trilean.TRUE, DataConstraint.NONE, false, false, true, 0));
  }

  private List<RuleStep> of(Provision provision, String path, Above above) {
    var matched = above.matched.and(ContextMatch.all(context.of(provision)));
    if (matched == Trilean.FALSE) {
      return List.of();
    }
    var about = constraint(provision);
    var breakGlass = above.breakGlass
        || provision.purposes().stream().anyMatch(context.settings().tables::isBreakGlass);
    var steps = new ArrayList<RuleStep>();
    about
        .flatMap(it -> step(provision.effect(), it, matched, above))
        .ifPresent(item -> steps.add(new RuleStep(item, List.of(path), above.depth, breakGlass)));
    var denies = provision.effect() == Effect.DENY;
    var below = new Above(
        matched,
        denies ? above.within.and(about.orElse(DataConstraint.NONE)) : above.within,
        above.shut || (denies && about.isEmpty()),
        breakGlass,
        above.permits,
        above.depth + 1);
    var exceptions = new ArrayList<List<RuleStep>>();
    for (var i = 0; i < provision.exceptions().size(); i++) {
      exceptions.add(of(provision.exceptions().get(i), path + ".provision[" + i + "]", below));
    }
    steps.addAll(RuleStep.denyOverrides(exceptions));
    return steps;
  }

  private Optional<ResidualItem> step(
      @Nullable Effect effect, DataConstraint about, Trilean matched, Above above) {
    if (effect == null || !stance.applies(effect, matched)) {
      return Optional.empty();
    }
    if (effect == Effect.DENY) {
      return Optional.of(ResidualItem.of(effect, about));
    }
    return above.permits && !above.shut
        ? Optional.of(ResidualItem.of(effect, about.and(above.within)))
        : Optional.empty();
  }

  /** Gives the limits on data; empty when none of the asked classes is meant. */
  private Optional<DataConstraint> constraint(Provision provision) {
    var clauses =
        provision.data().clauses(provision.effect() == null ? Effect.DENY : provision.effect());
    var asked = context.request().classes;
    if (!asked.isEmpty() && !provision.data().classes().isEmpty()) {
      Set<Coding> meant = provision.data().classes();
      if (!Ordered.meet(meant, asked)) {
        return Optional.empty();
      }
      if (meant.containsAll(asked)) {
        clauses =
            clauses.stream().filter(it -> !(it instanceof DataClause.Classes)).toList();
      }
    }
    return Optional.of(new DataConstraint(clauses));
  }
}
