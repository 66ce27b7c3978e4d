package dev.consilium.core.program;

import java.util.List;
import java.util.Set;

/**
 * What the service is for, and what it never does.
 *
 * @param purposes what it is for; at least one
 * @param never what it never does
 * @param disclaimers what it says about itself
 */
public record Boundaries(Set<Purpose> purposes, Set<Never> never, List<String> disclaimers) {

  // A service that gives opinions and never gives medical advice contradicts itself.
  public Boundaries {
    purposes = Set.copyOf(purposes);
    never = Set.copyOf(never);
    disclaimers = List.copyOf(disclaimers);
    new Demands("Boundaries")
        .that(!purposes.isEmpty(), "/purposes", "it is for nothing", "purpose-present", "Name one.")
        .that(
            !purposes.contains(Purpose.OPINION) || !never.contains(Never.MEDICAL_ADVICE),
            "/never",
            "it gives opinions and never advice",
            "purpose-kept",
            "Drop one of the two.")
        .that(
            disclaimers.stream().noneMatch(String::isBlank),
            "/disclaimers",
            "a disclaimer is blank",
            "text-present",
            "Write it down.")
        .met();
  }

  /** What a service is for. */
  public enum Purpose {
    /** A medical opinion. */
    OPINION,
    /** Education. */
    EDUCATION,
    /** Advice on where to go. */
    ADVISORY,
    /** Coordination of care. */
    COORDINATION
  }

  /** What a service never does. */
  public enum Never {
    /** It does not treat. */
    TREATMENT,
    /** It makes no tests. */
    TESTS,
    /** It does not decide what a payer covers. */
    COVERAGE_DECISION,
    /** It gives no medical advice. */
    MEDICAL_ADVICE
  }

  /** {@return a medical opinion without further bounds} */
  public static Boundaries opinion() {
    return new Boundaries(Set.of(Purpose.OPINION), Set.of(), List.of());
  }
}
