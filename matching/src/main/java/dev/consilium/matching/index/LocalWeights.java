package dev.consilium.matching.index;

import java.util.HashMap;
import java.util.Map;

/** The distinct local weights: few, because counts and totals repeat. For one build. */
final class LocalWeights {

  /** What a local weight is made from. */
  private record Source(int count, double local) {}

  private final Weighting weighting;
  private final Map<Source, Integer> numbers = new HashMap<>();
  private final IntList counts = new IntList();
  private final Map<Integer, Double> locals = new HashMap<>();
  private int lastCount = -1;
  private long lastTotal = -1;
  private int last;

  LocalWeights(Weighting weighting) {
    this.weighting = weighting;
  }

  int of(int count, long total, double meanTotal) {
    if (count == lastCount && total == lastTotal) {
      return last;
    }
    double local = weighting.local(count, total, meanTotal);
    last = numbers.computeIfAbsent(new Source(count, local), it -> {
      counts.add(count);
      locals.put(counts.size() - 1, local);
      return counts.size() - 1;
    });
    lastCount = count;
    lastTotal = total;
    return last;
  }

  int size() {
    return counts.size();
  }

  double[] values() {
    var values = new double[size()];
    locals.forEach((number, local) -> values[number] = local);
    return values;
  }

  Column counts() {
    var all = new int[size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = counts.get(i);
    }
    return Column.of(all, Integer.MAX_VALUE);
  }
}
