package dev.consilium.matching.eligibility;

import dev.consilium.core.PartyId;
import dev.consilium.matching.conflict.Identity;
import dev.consilium.matching.conflict.KnownTies;
import dev.consilium.matching.conflict.KnownTies.Seen;
import dev.consilium.matching.conflict.Person;
import dev.consilium.matching.profile.CaseProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The parties of one case under all their names and numbers, and the ties that count today. */
final class CaseIdentities {

  private final List<Identity> treating = new ArrayList<>();
  private final List<Identity> excluded = new ArrayList<>();
  private final Set<PartyId> organisations = new TreeSet<>(Comparator.comparing(PartyId::value));
  private final Set<Seen> ties = new LinkedHashSet<>();

  CaseIdentities(CaseProfile profile, KnownTies known, ConflictPolicy policy) {
    var parties = profile.parties();
    parties.treatingPersons().forEach(it -> treating.add(known.identity(it)));
    parties.doctors().forEach(it -> treating.add(known.identity(it)));
    parties.excludedPersons().forEach(it -> excluded.add(known.identity(it)));
    parties.excluded().forEach(it -> excluded.add(known.identity(it)));
    organisations.addAll(parties.organisations());
    treating.forEach(it -> organisations.addAll(it.organisations()));
    var all = new ArrayList<>(treating);
    parties.interested().forEach(it -> all.add(known.identity(Person.of(it))));
    for (var one : all) {
      for (var seen : known.of(one)) {
        long age = profile.day().toEpochDay() - seen.tie().last().toEpochDay();
        if (age <= policy.of(seen.tie().kind()).days()) {
          ties.add(seen);
        }
      }
    }
  }

  List<Identity> treating() {
    return treating;
  }

  List<Identity> excluded() {
    return excluded;
  }

  Set<PartyId> organisations() {
    return organisations;
  }

  Set<Seen> ties() {
    return ties;
  }
}
