package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.Refusal;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every store checks before it appends. */
final class Appending {

  private Appending() {}

  static Optional<Appended> conflict(CaseId caseId, long expected, long stored) {
    return expected == stored
        ? Optional.empty()
        : Optional.of(new Appended.Conflict(
            stored,
            new Refusal(
                "Case " + caseId,
                "expected " + expected + " stored events, found " + stored,
                "expected-sequence",
                "Read the case again and decide on what it says now.")));
  }

  // A store that took anything would find the damage only when someone reads it.
  static SecondOpinionCase continued(CaseId caseId, List<CaseEvent> stored, List<CaseEvent> more) {
    if (more.isEmpty()) {
      throw new IllegalArgumentException("Case " + caseId
          + ": nothing to append [events-present]. Append the events of an accepted decision.");
    }
    var all = new ArrayList<>(stored);
    all.addAll(more);
    return SecondOpinionCase.replay(caseId, all);
  }
}
