package dev.consilium.matching.index;

/**
 * How many specialists have each code, frozen: a search with them scores a specialist alike
 * whatever else is in the directory. Immutable and safe to share between threads.
 */
public final class TermStatistics {

  private final int specialists;
  private final double meanTotal;
  private final Texts terms;
  private final Column having;

  TermStatistics(int specialists, double meanTotal, Texts terms, Column having) {
    this.specialists = specialists;
    this.meanTotal = meanTotal;
    this.terms = terms;
    this.having = having;
  }

  /**
   * Tells how many specialists were counted.
   *
   * @return 0 or more
   */
  public int specialists() {
    return specialists;
  }

  /**
   * Tells how many of them have a code.
   *
   * @param term as it was added to the index
   * @return 0 when nobody has it
   */
  public int having(String term) {
    int at = terms.find(term);
    return at < 0 ? 0 : having.get(at);
  }

  /** Gives the mean over specialists of the sum of their counts; 1 when there are none. */
  double meanTotal() {
    return meanTotal;
  }

  Texts terms() {
    return terms;
  }

  Column counts() {
    return having;
  }

  @Override
  public String toString() {
    return "TermStatistics[" + specialists + " specialists, " + terms.size() + " terms]";
  }
}
