package dev.consilium.core.quality;

import dev.consilium.core.PartyId;
import dev.consilium.core.Refusal;
import dev.consilium.core.assistance.NamedHuman;
import java.time.Instant;
import java.util.Optional;

/**
 * A retrospective review of a released opinion: scored, perhaps disputed, perhaps arbitrated.
 *
 * <p>It changes no opinion: what it finds leads to an amendment or to learning.
 */
public sealed interface PeerReview {

  /**
   * The score counts.
   *
   * @param mark who gave which score; the arbiter's when it was arbitrated
   * @param arbitrated true when a third person decided; such a score cannot be disputed
   */
  record Settled(Mark mark, boolean arbitrated) implements PeerReview {

    /**
     * Takes the score to a third person, because an author or panel member objects.
     *
     * @param party who objects
     * @param reason why, as a code in lower-case-with-dashes
     * @return waiting for arbitration, or why not
     */
    public PeerReview dispute(PartyId party, String reason) {
      var subject = mark.subject();
      if (!subject.involved().contains(party)) {
        return new Refused(subject.refusal(
            "Dispute",
            party + " is neither author nor panel member",
            "dispute-own",
            "Let an author or panel member object."));
      }
      if (arbitrated) {
        return new Refused(subject.refusal(
            "Dispute",
            "a third person has decided",
            "dispute-once",
            "Nothing goes beyond the arbiter; ask for an amendment instead."));
      }
      if (reason.isBlank()) {
        return new Refused(subject.refusal(
            "Dispute", "no reason is given", "dispute-reasoned", "Give the reason as a code."));
      }
      return new Arbitration(mark, reason);
    }
  }

  /**
   * A third person must decide before any score counts.
   *
   * @param mark the score in question
   * @param reason {@code score} when the score itself demands it, else the objection's code
   */
  record Arbitration(Mark mark, String reason) implements PeerReview {

    /**
     * Decides.
     *
     * @param arbiter neither author, panel member nor the first reviewer
     * @param score the id of a score of the same scale
     * @param scores the scale
     * @param at when
     * @return settled, or why not
     */
    public PeerReview decide(NamedHuman arbiter, String score, ReviewScores scores, Instant at) {
      if (arbiter.actor().party().equals(mark.reviewer().actor().party())) {
        return new Refused(mark.subject()
            .refusal(
                "Arbitration",
                arbiter.actor().party() + " gave the score in question",
                "arbiter-third",
                "Let a third person decide."));
      }
      if (!scores.label().equals(mark.scale())) {
        return new Refused(mark.subject()
            .refusal(
                "Arbitration",
                "the scale is " + scores.label() + ", not " + mark.scale(),
                "scale-same",
                "Decide on the scale of the first score."));
      }
      var refusal = refusal("Arbitration", mark.subject(), arbiter, score, scores);
      return refusal.isPresent()
          ? new Refused(refusal.get())
          : new Settled(new Mark(mark.subject(), arbiter, mark.scale(), score, at), true);
    }
  }

  /**
   * Nothing was recorded.
   *
   * @param refusal why, and what would satisfy the rule
   */
  record Refused(Refusal refusal) implements PeerReview {}

  /**
   * Who gave which score.
   *
   * @param subject which opinion
   * @param reviewer who gave it
   * @param scale id and version of the scale
   * @param score id of the score
   * @param at when
   */
  record Mark(
      ReviewedOpinion subject, NamedHuman reviewer, String scale, String score, Instant at) {}

  /**
   * Scores an opinion.
   *
   * @param subject which opinion
   * @param reviewer neither author nor panel member
   * @param score the id of a score
   * @param scores the scale
   * @param at when
   * @return settled, waiting for arbitration when the score demands it, or refused
   */
  static PeerReview score(
      ReviewedOpinion subject, NamedHuman reviewer, String score, ReviewScores scores, Instant at) {
    var refusal = refusal("Peer review", subject, reviewer, score, scores);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    var mark = new Mark(subject, reviewer, scores.label(), score, at);
    return scores.find(score).filter(ReviewScores.Score::arbitration).isPresent()
        ? new Arbitration(mark, "score")
        : new Settled(mark, false);
  }

  private static Optional<Refusal> refusal(
      String act, ReviewedOpinion subject, NamedHuman person, String score, ReviewScores scores) {
    var insider = subject.refusal(act, person.actor().party());
    if (insider.isPresent() || scores.find(score).isPresent()) {
      return insider;
    }
    return Optional.of(subject.refusal(
        act,
        "the score is not on the scale " + scores.label(),
        "score-known",
        "Give one of its scores."));
  }
}
