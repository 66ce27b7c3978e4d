package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseEventJson;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.Play;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Sealing, holds and erasure, on every store. */
abstract class RetentionContract {

  private static final AtomicInteger TENANTS = new AtomicInteger();
  private static final List<CaseEvent> EVENTS = Play.closed().events();
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final PartyId OFFICER = new PartyId("officer");
  static final Erasure REQUEST = new Erasure("request 17", OFFICER, NOON);

  final TenantId tenant = new TenantId("r-" + TENANTS.incrementAndGet());
  final KeysInMemory keys = new KeysInMemory();

  /** A sealed store of one tenant, and what only some ports of it are common to all. */
  record Sealed(
      CaseStore store,
      Function<CaseId, List<EventProof>> proofs,
      Function<CaseId, List<EventOpening>> openings,
      CaseRetention retention,
      Function<Clock, Outbox> outboxes) {

    static Sealed of(JdbcCaseStore store, CaseKeys keys) {
      return new Sealed(
          store, store::proofs, store::openings, store.retention(keys), store::outbox);
    }

    static Sealed of(NdjsonCaseStore store, CaseKeys keys) {
      return new Sealed(
          store, store::proofs, store::openings, store.retention(keys), store::outbox);
    }

    static Sealed of(InMemoryCaseStore store, CaseKeys keys) {
      return new Sealed(
          store, store::proofs, store::openings, store.retention(keys), store::outbox);
    }
  }

  /** Opens the tenant's sealed storage, each time anew. */
  abstract Sealed sealed();

  /** Everything the storage holds, as bytes; a plaintext in it would be found. */
  abstract byte[] stored() throws Exception;

  /** Puts the first event's body into the second's place. */
  abstract void moveFirstBodyToSecond() throws Exception;

  private CaseStore store() {
    return sealed().store();
  }

  private CaseRetention retention() {
    return sealed().retention();
  }

