package dev.consilium.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.ContentHash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleProofProperties {

  private static final AuditLog LOG = Entries.log(130);

  /** The definition of RFC 9162 section 2.1.1, without any memory. */
  private static ContentHash byDefinition(List<ContentHash> leaves) {
    if (leaves.isEmpty()) {
      return MerkleHash.EMPTY;
    } else if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int left = 1;
    while (left * 2 < leaves.size()) {
      left *= 2;
    }
    return MerkleHash.node(
        byDefinition(leaves.subList(0, left)), byDefinition(leaves.subList(left, leaves.size())));
  }

  private static ContentHash flipped(ContentHash hash, int bit) {
    var bytes = hash.bytes();
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    return ContentHash.ofDigest(bytes);
  }

  @Property
  void rootsAreTheDefinitions(@ForAll @IntRange(max = 130) int size) {
    var leaves = LOG.records().subList(0, size).stream().map(AuditRecord::leaf).toList();

    assertThat(LOG.head(size).root()).isEqualTo(byDefinition(leaves));
  }

  @Property
  void everyEntryIsProvenInEveryTreeThatHoldsIt(
      @ForAll @IntRange(min = 1, max = 130) int size,
      @ForAll @IntRange(max = 129) int any,
      @ForAll @IntRange(max = 255) int bit) {
    int index = any % size;
    var leaf = LOG.records().get(index).leaf();
    var path = LOG.inclusion(index, size);
    var root = LOG.head(size).root();

    assertThat(MerkleProof.includes(index, size, leaf, path, root)).isTrue();
    assertThat(MerkleProof.includes(index, size, flipped(leaf, bit), path, root))
        .isFalse();
    assertThat(MerkleProof.includes(index, size, leaf, path, flipped(root, bit)))
        .isFalse();
    for (int at = 0; at < path.size(); at++) {
      var changed = new ArrayList<>(path);
      changed.set(at, flipped(path.get(at), bit));
      assertThat(MerkleProof.includes(index, size, leaf, changed, root)).isFalse();
      assertThat(MerkleProof.includes(index, size, leaf, path.subList(0, at), root))
          .isFalse();
    }
    var longer = new ArrayList<>(path);
    longer.add(root);
    assertThat(MerkleProof.includes(index, size, leaf, longer, root)).isFalse();
  }

  @Property
  void everyEarlierTreeIsTiedToEveryLaterOne(
      @ForAll @IntRange(max = 130) int a,
      @ForAll @IntRange(max = 130) int b,
      @ForAll @IntRange(max = 255) int bit) {
    int first = Math.min(a, b);
    int second = Math.max(a, b);
    var path = LOG.consistency(first, second);
    var from = LOG.head(first).root();
    var to = LOG.head(second).root();

    assertThat(MerkleProof.consistent(first, second, from, path, to)).isTrue();
    assertThat(MerkleProof.consistent(first, second, flipped(from, bit), path, to))
        .isFalse();
    if (first > 0 || second == 0) {
      assertThat(MerkleProof.consistent(first, second, from, path, flipped(to, bit)))
          .isFalse();
    }
    for (int at = 0; at < path.size(); at++) {
      var changed = new ArrayList<>(path);
      changed.set(at, flipped(path.get(at), bit));
      assertThat(MerkleProof.consistent(first, second, from, changed, to)).isFalse();
      assertThat(MerkleProof.consistent(first, second, from, path.subList(0, at), to))
          .isFalse();
    }
    var longer = new ArrayList<>(path);
    longer.add(to);
    assertThat(MerkleProof.consistent(first, second, from, longer, to)).isFalse();
    if (first < second) {
      assertThat(MerkleProof.consistent(second, first, to, path, from)).isFalse();
    }
  }

  @Property
  void anyReorderingChangesTheRoot(
      @ForAll @IntRange(max = 19) int one, @ForAll @IntRange(max = 19) int other) {
    var records = new ArrayList<>(LOG.records().subList(0, 20));
    Collections.swap(records, one, other);
    var log = AuditLog.named(Entries.ORIGIN);
    records.forEach(log::append);

    assertThat(log.head().equals(LOG.head(20))).isEqualTo(one == other);
  }
}
