package dev.consilium.core.consent;

import dev.consilium.core.PartyId;
import java.util.Set;

/** Whom a consent allows to read. */
public sealed interface Recipients {

  /**
   * Tells whether a party is among them.
   *
   * @param party any party
   * @return true when the consent reaches it
   */
  boolean include(PartyId party);

  /**
   * Allows whoever serves the case.
   *
   * @return every party
   */
  static Recipients anyone() {
    return new Anyone();
  }

  /**
   * Allows the named parties only.
   *
   * @param named at least one
   * @return exactly these
   */
  static Recipients only(PartyId... named) {
    return new Named(Set.of(named));
  }

  /** Whoever serves the case. */
  record Anyone() implements Recipients {

    @Override
    public boolean include(PartyId party) {
      return true;
    }
  }

  /**
   * The named parties only.
   *
   * @param parties at least one
   */
  record Named(Set<PartyId> parties) implements Recipients {

    // A consent for nobody is a mistake that would look like a consent.
    public Named {
      parties = Set.copyOf(parties);
      if (parties.isEmpty()) {
        throw new IllegalArgumentException("Recipients: nobody is named [recipients-present]."
            + " Name at least one party, or allow anyone who serves the case.");
      }
    }

    @Override
    public boolean include(PartyId party) {
      return parties.contains(party);
    }
  }
}
