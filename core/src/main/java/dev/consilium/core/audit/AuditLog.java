package dev.consilium.core.audit;

import dev.consilium.core.ContentHash;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * An append-only log in memory: a Merkle tree over salted commitments (RFC 9162).
 *
 * <p>Safe to share between threads. Appending costs about one hash, a proof a few per level; at most
 * 2,147,483,647 entries.
 */
public final class AuditLog {

  static final int HASH_BYTES = 32;

  private final String origin;
  private final List<AuditRecord> records = new ArrayList<>();
  private final MerkleTree tree = new MerkleTree();

  private AuditLog(String origin) {
    this.origin = origin;
  }

  /**
   * Begins an empty log.
   *
   * @param origin the log's name, such as {@code example.org/consilium/audit}
   * @return a log without entries
   */
  public static AuditLog named(String origin) {
    var log = new AuditLog(origin);
    log.head();
    return log;
  }

  /**
   * Gives its name.
   *
   * @return one line
   */
  public String origin() {
    return origin;
  }

  /**
   * Adds an entry.
   *
   * @param entry what was done
   * @param salt random for this entry, or the key of its case; at least 16 bytes
   * @return the record, whose index is the size before
   */
  public AuditRecord append(AuditEntry entry, byte[] salt) {
    return append(AuditRecord.of(entry, salt));
  }

  synchronized AuditRecord append(AuditRecord record) {
    records.add(record);
    tree.append(record.leaf());
    return record;
  }

  /** Gives the root that one more record would make. */
  synchronized ContentHash rootWith(AuditRecord record) {
    return tree.rootWith(record.leaf());
  }

  /**
   * Erases what a commitment opens to; every root and proof stays as it is.
   *
   * @param index counted from 0
   */
  public synchronized void erase(int index) {
    records.set(index, AuditRecord.erased(records.get(index).commitment()));
  }

  /**
   * Gives the records.
   *
   * @return a copy, in order
   */
  public synchronized List<AuditRecord> records() {
    return List.copyOf(records);
  }

  synchronized AuditRecord record(int index) {
    if (index < 0 || index >= tree.size()) {
      throw noEntry(index, tree.size());
    }
    return records.get(index);
  }

  /** Gives the roots of whole subtrees of 2^level leaves, one after the other. */
  synchronized byte[] hashes(int level, int from, int count) {
    var bytes = ByteBuffer.allocate(count * HASH_BYTES);
    tree.subtrees(level, from, count).forEach(hash -> bytes.put(hash.bytes()));
    return bytes.array();
  }

  /** Gives commitments, each after its length (C2SP tlog-tiles). */
  synchronized byte[] entryBundle(int from, int count) {
    var bytes = ByteBuffer.allocate(count * (Short.BYTES + HASH_BYTES));
    for (var record : records.subList(from, from + count)) {
      bytes.putShort((short) HASH_BYTES).put(record.commitment().bytes());
    }
    return bytes.array();
  }

  /**
   * Tells how many entries there are.
   *
   * @return erased ones included
   */
  public synchronized int size() {
    return tree.size();
  }

  /**
   * Gives the head.
   *
   * @return origin, size and root as they are now
   */
  public synchronized Checkpoint head() {
    return head(tree.size());
  }

  /**
   * Gives an earlier head.
   *
   * @param size from 0 to the size now
   * @return the head when the log had that many entries
   */
  public synchronized Checkpoint head(int size) {
    checkSize(size);
    return new Checkpoint(origin, size, tree.root(size));
  }

  /** Tells whether the log grew from there. */
  synchronized boolean continues(Checkpoint known) {
    return known.origin().equals(origin)
        && Long.compareUnsigned(known.size(), tree.size()) <= 0
        && head((int) known.size()).equals(known);
  }

  /**
   * Proves that an entry is in the log.
   *
   * @param index the entry's, counted from 0
   * @param size the size of the tree the proof is for
   * @return the path for {@link MerkleProof#includes}
   */
  public synchronized List<ContentHash> inclusion(int index, int size) {
    checkSize(size);
    if (index < 0 || index >= size) {
      throw noEntry(index, size);
    }
    return tree.inclusion(index, size);
  }

  private IllegalArgumentException noEntry(int index, int size) {
    return new IllegalArgumentException("Audit log " + origin + ": no entry " + index + " among "
        + size + " [audit-index]. Ask for an entry that the tree holds.");
  }

  /**
   * Proves that the log only grew.
   *
   * @param first the earlier size
   * @param second the later size
   * @return the path for {@link MerkleProof#consistent}
   */
  public synchronized List<ContentHash> consistency(int first, int second) {
    checkSize(second);
    if (first < 0 || first > second) {
      throw new IllegalArgumentException("Audit log " + origin + ": sizes " + first + " and "
          + second + " [audit-sizes]. Give the earlier size first.");
    }
    return tree.consistency(first, second);
  }

  private void checkSize(int size) {
    if (size < 0 || size > tree.size()) {
      throw new IllegalArgumentException("Audit log " + origin + ": size " + size + " of "
          + tree.size() + " [audit-size]. Ask for a size the log has had.");
    }
  }

  @Override
  public String toString() {
    return "AuditLog[" + origin + "]";
  }
}
