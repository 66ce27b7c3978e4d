package dev.consilium.core.store;

class InMemoryCaseStoreTest extends CaseStoreContract {

  private final InMemoryCaseStore store = new InMemoryCaseStore(new TenantId("memory"));

  @Override
  CaseStore store() {
    return store;
  }
}
