package dev.consilium.core.assistance;

import java.time.Instant;

/**
 * A piece of machine output on its way: proposed, then verified, edited or rejected by a person.
 *
 * <p>Only {@link Proposed} can be acted on, and only {@link VerifiedContent} can enter an opinion:
 * the compiler keeps unread text out. Values are immutable; which act counts is the case's history.
 */
public sealed interface AiArtifact
    permits AiArtifact.Proposed, AiArtifact.Rejected, VerifiedContent {

  /** How far a piece has come. */
  enum State {
    /** Nobody has acted on it. */
    PROPOSED,
    /** A person let it stand. */
    VERIFIED,
    /** A person changed it. */
    EDITED,
    /** A person kept it out. */
    REJECTED
  }

  /** {@return how the piece came to be} */
  AiOrigin origin();

  /** {@return how far it has come} */
  State state();

  /**
   * Takes a tool's answer in.
   *
   * @param origin how it came to be
   * @param text the answer, whose SHA-256 in UTF-8 the origin names
   * @return the proposal
   * @throws IllegalArgumentException if the text is not the one that the origin names
   */
  static Proposed propose(AiOrigin origin, String text) {
    return new Proposed(origin, text);
  }

  /**
   * Output that no person has acted on.
   *
   * @param origin how it came to be
   * @param text the answer
   */
  record Proposed(AiOrigin origin, String text) implements AiArtifact {

    // Another text under this hash would be vouched for unread.
    public Proposed {
      if (!VerifiedContent.hash(text).equals(origin.output())) {
        throw new IllegalArgumentException("AI artifact " + origin.id()
            + ": the text has another hash [output-hash]. Give the text that the tool answered.");
      }
    }

    @Override
    public State state() {
      return State.PROPOSED;
    }

    /**
     * Lets the text stand word for word.
     *
     * @param reviewer who read it
     * @param at when
     * @return what may enter an opinion
     */
    public VerifiedContent verify(NamedHuman reviewer, Instant at) {
      var review =
          new HumanReview(reviewer, HumanReview.Action.VERIFIED, origin.output(), 0, "", at);
      return new VerifiedContent(text, new VerifiedContribution(origin, review));
    }

    /**
     * Replaces the text by a person's version of it.
     *
     * @param reviewer who changed it
     * @param edited the text that stands; another than the proposed one
     * @param reason why, in one sentence
     * @param at when
     * @return what may enter an opinion
     * @throws IllegalArgumentException if nothing was changed or no reason is given
     */
    public VerifiedContent edit(NamedHuman reviewer, String edited, String reason, Instant at) {
      Words.present("AI artifact " + origin.id(), "the edited text", edited);
      var review = new HumanReview(
          reviewer,
          HumanReview.Action.EDITED,
          VerifiedContent.hash(edited),
          WordDistance.between(text, edited),
          reason,
          at);
      return new VerifiedContent(edited, new VerifiedContribution(origin, review));
    }

    /**
     * Keeps the text out.
     *
     * @param reviewer who refused it
     * @param reason why, in one sentence
     * @param at when
     * @return the end of it
     * @throws IllegalArgumentException if no reason is given
     */
    public Rejected reject(NamedHuman reviewer, String reason, Instant at) {
      return new Rejected(
          origin,
          new HumanReview(reviewer, HumanReview.Action.REJECTED, origin.output(), 0, reason, at));
    }

    // The text may tell of a patient.
    @Override
    public String toString() {
      return "Proposed[" + origin.id() + "]";
    }
  }

  /**
   * Output that a person kept out.
   *
   * @param origin how it came to be
   * @param review who refused it, when and why
   */
  record Rejected(AiOrigin origin, HumanReview review) implements AiArtifact {

    @Override
    public State state() {
      return State.REJECTED;
    }
  }
}
