package dev.consilium.matching.conflict;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a host knows of persons beyond its directory, resolved: who is the same person, and who is
 * tied to whom. Being the same is transitive: a source that knows an ORCID and an NPI joins two
 * sources that know one each. Immutable and safe to share between threads.
 */
public final class KnownTies {

  /**
   * A tie seen from one end.
   *
   * @param tie as it was given
   * @param others all keys of the party at the other end
   */
  public record Seen(Tie tie, Set<String> others) {

    // The copy keeps the record unmodifiable.
    public Seen {
      others = Collections.unmodifiableSet(new TreeSet<>(others));
    }
  }

  private static final KnownTies NONE = new KnownTies(List.of(), List.of());

  private final Map<String, Identity> byKey = new TreeMap<>();
  private final Map<String, List<Seen>> tiesByKey = new TreeMap<>();
  private final int persons;
  private final int ties;
  private final ContentHash hash;

  private KnownTies(Collection<Person> persons, Collection<Tie> ties) {
    this.persons = persons.size();
    this.ties = ties.size();
    this.hash = hash(persons, ties);
    persons.forEach(this::join);
    for (var tie : ties) {
      join(tie.person());
      join(tie.other());
    }
    for (var tie : ties) {
      see(tie, identity(tie.person()), identity(tie.other()));
      see(tie, identity(tie.other()), identity(tie.person()));
    }
  }

  /**
   * Knows nothing.
   *
   * @return no person and no tie
   */
  public static KnownTies none() {
    return NONE;
  }

  /**
   * Resolves persons and ties.
   *
   * @param persons what each source says of each person
   * @param ties who is tied to whom
   * @return what is known
   */
  public static KnownTies of(Collection<Person> persons, Collection<Tie> ties) {
    return new KnownTies(persons, ties);
  }

  /**
   * Tells everything known of a person.
   *
   * @param person what one source says
   * @return all sources' together, resolved
   */
  public Identity identity(Person person) {
    var whole = Identity.of(person);
    for (var key : whole.keys()) {
      var known = byKey.get(key);
      whole = known == null ? whole : whole.and(known);
    }
    return whole;
  }

  /**
   * Tells everything known of a party that is named by its id alone.
   *
   * @param id a directory id
   * @return resolved
   */
  public Identity identity(PartyId id) {
    return identity(Person.of(id));
  }

  /**
   * Gives the ties of a party.
   *
   * @param one resolved
   * @return seen from it, in the order of its keys; each once
   */
  public List<Seen> of(Identity one) {
    var found = new LinkedHashSet<Seen>();
    one.keys().forEach(key -> found.addAll(tiesByKey.getOrDefault(key, List.of())));
    return List.copyOf(found);
  }

  /**
   * Finds ties between two parties.
   *
   * @param one resolved
   * @param other resolved
   * @return each once
   */
  public List<Tie> between(Identity one, Identity other) {
    return of(one).stream()
        .filter(it -> other.keys().stream().anyMatch(it.others()::contains))
        .map(Seen::tie)
        .distinct()
        .toList();
  }

  /**
   * Names what is known, for the origin of a result.
   *
   * @return equal for equal persons and ties in any order
   */
  public ContentHash hash() {
    return hash;
  }

  private static ContentHash hash(Collection<Person> persons, Collection<Tie> ties) {
    var lines = new TreeSet<String>();
    persons.forEach(it -> lines.add("person " + it.text()));
    for (var it : ties) {
      lines.add("tie " + it.kind() + " " + it.last() + " " + it.source() + "\t"
          + it.person().text() + "\t" + it.other().text());
    }
    return ContentHash.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private void join(Person person) {
    var whole = identity(person);
    whole.keys().forEach(it -> byKey.put(it, whole));
  }

  private void see(Tie tie, Identity from, Identity to) {
    for (var key : from.keys()) {
      tiesByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(new Seen(tie, to.keys()));
    }
  }

  @Override
  public String toString() {
    return "KnownTies[" + persons + " persons, " + ties + " ties]";
  }
}
