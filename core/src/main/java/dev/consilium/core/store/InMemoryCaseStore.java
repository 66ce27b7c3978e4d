package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps cases in memory until the process ends; safe to share between threads. */
public final class InMemoryCaseStore implements CaseStore {

  private final Map<CaseId, List<CaseEvent>> cases =
      new TreeMap<>(Comparator.comparing(CaseId::value));

  /** Makes an empty store. */
  public InMemoryCaseStore() {}

  @Override
  public synchronized Appended append(
      CaseId caseId, long expectedSequence, List<CaseEvent> events) {
    var stored = cases.getOrDefault(caseId, List.of());
    var conflict = Appending.conflict(caseId, expectedSequence, stored.size());
    if (conflict.isPresent()) {
      return conflict.get();
    }
    var after = Appending.continued(caseId, stored, events);
    var all = new ArrayList<>(stored);
    all.addAll(events);
    cases.put(caseId, List.copyOf(all));
    return new Appended.Stored(after.sequence());
  }

  @Override
  public synchronized StoredCase read(CaseId caseId) {
    return new StoredCase(cases.getOrDefault(caseId, List.of()), List.of());
  }

  @Override
  public synchronized List<CaseId> inState(CaseState state) {
    return cases.entrySet().stream()
        .filter(it -> SecondOpinionCase.replay(it.getKey(), it.getValue()).state() == state)
        .map(Map.Entry::getKey)
        .toList();
  }
}
