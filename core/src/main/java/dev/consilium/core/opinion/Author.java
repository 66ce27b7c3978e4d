package dev.consilium.core.opinion;

import dev.consilium.core.PartyId;
import java.util.List;

/**
 * Who gives the opinion (section 21).
 *
 * @param id in the host's directory
 * @param name shown to readers; never blank
 * @param credentials degrees, specialty and post; never blank
 * @param licences at least one
 * @param indemnity the cover
 */
public record Author(
    PartyId id,
    String name,
    String credentials,
    List<LicenceSnapshot> licences,
    IndemnitySnapshot indemnity) {

  // A reader must be able to look the author up.
  public Author {
    Text.present("Author", "name", name);
    Text.present("Author", "credentials", credentials);
    licences = List.copyOf(licences);
    if (licences.isEmpty()) {
      throw new IllegalArgumentException("Author " + id
          + ": no licence [licence-shown]. Give number, place and day of verification.");
    }
  }
}
