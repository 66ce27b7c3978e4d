package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps one tenant's cases in memory until the process ends; safe to share between threads. */
public final class InMemoryCaseStore implements CaseStore {

  private static final class Kept {
    private final List<CaseEvent> events = new ArrayList<>();
    private SecondOpinionCase folded;
    private @Nullable Instant due;
    private long changed;

    Kept(CaseId caseId) {
      folded = SecondOpinionCase.draft(caseId);
    }

    CaseEntry entry() {
      var id = folded.id();
      return new CaseEntry(
          id, folded.state(), folded.sequence(), due, new ChangeMark(changed, id.value()), false);
    }
  }

  private final Map<CaseId, Kept> cases = new TreeMap<>(Comparator.comparing(CaseId::value));
  private long changes;

  /** Makes an empty store. */
  public InMemoryCaseStore() {}

  @Override
  public synchronized Appended append(Append append) {
    var caseId = append.caseId();
    var kept = cases.getOrDefault(caseId, new Kept(caseId));
    var conflict = Appending.conflict(caseId, append.expectedSequence(), kept.folded.sequence());
    if (conflict.isPresent()) {
      return conflict.get();
    }
    Appending.lines(append); // for its limit only: what this store takes, every store takes
    var after = Appending.continued(kept.folded, append.events());
    kept.events.addAll(append.events());
    kept.folded = after;
    kept.due = append.dueAfter(kept.due).orElse(null);
    changes++;
    kept.changed = changes;
    cases.put(caseId, kept);
    return new Appended.Stored(after.sequence());
  }

  @Override
  public synchronized StoredCase read(CaseId caseId) {
    var kept = cases.get(caseId);
    return new StoredCase(kept == null ? List.of() : kept.events, List.of());
  }

  @Override
  public synchronized CasePage list(CaseQuery query) {
    return Listing.page(query, cases.values().stream().map(Kept::entry).toList());
  }
}
