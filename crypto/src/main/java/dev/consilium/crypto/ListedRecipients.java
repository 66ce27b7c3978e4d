package dev.consilium.crypto;

import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.crypto.keys.RecipientKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A directory that the host lists itself. Immutable; begins empty. */
public final class ListedRecipients implements RecipientDirectory {

  private static final ListedRecipients NONE = new ListedRecipients(List.of());

  private final List<Binding> bindings;

  private record Binding(PartyId party, RecipientKey key, Period period) {}

  private ListedRecipients(List<Binding> bindings) {
    this.bindings = List.copyOf(bindings);
  }

  /**
   * Knows nobody.
   *
   * @return the empty directory
   */
  public static ListedRecipients none() {
    return NONE;
  }

  /**
   * Adds a key whose owner was checked.
   *
   * @param party the owner
   * @param key the key
   * @param period when the binding holds
   * @return this directory and the binding
   */
  public ListedRecipients and(PartyId party, RecipientKey key, Period period) {
    var more = new ArrayList<>(bindings);
    more.add(new Binding(party, key, period));
    return new ListedRecipients(more);
  }

  @Override
  public boolean binds(PartyId party, RecipientKey key, Instant at) {
    return bindings.stream()
        .anyMatch(it ->
            it.party().equals(party) && it.key().equals(key) && it.period().contains(at));
  }

  @Override
  public String toString() {
    return "ListedRecipients[" + bindings.size() + "]";
  }
}
