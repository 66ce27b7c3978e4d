package dev.consilium.matching.assignment;

import java.util.Arrays;
import java.util.List;

/**
 * The order in which kernels see cases and specialists: by salted hash, then id.
 *
 * <p>Which of two equally good plans is chosen hangs on this order and thus on the salt, neither on
 * the order of the input nor on the ids' own order, which would favour the same people for ever.
 */
final class SaltedOrder {

  private SaltedOrder() {}

  /** Gives positions in the list, sorted. */
  static int[] of(String salt, List<String> ids) {
    var keyed = new Keyed[ids.size()];
    for (int i = 0; i < keyed.length; i++) {
      keyed[i] = new Keyed(hash(salt, ids.get(i)), ids.get(i), i);
    }
    Arrays.sort(keyed);
    var order = new int[keyed.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = keyed[i].position;
    }
    return order;
  }

  // FNV-1a over both texts with a final avalanche; no secret, only no pattern.
  private static long hash(String salt, String id) {
    long hash = mixed(mixed(0xcbf29ce484222325L, salt) ^ 0xff, id);
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    hash *= 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  private static long mixed(long from, String text) {
    long hash = from;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private record Keyed(long hash, String id, int position) implements Comparable<Keyed> {

    @Override
    public int compareTo(Keyed other) {
      int byHash = Long.compare(hash, other.hash);
      return byHash != 0 ? byHash : id.compareTo(other.id);
    }
  }
}
