package dev.consilium.core.quality;

import java.util.regex.Pattern;

/**
 * What became of an opinion's advice at one point after the release.
 *
 * @param point when it was asked
 * @param patient whether the patient follows the advice
 * @param physician whether the treating physician took it up
 * @param reason why not, a code of the table of reasons; empty when followed or unknown
 * @param procedure what became of the procedure that the first plan intended
 */
public record FollowThrough(
    Point point, Adoption patient, Adoption physician, String reason, Procedure procedure) {

  private static final Pattern CODE = Pattern.compile("([a-z0-9]+(-[a-z0-9]+)*)?");

  // Free text here would be a patient's story in a statistic.
  public FollowThrough {
    if (!CODE.matcher(reason).matches()) {
      throw new IllegalArgumentException("Follow-through: the reason is no code [reason-code]."
          + " Give a code in lower-case-with-dashes, or nothing.");
    }
  }

  /** When it is asked. */
  public enum Point {
    /** 30 days after the release. */
    DAY_30(30),
    /** 90 days after the release. */
    DAY_90(90),
    /** 365 days after the release. */
    DAY_365(365);

    private final int days;

    Point(int days) {
      this.days = days;
    }

    /** {@return days after the release} */
    public int days() {
      return days;
    }
  }

  /** Whether advice was taken. */
  public enum Adoption {
    /** As advised. */
    FOLLOWED,
    /** In part. */
    PARTLY,
    /** Not taken. */
    NOT_FOLLOWED,
    /** Still open. */
    UNDECIDED,
    /** Nobody could tell. */
    UNKNOWN
  }

  /** What became of the intended procedure. */
  public enum Procedure {
    /** The first plan intended none. */
    NONE_PLANNED,
    /** It was done. */
    PERFORMED,
    /** It was not done. */
    NOT_PERFORMED,
    /** Nobody could tell. */
    UNKNOWN
  }
}
