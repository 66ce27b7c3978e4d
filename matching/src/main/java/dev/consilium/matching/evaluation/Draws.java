package dev.consilium.matching.evaluation;

/**
 * A stream of random numbers that is the same on every Java version. Source: Steele, Lea and Flood,
 * Fast Splittable Pseudorandom Number Generators (2014), without the splitting.
 */
final class Draws {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  Draws(long seed) {
    state = seed;
  }

  long bits() {
    state += STEP;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  int below(int bound) {
    return (int) (((bits() >>> 32) * bound) >>> 32);
  }
}
