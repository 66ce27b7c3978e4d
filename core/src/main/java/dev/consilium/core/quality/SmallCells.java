package dev.consilium.core.quality;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which counts stay hidden, so that nobody finds a small one by subtraction.
 *
 * <p>A count from 1 to below the minimum is hidden. Then, as long as the shown counts and the
 * relations between them still fix a small one, the smallest of the counts that tell it is hidden
 * as well. What is left to an attacker are the bounds that the relations give.
 */
final class SmallCells {

  /**
   * Counts that always add up to nothing.
   *
   * @param factors by cell: plus one for a whole, minus one for its parts
   */
  record Relation(Map<String, Integer> factors) {

    static Relation sum(String whole, Collection<String> parts) {
      var factors = new LinkedHashMap<String, Integer>();
      parts.forEach(part -> factors.merge(part, -1, Integer::sum));
      factors.merge(whole, 1, Integer::sum);
      return new Relation(factors);
    }
  }

  private final Map<String, Long> cells;
  private final List<Relation> relations;
  private final Set<String> harmless;
  private final long minimum;

  /** Harmless cells may be small; they are hidden only where they give another one away. */
  SmallCells(
      Map<String, Long> cells, List<Relation> relations, Set<String> harmless, long minimum) {
    this.cells = cells;
    this.harmless = harmless;
    this.relations = relations;
    this.minimum = minimum;
    for (var relation : relations) {
      long sum = 0;
      for (var factor : relation.factors().entrySet()) {
        sum += factor.getValue() * count(factor.getKey());
      }
      // A relation that does not hold would hide too little.
      if (sum != 0) {
        throw new IllegalArgumentException("Small cells: counts that should add up miss by " + sum
            + " [relation-holds]. Correct the identity in the metric table.");
      }
    }
  }

  /** The cells to hide; {@code never} are those that are not shown in any case. */
  Set<String> hidden(Set<String> never) {
    var hidden = new TreeSet<>(never);
    cells.keySet().stream().filter(this::small).forEach(hidden::add);
    while (true) {
      var more = new TreeSet<String>();
      RowSpace.fixed(relations, hidden).forEach((cell, known) -> {
        if (small(cell)) {
          more.add(cheapest(known));
        }
      });
      if (more.isEmpty()) {
        return hidden;
      }
      hidden.addAll(more);
    }
  }

  private boolean small(String cell) {
    return !harmless.contains(cell) && count(cell) > 0 && count(cell) < minimum;
  }

  private long count(String cell) {
    return cells.getOrDefault(cell, 0L);
  }

  // Of the cells that tell a small count, the smallest that is not zero: it costs least. There is
  // always one, for what follows from no shown cell is zero.
  private String cheapest(Set<String> known) {
    return known.stream()
        .min(Comparator.<String>comparingInt(cell -> count(cell) == 0 ? 1 : 0)
            .thenComparingLong(this::count)
            .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }
}
