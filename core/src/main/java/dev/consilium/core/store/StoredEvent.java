package dev.consilium.core.store;

/**
 * An event as it is kept: what proves it, and its body, sealed or clear.
 *
 * @param proof its place in the chain
 * @param body text that {@link EventBodies} opens
 */
record StoredEvent(EventProof proof, String body) {

  @Override
  public String toString() {
    return "StoredEvent[" + proof.sequence() + "]";
  }
}
