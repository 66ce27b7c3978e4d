package dev.consilium.core.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which unknowns a set of linear relations fixes, by reduction to row echelon form.
 *
 * <p>It calculates modulo a prime, so that nothing is rounded; the factors are plus and minus one,
 * and no determinant of such relations comes near the prime.
 */
final class RowSpace {

  private static final long PRIME = 2_147_483_647;

  // The mark sorts unknowns before the known ones, which are carried along to explain a result.
  private static final String UNKNOWN = "0";
  private static final String KNOWN = "1";

  private final Map<String, NavigableMap<String, Long>> rows = new HashMap<>(); // by first unknown

  private RowSpace() {}

  /** The unknowns that have one value only, each with the known cells that tell it. */
  static Map<String, Set<String>> fixed(List<SmallCells.Relation> relations, Set<String> unknown) {
    var space = new RowSpace();
    for (var relation : relations) {
      var row = new TreeMap<String, Long>();
      relation.factors().forEach((cell, factor) -> {
        if (factor != 0) {
          row.put(
              (unknown.contains(cell) ? UNKNOWN : KNOWN) + cell,
              Math.floorMod((long) factor, PRIME));
        }
      });
      space.add(row);
    }
    return space.single();
  }

  private void add(NavigableMap<String, Long> row) {
    while (!row.isEmpty() && row.firstKey().startsWith(UNKNOWN)) {
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
  private Map<String, Set<String>> single() {
    var fixed = new TreeMap<String, Set<String>>();
    for (var row : new TreeMap<>(rows).descendingMap().values()) {
      var own = row.firstKey();
      for (var cell : new ArrayList<>(row.headMap(KNOWN).keySet())) {
        var factor = row.get(cell);
        var other = rows.get(cell);
        if (!cell.equals(own) && factor != null && other != null) {
          subtract(row, other, factor);
        }
      }
      if (row.headMap(KNOWN).size() == 1) {
        var known = new TreeSet<String>();
        row.tailMap(KNOWN).keySet().forEach(cell -> known.add(cell.substring(1)));
        fixed.put(own.substring(1), known);
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
