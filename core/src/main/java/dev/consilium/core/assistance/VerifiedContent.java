package dev.consilium.core.assistance;

import dev.consilium.core.ContentHash;
import java.nio.charset.StandardCharsets;

/**
 * Machine output that a named person read and let stand, as it was or edited.
 *
 * <p>Only {@link AiArtifact.Proposed#verify} and {@link AiArtifact.Proposed#edit} make one.
 */
public final class VerifiedContent implements AiArtifact {

  private final String text;
  private final VerifiedContribution contribution;

  VerifiedContent(String text, VerifiedContribution contribution) {
    this.text = text;
    this.contribution = contribution;
  }

  /** {@return the text that stands} */
  public String text() {
    return text;
  }

  /** {@return what an opinion discloses about it} */
  public VerifiedContribution contribution() {
    return contribution;
  }

  @Override
  public AiOrigin origin() {
    return contribution.origin();
  }

  @Override
  public State state() {
    return contribution.review().action() == HumanReview.Action.EDITED
        ? State.EDITED
        : State.VERIFIED;
  }

  static ContentHash hash(String text) {
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
  }

  // The text may tell of a patient.
  @Override
  public String toString() {
    return "VerifiedContent[" + origin().id() + "]";
  }
}
