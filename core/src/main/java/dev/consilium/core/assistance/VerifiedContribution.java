package dev.consilium.core.assistance;

/**
 * Machine output in an opinion: how it came to be and who vouched for it.
 *
 * <p>Holds hashes and no text. It cannot exist without a person's act of verifying or editing.
 *
 * @param origin how it came to be
 * @param review who let it stand, word for word or edited
 */
public record VerifiedContribution(AiOrigin origin, HumanReview review) {

  // The one door through which machine output reaches an opinion.
  public VerifiedContribution {
    boolean same = review.result().equals(origin.output());
    if (review.action() == HumanReview.Action.REJECTED) {
      throw new IllegalArgumentException("AI artifact " + origin.id()
          + ": the review says REJECTED [human-verified]. Leave a rejected text out.");
    }
    if (same != (review.action() == HumanReview.Action.VERIFIED)) {
      throw new IllegalArgumentException("AI artifact " + origin.id() + ": the review says "
          + review.action() + " and the text is " + (same ? "unchanged" : "changed")
          + " [human-verified]. Verify a text that stands word for word; edit one that does not.");
    }
    if (review.at().isBefore(origin.at())) {
      throw new IllegalArgumentException("AI artifact " + origin.id()
          + ": it was reviewed before it was made [events-in-order]. Correct one of the times.");
    }
  }
}
