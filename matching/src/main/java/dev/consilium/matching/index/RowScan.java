package dev.consilium.matching.index;

/** Scores everyone admitted from their own codes: best where few are admitted. */
final class RowScan {

  private RowScan() {}

  static void search(Asked asked, Admitted admitted, BestHits best) {
    var words = admitted.words();
    for (int word = 0; word < words.length; word++) {
      for (long bits = words[word]; bits != 0; bits &= bits - 1) {
        int place = (word << 6) + Long.numberOfTrailingZeros(bits);
        long score = asked.score(place);
        if (score >= best.least()) {
          best.offer(place, score);
        }
      }
    }
  }
}
