package dev.consilium.core.store;

import dev.consilium.core.TenantId;
import java.util.HashMap;
import java.util.Map;

class InMemoryTenantTest extends TenantContract {

  private final Map<TenantId, InMemoryCaseStore> stores = new HashMap<>();

  @Override
  RetentionContract.Sealed of(TenantId tenant) {
    return RetentionContract.Sealed.of(
        stores.computeIfAbsent(tenant, it -> InMemoryCaseStore.sealed(it, sealing(), random)),
        keys);
  }
}
