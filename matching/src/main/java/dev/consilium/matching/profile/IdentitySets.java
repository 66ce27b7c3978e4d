package dev.consilium.matching.profile;

import dev.consilium.core.PartyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which directory ids name the same person or organisation. */
final class IdentitySets {

  private final List<Set<PartyId>> sets;

  private IdentitySets(List<Set<PartyId>> sets) {
    this.sets = sets;
  }

  /** Joins sets that share an id, so that being the same is transitive. */
  static IdentitySets of(List<Set<PartyId>> given) {
    var joined = new ArrayList<Set<PartyId>>();
    for (var set : given) {
      var grown = ordered(set);
      var apart = new ArrayList<Set<PartyId>>();
      for (var other : joined) {
        if (other.stream().anyMatch(grown::contains)) {
          grown.addAll(other);
        } else {
          apart.add(other);
        }
      }
      apart.add(grown);
      joined = apart;
    }
    return new IdentitySets(joined);
  }

  /** Adds every other id of each party. */
  Set<PartyId> expand(Collection<PartyId> parties) {
    var all = ordered(parties);
    for (var set : sets) {
      if (set.stream().anyMatch(parties::contains)) {
        all.addAll(set);
      }
    }
    return all;
  }

  private static Set<PartyId> ordered(Collection<PartyId> parties) {
    Set<PartyId> set = new TreeSet<>(Comparator.comparing(PartyId::value));
    set.addAll(parties);
    return set;
  }
}
