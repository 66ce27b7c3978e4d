package dev.consilium.core.specialist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something said of a specialist, by whom, when, and how well it was checked.
 *
 * @param <T> what is said
 * @param value what is said
 * @param source who says so, such as a register's name; never blank
 * @param asOf the day on which it was so
 * @param verification how well it was checked
 * @param expiry last day on which it may be relied on; null when it does not expire
 */
public record Assertion<T>(
    T value,
    String source,
    LocalDate asOf,
    Verification verification,
    @Nullable LocalDate expiry) {

  /** How well an assertion was checked. */
  public enum Verification {
    /** The specialist says so. */
    ATTESTED,
    /** Checked at the body that issued it. */
    PRIMARY_SOURCE_VERIFIED,
    /** Computed from other data, such as claims. */
    DERIVED,
    /** Nobody said how it was checked. */
    UNKNOWN
  }

  // Without a source nobody could check it again.
  public Assertion {
    if (source.isBlank()) {
      throw new IllegalArgumentException(
          "Assertion: source is blank [source-present]. Name who says so.");
    }
    if (expiry != null && expiry.isBefore(asOf)) {
      throw new IllegalArgumentException("Assertion: expiry " + expiry + " is before " + asOf
          + " [expiry-ordered]. Correct one of the two days.");
    }
  }

  /**
   * Tells whether it may still be relied on.
   *
   * @param day the day in question
   * @return true until the expiry, that day included
   */
  public boolean holdsOn(LocalDate day) {
    return expiry == null || !day.isAfter(expiry);
  }
}
