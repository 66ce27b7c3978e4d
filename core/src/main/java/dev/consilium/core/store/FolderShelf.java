package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** What a folder of case files lends to holds and erasure; its lock keeps appends away meanwhile. */
final class FolderShelf implements LocalRetention.Shelf {

  private final NdjsonCaseStore store;
  private final RetentionFiles retention;

  FolderShelf(NdjsonCaseStore store, RetentionFiles retention) {
    this.store = store;
    this.retention = retention;
  }

  // The store's monitor first, as an append takes it.
  @Override
  public <T> T locked(Function<LongSupplier, T> work) {
    synchronized (store) {
      try (var lock = store.lock()) {
        return work.apply(() -> store.nextPosition(lock));
      } catch (IOException e) {
        throw CaseFiles.failed("the folder cannot be locked", e);
      }
    }
  }

  @Override
  public Optional<LocalRetention.Head> head(CaseId caseId) {
    var proofs = store.proofs(caseId);
    return proofs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LocalRetention.Head(proofs.size(), proofs.get(proofs.size() - 1).link()));
  }

  @Override
  public List<RetentionLine> lines(CaseId caseId) {
    return retention.lines(caseId);
  }

  @Override
  public void add(CaseId caseId, RetentionLine line) {
    retention.add(caseId, line);
  }

  @Override
  public void forget(CaseId caseId) {
    store.forget(caseId);
  }
}
