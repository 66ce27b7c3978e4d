package dev.consilium.matching.index;

import java.util.BitSet;

/**
 * Scores from the lists of the codes, block by block of places. Sums are upper bounds in coarse
 * whole numbers; whoever's sum could still enter is scored exactly from the specialist's own row.
 * Codes so common that all of them together could not lift anyone into the best are not read: those
 * who have a rarer code besides are found through that one (Turtle and Flood, Query evaluation:
 * strategies and optimizations, 1995: MaxScore).
 */
final class BlockScan {

  private static final int PRIMING = 64;

  // Cost of one row beside one entry of a list.
  static final long ROW = 32;

  private final IndexColumns columns;
  private final Asked asked;
  private final Admitted admitted;
  private final BestHits best;
  private final int blocks;
  private final int[] order;
  private final double unit;
  private final int[] steps;
  private final int[] rest;
  private final int[] sums = new int[IndexColumns.BLOCK];
  private final int[] touched = new int[IndexColumns.BLOCK + 1];
  private long floor = 1;

  private BlockScan(IndexColumns columns, Asked asked, Admitted admitted, BestHits best) {
    this.columns = columns;
    this.asked = asked;
    this.admitted = admitted;
    this.best = best;
    blocks = IndexColumns.blocks(columns.size());
    order = asked.rarestFirst();
    double all = 0;
    for (int it : order) {
      all += greatest(it);
    }
    // The sums of all steps stay below 2^30 with room for rounding up.
    unit = Math.max(1, all / (1 << 29));
    steps = new int[order.length];
    rest = new int[order.length + 1];
    for (int i = order.length - 1; i >= 0; i--) {
      steps[i] = (int) Math.ceil(greatest(order[i]) / 255 / unit) + 1;
      rest[i] = rest[i + 1] + 255 * steps[i] + 1;
    }
  }

  /** Fills {@code best}; {@code primed} finds a score that as many as are wanted reach. */
  static void search(
      IndexColumns columns, Asked asked, Admitted admitted, BestHits best, BestHits primed) {
    if (asked.size() == 0 || admitted.count() == 0) {
      return;
    }
    var scan = new BlockScan(columns, asked, admitted, best);
    scan.prime(primed);
    for (int block = 0; block < scan.blocks; block++) {
      scan.block(block);
    }
  }

  private double greatest(int at) {
    return asked.weight(at) * columns.lists().most().getDouble(asked.term(at));
  }

  private void prime(BestHits primed) {
    var seen = new BitSet();
    int left = PRIMING;
    for (int i = 0; i < order.length && left > 0; i++) {
      for (int block = 0; block < blocks && left > 0; block++) {
        int end = end(block, i);
        for (int at = start(block, i); at < end && left > 0; at++) {
          int place =
              (block << IndexColumns.BLOCK_BITS) + columns.lists().lows().get(at);
          if (admitted.admits(place) && !seen.get(place)) {
            seen.set(place);
            left--;
            primed.offer(place, asked.score(place));
          }
        }
      }
    }
    floor = primed.least();
  }

  private void block(int block) {
    int threshold = threshold();
    int essential = order.length;
    while (essential > 0 && rest[essential - 1] < threshold) {
      essential--;
    }
    int count = 0;
    for (int i = 0; i < essential; i++) {
      count = read(block, i, count);
    }
    int found = count;
    count = survivors(count, rest[essential], threshold);
    for (int i = essential; i < order.length && ROW * count > left(block, i); i++) {
      update(block, i);
      count = survivors(count, rest[i + 1], threshold);
    }
    verify(block, count);
    for (int i = 0; i < found; i++) {
      sums[touched[i]] = 0;
    }
  }

  /** Counts the entries of the lists from one on that lie in a block. */
  private long left(int block, int from) {
    long left = 0;
    for (int i = from; i < order.length; i++) {
      left += end(block, i) - start(block, i);
    }
    return left;
  }

  /** Moves to the front whoever could still enter; the others stay behind, to be cleared. */
  private int survivors(int count, int more, int threshold) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int low = touched[i];
      if (sums[low] + more >= threshold) {
        touched[i] = touched[kept];
        touched[kept++] = low;
      }
    }
    return kept;
  }

  private int start(int block, int at) {
    return columns.lists().starts().get(asked.term(order[at]) * blocks + block);
  }

  private int end(int block, int at) {
    return columns.lists().starts().get(asked.term(order[at]) * blocks + block + 1);
  }

  private int read(int block, int at, int before) {
    int end = end(block, at);
    var lows = columns.lists().lows();
    var bounds = columns.lists().bounds();
    var words = admitted.words();
    boolean all = admitted.isEveryone();
    int first = block << (IndexColumns.BLOCK_BITS - 6);
    int step = steps[at];
    int count = before;
    for (int i = start(block, at); i < end; i++) {
      int low = lows.get(i);
      if (all || (words[first + (low >>> 6)] >>> low & 1) != 0) {
        int sum = sums[low];
        touched[count] = low;
        count += sum == 0 ? 1 : 0;
        sums[low] = sum + bounds.get(i) * step;
      }
    }
    return count;
  }

  private void update(int block, int at) {
    int end = end(block, at);
    var lows = columns.lists().lows();
    var bounds = columns.lists().bounds();
    int step = steps[at];
    for (int i = start(block, at); i < end; i++) {
      int low = lows.get(i);
      int sum = sums[low];
      sums[low] = sum == 0 ? 0 : sum + bounds.get(i) * step;
    }
  }

  private void verify(int block, int count) {
    int base = block << IndexColumns.BLOCK_BITS;
    for (int i = 0; i < count; i++) {
      long score = asked.score(base + touched[i]);
      if (score >= best.least()) {
        best.offer(base + touched[i], score);
      }
    }
  }

  private int threshold() {
    return (int) Math.min(Integer.MAX_VALUE, (long) (Math.max(floor, best.least()) / unit));
  }
}
