package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryRetentionTest extends RetentionContract {

  private final SecureRandom random = new SecureRandom();
  private final Sealing sealing = new Sealing(new AesGcmSealing(keys, random));
  private final InMemoryCaseStore store = InMemoryCaseStore.sealed(tenant, sealing, random);

  /** Keeps what the store got to keep, and can answer with the first body for the second. */
  private static final class Sealing implements EventSealing {

    private final EventSealing sealing;
    private final List<String> bodies = new ArrayList<>();
    private boolean moved;

    Sealing(EventSealing sealing) {
      this.sealing = sealing;
    }

    @Override
    public String seal(TenantId tenant, CaseId caseId, long at, String clear) {
      var body = sealing.seal(tenant, caseId, at, clear);
      bodies.add(body);
      return body;
    }

    @Override
    public Optional<String> open(TenantId tenant, CaseId caseId, long at, String sealed) {
      return sealing.open(tenant, caseId, at, moved && at == 2 ? bodies.get(0) : sealed);
    }
  }

  @Override
  Sealed sealed() {
    return Sealed.of(store, keys);
  }

  @Override
  byte[] stored() {
    return String.join("\n", sealing.bodies).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  void moveFirstBodyToSecond() {
    sealing.moved = true;
  }

  @Test
  void aClearStoreHasNoRetention() {
    assertThatThrownBy(() -> new InMemoryCaseStore(tenant).retention(keys))
        .hasMessageContaining("[sealed-bodies]");
  }
}
