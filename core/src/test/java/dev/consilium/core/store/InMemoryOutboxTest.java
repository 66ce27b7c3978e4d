package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryOutboxTest extends OutboxContract {

  private final InMemoryCaseStore store = new InMemoryCaseStore(new TenantId("memory"));
  private final InMemoryOutbox outbox = new InMemoryOutbox(store, tenant(), clock);

  @Override
  CaseStore store() {
    return store;
  }

  @Override
  TenantId tenant() {
    return new TenantId("memory");
  }

  @Override
  Outbox outbox() {
    return outbox;
  }

  @Test
  void aNewOneDeliversEverythingOnceMore() {
    var id = new CaseId("a");
    store.append(id, 0, Streams.growing(id, 1));
    outbox.acknowledge(outbox.claim(1, Duration.ofMinutes(1)).get(0).id());

    var restarted = new InMemoryOutbox(store, tenant(), clock);

    assertThat(restarted.claim(1, Duration.ofMinutes(1)))
        .extracting(Delivery::key)
        .containsExactly("memory/a/1");
  }
}
