package dev.consilium.core.consent.policy;

/** How a missing fact is taken. */
enum Stance {
  /** It never permits: what is answered. */
  SAFE,
  /** It never forbids: what might be answered if all facts were known. */
  HOPEFUL;

  boolean permits(Trilean matched) {
    return this == SAFE ? matched == Trilean.TRUE : matched != Trilean.FALSE;
  }

  boolean denies(Trilean matched) {
    return this == SAFE ? matched != Trilean.FALSE : matched == Trilean.TRUE;
  }

  boolean applies(Effect effect, Trilean matched) {
    return effect == Effect.PERMIT ? permits(matched) : denies(matched);
  }

  boolean matches(ResidualItem item, ResourceFacts facts, ResourceMatch match) {
    return permits(match.of(item.surely(), facts)) && denies(match.of(item.possibly(), facts));
  }
}
