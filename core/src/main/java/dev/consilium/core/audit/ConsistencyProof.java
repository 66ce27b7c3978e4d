package dev.consilium.core.audit;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Finding;
import dev.consilium.core.MalformedRecordException;
import java.util.List;

/**
 * Proves without the log that it only grew between two heads.
 *
 * <p>Written as a witness is asked to countersign it (C2SP {@code tlog-witness}, add-checkpoint). Of
 * the older tree only the size is in it, and its head proves nothing by itself: {@link #check}
 * compares both with heads that are trusted.
 *
 * @param oldSize the older tree's size, unsigned, at most the head's
 * @param path the consistency proof; at most 64 hashes
 * @param head the newer tree
 */
public record ConsistencyProof(long oldSize, List<ContentHash> path, Checkpoint head) {

  private static final String NAME = "Consistency proof";

  // A log never shrinks, so nothing could prove the other order.
  public ConsistencyProof {
    path = List.copyOf(path);
    ProofText.checkLength(NAME, path);
    if (Long.compareUnsigned(oldSize, head.size()) > 0) {
      throw new IllegalArgumentException(NAME + ": from size " + Long.toUnsignedString(oldSize)
          + " to " + Long.toUnsignedString(head.size())
          + " [audit-sizes]. Give the earlier size first.");
    }
  }

  /**
   * Makes a proof.
   *
   * @param log the log
   * @param first the older size
   * @param second the newer size
   * @return the proof
   */
  public static ConsistencyProof of(AuditLog log, int first, int second) {
    return new ConsistencyProof(first, log.consistency(first, second), log.head(second));
  }

  /**
   * Compares with two heads that came another way: signed ones, or kept since.
   *
   * @param older the head of the older size
   * @param newer the head it should have grown to
   * @return empty when the newer tree begins with every entry of the older one
   */
  public List<Finding> check(Checkpoint older, Checkpoint newer) {
    if (!newer.equals(head)) {
      return List.of(finding(
          "consistency-head",
          "it is for another newer head than that of size " + Long.toUnsignedString(newer.size()),
          "Give the checkpoint of its size, or ask the log for a proof to yours."));
    }
    if (older.size() != oldSize || !older.origin().equals(head.origin())) {
      return List.of(finding(
          "consistency-older",
          "it is for another older head than that of size " + Long.toUnsignedString(older.size()),
          "Give the checkpoint of its older size, or ask the log for a proof from yours."));
    }
    return MerkleProof.consistent(oldSize, head.size(), older.root(), path, head.root())
        ? List.of()
        : List.of(finding(
            "consistency-path",
            "the newer tree does not begin with the entries of the older one",
            "Ask the log for a new proof; if that fails too, its history was rewritten."));
  }

  private Finding finding(String rule, String found, String remedy) {
    return ProofText.finding(
        NAME + " from size " + Long.toUnsignedString(oldSize) + " to "
            + Long.toUnsignedString(head.size()),
        rule,
        found,
        remedy);
  }

  /**
   * Writes it.
   *
   * @param form how the head is written
   * @return the text
   */
  public String text(CheckpointNote form) {
    return proof() + form.write(head);
  }

  private String proof() {
    return "old " + Long.toUnsignedString(oldSize) + "\n" + ProofText.lines(path) + "\n";
  }

  /**
   * Reads one.
   *
   * @param text exactly what {@link #text} writes, at most 262,144 characters
   * @param form how the head is written
   * @return the proof; nothing in it is checked but the form and the head's signatures
   * @throws MalformedRecordException when it is anything else
   */
  public static ConsistencyProof parse(String text, CheckpointNote form) {
    var parts = ProofText.of(NAME, text);
    long oldSize = parts.number(parts.after("old "));
    var path = parts.hashes();
    var head = form.read(parts.note());
    if (Long.compareUnsigned(oldSize, head.size()) <= 0) {
      var proof = new ConsistencyProof(oldSize, path, head);
      // Only one spelling counts; that of the head is checked by its own form.
      if (text.equals(proof.proof() + parts.note())) {
        return proof;
      }
    }
    throw parts.malformed();
  }
}
