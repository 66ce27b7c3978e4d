package dev.consilium.matching.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Specialists and questions drawn at random, and a scorer that takes no short cut. */
record Practice(List<Member> members, NavigableMap<String, Integer> question, List<String> asked) {

  record Member(String id, NavigableMap<String, Integer> codes, List<String> facets) {}

  /** A score as a plain sum of doubles. */
  record Scored(String id, double score) {}

  static Practice drawn(long seed, int most) {
    var random = new SplittableRandom(seed);
    int vocabulary = 1 + random.nextInt(60);
    int counts = random.nextBoolean() ? 1 : 400;
    var members = new ArrayList<Member>();
    int size = random.nextInt(most + 1);
    for (int i = 0; i < size; i++) {
      members.add(member(random, "s" + i, vocabulary, counts));
    }
    var question = codes(random, vocabulary + 3, 12, 1000);
    var asked = random.nextInt(3) == 0 ? List.<String>of() : facets(random);
    return new Practice(members, question, asked);
  }

  static Member member(SplittableRandom random, String id, int vocabulary, int counts) {
    return new Member(id, codes(random, vocabulary, 9, counts), facets(random));
  }

  private static NavigableMap<String, Integer> codes(
      SplittableRandom random, int vocabulary, int most, int counts) {
    var codes = new TreeMap<String, Integer>();
    int size = random.nextInt(most + 1);
    for (int i = 0; i < size; i++) {
      double u = random.nextDouble();
      codes.put("c" + (int) (vocabulary * u * u), 1 + random.nextInt(counts));
    }
    return codes;
  }

  private static List<String> facets(SplittableRandom random) {
    var facets = new ArrayList<String>();
    for (var it : List.of("available", "language en", "language de", "licence DE")) {
      if (random.nextInt(3) > 0) {
        facets.add(it);
      }
    }
    return facets;
  }

  ImpactIndex index(Weighting weighting) {
    var builder = ImpactIndex.of(weighting);
    members.forEach(it -> builder.add(it.id(), it.codes(), it.facets()));
    return builder.build();
  }

  /** Scores everyone admitted who shares a code, straight from the formulas. */
  List<Scored> scored(Weighting weighting) {
    var having = new TreeMap<String, Integer>();
    double all = 0;
    for (var it : members) {
      it.codes().keySet().forEach(code -> having.merge(code, 1, Integer::sum));
      all += total(it.codes());
    }
    double mean = all == 0 ? 1 : all / members.size();
    var scored = new ArrayList<Scored>();
    for (var it : members) {
      boolean shares = !Collections.disjoint(it.codes().keySet(), question.keySet());
      if (shares && it.facets().containsAll(asked)) {
        double score = weighting instanceof Weighting.Bm25 bm25
            ? bm25(bm25, it.codes(), having, mean)
            : cosine(it.codes(), having);
        scored.add(new Scored(it.id(), score));
      }
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    return scored;
  }

  private double bm25(
      Weighting.Bm25 constants, Map<String, Integer> codes, Map<String, Integer> having, double m) {
    double sum = 0;
    for (var it : question.entrySet()) {
      Integer count = codes.get(it.getKey());
      if (count != null) {
        double n = having.getOrDefault(it.getKey(), 0);
        double rarity = Math.log(1 + (members.size() - n + 0.5) / (n + 0.5));
        double norm = constants.k1() * (1 - constants.b() + constants.b() * total(codes) / m);
        sum += it.getValue() / 1000.0 * rarity * count / (count + norm);
      }
    }
    return sum;
  }

  private double cosine(Map<String, Integer> codes, Map<String, Integer> having) {
    double dot = 0;
    double own = 0;
    double asking = 0;
    for (var it : codes.entrySet()) {
      double weight = it.getValue() * rarity(having, it.getKey());
      own += weight * weight;
      dot += weight * question.getOrDefault(it.getKey(), 0) / 1000.0 * rarity(having, it.getKey());
    }
    for (var it : question.entrySet()) {
      double weight = having.containsKey(it.getKey())
          ? it.getValue() / 1000.0 * rarity(having, it.getKey())
          : 0;
      asking += weight * weight;
    }
    return dot / Math.sqrt(own) / Math.sqrt(asking);
  }

  private double rarity(Map<String, Integer> having, String code) {
    return Math.log((2.0 + members.size()) / (1.0 + having.getOrDefault(code, 0)));
  }

  private static double total(Map<String, Integer> codes) {
    return codes.values().stream().mapToInt(it -> it).sum();
  }
}
