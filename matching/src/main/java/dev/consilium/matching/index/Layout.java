package dev.consilium.matching.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The order in which specialists lie: those who share their commonest facets lie together, so that
 * a search for a licence and a language reads few stretches of memory. Facets of more than half of
 * all specialists tell nothing and do not count.
 */
final class Layout {

  private static final int DEPTH = 3;
  private static final int LAST_RANK = 1023;

  private Layout() {}

  /** Gives for each place the number of the specialist in the order of adding. */
  static int[] of(ImpactIndexBuilder from) {
    int size = from.ids.size();
    var ranks = ranks(from);
    var keys = new long[size];
    for (int who = 0; who < size; who++) {
      keys[who] = key(from, who, ranks) << 31 | who;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(it -> (int) (it & Integer.MAX_VALUE)).toArray();
  }

  private static long key(ImpactIndexBuilder from, int who, int[] ranks) {
    int start = from.facetStarts.get(who);
    int count = from.facetStarts.get(who + 1) - start;
    var own = new int[count];
    for (int i = 0; i < count; i++) {
      own[i] = ranks[from.facetNumbers.get(start + i)];
    }
    Arrays.sort(own);
    long key = 0;
    for (int i = 0; i < DEPTH; i++) {
      key = key << 10 | (i < count ? own[i] : LAST_RANK);
    }
    return key;
  }

  private static int[] ranks(ImpactIndexBuilder from) {
    var counts = new int[from.facets.size()];
    for (int i = 0; i < from.facetNumbers.size(); i++) {
      counts[from.facetNumbers.get(i)]++;
    }
    var order = IntStream.range(0, counts.length)
        .boxed()
        .filter(it -> 2L * counts[it] <= from.ids.size())
        .sorted(Comparator.comparing((Integer it) -> -counts[it]))
        .toList();
    var ranks = new int[counts.length];
    Arrays.fill(ranks, LAST_RANK);
    for (int rank = 0; rank < order.size(); rank++) {
      ranks[order.get(rank)] = Math.min(rank, LAST_RANK);
    }
    return ranks;
  }
}
