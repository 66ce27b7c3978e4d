package dev.consilium.core.store;

class InMemoryCaseStoreTest extends CaseStoreContract {

  private final InMemoryCaseStore store = new InMemoryCaseStore();

  @Override
  CaseStore store() {
    return store;
  }
}
