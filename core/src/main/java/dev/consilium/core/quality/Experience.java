package dev.consilium.core.quality;

import org.jspecify.annotations.Nullable;

/**
 * What patient and requesting doctor said afterwards; null where nobody answered.
 *
 * @param satisfaction of the patient, 1 to 5
 * @param recommend how likely the patient would recommend it, 0 to 10 (Reichheld 2003)
 * @param decisionalConflict 0 to 100, lower is surer (O'Connor 1995)
 * @param closeOut what the requesting doctor did with it
 * @param referral what became of a referral
 */
public record Experience(
    @Nullable Integer satisfaction,
    @Nullable Integer recommend,
    @Nullable Integer decisionalConflict,
    @Nullable CloseOut closeOut,
    @Nullable Referral referral) {

  // An answer outside its scale is a typing error that would move a mean.
  public Experience {
    range("satisfaction", satisfaction, 1, 5);
    range("recommend", recommend, 0, 10);
    range("decisionalConflict", decisionalConflict, 0, 100);
  }

  private static void range(String name, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      throw new IllegalArgumentException("Experience: " + name + " is " + value
          + " [scale-range]. Give " + least + " to " + most + ".");
    }
  }

  /** {@return that nobody answered anything} */
  public static Experience none() {
    return new Experience(null, null, null, null, null);
  }

  /** What the requesting doctor did with an eConsult. Source: published close-out surveys. */
  public enum CloseOut {
    /** A new or additional course of action. */
    NEW_COURSE,
    /** The course that was intended anyway. */
    CONFIRMED,
    /** Not useful. */
    NOT_USEFUL
  }

  /** What became of a referral. */
  public enum Referral {
    /** One was intended and is no longer needed. */
    AVOIDED,
    /** None was intended and one is made now. */
    PROMPTED,
    /** As intended. */
    UNCHANGED
  }
}
