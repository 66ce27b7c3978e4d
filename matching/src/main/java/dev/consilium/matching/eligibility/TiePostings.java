package dev.consilium.matching.eligibility;

import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.conflict.Identity;
import dev.consilium.matching.conflict.KnownTies;
import dev.consilium.matching.profile.CaseProfile;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Specialists by everything under which they are known; says what {@link TieRule} says. */
final class TiePostings {

  private final KnownTies known;
  private final ConflictPolicy policy;
  private final Map<String, BitSet> byKey = new TreeMap<>();
  private final Map<String, BitSet> byName = new TreeMap<>();
  private final Map<String, BitSet> byOrganisation = new TreeMap<>();
  private final Map<String, BitSet> byDomain = new TreeMap<>();
  private final Map<String, BitSet> withinDomain = new TreeMap<>();

  TiePostings(List<Specialist> specialists, KnownTies known, ConflictPolicy policy) {
    this.known = known;
    this.policy = policy;
    for (int who = 0; who < specialists.size(); who++) {
      var whole = TieRule.identity(specialists.get(who), known);
      mark(byKey, whole.keys(), who);
      mark(byName, whole.names(), who);
      mark(byDomain, whole.domains(), who);
      mark(byOrganisation, values(whole.organisations()), who);
      for (var domain : whole.domains()) {
        mark(withinDomain, suffixes(domain), who);
      }
    }
  }

  void judge(CaseProfile profile, Tally tally) {
    var parties = new CaseIdentities(profile, known, policy);
    for (var it : parties.treating()) {
      tally.add(union(byKey, it.keys()), Eligibility.INELIGIBLE);
      tally.add(union(byName, it.names()), policy.sameName());
      tally.add(sharingDomain(it), policy.sameDomain());
    }
    for (var it : parties.excluded()) {
      tally.add(union(byKey, it.keys()), Eligibility.INELIGIBLE);
      tally.add(union(byName, it.names()), policy.sameName());
    }
    tally.add(union(byOrganisation, values(parties.organisations())), Eligibility.INELIGIBLE);
    for (var it : parties.ties()) {
      tally.add(union(byKey, it.others()), policy.of(it.tie().kind()).conclusion());
    }
  }

  private BitSet sharingDomain(Identity party) {
    var all = new BitSet();
    for (var domain : party.domains()) {
      all.or(withinDomain.getOrDefault(domain, new BitSet()));
      all.or(union(byDomain, suffixes(domain)));
    }
    return all;
  }

  /** Gives a domain and every domain it lies within. */
  private static Set<String> suffixes(String domain) {
    var all = new TreeSet<String>();
    for (int at = 0; at >= 0; at = domain.indexOf('.', at + 1)) {
      all.add(at == 0 ? domain : domain.substring(at + 1));
    }
    return all;
  }

  private static List<String> values(Collection<PartyId> parties) {
    return parties.stream().map(PartyId::value).toList();
  }

  private static void mark(Map<String, BitSet> sets, Collection<String> keys, int who) {
    keys.forEach(it -> sets.computeIfAbsent(it, k -> new BitSet()).set(who));
  }

  private static BitSet union(Map<String, BitSet> sets, Collection<String> keys) {
    var all = new BitSet();
    keys.forEach(it -> all.or(sets.getOrDefault(it, new BitSet())));
    return all;
  }
}
