package dev.consilium.matching.experiment;

import dev.consilium.core.ContentHash;
import dev.consilium.matching.evaluation.RankedDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Plain rankings by terms, for others to be held against. Immutable and safe to share.
 *
 * <p>All statistics come from the candidates' cases, never from a query.
 */
public final class BaselineRanker implements Ranker<Set<String>> {

  /** How it ranks. */
  public enum Method {
    /**
     * Cosine of the query's terms with a candidate's profile: share of cases with the term times
     * ln((1 + N) / (1 + df)).
     */
    TFIDF_COSINE,
    /** How many of the query's terms occur in any case. */
    OVERLAP,
    /** How many cases: what a ranking that looks at nobody's problem is worth. */
    CASE_VOLUME,
    /** The same for everybody: what luck is worth. */
    CONSTANT
  }

  private final String name;
  private final Method method;
  private final ContentHash configuration;
  private final SortedMap<String, Map<String, Double>> profiles = new TreeMap<>();
  private final Map<String, Double> rarity = new HashMap<>();
  private final Map<String, Integer> volumes = new HashMap<>();

  /**
   * Learns from cases.
   *
   * @param name one word
   * @param method how to rank
   * @param cases by candidate, the terms of each case
   */
  public BaselineRanker(String name, Method method, Map<String, List<Set<String>>> cases) {
    this.name = name;
    this.method = method;
    var digest = ContentHash.digest();
    digest.update(("baseline " + method + "\n").getBytes(StandardCharsets.UTF_8));
    var frequency = new TreeMap<String, Integer>();
    new TreeMap<>(cases).forEach((who, theirs) -> {
      var shares = new TreeMap<String, Double>();
      for (var it : theirs) {
        digest.update((who + "\t" + new TreeSet<>(it) + "\n").getBytes(StandardCharsets.UTF_8));
        it.forEach(term -> shares.merge(term, 1.0 / theirs.size(), Double::sum));
      }
      shares.keySet().forEach(term -> frequency.merge(term, 1, Integer::sum));
      profiles.put(who, shares);
      volumes.put(who, theirs.size());
    });
    configuration = ContentHash.ofDigest(digest.digest());
    frequency.forEach(
        (term, count) -> rarity.put(term, StrictMath.log((1.0 + cases.size()) / (1.0 + count))));
    profiles.values().forEach(this::weigh);
  }

  private void weigh(Map<String, Double> profile) {
    profile.replaceAll((term, share) -> share * rarity.getOrDefault(term, 0.0));
    double length =
        StrictMath.sqrt(profile.values().stream().mapToDouble(it -> it * it).sum());
    if (length > 0) {
      profile.replaceAll((term, weight) -> weight / length);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ContentHash configuration() {
    return configuration;
  }

  @Override
  public List<RankedDocument> rank(String id, Set<String> query, int depth) {
    var terms = new TreeSet<>(query);
    double length = StrictMath.sqrt(terms.stream()
        .mapToDouble(it -> rarity.getOrDefault(it, 0.0))
        .map(it -> it * it)
        .sum());
    var ranked = new ArrayList<RankedDocument>();
    profiles.forEach((who, profile) -> {
      double score = switch (method) {
        case CONSTANT -> 1;
        case CASE_VOLUME -> volumes.getOrDefault(who, 0);
        case OVERLAP -> terms.stream().filter(profile::containsKey).count();
        case TFIDF_COSINE -> length == 0 ? 0 : product(terms, profile) / length;
      };
      if (score > 0) {
        ranked.add(new RankedDocument(who, rounded(score)));
      }
    });
    ranked.sort(RankedDocument.TREC_ORDER);
    return List.copyOf(ranked.subList(0, Math.min(depth, ranked.size())));
  }

  private double product(Set<String> terms, Map<String, Double> profile) {
    double sum = 0;
    for (var term : terms) {
      sum += profile.getOrDefault(term, 0.0) * rarity.getOrDefault(term, 0.0);
    }
    return sum;
  }

  // Scores that only the order of a sum has parted are ties.
  private static double rounded(double score) {
    return Math.rint(score * 1e9) / 1e9;
  }
}
