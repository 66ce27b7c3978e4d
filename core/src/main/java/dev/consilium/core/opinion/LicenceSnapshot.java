package dev.consilium.core.opinion;

import dev.consilium.core.Jurisdiction;
import java.time.LocalDate;

/**
 * A licence as it stood when it was checked (section 21).
 *
 * @param number the register's number; never blank
 * @param jurisdiction where it permits practice
 * @param verifiedOn day on which it was checked at its source
 */
public record LicenceSnapshot(String number, Jurisdiction jurisdiction, LocalDate verifiedOn) {

  // A blank part would leave its reader guessing.
  public LicenceSnapshot {
    Text.present("Licence snapshot", "number", number);
  }
}
