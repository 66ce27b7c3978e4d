package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.Play;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Sealing, holds and erasure, on every database. */
abstract class RetentionContract {

  private static final AtomicInteger TENANTS = new AtomicInteger();
  private static final List<CaseEvent> EVENTS = Play.closed().events();
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final PartyId OFFICER = new PartyId("officer");
  private static final Erasure REQUEST = new Erasure("request 17", OFFICER, NOON);

  private final TenantId tenant = new TenantId("r-" + TENANTS.incrementAndGet());
  private final KeysInMemory keys = new KeysInMemory();

  abstract DataSource source();

  abstract SqlDialect dialect();

  private JdbcCaseStore store() {
    var random = new SecureRandom();
    return JdbcCaseStore.open(source(), dialect(), tenant)
        .sealedBy(new AesGcmSealing(keys, random), random);
  }

  private CaseRetention retention() {
    return store().retention(keys);
  }

  private List<String> bodies() throws SQLException {
    try (var connection = source().getConnection();
        var statement = connection.prepareStatement(
            "select body from consilium_event where tenant = ? order by case_id, sequence")) {
      statement.setString(1, tenant.value());
      var rows = statement.executeQuery();
      var bodies = new java.util.ArrayList<String>();
      while (rows.next()) {
        bodies.add(rows.getString(1));
      }
      return bodies;
    }
  }

  @Test
  void theDatabaseSeesOnlySealedBodies() throws SQLException {
    store().append(Play.ID, 0, EVENTS);

    assertThat(bodies())
        .hasSameSizeAs(EVENTS)
        .allSatisfy(it -> assertThat(it).startsWith("consilium.sealed/1:").doesNotContain("{"));
    assertThat(store().read(Play.ID).events()).isEqualTo(EVENTS);
    assertThat(store().outbox(new SettableClock()).claim(1, Duration.ofMinutes(1)))
        .extracting(Delivery::event)
        .containsExactly(EVENTS.get(0));
  }

  @Test
  void anErasedCaseCannotBeReadButItsChainIsProven() {
    var store = store();
    store.append(Append.to(Play.ID, 0, EVENTS).dueAt(NOON));
    var proofs = store.proofs(Play.ID);
    var openings = store.openings(Play.ID);

    var erased = store.retention(keys).erase(Play.ID, REQUEST);

    var last = proofs.get(proofs.size() - 1);
    assertThat(erased)
        .isEqualTo(
            new Erased.Done(new Tombstone(Play.ID, REQUEST, EVENTS.size(), last.link(), NOON)));
    assertThat(retention().tombstone(Play.ID)).contains(((Erased.Done) erased).tombstone());
    assertThat(store.read(Play.ID).events()).isEmpty();
    assertThat(store.read(Play.ID).findings())
        .extracting(it -> it.message())
        .containsExactly("MUST case C-1: its key is erased [case-readable]. Read its tombstone.");
    assertThat(store.openings(Play.ID)).isEmpty();
    // Number, order and completeness, without any key.
    assertThat(store.proofs(Play.ID)).isEqualTo(proofs);
    assertThat(EventProof.firstBroken(tenant, Play.ID, store.proofs(Play.ID))).isEmpty();
    // Whoever kept an event and its salt still proves its place; a guess without salt proves none.
    assertThat(store.proofs(Play.ID).get(4).isOf(EVENTS.get(4), openings.get(4)))
        .isTrue();
    assertThat(store.proofs(Play.ID).get(4).isOf(EVENTS.get(4), EventOpening.of(5, new byte[0])))
        .isFalse();
  }

  @Test
  void anErasedCaseIsOffTheListsAndOutOfTheOutbox() throws Exception {
    var store = store();
    store.append(Append.to(Play.ID, 0, EVENTS).dueAt(NOON));
    store.retention(keys).erase(Play.ID, REQUEST);

    assertThat(store.inState(CaseState.CLOSED)).isEmpty();
    assertThat(store.list(CaseQuery.dueBefore(NOON.plusSeconds(1))).cases()).isEmpty();
    assertThat(store.outbox(new SettableClock()).open()).isZero();
    var changed = CaseStoreContract.settled(store, CaseQuery.changedSince(ChangeMark.START), 1);
    assertThat(changed.cases()).extracting(CaseEntry::erased).containsExactly(true);
  }

  @Test
  void nothingIsAppendedToAnErasedCase() {
    var store = store();
    store.append(Play.ID, 0, EVENTS.subList(0, 3));
    store.retention(keys).erase(Play.ID, REQUEST);

    for (var handle : List.of(store, store())) {
      assertThat(handle.append(Play.ID, 3, EVENTS.subList(3, 4)))
          .isInstanceOfSatisfying(
              Appended.Conflict.class,
              it -> assertThat(it.refusal().message())
                  .isEqualTo("Case C-1: its content is erased or its key is not there"
                      + " [case-readable]. Open a new case for anything further."));
    }
    assertThat(keys.find(tenant, Play.ID)).isEmpty();
    assertThat(store.proofs(Play.ID)).hasSize(3);
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
    assertThat(store().outbox(new SettableClock()).claim(1, Duration.ofMinutes(1)))
        .isEmpty();
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
  void aSealedBodyMovedToAnotherPlaceIsFound() throws SQLException {
    store().append(Play.ID, 0, EVENTS.subList(0, 3));
    try (var connection = source().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("update consilium_event set body = (select body from consilium_event"
          + " where tenant = '" + tenant + "' and sequence = 1)"
          + " where tenant = '" + tenant + "' and sequence = 2");
    }

    assertThatThrownBy(() -> store().read(Play.ID)).hasMessageContaining("[store-intact]");
  }
}
