package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Refusal;
import dev.consilium.core.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Holds and tombstones of a store without a database, keys at the host's.
 *
 * <p>First the tombstone, then the key, as {@link JdbcRetention} does it and for the same reason.
 */
final class LocalRetention implements CaseRetention {

  /** Where a history ends. */
  record Head(long sequence, ContentHash link) {}

  /** What the store lends: its lock, the ends of its histories, a place for lines. */
  interface Shelf {

    // The function gets what counts the store's next change.
    <T> T locked(Function<LongSupplier, T> work);

    Optional<Head> head(CaseId caseId);

    List<RetentionLine> lines(CaseId caseId);

    void add(CaseId caseId, RetentionLine line);

    // Drops what the store remembers in the clear.
    void forget(CaseId caseId);
  }

  private final TenantId tenant;
  private final CaseKeys keys;
  private final Shelf shelf;

  LocalRetention(TenantId tenant, CaseKeys keys, Shelf shelf) {
    this.tenant = tenant;
    this.keys = keys;
    this.shelf = shelf;
  }

  private Retained retained(CaseId caseId) {
    return Retained.of(caseId, shelf.lines(caseId));
  }

  @Override
  public Optional<Refusal> hold(CaseId caseId, LegalHold hold) {
    return shelf.locked(positions -> {
      if (shelf.head(caseId).isEmpty()) {
        return Optional.of(RetentionRules.unknown(caseId));
      }
      var now = retained(caseId);
      if (now.erased()) {
        return Optional.of(RetentionRules.erased(caseId));
      }
      if (now.lifted().contains(hold.reference())) {
        return Optional.of(RetentionRules.lifted(caseId));
      }
      if (!now.holds(hold.reference())) {
        shelf.add(caseId, new RetentionLine.Held(hold));
      }
      return Optional.empty();
    });
  }

  @Override
  public Optional<Refusal> lift(CaseId caseId, String reference, PartyId by, Instant at) {
    return shelf.locked(positions -> {
      if (!retained(caseId).holds(reference)) {
        return Optional.of(RetentionRules.notHeld(caseId));
      }
      shelf.add(caseId, new RetentionLine.Lifted(reference, by, at));
      return Optional.empty();
    });
  }

  @Override
  public List<LegalHold> holds(CaseId caseId) {
    return shelf.locked(positions -> retained(caseId).holds());
  }

  @Override
  public Erased erase(CaseId caseId, Erasure erasure) {
    var refusal = shelf.locked(positions -> buried(caseId, erasure, positions));
    if (refusal.isPresent()) {
      return new Erased.Refused(refusal.get());
    }
    shelf.forget(caseId);
    keys.erase(tenant, caseId);
    return new Erased.Done(shelf.locked(positions -> {
      if (retained(caseId).keyErased() == null) {
        shelf.add(caseId, new RetentionLine.KeyErased(erasure.at()));
      }
      return retained(caseId).tombstone().orElseThrow();
    }));
  }

  private Optional<Refusal> buried(CaseId caseId, Erasure erasure, LongSupplier positions) {
    var head = shelf.head(caseId);
    if (head.isEmpty()) {
      return Optional.of(RetentionRules.unknown(caseId));
    }
    var now = retained(caseId);
    if (!now.holds().isEmpty()) {
      return Optional.of(RetentionRules.held(caseId, now.holds()));
    }
    if (!now.erased()) {
      var end = head.get();
      shelf.add(
          caseId,
          new RetentionLine.Buried(erasure, end.sequence(), end.link(), positions.getAsLong()));
    }
    return Optional.empty();
  }

  @Override
  public Optional<Tombstone> tombstone(CaseId caseId) {
    return shelf.locked(positions -> retained(caseId).tombstone());
  }
}
