package dev.consilium.core.assistance;

import dev.consilium.core.ContentHash;
import java.time.Instant;

/**
 * What a named person did with a piece of machine output.
 *
 * @param reviewer who read it
 * @param action what they did
 * @param result SHA-256 of the text that stands after it, in UTF-8; of the refused text after
 *     a rejection
 * @param editedWords words inserted, deleted or replaced, 0 unless edited
 * @param reason why, for an edit or rejection; empty for a verification
 * @param at when
 */
public record HumanReview(
    NamedHuman reviewer,
    Action action,
    ContentHash result,
    int editedWords,
    String reason,
    Instant at) {

  // A change nobody explains cannot be learned from.
  public HumanReview {
    if (editedWords < 0 || (action == Action.VERIFIED && editedWords != 0)) {
      throw new IllegalArgumentException("Human review: " + editedWords + " edited words after "
          + action + " [edit-counted]. Count 0 unless the text was edited.");
    }
    if (action != Action.VERIFIED && reason.isBlank()) {
      throw new IllegalArgumentException(
          "Human review: " + action + " without a reason [reason-given]. Say why in one sentence.");
    }
  }

  /** What a person did. */
  public enum Action {
    /** Read it and let it stand word for word. */
    VERIFIED,
    /** Read it and changed it. */
    EDITED,
    /** Read it and kept it out. */
    REJECTED
  }
}
