package dev.consilium.matching.ranking;

import java.io.IOException;
import java.math.BigDecimal;

/** Writes rankings as lines of a TREC run: query, Q0, practice, rank, score, tag. */
public final class TrecLines {

  private static final int DECIMALS = 9;

  private TrecLines() {}

  /**
   * Writes one ranking.
   *
   * <p>Readers of runs sort by score and break ties their own way. So that they see this order, a
   * score that ties with the one before is written one billionth below it; at the end of a long run
   * of zeros this goes below 0.
   *
   * @param ranking what is written
   * @param tag names the run, without blanks
   * @param out where
   * @throws IOException when it cannot be written
   */
  public static void write(PracticeRanking ranking, String tag, Appendable out) throws IOException {
    long last = Long.MAX_VALUE;
    int rank = 0;
    for (var it : ranking.ranked()) {
      last = Math.min(it.billionths(), last - 1);
      out.append(ranking.question())
          .append(" Q0 ")
          .append(it.id())
          .append(' ')
          .append(Integer.toString(++rank))
          .append(' ')
          .append(BigDecimal.valueOf(last, DECIMALS).toPlainString())
          .append(' ')
          .append(tag)
          .append('\n');
    }
  }
}
