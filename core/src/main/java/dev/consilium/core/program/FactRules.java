package dev.consilium.core.program;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Which facts a program needs, waives or excludes.
 *
 * @param needs all must be met, each by any one of its facts
 * @param notNeeded facts that the program says it does not ask for
 * @param excluded facts of which none may hold; a deceased patient is excluded in any case
 */
public record FactRules(
    List<Need> needs, Set<ApplicantFact> notNeeded, Set<ApplicantFact> excluded) {

  // A fact that is needed and waived, or needed and excluded, cannot be satisfied.
  public FactRules {
    needs = List.copyOf(needs);
    notNeeded = Set.copyOf(notNeeded);
    excluded = Set.copyOf(excluded);
    var demands = new Demands("Fact rules");
    for (var need : needs) {
      demands
          .that(
              Collections.disjoint(need.any(), notNeeded),
              "/notNeeded",
              "a needed fact is waived",
              "facts-disjoint",
              "Take it out of one of the two.")
          .that(
              !excluded.containsAll(need.any()),
              "/excluded",
              "a need can be met by excluded facts only",
              "facts-disjoint",
              "Take one out of the exclusions.");
    }
    demands.met();
  }

  /** {@return rules that ask for nothing} */
  public static FactRules none() {
    return new FactRules(List.of(), Set.of(), Set.of());
  }
}
