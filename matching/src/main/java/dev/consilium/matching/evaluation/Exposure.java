package dev.consilium.matching.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/**
 * How attention and work spread over those who are ranked. Immutable.
 *
 * <p>A place at rank r counts 1/log2(r + 1), as in nDCG; a first place counts 1.
 *
 * @param depth how many places of each ranking were counted
 * @param queries how many rankings there were
 * @param candidates how many could have been ranked
 * @param shown each of the candidates that was, most exposed first
 */
public record Exposure(int depth, int queries, int candidates, List<Shown> shown) {

  /**
   * One who was ranked.
   *
   * @param document who
   * @param load in how many rankings, within the depth
   * @param exposure the sum of what the places count
   */
  public record Shown(String document, int load, double exposure) {}

  // More shown than could be would make a share above one.
  public Exposure {
    shown = List.copyOf(shown);
    if (depth < 1 || candidates < 1 || shown.size() > candidates) {
      throw new IllegalArgumentException("Exposure: " + shown.size() + " shown of " + candidates
          + " candidates to depth " + depth + " [exposure-range]."
          + " Name every candidate and a depth of 1 or more.");
    }
  }

  /**
   * Counts a run's first places.
   *
   * @param run the rankings
   * @param candidates everyone who could have been ranked; who is ranked and not in it counts as well
   * @param depth how many places count, 1 or more
   * @return the spread
   */
  public static Exposure of(TrecRun run, Collection<String> candidates, int depth) {
    var loads = new TreeMap<String, Shown>(RankedDocument.BY_ID);
    for (var query : run.queries()) {
      var ranking = run.ranking(query);
      for (int i = 0; i < Math.min(depth, ranking.size()); i++) {
        var here = new Shown(ranking.get(i).document(), 1, Discount.at(i));
        loads.merge(
            here.document(),
            here,
            (one, other) ->
                new Shown(one.document(), one.load() + 1, one.exposure() + other.exposure()));
      }
    }
    var all = new HashSet<>(candidates);
    all.addAll(loads.keySet());
    var shown = new ArrayList<>(loads.values());
    shown.sort(Comparator.comparingDouble(Shown::exposure).reversed());
    return new Exposure(depth, run.queries().size(), Math.max(1, all.size()), shown);
  }

  /** {@return the share of candidates who were ranked at all} */
  public double coverage() {
    return (double) shown.size() / candidates;
  }

  /**
   * Tells how unevenly exposure is spread over all candidates.
   *
   * @return Gini's coefficient: 0 when all have the same, near 1 when one has everything
   */
  public double gini() {
    // Over values in ascending order: Σ (2i - n - 1) x_i / (n Σ x).
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < shown.size(); i++) {
      double exposure = shown.get(i).exposure();
      weighted += (candidates - 2.0 * i - 1) * exposure;
      sum += exposure;
    }
    return sum == 0 ? 0 : weighted / (candidates * sum);
  }

  /** {@return the most rankings that one candidate is in} */
  public int largestLoad() {
    return shown.stream().mapToInt(Shown::load).max().orElse(0);
  }

  /**
   * Gives the share of all exposure that the most exposed have.
   *
   * @param share of the candidates, from 0 to 1
   * @return from 0 to 1; the Lorenz curve seen from above
   */
  public double shareOfTop(double share) {
    double whole = 0;
    double top = 0;
    double most = share * candidates;
    for (int i = 0; i < shown.size(); i++) {
      whole += shown.get(i).exposure();
      top += shown.get(i).exposure() * Math.max(0, Math.min(1, most - i));
    }
    return whole == 0 ? 0 : top / whole;
  }
}
