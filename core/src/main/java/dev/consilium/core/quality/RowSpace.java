package dev.consilium.core.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which unknowns a set of linear relations fixes, by reduction to row echelon form.
 *
 * <p>It calculates modulo a prime, so that nothing is rounded; the factors are plus and minus one,
 * and no determinant of such relations comes near the prime.
 */
final class RowSpace {

  private static final long PRIME = 2_147_483_647;

  private final Map<String, NavigableMap<String, Long>> rows =
      new HashMap<>(); // by leading unknown

  private RowSpace() {}

  /** The unknowns that have one value only. */
  static Set<String> fixed(List<SmallCells.Relation> relations, Set<String> unknown) {
    var space = new RowSpace();
    for (var relation : relations) {
      var row = new TreeMap<String, Long>();
      relation.factors().forEach((cell, factor) -> {
        if (unknown.contains(cell) && factor != 0) {
          row.put(cell, Math.floorMod((long) factor, PRIME));
        }
      });
      space.add(row);
    }
    return space.single();
  }

  private void add(NavigableMap<String, Long> row) {
    while (!row.isEmpty()) {
      var leading = rows.get(row.firstKey());
      if (leading == null) {
        long inverse = power(row.firstEntry().getValue(), PRIME - 2);
        row.replaceAll((cell, factor) -> factor * inverse % PRIME);
        rows.put(row.firstKey(), row);
        return;
      }
      subtract(row, leading, row.firstEntry().getValue());
    }
  }

  // From the last leading unknown backwards: then each row holds free unknowns besides its own.
  private Set<String> single() {
    var leads = new ArrayList<>(new TreeMap<>(rows).descendingMap().values());
    var fixed = new HashSet<String>();
    for (var row : leads) {
      var own = row.firstKey();
      for (var cell : new ArrayList<>(row.keySet())) {
        var factor = row.get(cell);
        var other = rows.get(cell);
        if (!cell.equals(own) && factor != null && other != null) {
          subtract(row, other, factor);
        }
      }
      if (row.size() == 1) {
        fixed.add(own);
      }
    }
    return fixed;
  }

  private static void subtract(
      NavigableMap<String, Long> from, NavigableMap<String, Long> row, long times) {
    for (var entry : row.entrySet()) {
      long value =
          Math.floorMod(from.getOrDefault(entry.getKey(), 0L) - times * entry.getValue(), PRIME);
      if (value == 0) {
        from.remove(entry.getKey());
      } else {
        from.put(entry.getKey(), value);
      }
    }
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long rest = exponent; rest > 0; rest /= 2) {
      if (rest % 2 == 1) {
        result = result * square % PRIME;
      }
      square = square * square % PRIME;
    }
    return result;
  }
}
