package dev.consilium.core.quality;

import dev.consilium.core.Finding;
import dev.consilium.core.Refusal;
import dev.consilium.core.opinion.QualityStatement;
import java.util.List;

/** What became of a quality review. */
public sealed interface QualityOutcome {

  /**
   * The opinion passed.
   *
   * @param statement for {@code SignedOpinion}: who, by which list, over which bytes
   * @param log each item and what came of it
   */
  record Passed(QualityStatement statement, ReviewLog log) implements QualityOutcome {}

  /**
   * The opinion goes back to its author.
   *
   * @param findings what blocks it, in the list's order, each with its remedy
   * @param log each item and what came of it
   */
  record Returned(List<Finding> findings, ReviewLog log) implements QualityOutcome {

    // The copy keeps a later change to the caller's list away.
    public Returned {
      findings = List.copyOf(findings);
    }
  }

  /**
   * There was no review.
   *
   * @param refusal why, and what would satisfy the rule
   */
  record Refused(Refusal refusal) implements QualityOutcome {}
}
