package dev.consilium.core.consent.policy;

import java.util.List;
import java.util.stream.Stream;

/** Applies every step to every resource. */
final class Verdicts {

  private Verdicts() {}

  static List<ResourceVerdict> of(ContextMatch context, Reading safe, Reading hopeful) {
    var match = new ResourceMatch(context);
    return context.request().resources.stream()
        .map(facts -> of(facts, match, safe, hopeful))
        .toList();
  }

  private static ResourceVerdict of(
      ResourceFacts facts, ResourceMatch match, Reading safe, Reading hopeful) {
    var decided = last(facts, match, safe, Stance.SAFE);
    var answer = decided.permits()
        ? Answer.PERMIT
        : last(facts, match, hopeful, Stance.HOPEFUL).permits()
            ? Answer.INDETERMINATE
            : Answer.DENY;
    var missing = answer != Answer.INDETERMINATE
        ? List.<PolicyElement>of()
        : Stream.concat(safe.steps().stream(), hopeful.steps().stream())
            .flatMap(step -> match.unknown(step.item(), facts))
            .distinct()
            .sorted()
            .toList();
    return new ResourceVerdict(
        facts.name(), answer, decided.from().stream().sorted().toList(), missing);
  }

  // The first step matches everything, so that there always is a last one.
  private static RuleStep last(
      ResourceFacts facts, ResourceMatch match, Reading reading, Stance stance) {
    var last = reading.steps().get(0);
    for (var step : reading.steps()) {
      if (stance.matches(step.item(), facts, match)) {
        last = step;
      }
    }
    return last;
  }
}
