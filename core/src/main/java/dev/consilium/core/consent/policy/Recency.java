package dev.consilium.core.consent.policy;

import java.util.List;

/** Which consents still count beside newer ones. */
record Recency(Combining combining, Stance stance, List<Candidate> candidates) {

  /** A consent whose own elements and root match the request, or may. */
  record Candidate(ConsentPolicy policy, Trilean matched) {}

  boolean permits(Candidate one) {
    return combining == Combining.DENY_OVERRIDES
        || (one.policy.given != null
            && candidates.stream()
                .noneMatch(it -> stance.denies(it.matched) && replaces(it.policy, one.policy)));
  }

  // What is not understood must not set a denial aside.
  boolean denies(Candidate one) {
    return combining == Combining.DENY_OVERRIDES
        || candidates.stream()
            .noneMatch(it -> stance.permits(it.matched)
                && it.policy.understood
                && replaces(it.policy, one.policy));
  }

  private boolean replaces(ConsentPolicy newer, ConsentPolicy older) {
    return newer.given != null
        && older.given != null
        && older.given.isSurelyBefore(newer.given)
        && (combining == Combining.MOST_RECENT || Ordered.meet(newer.scopes, older.scopes));
  }
}
