package dev.consilium.core.store;

import dev.consilium.core.TenantId;

class InMemoryCaseStoreTest extends CaseStoreContract {

  private final InMemoryCaseStore store = new InMemoryCaseStore(new TenantId("memory"));

  @Override
  CaseStore store() {
    return store;
  }
}
