package dev.consilium.core.program;

import dev.consilium.core.Jurisdiction;
import java.util.Collections;
import java.util.Set;

/**
 * Whose residents a program serves.
 *
 * @param served countries or parts; empty for every place
 * @param excluded countries or parts that are not served
 * @param excludedList a list of excluded places that the host keeps; empty for none
 */
public record ResidenceRules(
    Set<Jurisdiction> served, Set<Jurisdiction> excluded, String excludedList) {

  // A place both served and excluded would be refused with two opposite remedies.
  public ResidenceRules {
    served = Set.copyOf(served);
    excluded = Set.copyOf(excluded);
    new Demands("Residence rules")
        .codeOrNone("excludedList", excludedList)
        .that(
            Collections.disjoint(served, excluded),
            "/excluded",
            "a place is served and excluded",
            "places-disjoint",
            "Take it out of one of the two.")
        .met();
  }

  /** {@return rules that serve every place} */
  public static ResidenceRules anywhere() {
    return new ResidenceRules(Set.of(), Set.of(), "");
  }

  boolean serves(Jurisdiction residence) {
    return served.isEmpty() || served.stream().anyMatch(residence::isWithin);
  }

  boolean excludes(Jurisdiction residence) {
    return excluded.stream().anyMatch(residence::isWithin);
  }
}
