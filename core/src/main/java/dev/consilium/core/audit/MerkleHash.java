package dev.consilium.core.audit;

import dev.consilium.core.ContentHash;

/** Hashes leaves and nodes apart from each other (RFC 9162 section 2.1.1). */
final class MerkleHash {

  /** The root of a tree without leaves: the hash of nothing. */
  static final ContentHash EMPTY = ContentHash.of(new byte[0]);

  private MerkleHash() {}

  static ContentHash leaf(byte[] entry) {
    var digest = ContentHash.digest();
    digest.update((byte) 0);
    return ContentHash.ofDigest(digest.digest(entry));
  }

  static ContentHash node(ContentHash left, ContentHash right) {
    var digest = ContentHash.digest();
    digest.update((byte) 1);
    digest.update(left.bytes());
    return ContentHash.ofDigest(digest.digest(right.bytes()));
  }
}
