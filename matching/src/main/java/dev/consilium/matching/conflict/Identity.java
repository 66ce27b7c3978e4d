package dev.consilium.matching.conflict;

import dev.consilium.core.PartyId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** One party under all its ids, numbers, addresses and names. Immutable. */
public final class Identity {

  private static final Comparator<PartyId> BY_VALUE = Comparator.comparing(PartyId::value);

  private final Set<String> keys;
  private final Set<String> names;
  private final Set<String> domains;
  private final Set<PartyId> organisations;

  private Identity(
      Set<String> keys, Set<String> names, Set<String> domains, Set<PartyId> organisations) {
    this.keys = Collections.unmodifiableSet(keys);
    this.names = Collections.unmodifiableSet(names);
    this.domains = Collections.unmodifiableSet(domains);
    this.organisations = Collections.unmodifiableSet(organisations);
  }

  static Identity of(Person person) {
    var organisations = new TreeSet<>(BY_VALUE);
    organisations.addAll(person.organisations());
    return new Identity(
        IdentityKeys.strong(person),
        IdentityKeys.names(person),
        IdentityKeys.domains(person),
        organisations);
  }

  Identity and(Identity other) {
    var all = new TreeSet<>(BY_VALUE);
    all.addAll(organisations);
    all.addAll(other.organisations);
    return new Identity(
        union(keys, other.keys), union(names, other.names), union(domains, other.domains), all);
  }

  /**
   * Tells whether two are one person without doubt.
   *
   * @param other resolved by the same {@link KnownTies}
   * @return true when an id, a register number or a personal address is shared
   */
  public boolean isSame(Identity other) {
    return meets(keys, other.keys);
  }

  /**
   * Tells whether two may be one person.
   *
   * @param other resolved by the same {@link KnownTies}
   * @return true when family name and first initial are shared
   */
  public boolean mayBeSame(Identity other) {
    return meets(names, other.names);
  }

  /**
   * Tells whether two write from one organisation's mail domain.
   *
   * @param other resolved by the same {@link KnownTies}
   * @return true when a domain is the other's or lies within it; public providers do not count
   */
  public boolean sharesDomain(Identity other) {
    return domains.stream()
        .anyMatch(a -> other.domains.stream()
            .anyMatch(b -> a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a)));
  }

  /**
   * Gives the organisations all sources name.
   *
   * @return directory ids, in order, unmodifiable
   */
  public Collection<PartyId> organisations() {
    return organisations;
  }

  /**
   * Gives what identifies the party without doubt, in a spelling of this library's own.
   *
   * @return unmodifiable; to be compared, not shown
   */
  public Set<String> keys() {
    return keys;
  }

  /**
   * Gives names as family name and first initial.
   *
   * @return unmodifiable; to be compared, not shown
   */
  public Set<String> names() {
    return names;
  }

  /**
   * Gives the mail domains that stand for an organisation.
   *
   * @return unmodifiable, lower case
   */
  public Set<String> domains() {
    return domains;
  }

  private static boolean meets(Collection<String> some, Collection<String> others) {
    return some.stream().anyMatch(others::contains);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    var all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  @Override
  public String toString() {
    return "Identity[" + keys.size() + " keys]";
  }
}
