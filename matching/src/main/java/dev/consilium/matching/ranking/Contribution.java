package dev.consilium.matching.ranking;

/** What one term of one scorer, or a scorer as a whole, adds for every practice. */
final class Contribution {

  static final int WHOLE = -1;

  private final int scorer;
  private final int term;
  private final long[] billionths;

  Contribution(int scorer, int term, long[] billionths) {
    this.scorer = scorer;
    this.term = term;
    this.billionths = billionths;
  }

  int scorer() {
    return scorer;
  }

  int term() {
    return term;
  }

  long of(int who) {
    return billionths[who];
  }
}
