package dev.consilium.core.quality;

import dev.consilium.core.PartyId;
import dev.consilium.core.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Draws who reviews an opinion. Pure; holds no state.
 *
 * <p>Nobody is asked and nobody can be named: the draw falls on the lowest lot among those who may
 * review. Adding or removing a person changes the draw only where that person is or was drawn.
 */
public final class ReviewerDraw {

  private ReviewerDraw() {}

  /** What came of a draw. */
  public sealed interface Answer {

    /**
     * Somebody was drawn.
     *
     * @param reviewer who
     */
    record Drawn(PartyId reviewer) implements Answer {}

    /**
     * Nobody may review it.
     *
     * @param refusal why, and what would satisfy the rule
     */
    record Refused(Refusal refusal) implements Answer {}
  }

  /**
   * Draws a reviewer.
   *
   * @param subject which opinion
   * @param pool everyone who reviews; authors and panel members are passed over
   * @param excluded others who may not, such as a first reviewer before an arbitration
   * @param seed secret until the draw; at least 16 characters, from a random source
   * @return who was drawn, or why nobody
   */
  public static Answer draw(
      ReviewedOpinion subject,
      Collection<PartyId> pool,
      Collection<PartyId> excluded,
      String seed) {
    var lots = new Lots(seed, "reviewer:" + subject.caseId() + ":" + subject.opinion());
    List<PartyId> eligible = pool.stream()
        .distinct()
        .filter(it -> !subject.involved().contains(it) && !excluded.contains(it))
        .toList();
    return eligible.stream()
        .min(Comparator.<PartyId>comparingDouble(it -> lots.of(it.value()))
            .thenComparing(PartyId::value))
        .<Answer>map(Answer.Drawn::new)
        .orElseGet(() -> new Answer.Refused(subject.refusal(
            "Reviewer draw",
            "none of " + pool.size() + " reviewers is an outsider",
            "reviewer-available",
            "Add a reviewer who neither wrote the opinion nor sat on its panel.")));
  }
}
