package dev.consilium.matching.scoring;

import java.math.BigDecimal;

/**
 * How well a specialist fits, in fixed point: equal on every machine, unlike a double.
 *
 * @param billionths 0 to 1,000,000,000
 */
public record Score(long billionths) implements Comparable<Score> {

  /** The best score, in billionths. */
  public static final long ONE = 1_000_000_000L;

  // Outside its range a score would silently win or lose every comparison.
  public Score {
    if (billionths < 0 || billionths > ONE) {
      throw new IllegalArgumentException(
          "Score: " + billionths + " [score-range]. Give billionths from 0 to " + ONE + ".");
    }
  }

  @Override
  public int compareTo(Score other) {
    return Long.compare(billionths, other.billionths);
  }

  // Nine decimals, in no one's locale.
  @Override
  public String toString() {
    return BigDecimal.valueOf(billionths, 9).toPlainString();
  }
}
