package dev.consilium.core.opinion;

import dev.consilium.core.PartyId;
import java.time.LocalDate;

/**
 * One author's word that nothing binds the opinion (section 19).
 *
 * @param declaredBy who declares it
 * @param willTreat true when the author would treat or operate
 * @param sameFacility true when the author works where the first doctor does
 * @param financialRelation true when money ties the author to the outcome
 * @param statement as it shall be printed; never blank
 * @param declaredOn when
 */
public record Independence(
    PartyId declaredBy,
    boolean willTreat,
    boolean sameFacility,
    boolean financialRelation,
    String statement,
    LocalDate declaredOn) {

  // A blank part would leave its reader guessing.
  public Independence {
    Text.present("Independence", "statement", statement);
  }

  /** {@return true when nothing declared binds the author} */
  public boolean clear() {
    return !willTreat && !sameFacility && !financialRelation;
  }
}
