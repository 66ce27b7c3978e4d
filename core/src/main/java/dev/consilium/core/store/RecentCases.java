package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The cases last appended to, so that an append need not replay the history.
 *
 * <p>An entry counts only for the history whose mark it was kept under. Safe between threads.
 */
final class RecentCases<T> {

  private static final int MOST = 1024;

  private record Recent<T>(String mark, T folded) {}

  private final Map<CaseId, Recent<T>> cases = new LinkedHashMap<>(64, 0.75f, true);

  synchronized Optional<T> find(CaseId caseId, String mark) {
    var recent = cases.get(caseId);
    return recent == null || !recent.mark().equals(mark)
        ? Optional.empty()
        : Optional.of(recent.folded());
  }

  synchronized void keep(CaseId caseId, String mark, T folded) {
    cases.put(caseId, new Recent<>(mark, folded));
    if (cases.size() > MOST) {
      cases.remove(cases.keySet().iterator().next());
    }
  }

  synchronized void forget(CaseId caseId) {
    cases.remove(caseId);
  }

  synchronized int size() {
    return cases.size();
  }
}
