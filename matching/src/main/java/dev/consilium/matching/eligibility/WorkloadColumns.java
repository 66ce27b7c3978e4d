package dev.consilium.matching.eligibility;

import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.profile.CaseProfile;
import java.util.BitSet;
import java.util.List;

/** Who has room until when it may be relied on. */
final class WorkloadColumns {

  private final boolean[] room;
  private final long[] until;
  private final EligibilityPolicy policy;

  WorkloadColumns(List<Specialist> specialists, EligibilityPolicy policy) {
    this.policy = policy;
    room = new boolean[specialists.size()];
    until = new long[specialists.size()];
    for (int who = 0; who < room.length; who++) {
      var known = specialists.get(who).capacity().orElse(null);
      if (known == null) {
        until[who] = Long.MIN_VALUE;
      } else {
        var expiry = known.expiry();
        until[who] = expiry == null ? Long.MAX_VALUE : expiry.toEpochDay();
        room[who] = known.value().free() > 0;
      }
    }
  }

  void judge(CaseProfile profile, Tally tally) {
    long day = profile.day().toEpochDay();
    var unknown = new BitSet();
    var out = new BitSet();
    for (int who = 0; who < room.length; who++) {
      boolean holds = day <= until[who];
      unknown.set(who, !holds);
      out.set(who, holds && !room[who]);
    }
    tally.add(unknown, policy.on(Unknown.CAPACITY).and(policy.on(Unknown.ACCEPTING)));
    tally.add(out, Eligibility.INELIGIBLE);
  }
}
