package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.Play;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a storage holds, counted without a key. */
abstract class FiguresContract {

  static final TenantId TENANT = new TenantId("counted");

  private final KeysInMemory keys = new KeysInMemory();
  final SecureRandom random = new SecureRandom();

  final AesGcmSealing sealing() {
    return new AesGcmSealing(keys, random);
  }

  abstract RetentionContract.Sealed sealed(CaseKeys keys) throws Exception;

  abstract StoreFigures figures() throws Exception;

  @Test
  void countsCasesEventsBacklogAndErasedOnes() throws Exception {
    var sealed = sealed(keys);
    assertThat(figures().tenants()).isEmpty();
    var events = Play.closed().events();
    var store = sealed.store();
    store.append(Play.ID, 0, events);
    CaseStoreContract.fill(store, "a", "b", "gone");
    var clock = new SettableClock();
    var outbox = sealed.outboxes().apply(clock);
    while (outbox.open() > events.size() + 1) {
      for (var delivery : outbox.claim(10, Duration.ofMinutes(1))) {
        if (!delivery.id().caseId().equals(Play.ID)
            && !delivery.id().caseId().equals(new CaseId("b"))) {
          outbox.acknowledge(delivery.id());
        }
      }
    }
    sealed
        .retention()
        .erase(
            new CaseId("gone"),
            new Erasure("request", new PartyId("officer"), Instant.parse("2026-03-02T12:00:00Z")));
    keys.erase(TENANT, Play.ID);

    var figures = figures();
    assertThat(figures.schema().kind()).isEqualTo(SchemaStatus.Kind.CURRENT);
    assertThat(figures.tenants())
        .containsExactly(new TenantFigures(
            TENANT,
            Map.of(CaseState.DRAFT, 2L, CaseState.CLOSED, 1L),
            1,
            events.size() + 3L,
            events.size() + 1L,
            events.get(0).header().at()));
    assertThat(figures.bytes()).isPositive();
  }
}
