package dev.consilium.core.audit;

import dev.consilium.core.ContentHash;
import java.util.ArrayList;
import java.util.List;

/**
 * Verifies proofs from an audit log, whoever keeps it. Sizes and indexes are unsigned 64-bit.
 *
 * <p>To the letter of RFC 9162, the final check that the path was neither too short nor too long
 * included. Pure; at most 64 steps are useful, a longer path fails.
 */
public final class MerkleProof {

  private MerkleProof() {}

  /**
   * Tells whether a leaf is in a tree (RFC 9162 section 2.1.3.2).
   *
   * @param index the leaf's index, unsigned, counted from 0
   * @param size the tree's size, unsigned
   * @param leaf the leaf's hash
   * @param path the proof
   * @param root the tree's root
   * @return true only when the proof leads from this leaf to this root
   */
  public static boolean includes(
      long index, long size, ContentHash leaf, List<ContentHash> path, ContentHash root) {
    if (Long.compareUnsigned(index, size) >= 0) {
      return false;
    }
    long fn = index;
    long sn = size - 1;
    var r = leaf;
    for (var p : path) {
      if (sn == 0) {
        return false;
      }
      if (isOdd(fn) || fn == sn) {
        r = MerkleHash.node(p, r);
        while (!isOdd(fn) && fn != 0) {
          fn >>>= 1;
          sn >>>= 1;
        }
      } else {
        r = MerkleHash.node(r, p);
      }
      fn >>>= 1;
      sn >>>= 1;
    }
    return sn == 0 && r.equals(root);
  }

  /**
   * Tells whether a tree only grew (RFC 9162 section 2.1.4.2).
   *
   * @param first the earlier size, unsigned; from an empty tree only an empty path follows
   * @param second the later size, unsigned
   * @param firstRoot the earlier root
   * @param path the proof; empty when both sizes are equal
   * @param secondRoot the later root
   * @return true only when the later tree begins with every leaf of the earlier one
   */
  public static boolean consistent(
      long first,
      long second,
      ContentHash firstRoot,
      List<ContentHash> path,
      ContentHash secondRoot) {
    if (Long.compareUnsigned(first, second) > 0) {
      return false;
    }
    if (first == 0) {
      return path.isEmpty()
          && firstRoot.equals(MerkleHash.EMPTY)
          && (second != 0 || secondRoot.equals(MerkleHash.EMPTY));
    }
    if (first == second) {
      return path.isEmpty() && firstRoot.equals(secondRoot);
    }
    return !path.isEmpty() && grew(first, second, firstRoot, path, secondRoot);
  }

  private static boolean grew(
      long first,
      long second,
      ContentHash firstRoot,
      List<ContentHash> given,
      ContentHash secondRoot) {
    var path = new ArrayList<ContentHash>();
    if (Long.bitCount(first) == 1) {
      path.add(firstRoot);
    }
    path.addAll(given);
    long fn = first - 1;
    long sn = second - 1;
    while (isOdd(fn)) {
      fn >>>= 1;
      sn >>>= 1;
    }
    var fr = path.get(0);
    var sr = path.get(0);
    for (var c : path.subList(1, path.size())) {
      if (sn == 0) {
        return false;
      }
      if (isOdd(fn) || fn == sn) {
        fr = MerkleHash.node(c, fr);
        sr = MerkleHash.node(c, sr);
        while (!isOdd(fn) && fn != 0) {
          fn >>>= 1;
          sn >>>= 1;
        }
      } else {
        sr = MerkleHash.node(sr, c);
      }
      fn >>>= 1;
      sn >>>= 1;
    }
    return sn == 0 && fr.equals(firstRoot) && sr.equals(secondRoot);
  }

  private static boolean isOdd(long value) {
    return (value & 1) == 1;
  }
}
