package dev.consilium.core.opinion;

import dev.consilium.core.PartyId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * One author's word for this case that nothing binds the opinion (section 19).
 *
 * @param declaredBy who declares it
 * @param ties what the author said of each tie; what the author was not asked is absent
 * @param statement as it shall be printed; never blank
 * @param declaredOn when
 */
public record Independence(
    PartyId declaredBy, Map<Tie, Boolean> ties, String statement, LocalDate declaredOn) {

  // A blank part would leave its reader guessing.
  public Independence {
    Text.present("Independence", "statement", statement);
    var ordered = new EnumMap<Tie, Boolean>(Tie.class);
    ordered.putAll(ties);
    ties = Collections.unmodifiableMap(ordered);
  }

  /**
   * Makes the declaration of an author who was asked about every tie.
   *
   * @param declaredBy who declares it
   * @param present the ties there are; empty when the author denies each of them
   * @param statement as it shall be printed; never blank
   * @param declaredOn when
   * @return the declaration
   */
  public static Independence of(
      PartyId declaredBy, Set<Tie> present, String statement, LocalDate declaredOn) {
    var ties = new EnumMap<Tie, Boolean>(Tie.class);
    for (var tie : Tie.values()) {
      ties.put(tie, present.contains(tie));
    }
    return new Independence(declaredBy, ties, statement, declaredOn);
  }

  /** {@return the ties there are, in the vocabulary's order} */
  public Set<Tie> present() {
    var present = EnumSet.noneOf(Tie.class);
    ties.forEach((tie, there) -> {
      if (there) {
        present.add(tie);
      }
    });
    return Collections.unmodifiableSet(present);
  }

  /** {@return the ties the author said nothing about} */
  public Set<Tie> notAsked() {
    var open = EnumSet.allOf(Tie.class);
    open.removeAll(ties.keySet());
    return Collections.unmodifiableSet(open);
  }

  /** {@return true when nothing declared binds the author} */
  public boolean clear() {
    return present().isEmpty();
  }
}
