package dev.consilium.matching.eligibility;

import dev.consilium.core.PartyId;
import dev.consilium.matching.code.CanonicalCode;
import dev.consilium.matching.conflict.KnownTies;
import dev.consilium.matching.directory.SpecialistDirectory;
import dev.consilium.matching.profile.CaseProfile;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules compiled to bitsets over one directory: judges everyone at once, without reasons. Says
 * exactly what {@link EligibilityEvaluator} says. Immutable and safe to share between threads.
 */
public final class EligibilityIndex {

  private final int size;
  private final EligibilityPolicy policy;
  private final LicencePostings licences;
  private final LanguagePostings languages;
  private final WorkloadColumns workload;
  private final Map<String, BitSet> byId = new TreeMap<>();
  private final Map<String, BitSet> byOrganisation = new TreeMap<>();
  private final Map<String, BitSet> byRegisterNumber = new TreeMap<>();
  private final BitSet withoutOrganisation = new BitSet();
  private final @Nullable TiePostings ties;

  /**
   * Compiles the rules.
   *
   * @param directory the snapshot
   * @param policy what to conclude where the facts leave a choice
   */
  public EligibilityIndex(SpecialistDirectory directory, EligibilityPolicy policy) {
    this(directory, policy, null);
  }

  /**
   * Compiles the rules, with more known of persons than the directory knows.
   *
   * @param directory the snapshot
   * @param policy what to conclude where the facts leave a choice
   * @param known persons and ties
   * @param conflicts what ties mean and how long they count
   */
  public EligibilityIndex(
      SpecialistDirectory directory,
      EligibilityPolicy policy,
      KnownTies known,
      ConflictPolicy conflicts) {
    this(directory, policy, new TiePostings(directory.specialists(), known, conflicts));
  }

  private EligibilityIndex(
      SpecialistDirectory directory, EligibilityPolicy policy, @Nullable TiePostings ties) {
    this.ties = ties;
    var specialists = directory.specialists();
    this.size = specialists.size();
    this.policy = policy;
    this.licences = new LicencePostings(specialists, policy);
    this.languages = new LanguagePostings(specialists, policy);
    this.workload = new WorkloadColumns(specialists, policy);
    for (int who = 0; who < size; who++) {
      var it = specialists.get(who);
      mark(byId, it.id().value(), who);
      for (var organisation : it.organisations()) {
        mark(byOrganisation, organisation.value(), who);
      }
      for (var identifier : it.identifiers()) {
        mark(byRegisterNumber, CanonicalCode.key(identifier), who);
      }
      withoutOrganisation.set(who, it.organisations().isEmpty());
    }
  }

  /**
   * Judges everyone.
   *
   * @param profile the case
   * @return who is eligible, under review and out
   */
  public Verdicts judge(CaseProfile profile) {
    var tally = new Tally(size);
    licences.judge(profile, tally);
    languages.judge(profile, tally);
    workload.judge(profile, tally);
    conflicts(profile, tally);
    tally.add(union(byId, ids(profile.parties().excluded())), Eligibility.INELIGIBLE);
    if (ties != null) {
      ties.judge(profile, tally);
    }
    return tally.verdicts();
  }

  private void conflicts(CaseProfile profile, Tally tally) {
    var parties = profile.parties();
    var conflict = union(byId, ids(parties.doctors()));
    conflict.or(union(byRegisterNumber, parties.registerNumbers()));
    conflict.or(union(byOrganisation, ids(parties.organisations())));
    tally.add(conflict, Eligibility.INELIGIBLE);
    if (parties.organisations().isEmpty()) {
      tally.add(tally.everyone(), policy.on(Unknown.TREATING));
    } else {
      tally.add(withoutOrganisation, policy.on(Unknown.ORGANISATIONS));
    }
  }

  private static void mark(Map<String, BitSet> sets, String key, int who) {
    sets.computeIfAbsent(key, k -> new BitSet()).set(who);
  }

  private static BitSet union(Map<String, BitSet> sets, Collection<String> keys) {
    var all = new BitSet();
    for (var key : keys) {
      all.or(sets.getOrDefault(key, new BitSet()));
    }
    return all;
  }

  private static List<String> ids(Collection<PartyId> parties) {
    return parties.stream().map(PartyId::value).toList();
  }
}
