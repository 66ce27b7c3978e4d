package dev.consilium.core.quality;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Refusal;
import dev.consilium.core.assistance.NamedHuman;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an outsider found when comparing an opinion with the frozen first one.
 *
 * <p>Only {@link #assess} makes one, so whoever holds it knows that neither an author nor a panel
 * member judged (invariant I13) and which comparator was used. What was judged stays sealed until
 * {@link DoubleAssessment} opens it beside another's, or {@link #openAlone} is called.
 */
public final class OutcomeAssessment {

  private final ReviewedOpinion subject;
  private final ContentHash comparator;
  private final NamedHuman assessor;
  private final ChangeJudgement judgement;
  private final Instant at;

  private OutcomeAssessment(
      ReviewedOpinion subject,
      ContentHash comparator,
      NamedHuman assessor,
      ChangeJudgement judgement,
      Instant at) {
    this.subject = subject;
    this.comparator = comparator;
    this.assessor = assessor;
    this.judgement = judgement;
    this.at = at;
  }

  /** What came of the wish to assess. */
  public sealed interface Answer {

    /**
     * It was assessed.
     *
     * @param assessment sealed
     */
    record Made(OutcomeAssessment assessment) implements Answer {}

    /**
     * It was not.
     *
     * @param refusal why, and what would satisfy the rule
     */
    record Refused(Refusal refusal) implements Answer {}
  }

  /**
   * Assesses an opinion.
   *
   * @param subject the opinion and who stands behind it
   * @param frozen hash of the comparator as the history froze it; null when none was frozen
   * @param compared hash of the initial opinion that the assessor had before them
   * @param assessor who judges
   * @param judgement what they found
   * @param at when
   * @return the sealed assessment, or why there is none
   */
  public static Answer assess(
      ReviewedOpinion subject,
      @Nullable ContentHash frozen,
      ContentHash compared,
      NamedHuman assessor,
      ChangeJudgement judgement,
      Instant at) {
    var insider = subject.refusal("Outcome assessment", assessor.actor().party());
    if (insider.isPresent()) {
      return new Answer.Refused(insider.get());
    }
    if (frozen == null) {
      return new Answer.Refused(subject.refusal(
          "Outcome assessment",
          "no initial opinion was frozen",
          "comparator-frozen",
          "Without one the case has no comparator; leave it out and say so."));
    }
    if (!frozen.equals(compared)) {
      return new Answer.Refused(subject.refusal(
          "Outcome assessment",
          "the compared initial opinion is not the frozen one",
          "comparator-same",
          "Compare with the initial opinion whose hash the history holds."));
    }
    return new Answer.Made(new OutcomeAssessment(subject, frozen, assessor, judgement, at));
  }

  /** {@return which opinion was judged} */
  public ReviewedOpinion subject() {
    return subject;
  }

  /** {@return hash of the frozen initial opinion it was compared with} */
  public ContentHash comparator() {
    return comparator;
  }

  /** {@return who judged} */
  public NamedHuman assessor() {
    return assessor;
  }

  /** {@return when} */
  public Instant at() {
    return at;
  }

  /**
   * Opens an assessment that nobody else makes as well.
   *
   * @return what was judged
   */
  public ChangeJudgement openAlone() {
    return judgement;
  }

  ChangeJudgement judgement() {
    return judgement;
  }

  // Sealed means that a log does not tell it either.
  @Override
  public String toString() {
    return "OutcomeAssessment[" + subject.caseId() + " by " + assessor.actor().party() + "]";
  }
}
