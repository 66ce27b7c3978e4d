package dev.consilium.core.measure;

import dev.consilium.core.CaseId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.quality.CaseOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads from a history what statistics may know of a case. Pure; holds no state.
 *
 * <p>What no event says stays open: experience and strata are the host's to add. A change that an
 * author or panel member assessed is kept and marked, so that metrics leave it out and say so
 * (invariant I13). A case that was entered in error never ends, so it never counts.
 */
public final class CaseOutcomes {

  private CaseOutcomes() {}

  /**
   * Reads one history.
   *
   * @param events of one case, oldest first; not checked against the table, which replaying does
   * @return the case as statistics see it
   * @throws IllegalArgumentException if there is no event, or they belong to several cases
   */
  public static CaseOutcome of(List<CaseEvent> events) {
    var cases = events.stream().map(it -> it.header().caseId()).distinct().toList();
    if (cases.size() != 1) {
      throw new IllegalArgumentException("Case outcome: events of " + cases.size()
          + " cases [one-case]. Give the events of one case, or use ofAll.");
    }
    var fold = new OutcomeFold(cases.get(0));
    events.forEach(fold::apply);
    return fold.outcome();
  }

  /**
   * Reads many histories.
   *
   * @param events of any cases in any mixture; oldest first within each case
   * @return one outcome for each case, by case id
   */
  public static List<CaseOutcome> ofAll(List<CaseEvent> events) {
    var byCase = new LinkedHashMap<CaseId, List<CaseEvent>>();
    for (var event : events) {
      byCase.computeIfAbsent(event.header().caseId(), it -> new ArrayList<>()).add(event);
    }
    return byCase.values().stream()
        .map(CaseOutcomes::of)
        .sorted(Comparator.comparing(it -> it.caseId().value()))
        .toList();
  }
}
