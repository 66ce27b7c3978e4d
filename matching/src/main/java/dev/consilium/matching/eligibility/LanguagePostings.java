package dev.consilium.matching.eligibility;

import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.profile.CaseProfile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who speaks what until when. */
final class LanguagePostings {

  /** One language of one specialist, to be relied on until a day. */
  private record Posting(int who, long until) {}

  private final Map<String, List<Posting>> byLanguage = new TreeMap<>();
  private final long[] until;
  private final EligibilityPolicy policy;

  LanguagePostings(List<Specialist> specialists, EligibilityPolicy policy) {
    this.policy = policy;
    until = new long[specialists.size()];
    for (int who = 0; who < until.length; who++) {
      until[who] = Long.MIN_VALUE;
      for (var it : specialists.get(who).languages()) {
        var expiry = it.expiry();
        long last = expiry == null ? Long.MAX_VALUE : expiry.toEpochDay();
        until[who] = Math.max(until[who], last);
        byLanguage
            .computeIfAbsent(Languages.primary(it.value()), k -> new ArrayList<>())
            .add(new Posting(who, last));
      }
    }
  }

  void judge(CaseProfile profile, Tally tally) {
    if (profile.languages().isEmpty()) {
      tally.add(tally.everyone(), policy.on(Unknown.CASE_LANGUAGE));
      return;
    }
    long day = profile.day().toEpochDay();
    var shared = new BitSet();
    for (var tag : profile.languages()) {
      for (var it : byLanguage.getOrDefault(Languages.primary(tag), List.of())) {
        if (day <= it.until()) {
          shared.set(it.who());
        }
      }
    }
    var unknown = new BitSet();
    for (int who = 0; who < until.length; who++) {
      unknown.set(who, day > until[who]);
    }
    tally.add(unknown, policy.on(Unknown.LANGUAGES));
    var apart = tally.everyone();
    apart.andNot(shared);
    apart.andNot(unknown);
    tally.add(apart, Eligibility.INELIGIBLE);
  }
}
