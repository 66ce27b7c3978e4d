package dev.consilium.core.store;

import dev.consilium.core.PartyId;
import java.time.Instant;

/**
 * A decision to erase a case.
 *
 * @param ground the host's code or file number for it, 1 to 200 characters; no patient data
 * @param by who decided it
 * @param at when
 */
public record Erasure(String ground, PartyId by, Instant at) {

  private static final int LONGEST = 200;

  // The ground is all that will be left to explain the erasure.
  public Erasure {
    check("Erasure", ground);
  }

  static void check(String subject, String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException(subject + ": reference of " + text.length()
          + " characters [reference-form]. Give 1 to " + LONGEST + ", not blank.");
    }
  }
}
