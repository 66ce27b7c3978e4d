package dev.consilium.matching.index;

/**
 * Hashes bytes to 64 well mixed bits: Fowler-Noll-Vo 1a (RFC 9923 describes it), then the finish of
 * SplitMix64 (Steele, Lea and Flood 2014). No protection against someone who searches for equals.
 */
final class Mixing {

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Mixing() {}

  static long hash(long seed, byte[] bytes) {
    long hash = BASIS ^ seed;
    for (byte it : bytes) {
      hash = (hash ^ (it & 0xff)) * PRIME;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
