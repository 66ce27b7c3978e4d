package dev.consilium.core.audit;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Finding;
import dev.consilium.core.MalformedRecordException;
import java.util.List;

/**
 * Proves without the log that an entry is in it: for who must show it years later.
 *
 * <p>Written as C2SP {@code tlog-proof@v1}, whose extra data is the entry's commitment; by
 * convention in a file {@code *.tlog-proof}. The head in it proves nothing by itself: {@link #check}
 * compares it with one that is trusted.
 *
 * @param commitment of the entry, which {@link AuditRecord#of} makes again from entry and salt
 * @param index the entry's, unsigned, counted from 0
 * @param path the inclusion proof, leaf's neighbour first; at most 64 hashes
 * @param head the tree that holds it
 */
public record InclusionReceipt(
    ContentHash commitment, long index, List<ContentHash> path, Checkpoint head) {

  private static final String NAME = "Receipt";
  private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";

  // An index outside of the tree could be proven by nobody.
  public InclusionReceipt {
    path = List.copyOf(path);
    ProofText.checkLength(NAME, path);
    if (Long.compareUnsigned(index, head.size()) >= 0) {
      throw new IllegalArgumentException(NAME + ": index " + Long.toUnsignedString(index)
          + " in a tree of " + Long.toUnsignedString(head.size())
          + " [receipt-index]. Give the index of an entry that the tree holds.");
    }
  }

  /**
   * Makes a receipt.
   *
   * @param log the log
   * @param index the entry's, counted from 0; erased ones too
   * @param size of the tree it is for, such as that of a checkpoint others hold
   * @return the receipt
   */
  public static InclusionReceipt of(AuditLog log, int index, int size) {
    return new InclusionReceipt(
        log.record(index).commitment(), index, log.inclusion(index, size), log.head(size));
  }

  /**
   * Compares with a head that came another way: a signed one, or one kept since.
   *
   * @param trusted the head
   * @return empty when the entry is in that tree
   */
  public List<Finding> check(Checkpoint trusted) {
    if (!trusted.equals(head)) {
      return List.of(finding(
          "receipt-head",
          "it is for another head than that of size " + Long.toUnsignedString(trusted.size()),
          "Give the checkpoint of its size, or ask the log for a receipt of yours."));
    }
    var leaf = MerkleHash.leaf(commitment.bytes());
    return MerkleProof.includes(index, head.size(), leaf, path, head.root())
        ? List.of()
        : List.of(finding(
            "receipt-path",
            "its path does not lead from the entry to the head",
            "Ask the log for a new receipt; if that fails too, the entry is not in it."));
  }

  private Finding finding(String rule, String found, String remedy) {
    return ProofText.finding(
        NAME + " of entry " + Long.toUnsignedString(index) + " among "
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
    return FIRST_LINE + "\nextra " + ProofText.base64(commitment) + "\nindex "
        + Long.toUnsignedString(index) + "\n" + ProofText.lines(path) + "\n";
  }

  /**
   * Reads one.
   *
   * @param text exactly what {@link #text} writes, at most 262,144 characters
   * @param form how the head is written
   * @return the receipt; nothing in it is checked but the form and the head's signatures
   * @throws MalformedRecordException when it is anything else
   */
  public static InclusionReceipt parse(String text, CheckpointNote form) {
    var parts = ProofText.of(NAME, text);
    if (!parts.after("").equals(FIRST_LINE)) {
      throw parts.malformed();
    }
    var commitment = parts.hash(parts.after("extra "));
    long index = parts.number(parts.after("index "));
    var path = parts.hashes();
    var head = form.read(parts.note());
    if (Long.compareUnsigned(index, head.size()) < 0) {
      var receipt = new InclusionReceipt(commitment, index, path, head);
      // Only one spelling counts; that of the head is checked by its own form.
      if (text.equals(receipt.proof() + parts.note())) {
        return receipt;
      }
    }
    throw parts.malformed();
  }
}
