package dev.consilium.core.quality;

import dev.consilium.core.Refusal;
import java.util.List;
import java.util.Set;

/** Two people judge one opinion without seeing each other's judgement; a third settles it. */
public sealed interface DoubleAssessment {

  /**
   * Both say the same on every axis.
   *
   * @param judgement what counts: the first one's, whose kinds of change stand as well
   * @param pair the two
   */
  record Agreed(ChangeJudgement judgement, List<OutcomeAssessment> pair)
      implements DoubleAssessment {

    // The copy keeps a later change to the caller's list away.
    public Agreed {
      pair = List.copyOf(pair);
    }
  }

  /**
   * They differ; no judgement counts before a third person settled it.
   *
   * @param axes on which they differ; at least one
   * @param pair the two
   */
  record Disagreed(Set<ChangeJudgement.Axis> axes, List<OutcomeAssessment> pair)
      implements DoubleAssessment {

    // The copy keeps a later change to the caller's list away.
    public Disagreed {
      pair = List.copyOf(pair);
    }

    /**
     * Settles the difference.
     *
     * @param third of the same opinion and comparator, by neither of the two
     * @return settled by the third judgement, or why not
     */
    public DoubleAssessment settle(OutcomeAssessment third) {
      for (var one : pair) {
        var refusal = DoubleAssessments.refusal(one, third);
        if (refusal != null) {
          return new Refused(refusal);
        }
      }
      return new Settled(third.judgement(), pair, third);
    }
  }

  /**
   * They differed and a third person settled it.
   *
   * @param judgement what counts: the third one's
   * @param pair the two
   * @param third who settled it
   */
  record Settled(ChangeJudgement judgement, List<OutcomeAssessment> pair, OutcomeAssessment third)
      implements DoubleAssessment {

    // The copy keeps a later change to the caller's list away.
    public Settled {
      pair = List.copyOf(pair);
    }
  }

  /**
   * The two cannot be put together.
   *
   * @param refusal why, and what would satisfy the rule
   */
  record Refused(Refusal refusal) implements DoubleAssessment {}

  /**
   * Opens two sealed assessments at once.
   *
   * @param first of an opinion
   * @param second of the same opinion and comparator, by someone else
   * @return agreed, disagreed or refused
   */
  static DoubleAssessment open(OutcomeAssessment first, OutcomeAssessment second) {
    var refusal = DoubleAssessments.refusal(first, second);
    if (refusal != null) {
      return new Refused(refusal);
    }
    var differences = first.judgement().differences(second.judgement());
    var pair = List.of(first, second);
    return differences.isEmpty()
        ? new Agreed(first.judgement(), pair)
        : new Disagreed(differences, pair);
  }
}
