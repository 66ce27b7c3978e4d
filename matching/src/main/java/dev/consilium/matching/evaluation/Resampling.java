package dev.consilium.matching.evaluation;

/**
 * How often chance is consulted, and from where it starts: equal settings give equal figures.
 *
 * @param rounds how many resamples or sign flips, 100 to 10 million
 * @param seed any number; state it beside the figures
 */
public record Resampling(int rounds, long seed) {

  /** Twenty thousand rounds from seed 1. */
  public static final Resampling STANDARD = new Resampling(20_000, 1);

  private static final int LEAST = 100;
  private static final int MOST = 10_000_000;

  // With fewer rounds the ends of an interval would be a few single draws.
  public Resampling {
    if (rounds < LEAST || rounds > MOST) {
      throw new IllegalArgumentException(
          "Resampling: " + rounds + " rounds [rounds-range]. Give " + LEAST + " to " + MOST + ".");
    }
  }
}
