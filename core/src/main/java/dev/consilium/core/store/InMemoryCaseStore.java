package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one tenant's cases in memory until the process ends; safe to share between threads.
 *
 * <p>Bodies are clear text unless the store is {@link #sealed}; then every read and append opens the
 * history with the key of its case, and nothing else of its content is remembered.
 */
public final class InMemoryCaseStore implements CaseStore {

  private static final class Kept {
    private final List<StoredEvent> events = new ArrayList<>();
    private final List<RetentionLine> retention = new ArrayList<>();
    private CaseState state;
    private @Nullable SecondOpinionCase folded;
    private @Nullable Instant due;
    private long changed;

    Kept(SecondOpinionCase draft) {
      folded = draft;
      state = draft.state();
    }

    CaseEntry entry(CaseId id) {
      return new CaseEntry(
          id,
          state,
          events.size(),
          due,
          new ChangeMark(changed, id.value()),
          Retained.of(id, retention).erased());
    }
  }

  private final TenantId tenant;
  private final boolean sealed;
  private final EventChain chain;
  private final Map<CaseId, Kept> cases = new TreeMap<>(Comparator.comparing(CaseId::value));
  private long changes;

  private InMemoryCaseStore(TenantId tenant, EventBodies bodies) {
    this.tenant = tenant;
    this.sealed = bodies.areSealed();
    this.chain = new EventChain(tenant, bodies);
  }

  /**
   * Makes an empty store of clear bodies.
   *
   * @param tenant whose cases
   */
  public InMemoryCaseStore(TenantId tenant) {
    this(tenant, EventBodies.clear(tenant));
  }

  /**
   * Makes an empty store of sealed bodies, which can be erased.
   *
   * @param tenant whose cases
   * @param sealing seals and opens
   * @param salts random for the commitments
   * @return the store
   */
  public static InMemoryCaseStore sealed(
      TenantId tenant, EventSealing sealing, SecureRandom salts) {
    return new InMemoryCaseStore(tenant, EventBodies.sealed(tenant, sealing, salts));
  }

  @Override
  public synchronized Appended append(Append append) {
    var caseId = append.caseId();
    var kept = cases.getOrDefault(caseId, new Kept(SecondOpinionCase.draft(caseId)));
    long sequence = kept.events.size();
    if (Retained.of(caseId, kept.retention).erased()) {
      return Appending.unreadable(caseId, sequence);
    }
    var conflict = Appending.conflict(caseId, append.expectedSequence(), sequence);
    if (conflict.isPresent()) {
      return conflict.get();
    }
    var lines = Appending.lines(append);
    var before = before(caseId, kept);
    if (before.isEmpty()) {
      return Appending.unreadable(caseId, sequence);
    }
    var after = Appending.continued(before.get(), append.events());
    kept.events.addAll(chain.close(caseId, sequence, chain.end(caseId, kept.events), lines));
    kept.folded = sealed ? null : after;
    kept.state = after.state();
    kept.due = append.dueAfter(kept.due).orElse(null);
    kept.changed = ++changes;
    cases.put(caseId, kept);
    return new Appended.Stored(after.sequence());
  }

  // Empty when its key is not there.
  private Optional<SecondOpinionCase> before(CaseId caseId, Kept kept) {
    if (kept.folded != null) {
      return Optional.of(kept.folded);
    }
    var stored = chain.open(caseId, kept.events, 0);
    return stored.findings().isEmpty()
        ? Optional.of(SecondOpinionCase.replay(caseId, stored.events()))
        : Optional.empty();
  }

  @Override
  public StoredCase read(CaseId caseId) {
    return readAfter(caseId, 0);
  }

  @Override
  public synchronized StoredCase readAfter(CaseId caseId, long sequence) {
    var kept = cases.get(caseId);
    if (kept == null) {
      return new StoredCase(List.of(), List.of());
    }
    return Retained.of(caseId, kept.retention).erased()
        ? EventChain.erased(caseId)
        : chain.openAfter(caseId, kept.events, sequence);
  }

  @Override
  public synchronized CasePage list(CaseQuery query) {
    return Listing.page(
        query,
        cases.entrySet().stream().map(it -> it.getValue().entry(it.getKey())).toList());
  }

  private synchronized List<StoredEvent> stored(CaseId caseId) {
    var kept = cases.get(caseId);
    return kept == null ? List.of() : List.copyOf(kept.events);
  }

  /**
   * Gives what proves a case's history, content or not.
   *
   * @param caseId the case
   * @return one proof for each event, in order
   */
  public List<EventProof> proofs(CaseId caseId) {
    return EventChain.proofs(stored(caseId));
  }

  /**
   * Gives what opens the commitments, to be kept with an exported case.
   *
   * @param caseId the case
   * @return one opening for each event; none once its key is erased
   */
  public List<EventOpening> openings(CaseId caseId) {
    return chain.openings(caseId, stored(caseId));
  }

  /**
   * Opens an outbox over this store; see {@link InMemoryOutbox} for what it remembers.
   *
   * @param clock tells when leases end
   * @return a new outbox, which delivers from the first event on
   */
  public Outbox outbox(Clock clock) {
    return new InMemoryOutbox(this, tenant, clock);
  }

  /**
   * Opens what holds and erases this store's cases.
   *
   * @param keys the keys that the bodies are sealed with
   * @return holds and erasure
   * @throws IllegalStateException if bodies are clear text
   */
  public CaseRetention retention(CaseKeys keys) {
    if (!sealed) {
      throw RetentionRules.notSealed();
    }
    return new LocalRetention(tenant, keys, new Shelf());
  }

  private final class Shelf implements LocalRetention.Shelf {

    @Override
    public <T> T locked(Function<LongSupplier, T> work) {
      synchronized (InMemoryCaseStore.this) {
        return work.apply(() -> ++changes);
      }
    }

    @Override
    public Optional<LocalRetention.Head> head(CaseId caseId) {
      return Optional.ofNullable(cases.get(caseId))
          .map(it -> new LocalRetention.Head(it.events.size(), chain.end(caseId, it.events)));
    }

    @Override
    public List<RetentionLine> lines(CaseId caseId) {
      var kept = cases.get(caseId);
      return kept == null ? List.of() : List.copyOf(kept.retention);
    }

    @Override
    public void add(CaseId caseId, RetentionLine line) {
      var kept = Objects.requireNonNull(cases.get(caseId), "a case that is there");
      kept.retention.add(line);
      if (line instanceof RetentionLine.Buried it) {
        kept.due = null;
        kept.changed = it.position();
      }
    }

    // A sealed store remembers nothing in the clear.
    @Override
    public void forget(CaseId caseId) {}
  }
}
