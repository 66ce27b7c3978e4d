package dev.consilium.matching.eligibility;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.eligibility.Licensing.Reach;
import dev.consilium.matching.profile.CaseProfile;
import dev.consilium.matching.profile.Consultation.Counterpart;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Licences by place, so that one query looks only at the places that can matter. */
final class LicencePostings {

  /** One licence that was active when asserted. */
  private record Posting(int who, Assertion<Licence> licence, long adverse) {}

  private final Map<String, List<Posting>> byCountry = new TreeMap<>();
  private final BitSet none = new BitSet();
  private final EligibilityPolicy policy;
  private final Licensing licensing = Licensing.standard();

  LicencePostings(List<Specialist> specialists, EligibilityPolicy policy) {
    this.policy = policy;
    for (int who = 0; who < specialists.size(); who++) {
      var licences = specialists.get(who).licences();
      if (licences.isEmpty()) {
        none.set(who);
      }
      long adverse =
          LicenceGrades.latestAdverse(licences).map(it -> it.toEpochDay()).orElse(Long.MIN_VALUE);
      for (var it : licences) {
        if (it.value().status() == Licence.Status.ACTIVE) {
          byCountry
              .computeIfAbsent(it.value().jurisdiction().country().code(), k -> new ArrayList<>())
              .add(new Posting(who, it, adverse));
        }
      }
    }
  }

  void judge(CaseProfile profile, Tally tally) {
    var residence = profile.residence().orElse(null);
    if (residence == null) {
      tally.add(tally.everyone(), Eligibility.REVIEW);
      return;
    }
    var holds = new BitSet();
    var holdsFresh = new BitSet();
    var unclear = new BitSet();
    for (var it : byCountry.getOrDefault(residence.country().code(), List.of())) {
      var reach = reach(it, residence, profile);
      boolean fresh = LicenceGrades.isFresh(it.licence(), profile.day(), policy.licenceFreshDays());
      if (reach == Reach.HOLDS) {
        holds.set(it.who());
        holdsFresh.set(it.who(), holdsFresh.get(it.who()) || fresh);
      } else if (reach == Reach.UNCLEAR) {
        unclear.set(it.who());
      }
    }
    tally.add(none, policy.on(Unknown.LICENCES));
    var without = tally.everyone();
    without.andNot(none);
    without.andNot(holds);
    without.andNot(unclear);
    boolean physician = profile.consultation().counterpart() == Counterpart.PHYSICIAN;
    tally.add(without, physician ? policy.unlicensedToPhysician() : Eligibility.INELIGIBLE);
    unclear.andNot(holds);
    tally.add(unclear, Eligibility.REVIEW);
    holds.andNot(holdsFresh);
    tally.add(holds, Eligibility.REVIEW);
  }

  private Reach reach(Posting posting, Jurisdiction residence, CaseProfile profile) {
    var licence = posting.licence();
    var place = licensing.reach(licence.value().jurisdiction(), residence);
    var grade = LicenceGrades.grade(licence, place, profile.day());
    boolean doubted = licence.asOf().toEpochDay() <= posting.adverse();
    return grade == Reach.HOLDS && doubted ? Reach.UNCLEAR : grade;
  }
}