  // ISO 8859-1 keeps every byte a character of its own.
  private String storedText() throws Exception {
    return new String(stored(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void theStorageHoldsNoPlaintextBeforeOrAfterErasure() throws Exception {
    var planted = "planted-" + tenant;
    var event = Streams.withCause(Play.ID, planted);
    var clear = CaseEventJson.write(event);
    var words = List.of(
        planted,
        HexFormat.of().formatHex(planted.getBytes(StandardCharsets.UTF_8)),
        Base64.getEncoder()
            .encodeToString(clear.getBytes(StandardCharsets.UTF_8))
            .substring(8, 64));
    store().append(Play.ID, 0, List.of(event));

    assertThat(storedText()).contains("consilium.sealed/1:").doesNotContain(words);
    assertThat(store().read(Play.ID).events()).containsExactly(event);

    var key = keys.find(tenant, Play.ID).orElseThrow();
    assertThat(retention().erase(Play.ID, REQUEST)).isInstanceOf(Erased.Done.class);
    assertThat(storedText())
        .doesNotContain(words)
        .doesNotContain(new String(key.getEncoded(), StandardCharsets.ISO_8859_1))
        .doesNotContain(HexFormat.of().formatHex(key.getEncoded()));
    assertThat(keys.find(tenant, Play.ID)).isEmpty();
    assertThat(store().read(Play.ID).events()).isEmpty();
  }

  @Test
  void theStorageSeesOnlySealedBodies() throws Exception {
    store().append(Play.ID, 0, EVENTS);

    assertThat(storedText()).doesNotContain("consilium.case-event");
    assertThat(storedText().split("consilium.sealed/1:", -1)).hasSize(EVENTS.size() + 1);
    assertThat(store().read(Play.ID).events()).isEqualTo(EVENTS);
    assertThat(store().readAfter(Play.ID, 3).events()).isEqualTo(EVENTS.subList(3, EVENTS.size()));
    assertThat(store().inState(CaseState.CLOSED)).containsExactly(Play.ID);
    assertThat(sealed().outboxes().apply(new SettableClock()).claim(1, Duration.ofMinutes(1)))
        .extracting(Delivery::event)
        .containsExactly(EVENTS.get(0));
  }

  @Test
  void anErasedCaseCannotBeReadButItsChainIsProven() {
    var sealed = sealed();
    var store = sealed.store();
    store.append(Append.to(Play.ID, 0, EVENTS).dueAt(NOON));
    var proofs = sealed.proofs().apply(Play.ID);
    var openings = sealed.openings().apply(Play.ID);

    var erased = sealed.retention().erase(Play.ID, REQUEST);

    var last = proofs.get(proofs.size() - 1);
    assertThat(erased)
        .isEqualTo(
            new Erased.Done(new Tombstone(Play.ID, REQUEST, EVENTS.size(), last.link(), NOON)));
    assertThat(retention().tombstone(Play.ID)).contains(((Erased.Done) erased).tombstone());
    assertThat(store.read(Play.ID).events()).isEmpty();
    assertThat(store.read(Play.ID).findings())
        .extracting(it -> it.message())
        .containsExactly("MUST case C-1: its key is erased [case-readable]. Read its tombstone.");
    assertThat(sealed.openings().apply(Play.ID)).isEmpty();
    // Number, order and completeness, without any key.
    assertThat(sealed.proofs().apply(Play.ID)).isEqualTo(proofs);
    assertThat(EventProof.firstBroken(tenant, Play.ID, sealed.proofs().apply(Play.ID)))
        .isEmpty();
    // Whoever kept an event and its salt still proves its place; a guess without salt proves none.
    assertThat(sealed.proofs().apply(Play.ID).get(4).isOf(EVENTS.get(4), openings.get(4)))
        .isTrue();
    assertThat(sealed
            .proofs()
            .apply(Play.ID)
            .get(4)
            .isOf(EVENTS.get(4), EventOpening.of(5, new byte[0])))
        .isFalse();
  }

  @Test
  void anErasedCaseIsOffTheListsAndOutOfTheOutbox() throws Exception {
    var sealed = sealed();
    var store = sealed.store();
    var outbox = sealed.outboxes().apply(new SettableClock());
    store.append(Append.to(Play.ID, 0, EVENTS).dueAt(NOON));
    var claimed = outbox.claim(1, Duration.ofMinutes(1)).get(0);
    sealed.retention().erase(Play.ID, REQUEST);

    assertThat(store.inState(CaseState.CLOSED)).isEmpty();
    assertThat(store.list(CaseQuery.dueBefore(NOON.plusSeconds(1))).cases()).isEmpty();
    assertThat(outbox.open()).isZero();
    assertThat(outbox.claim(1, Duration.ofMinutes(1))).isEmpty();
    assertThat(outbox.acknowledge(claimed.id())).isEqualTo(Outbox.Acknowledgement.ALREADY);
    assertThat(sealed().outboxes().apply(new SettableClock()).open()).isZero();
    var changed = CaseStoreContract.settled(store, CaseQuery.changedSince(ChangeMark.START), 1);
    assertThat(changed.cases()).extracting(CaseEntry::erased).containsExactly(true);
  }

  @Test
  void nothingIsAppendedToAnErasedCase() {
    var sealed = sealed();
    var store = sealed.store();
    store.append(Play.ID, 0, EVENTS.subList(0, 3));
    sealed.retention().erase(Play.ID, REQUEST);

    for (var handle : List.of(store, store())) {
      assertThat(handle.append(Play.ID, 3, EVENTS.subList(3, 4)))
          .isInstanceOfSatisfying(
              Appended.Conflict.class,
              it -> assertThat(it.refusal().message())
                  .isEqualTo("Case C-1: its content is erased or its key is not there"
                      + " [case-readable]. Open a new case for anything further."));
    }
    assertThat(keys.find(tenant, Play.ID)).isEmpty();
    assertThat(sealed.proofs().apply(Play.ID)).hasSize(3);
  }

  @Test
  void aKeyThatIsAwayWithoutATombstoneIsSaidToBeAway() {
    store().append(Play.ID, 0, EVENTS.subList(0, 3));
    keys.erase(tenant, Play.ID);

    assertThat(store().read(Play.ID).findings())
        .extracting(it -> it.message())
        .containsExactly("MUST case C-1: its key is not there [case-readable]."
            + " Restore the key, or erase the case as it should be.");
    assertThat(store().append(Play.ID, 3, EVENTS.subList(3, 4)))
        .isInstanceOf(Appended.Conflict.class);
    assertThat(sealed().outboxes().apply(new SettableClock()).claim(1, Duration.ofMinutes(1)))
        .isEmpty();
    assertThat(keys.find(tenant, Play.ID)).isEmpty();
  }

  @Test
  void aRememberedHistoryIsNoLeaveToGoOnWithoutItsKey() {
    var store = store();
    store.append(Play.ID, 0, EVENTS.subList(0, 3));
    keys.erase(tenant, Play.ID);

    assertThat(store.append(Play.ID, 3, EVENTS.subList(3, 4)))
        .isInstanceOf(Appended.Conflict.class);
    assertThat(keys.find(tenant, Play.ID)).isEmpty();
  }

  @Test
  void aLegalHoldStopsAnErasureUntilEveryHoldIsLifted() {
    store().append(Play.ID, 0, EVENTS.subList(0, 3));
    var retention = retention();
    var one = new LegalHold("file 1", OFFICER, NOON);
    var two = new LegalHold("file 2", OFFICER, NOON);
    assertThat(retention.hold(Play.ID, one)).isEmpty();
    assertThat(retention.hold(Play.ID, two)).isEmpty();
    assertThat(retention.hold(Play.ID, two)).isEmpty();

    assertThat(retention.holds(Play.ID)).containsExactly(one, two);
    assertThat(retention.erase(Play.ID, REQUEST))
        .isInstanceOfSatisfying(
            Erased.Refused.class,
            it -> assertThat(it.refusal().message())
                .isEqualTo("Case C-1: 2 legal holds, the first file 1 [legal-hold]."
                    + " Have every hold lifted first."));
    assertThat(retention.lift(Play.ID, "file 1", OFFICER, NOON)).isEmpty();
    assertThat(retention.erase(Play.ID, REQUEST)).isInstanceOf(Erased.Refused.class);
    assertThat(store().read(Play.ID).events()).hasSize(3);
    assertThat(retention.tombstone(Play.ID)).isEmpty();

    assertThat(retention.lift(Play.ID, "file 2", OFFICER, NOON)).isEmpty();
    assertThat(retention.erase(Play.ID, REQUEST)).isInstanceOf(Erased.Done.class);
    assertThat(keys.find(tenant, Play.ID)).isEmpty();
  }

  @Test
  void aHoldNeedsACaseAndAReferenceOfItsOwn() {
    store().append(Play.ID, 0, EVENTS.subList(0, 3));
    var retention = retention();
    var hold = new LegalHold("file 1", OFFICER, NOON);

    assertThat(retention.hold(new CaseId("none"), hold))
        .get()
        .extracting(it -> it.rule())
        .isEqualTo("case-known");
    assertThat(retention.lift(Play.ID, "file 1", OFFICER, NOON))
        .get()
        .extracting(it -> it.rule())
        .isEqualTo("hold-known");
    retention.hold(Play.ID, hold);
    retention.lift(Play.ID, "file 1", OFFICER, NOON);
    assertThat(retention.hold(Play.ID, hold))
        .get()
        .extracting(it -> it.rule())
        .isEqualTo("hold-new");
    retention.erase(Play.ID, REQUEST);
    assertThat(retention.hold(Play.ID, new LegalHold("file 2", OFFICER, NOON)))
        .get()
        .extracting(it -> it.rule())
        .isEqualTo("case-readable");
    assertThatThrownBy(() -> new LegalHold(" ", OFFICER, NOON))
        .hasMessageContaining("[reference-form]");
    assertThatThrownBy(() -> new Erasure("x".repeat(201), OFFICER, NOON))
        .hasMessageContaining("[reference-form]");
  }

  @Test
  void anUnknownCaseCannotBeErased() {
    assertThat(retention().erase(Play.ID, REQUEST))
        .isInstanceOfSatisfying(
            Erased.Refused.class, it -> assertThat(it.refusal().rule()).isEqualTo("case-known"));
    assertThat(retention().tombstone(Play.ID)).isEmpty();
  }

  @Test
  void anInterruptedErasureIsSeenAndRepeated() {
    store().append(Play.ID, 0, EVENTS.subList(0, 3));
    keys.failing = true;
    assertThatThrownBy(() -> retention().erase(Play.ID, REQUEST)).hasMessage("the vault is away");

    assertThat(retention().tombstone(Play.ID))
        .get()
        .extracting(Tombstone::keyErased)
        .isNull();
    assertThat(store().read(Play.ID).events()).isEmpty();

    keys.failing = false;
    var later = new Erasure("again", OFFICER, NOON.plusSeconds(60));
    var erased = retention().erase(Play.ID, later);

    assertThat(erased).isInstanceOfSatisfying(Erased.Done.class, it -> {
      assertThat(it.tombstone().erasure()).isEqualTo(REQUEST);
      assertThat(it.tombstone().keyErased()).isEqualTo(NOON.plusSeconds(60));
    });
    assertThat(keys.find(tenant, Play.ID)).isEmpty();
  }

  @Test
  void aSealedBodyMovedToAnotherPlaceIsFound() throws Exception {
    store().append(Play.ID, 0, EVENTS.subList(0, 3));
    moveFirstBodyToSecond();

    assertThatThrownBy(() -> store().read(Play.ID)).hasMessageContaining("[store-intact]");
  }
}
