package dev.consilium.core.consent.policy;

import dev.consilium.core.Refusal;
import java.util.List;
import java.util.Optional;

/** An emergency is declared, named as purpose, and allowed by name; never inferred. */
final class BreakGlassRule {

  private BreakGlassRule() {}

  static boolean asked(ContextMatch context) {
    return context.request().purposes.stream().anyMatch(context.settings().tables::isBreakGlass);
  }

  static Optional<Refusal> violated(ContextMatch context, List<RuleStep> steps) {
    var asked = asked(context);
    var declared = context.request().breakGlass != null;
    if (!asked && !declared) {
      return Optional.empty();
    }
    if (!declared) {
      return refusal(
          "an emergency is the purpose and nobody declared it",
          "break-glass-declared",
          "Let the person who will read declare it and say why.");
    }
    if (!asked) {
      return refusal(
          "an emergency is declared and is not among the purposes",
          "break-glass-purpose",
          "Name it as the purpose.");
    }
    return steps.stream().anyMatch(step -> step.permits() && step.breakGlass())
        ? Optional.empty()
        : refusal(
            "no consent allows this actor to declare an emergency",
            "break-glass-allowed",
            "Ask for access by a person whom a consent or the implicit policy names for it.");
  }

  private static Optional<Refusal> refusal(String found, String rule, String remedy) {
    return Optional.of(new Refusal("Consent request", found, rule, remedy));
  }
}
