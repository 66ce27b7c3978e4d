package dev.consilium.core.program;

import java.util.Set;

/**
 * What is written.
 *
 * @param editions for whom; at least one
 * @param languages language codes; {@code *} for any; empty when not stated
 * @param parts what every opinion contains
 * @param statute the law that fixes the content; empty for none
 * @param planOwner who owns the plan after the opinion
 */
public record ReportRules(
    Set<Edition> editions,
    Set<String> languages,
    Set<Part> parts,
    String statute,
    PlanOwner planOwner) {

  // A case without a report has nothing to release.
  public ReportRules {
    editions = Set.copyOf(editions);
    languages = Set.copyOf(languages);
    parts = Set.copyOf(parts);
    RecordRules.languages(
            new Demands("Report rules")
                .that(
                    !editions.isEmpty(),
                    "/editions",
                    "there is no edition",
                    "edition-present",
                    "Name one at least."),
            languages)
        .met();
  }

  /** What an opinion contains. */
  public enum Part {
    /** A review of the diagnosis. */
    DIAGNOSIS_REVIEW,
    /** An answer to every question. */
    EVERY_QUESTION_ANSWERED,
    /** The options for treatment. */
    OPTIONS,
    /** Trials that may fit. */
    TRIALS,
    /** A summary of what was said. */
    WRITTEN_SUMMARY
  }

  /** Who owns the plan after the opinion. */
  public enum PlanOwner {
    /** The source does not say. */
    NOT_STATED,
    /** A consultant named in the opinion. */
    NAMED_CONSULTANT,
    /** The treating physician. */
    TREATING_PHYSICIAN
  }

  /**
   * Writes editions without further promises.
   *
   * @param editions for whom
   * @return the rules
   */
  public static ReportRules of(Edition... editions) {
    return new ReportRules(Set.of(editions), Set.of(), Set.of(), "", PlanOwner.NOT_STATED);
  }
}
