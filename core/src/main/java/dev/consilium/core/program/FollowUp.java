package dev.consilium.core.program;

import java.util.Set;

/**
 * What may be asked after the release.
 *
 * @param questions how many questions, 0 or more
 * @param days how many days after the release, 0 or more
 * @param forms how the answer comes
 * @param untilClosed true when the case is followed to its end
 */
public record FollowUp(int questions, int days, Set<Form> forms, boolean untilClosed) {

  // Questions without a window could never be asked.
  public FollowUp {
    forms = Set.copyOf(forms);
    new Demands("Follow-up")
        .range("questions", questions, 0, 10_000)
        .range("days", days, 0, 10_000)
        .that(
            (questions > 0) == (days > 0),
            "/days",
            questions + " questions in " + days + " days",
            "window-present",
            "Give both or neither.")
        .met();
  }

  /** How the answer comes. */
  public enum Form {
    /** As an addendum to the report. */
    WRITTEN_ADDENDUM,
    /** In writing, outside the report. */
    WRITTEN_ANSWER,
    /** In a call. */
    CALL,
    /** Through a navigator. */
    NAVIGATOR
  }

  /**
   * Answers questions by addendum.
   *
   * @param questions how many
   * @param days in how many days
   * @return the follow-up
   */
  public static FollowUp of(int questions, int days) {
    return new FollowUp(
        questions, days, questions > 0 ? Set.of(Form.WRITTEN_ADDENDUM) : Set.of(), false);
  }
}
