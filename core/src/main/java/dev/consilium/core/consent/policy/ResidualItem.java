package dev.consilium.core.consent.policy;

/**
 * One step of a residual: what matches it is permitted or forbidden, unless a later step says more.
 *
 * <p>A missing fact never permits: a resource matches when {@code surely} is true of it and {@code
 * possibly} is not false.
 *
 * @param effect permit or forbid
 * @param surely limits that must be known to hold
 * @param possibly limits that must not be known to fail
 */
public record ResidualItem(Effect effect, DataConstraint surely, DataConstraint possibly) {

  static ResidualItem of(Effect effect, DataConstraint about) {
    return effect == Effect.PERMIT
        ? new ResidualItem(effect, about, DataConstraint.NONE)
        : new ResidualItem(effect, DataConstraint.NONE, about);
  }

  /**
   * Gives all limits.
   *
   * @return both kinds together
   */
  public DataConstraint constraint() {
    return surely.and(possibly);
  }

  boolean matchesEverything() {
    return surely.isNone() && possibly.isNone();
  }

  /** Tells whether whatever matches the earlier one certainly matches this one too. */
  boolean covers(ResidualItem earlier) {
    return earlier.surely.impliesAllOf(surely) && earlier.impliesAllOf(possibly);
  }

  // A loop: this is asked for every pair of steps.
  private boolean impliesAllOf(DataConstraint other) {
    for (var clause : other.clauses()) {
      if (!surely.clauses().contains(clause) && !possibly.clauses().contains(clause)) {
        return false;
      }
    }
    return true;
  }

  String key() {
    return effect + " " + surely.key() + " / " + possibly.key();
  }
}
