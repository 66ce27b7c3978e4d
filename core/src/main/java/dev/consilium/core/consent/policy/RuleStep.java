package dev.consilium.core.consent.policy;

import dev.consilium.core.LimitExceededException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One step of a consent's rules, with the provisions it comes from. The last match decides.
 *
 * @param item what it does with which data
 * @param from where it comes from
 * @param depth how deep the deepest of them stands, for an order that reads like the consent
 * @param breakGlass whether one of its provisions names break-glass as its purpose
 */
record RuleStep(ResidualItem item, List<String> from, int depth, boolean breakGlass) {

  /** More are no patient's wish but an attack. */
  static final int LIMIT = 4096;

  boolean permits() {
    return item.effect() == Effect.PERMIT;
  }

  /**
   * Combines the answers of equals: a denial of any of them denies.
   *
   * <p>A list that first permits and then denies can stand side by side with others. One that
   * permits again what it denied cannot, since a stranger's denial must outlast that exception; of
   * several such, every pair is a step of its own.
   */
  static List<RuleStep> denyOverrides(List<List<RuleStep>> equals) {
    var permits = new ArrayList<RuleStep>();
    var denials = new ArrayList<RuleStep>();
    var entangled = new ArrayList<List<RuleStep>>();
    for (var steps : equals) {
      if (permitsAgain(steps)) {
        entangled.add(steps);
      } else {
        steps.forEach(step -> (step.permits() ? permits : denials).add(step));
      }
    }
    entangled.sort(Comparator.comparing(RuleStep::key));
    var all = new ArrayList<>(sorted(permits));
    all.addAll(entangled.stream().reduce(List.of(), RuleStep::product));
    all.addAll(sorted(denials));
    return all;
  }

  private record Keyed(String key, RuleStep step) {}

  // The key is a long text, so it is made once for each step.
  private static List<RuleStep> sorted(List<RuleStep> steps) {
    return steps.stream()
        .map(step -> new Keyed(step.item.key(), step))
        .sorted(Comparator.comparing((Keyed it) -> it.step.depth)
            .thenComparing(Keyed::key)
            .thenComparing(it -> it.step.from.toString()))
        .map(Keyed::step)
        .toList();
  }

  private static boolean permitsAgain(List<RuleStep> steps) {
    var denied = false;
    for (var step : steps) {
      if (denied && step.permits()) {
        return true;
      }
      denied |= !step.permits();
    }
    return false;
  }

  private static String key(List<RuleStep> steps) {
    return String.join("\n", steps.stream().map(step -> step.item.key()).toList());
  }

  // The last matching pair is the pair of the last matches, since pairs stand in that order.
  private static List<RuleStep> product(List<RuleStep> some, List<RuleStep> others) {
    var pairs = new ArrayList<>(others);
    for (var one : some) {
      pairs.add(one);
      if (one.permits()) {
        others.forEach(other -> pairs.add(one.with(other)));
      }
      if (pairs.size() > LIMIT) {
        throw new LimitExceededException("Consents: exceptions to denials cross in more than "
            + LIMIT + " ways [provision-crossings]. Ask about fewer consents at once.");
      }
    }
    return pairs;
  }

  private RuleStep with(RuleStep other) {
    return new RuleStep(
        new ResidualItem(
            other.item.effect(),
            item.surely().and(other.item.surely()),
            item.possibly().and(other.item.possibly())),
        Ordered.joined(from, other.from),
        Math.max(depth, other.depth),
        breakGlass || other.breakGlass);
  }
}
