package dev.consilium.matching.index;

/**
 * Scores everyone admitted from their own codes: best where few are admitted. Rows lie far apart in
 * memory, so a batch of them is looked up first and scored after: the processor then waits for many
 * at once instead of one after the other.
 */
final class RowScan {

  private static final int BATCH = 64;

  private final Asked asked;
  private final BestHits best;
  private final Column starts;
  private final Column terms;
  private final int[] places = new int[BATCH];
  private final int[] from = new int[BATCH];
  private final int[] to = new int[BATCH];
  private int waiting;
  private int fetched;

  private RowScan(IndexColumns columns, Asked asked, BestHits best) {
    this.asked = asked;
    this.best = best;
    this.starts = columns.rows().starts();
    this.terms = columns.rows().terms();
  }

  static void search(IndexColumns columns, Asked asked, Admitted admitted, BestHits best) {
    if (asked.size() == 0) {
      return;
    }
    var scan = new RowScan(columns, asked, best);
    var words = admitted.words();
    for (int word = 0; word < words.length; word++) {
      for (long bits = words[word]; bits != 0; bits &= bits - 1) {
        scan.places[scan.waiting++] = (word << 6) + Long.numberOfTrailingZeros(bits);
        if (scan.waiting == BATCH) {
          scan.score();
        }
      }
    }
    scan.score();
  }

  private void score() {
    for (int i = 0; i < waiting; i++) {
      from[i] = starts.get(places[i]);
      to[i] = starts.get(places[i] + 1);
    }
    int touched = 0;
    for (int i = 0; i < waiting; i++) {
      touched += from[i] < to[i] ? terms.get(from[i]) ^ terms.get(to[i] - 1) : 0;
    }
    fetched += touched; // kept, so that the compiler keeps the look-ups
    for (int i = 0; i < waiting; i++) {
      long score = asked.score(places[i], from[i], to[i]);
      if (score >= best.least()) {
        best.offer(places[i], score);
      }
    }
    waiting = 0;
  }

  @Override
  public String toString() {
    return "RowScan[" + fetched + "]";
  }
}
