package dev.consilium.core.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far people who judge the same things agree beyond chance. Pure; holds no state. */
public final class Agreement {

  private Agreement() {}

  /**
   * Gives Fleiss' kappa for nominal judgements. Source: Fleiss 1971, Psychological Bulletin 76.
   *
   * @param units for each thing judged, the judgements; the same number of 2 or more for each
   * @param <T> a category
   * @return at most 1, 0 at chance; empty when all judgements are one and the same category, for
   *     chance then explains everything, and when nothing was judged
   * @throws IllegalArgumentException if the numbers of judgements differ
   */
  public static <T> Optional<Double> fleissKappa(List<? extends List<T>> units) {
    if (units.isEmpty()) {
      return Optional.empty();
    }
    int raters = units.get(0).size();
    if (raters < 2 || units.stream().anyMatch(unit -> unit.size() != raters)) {
      throw new IllegalArgumentException("Fleiss' kappa: a unit has too few or too many judgements"
          + " [raters-constant]. Give each the same number, 2 or more, or use Krippendorff's"
          + " alpha.");
    }
    var totals = new LinkedHashMap<T, Long>();
    double observed = 0;
    for (var unit : units) {
      var counts = count(unit);
      counts.forEach((category, count) -> totals.merge(category, count, Long::sum));
      observed += (double) pairs(counts) / ((long) raters * (raters - 1));
    }
    observed /= units.size();
    double all = (double) units.size() * raters;
    double chance =
        totals.values().stream().mapToDouble(it -> (it / all) * (it / all)).sum();
    return totals.size() < 2 ? Optional.empty() : Optional.of((observed - chance) / (1 - chance));
  }

  /**
   * Gives Krippendorff's alpha for nominal judgements. Source: Krippendorff, Computing Alpha
   * Reliability (2011).
   *
   * @param units for each thing judged, the judgements that there are; fewer than 2 say nothing
   * @param <T> a category
   * @return at most 1, 0 at chance; empty when nothing can be compared or nothing varies
   */
  public static <T> Optional<Double> krippendorffAlpha(List<? extends List<T>> units) {
    var totals = new LinkedHashMap<T, Long>();
    double disagreement = 0;
    long pairable = 0;
    for (var unit : units) {
      if (unit.size() >= 2) {
        var counts = count(unit);
        counts.forEach((category, count) -> totals.merge(category, count, Long::sum));
        long of = unit.size();
        disagreement += (double) (of * (of - 1) - pairs(counts)) / (of - 1);
        pairable += of;
      }
    }
    if (totals.size() < 2) {
      return Optional.empty();
    }
    long same = pairs(totals);
    double expected = (double) (pairable * (pairable - 1) - same) / (pairable - 1);
    return Optional.of(1 - disagreement / expected);
  }

  private static <T> Map<T, Long> count(List<T> unit) {
    var counts = new LinkedHashMap<T, Long>();
    unit.forEach(it -> counts.merge(it, 1L, Long::sum));
    return counts;
  }

  // Ordered pairs of equal judgements.
  private static <T> long pairs(Map<T, Long> counts) {
    return counts.values().stream().mapToLong(it -> it * (it - 1)).sum();
  }
}
