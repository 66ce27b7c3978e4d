package dev.consilium.core.program;

import dev.consilium.core.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may give the opinion.
 *
 * @param needs qualities that all must have; a foreign specialist may work under a local one
 * @param minimumStudies published studies at least; 0 for no such rule
 * @param poolSize how many experts there are; 0 when not stated
 * @param foreignUnderLocal true when a specialist without local licence needs a local practitioner
 * @param never relations to the case that exclude
 */
public record ExpertRules(
    Set<Candidate.Standing> needs,
    int minimumStudies,
    int poolSize,
    boolean foreignUnderLocal,
    Set<Tie> never) {

  // A negative count is a typing error.
  public ExpertRules {
    needs = Set.copyOf(needs);
    never = Set.copyOf(never);
    new Demands("Expert rules")
        .range("minimumStudies", minimumStudies, 0, 100_000)
        .range("poolSize", poolSize, 0, 10_000_000)
        .met();
  }

  /** {@return rules that ask for nothing beyond the licence} */
  public static ExpertRules none() {
    return new ExpertRules(Set.of(), 0, 0, false, Set.of());
  }

  /** {@return true when whoever gives the opinion may not treat the patient afterwards} */
  public boolean neverTreats() {
    return never.contains(Tie.WILL_TREAT);
  }

  /**
   * Tells why a specialist may not give the opinion; what is unknown counts against.
   *
   * @param candidate what is known
   * @return every reason; empty when there is none
   */
  public List<Refusal> refuse(Candidate candidate) {
    var reasons = new ArrayList<Refusal>();
    var studies = candidate.studies();
    if (minimumStudies > 0 && (studies == null || studies < minimumStudies)) {
      reasons.add(refusal(
          studies == null
              ? "the number of studies is unknown"
              : "there are " + studies + " studies",
          "minimum-studies",
          "Choose one with " + minimumStudies + " studies at least."));
    }
    for (var standing : new TreeSet<>(needs)) {
      if (!Boolean.TRUE.equals(candidate.standings().get(standing))) {
        reasons.add(refusal(
            standing + " is not confirmed",
            standing.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            "Confirm it, or choose another specialist."));
      }
    }
    if (foreignUnderLocal
        && !Boolean.TRUE.equals(candidate.standings().get(Candidate.Standing.LOCAL_LICENCE))
        && !Boolean.TRUE.equals(
            candidate.standings().get(Candidate.Standing.UNDER_LOCAL_PRACTITIONER))) {
      reasons.add(refusal(
          "there is neither a local licence nor a local practitioner",
          "under-local-practitioner",
          "Engage a local practitioner."));
    }
    for (var tie : new TreeSet<>(never)) {
      var has = candidate.ties().get(tie);
      if (!Boolean.FALSE.equals(has)) {
        reasons.add(refusal(
            has == null ? tie + " is unknown" : tie.found(),
            tie.rule(),
            has == null ? "Ask the specialist." : "Choose another specialist."));
      }
    }
    return List.copyOf(reasons);
  }

  private static Refusal refusal(String found, String rule, String remedy) {
    return new Refusal("Candidate", found, rule, remedy);
  }
}
