package dev.consilium.core.specialist;

import dev.consilium.core.Jurisdiction;

/**
 * Leave to practise medicine in one place.
 *
 * @param jurisdiction where; a country's licence holds in its parts only where its law says so
 * @param number the register's number; never blank
 * @param kind what it permits
 * @param status whether it is in force
 */
public record Licence(Jurisdiction jurisdiction, String number, Kind kind, Status status) {

  /** What a licence permits. */
  public enum Kind {
    /** Practice without limit. */
    FULL,
    /** Telemedicine into the place only. */
    TELEHEALTH_REGISTRATION,
    /** Single or infrequent consultations by courtesy. */
    COURTESY
  }

  /** Whether a licence is in force. */
  public enum Status {
    /** In force. */
    ACTIVE,
    /** Run out. */
    LAPSED,
    /** Taken away for a time. */
    SUSPENDED,
    /** Taken away. */
    REVOKED
  }

  // A licence without a number cannot be looked up again.
  public Licence {
    if (number.isBlank()) {
      throw new IllegalArgumentException(
          "Licence: number is blank [licence-number]. Give the register's number.");
    }
  }
}
