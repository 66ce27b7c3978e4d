package dev.consilium.core.audit;

import dev.consilium.core.ContentHash;
import java.util.ArrayList;
import java.util.List;

/**
 * A growing tree that remembers every complete subtree: appending costs one hash on average, a root
 * or a proof of any earlier size a few per level.
 */
final class MerkleTree {

  private final List<List<ContentHash>> levels = new ArrayList<>();

  MerkleTree() {
    levels.add(new ArrayList<>());
  }

  int size() {
    return levels.get(0).size();
  }

  void append(ContentHash leaf) {
    var hash = leaf;
    for (int level = 0; ; level++) {
      if (level == levels.size()) {
        levels.add(new ArrayList<>());
      }
      var row = levels.get(level);
      row.add(hash);
      if (row.size() % 2 != 0) {
        return;
      }
      hash = MerkleHash.node(row.get(row.size() - 2), hash);
    }
  }

  List<ContentHash> subtrees(int level, int from, int count) {
    return levels.get(level).subList(from, from + count);
  }

  ContentHash root(int size) {
    return size == 0 ? MerkleHash.EMPTY : subtree(0, size);
  }

  /** Gives the root that one more leaf would make. */
  ContentHash rootWith(ContentHash leaf) {
    var hash = leaf;
    for (int level = 0; level < levels.size(); level++) {
      var row = levels.get(level);
      if (row.size() % 2 != 0) {
        hash = MerkleHash.node(row.get(row.size() - 1), hash);
      }
    }
    return hash;
  }

  // Starts are multiples of the power of two that the recursion splits at.
  private ContentHash subtree(int start, int size) {
    if (Integer.bitCount(size) == 1) {
      int level = Integer.numberOfTrailingZeros(size);
      return levels.get(level).get(start >> level);
    }
    int left = left(size);
    return MerkleHash.node(subtree(start, left), subtree(start + left, size - left));
  }

  /** Gives the largest power of two smaller than the size. */
  private static int left(int size) {
    return Integer.highestOneBit(size - 1);
  }

  /** Gives the path from a leaf to the root (RFC 9162 section 2.1.3.1). */
  List<ContentHash> inclusion(int index, int size) {
    var path = new ArrayList<ContentHash>();
    include(index, 0, size, path);
    return path;
  }

  private void include(int index, int start, int size, List<ContentHash> path) {
    if (size == 1) {
      return;
    }
    int left = left(size);
    if (index < left) {
      include(index, start, left, path);
      path.add(subtree(start + left, size - left));
    } else {
      include(index - left, start + left, size - left, path);
      path.add(subtree(start, left));
    }
  }

  /** Gives the nodes that tie an earlier tree to a later one (RFC 9162 section 2.1.4.1). */
  List<ContentHash> consistency(int first, int second) {
    var path = new ArrayList<ContentHash>();
    if (first > 0 && first < second) {
      tie(first, 0, second, true, path);
    }
    return path;
  }

  private void tie(int first, int start, int size, boolean whole, List<ContentHash> path) {
    if (first == size) {
      if (!whole) {
        path.add(subtree(start, size));
      }
      return;
    }
    int left = left(size);
    if (first <= left) {
      tie(first, start, left, whole, path);
      path.add(subtree(start + left, size - left));
    } else {
      tie(first - left, start + left, size - left, false, path);
      path.add(subtree(start, left));
    }
  }
}
