package dev.consilium.matching.assignment;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** An instance as a host would hold it: lists in some order, from a seed. */
record Instances(List<CaseDemand> cases, List<SpecialistLoad> specialists, List<Pair> pairs) {

  /** One allowed pair. */
  record Pair(CaseId caseId, PartyId specialist, long cost) {}

  AssignmentProblem problem() {
    return problem("salt");
  }

  AssignmentProblem problem(String salt) {
    var builder = AssignmentProblem.builder(salt);
    cases.forEach(builder::add);
    specialists.forEach(builder::add);
    pairs.forEach(it -> builder.candidate(it.caseId(), it.specialist(), it.cost()));
    return builder.build();
  }

  Instances shuffled(long seed) {
    return new Instances(
        mixed(cases, new Random(seed)),
        mixed(specialists, new Random(seed + 1)),
        mixed(pairs, new Random(seed + 2)));
  }

  private static <T> List<T> mixed(List<T> list, Random random) {
    var copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** Small, with everything in it: several opinions, both bounds, prices, gaps, ties, dead ends. */
  static Instances drawn(long seed, int mostCases, int mostSpecialists) {
    var random = new Random(seed);
    int caseCount = 1 + random.nextInt(mostCases);
    int specialistCount = 1 + random.nextInt(mostSpecialists);
    int costs = random.nextBoolean() ? 4 : 1000;
    double density = .2 + .8 * random.nextDouble();
    boolean several = random.nextInt(3) == 0;
    boolean least = random.nextInt(3) == 0;
    double optional = random.nextInt(3) / 2.0;
    var cases = new ArrayList<CaseDemand>();
    for (int i = 0; i < caseCount; i++) {
      var demand = CaseDemand.of(new CaseId("C-" + i), several ? 1 + random.nextInt(3) : 1);
      cases.add(
          random.nextDouble() < optional
              ? demand.orUnassignedAt(random.nextInt(costs * 2))
              : demand);
    }
    double share = 2.5 * random.nextDouble() * caseCount / specialistCount;
    var specialists = new ArrayList<SpecialistLoad>();
    for (int j = 0; j < specialistCount; j++) {
      int most = (int) (share + random.nextInt(3));
      int from = least && random.nextInt(3) == 0 ? random.nextInt(Math.min(2, most) + 1) : 0;
      specialists.add(new SpecialistLoad(new PartyId("S-" + j), from, most));
    }
    var pairs = new ArrayList<Pair>();
    for (var it : cases) {
      for (var load : specialists) {
        if (random.nextDouble() < density) {
          pairs.add(new Pair(it.id(), load.id(), random.nextInt(2 * costs) - costs));
        }
      }
    }
    return new Instances(cases, specialists, pairs);
  }

  /** Middle-sized and crowded: costs in fixed point, popular specialists, little slack. */
  static Instances crowded(long seed, int caseCount, int specialistCount, double slack) {
    var random = new Random(seed);
    var room = new int[specialistCount];
    for (int k = 0; k < slack * caseCount; k++) {
      room[random.nextInt(specialistCount)]++;
    }
    var specialists = new ArrayList<SpecialistLoad>();
    for (int j = 0; j < specialistCount; j++) {
      specialists.add(SpecialistLoad.upTo(new PartyId("S-" + j), room[j]));
    }
    var cases = new ArrayList<CaseDemand>();
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < caseCount; i++) {
      var id = new CaseId("C-" + i);
      cases.add(CaseDemand.of(id, 1).orUnassignedAt(2_000_000));
      var order = new ArrayList<>(specialists);
      Collections.shuffle(order, random);
      for (var load : order.subList(0, Math.min(12, specialistCount))) {
        pairs.add(new Pair(id, load.id(), random.nextInt(1_000_000)));
      }
    }
    return new Instances(cases, specialists, pairs);
  }
}
