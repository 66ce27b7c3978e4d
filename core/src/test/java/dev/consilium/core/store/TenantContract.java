package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.Play;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two tenants on one storage, with keys of one vault and a case of the same id in each: nothing that
 * one does reads, lists, delivers, holds, erases or unlocks anything of the other.
 */
abstract class TenantContract {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final PartyId OFFICER = new PartyId("officer");
  private static final Erasure REQUEST = new Erasure("request 17", OFFICER, NOON);
  private static final List<CaseEvent> EVENTS = Play.closed().events();
  private static final CaseId ONLY_A = new CaseId("only-a");

  // One name begins with the other, and they differ in what a careless key would join.
  final TenantId a = new TenantId("t" + NUMBER.incrementAndGet());
  final TenantId b = new TenantId(a + ".1");
  final KeysInMemory keys = new KeysInMemory();
  final SecureRandom random = new SecureRandom();
  private final SettableClock clock = new SettableClock();

  /** Opens a tenant's sealed store on the test's one storage. */
  abstract RetentionContract.Sealed of(TenantId tenant);

  final AesGcmSealing sealing() {
    return new AesGcmSealing(keys, random);
  }

  @BeforeEach
  void aHasItsCases() {
    of(a).store().append(Append.to(Play.ID, 0, EVENTS).dueAt(NOON));
    of(a).store().append(Append.to(ONLY_A, 0, Streams.growing(ONLY_A, 2)).dueAt(NOON));
  }

  private void bHasACaseOfTheSameId() {
    of(b).store().append(Play.ID, 0, EVENTS.subList(0, 3));
  }

  @Test
  void noReadReachesAnother() {
    assertThat(of(b).store().read(Play.ID)).isEqualTo(new StoredCase(List.of(), List.of()));
    assertThat(of(b).store().readAfter(Play.ID, 1).events()).isEmpty();
    assertThat(of(b).proofs().apply(Play.ID)).isEmpty();
    assertThat(of(b).openings().apply(Play.ID)).isEmpty();
    bHasACaseOfTheSameId();

    assertThat(of(b).store().read(Play.ID).events()).hasSize(3);
    assertThat(of(a).store().read(Play.ID).events()).isEqualTo(EVENTS);
    assertThat(of(b).proofs().apply(Play.ID)).hasSize(3);
    assertThat(of(b).proofs().apply(Play.ID).get(0).link())
        .isNotEqualTo(of(a).proofs().apply(Play.ID).get(0).link());
    assertThat(EventProof.firstBroken(b, Play.ID, of(a).proofs().apply(Play.ID)))
        .hasValue(1);
  }

  @Test
  void noListReachesAnother() throws Exception {
    assertThat(lists(b)).isEmpty();
    bHasACaseOfTheSameId();

    var changed =
        CaseStoreContract.settled(of(b).store(), CaseQuery.changedSince(ChangeMark.START), 1);
    assertThat(changed.cases()).extracting(CaseEntry::sequence).containsExactly(3L);
    assertThat(of(b).store().inState(CaseState.CLOSED)).isEmpty();
    assertThat(of(b).store().list(CaseQuery.dueBefore(NOON.plusSeconds(1))).cases())
        .isEmpty();
    assertThat(of(a).store().inState(CaseState.CLOSED)).containsExactly(Play.ID);
  }

  private List<CaseId> lists(TenantId tenant) {
    var found = new ArrayList<CaseId>();
    for (var state : CaseState.values()) {
      found.addAll(of(tenant).store().inState(state));
    }
    for (var query : List.of(
        CaseQuery.changedSince(ChangeMark.START), CaseQuery.dueBefore(NOON.plusSeconds(1)))) {
      of(tenant).store().list(query).cases().forEach(it -> found.add(it.caseId()));
    }
    return found;
  }

  @Test
  void noAppendTouchesOrWaitsForAnothersSequence() {
    assertThat(of(b).store().append(Play.ID, EVENTS.size(), EVENTS.subList(1, 2)))
        .isInstanceOfSatisfying(
            Appended.Conflict.class, it -> assertThat(it.sequence()).isZero());
    bHasACaseOfTheSameId();

    assertThat(of(a).store().read(Play.ID).events()).isEqualTo(EVENTS);
    assertThat(of(b).store().append(Play.ID, 3, EVENTS.subList(3, 4)))
        .isEqualTo(new Appended.Stored(4));
    assertThat(of(a).store().read(Play.ID).events()).hasSize(EVENTS.size());
  }

  @Test
  void noOutboxReachesAnother() {
    var outboxB = of(b).outboxes().apply(clock);
    assertThat(outboxB.open()).isZero();
    assertThat(outboxB.claim(10, MINUTE)).isEmpty();
    var outboxA = of(a).outboxes().apply(clock);
    var claimedA = outboxA.claim(10, MINUTE);
    assertThat(claimedA).hasSize(2);
    for (var delivery : claimedA) {
      assertThat(outboxB.acknowledge(delivery.id())).isEqualTo(Outbox.Acknowledgement.NOT_CLAIMED);
    }
    bHasACaseOfTheSameId();

    assertThat(outboxB.open()).isEqualTo(3);
    var claimedB = outboxB.claim(10, MINUTE);
    assertThat(claimedB).extracting(Delivery::key).containsExactly(b + "/C-1/1");
    assertThat(outboxA.acknowledge(claimedB.get(0).id()))
        .isEqualTo(Outbox.Acknowledgement.NOT_CLAIMED);
    assertThat(outboxB.acknowledge(claimedB.get(0).id())).isEqualTo(Outbox.Acknowledgement.DONE);
    assertThat(outboxA.open()).isEqualTo(EVENTS.size() + 2L);
  }

  @Test
  void noHoldOrErasureReachesAnother() {
    var retentionB = of(b).retention();
    assertThat(retentionB.hold(ONLY_A, new LegalHold("file 1", OFFICER, NOON)))
        .get()
        .extracting(it -> it.rule())
        .isEqualTo("case-known");
    assertThat(retentionB.erase(ONLY_A, REQUEST)).isInstanceOf(Erased.Refused.class);
    bHasACaseOfTheSameId();
    of(a).retention().hold(Play.ID, new LegalHold("file 1", OFFICER, NOON));

    assertThat(retentionB.holds(Play.ID)).isEmpty();
    assertThat(retentionB.lift(Play.ID, "file 1", OFFICER, NOON)).isPresent();
    assertThat(of(a).retention().holds(Play.ID)).hasSize(1);
    assertThat(retentionB.erase(Play.ID, REQUEST)).isInstanceOf(Erased.Done.class);
    assertThat(of(b).store().read(Play.ID).events()).isEmpty();
    assertThat(of(a).store().read(Play.ID).events()).isEqualTo(EVENTS);
    assertThat(of(a).retention().tombstone(Play.ID)).isEmpty();
    assertThat(of(a).outboxes().apply(clock).open()).isEqualTo(EVENTS.size() + 2L);
  }

  @Test
  void noKeyOpensAnother() {
    bHasACaseOfTheSameId();
    var keyA = keys.find(a, Play.ID).orElseThrow().getEncoded();

    assertThat(keys.find(b, ONLY_A)).isEmpty();
    assertThat(keys.find(b, Play.ID).orElseThrow().getEncoded()).isNotEqualTo(keyA);
    keys.erase(b, Play.ID);
    assertThat(of(a).store().read(Play.ID).events()).isEqualTo(EVENTS);
    assertThat(of(b).store().read(Play.ID).findings()).hasSize(1);
  }
}
