package dev.consilium.core.audit;

import static dev.consilium.core.audit.Entries.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Finding;
import dev.consilium.core.MalformedRecordException;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receipts and consistency proofs, in the texts that C2SP gives them. */
class ProofTextTest {

  private static final AuditLog LOG = Entries.log(7);
  private static final String RECEIPT =
      InclusionReceipt.of(LOG, 2, 5).text(CheckpointNote.UNSIGNED);
  private static final String PROOF = ConsistencyProof.of(LOG, 3, 7).text(CheckpointNote.UNSIGNED);

  private static String base64(ContentHash hash) {
    return Base64.getEncoder().encodeToString(hash.bytes());
  }

  @Test
  void writesAReceiptAsSpecified() {
    var path = LOG.inclusion(2, 5);

    assertThat(RECEIPT)
        .isEqualTo("c2sp.org/tlog-proof@v1\n"
            + "extra " + base64(LOG.records().get(2).commitment()) + "\n"
            + "index 2\n"
            + base64(path.get(0)) + "\n" + base64(path.get(1)) + "\n" + base64(path.get(2)) + "\n"
            + "\n"
            + "example.org/audit\n5\n" + base64(LOG.head(5).root()) + "\n");
    assertThat(InclusionReceipt.parse(RECEIPT, CheckpointNote.UNSIGNED))
        .isEqualTo(InclusionReceipt.of(LOG, 2, 5));
  }

  @Test
  void writesAConsistencyProofAsAWitnessTakesIt() {
    var path = LOG.consistency(3, 7);

    assertThat(path).hasSize(4);
    assertThat(PROOF)
        .isEqualTo("old 3\n"
            + base64(path.get(0)) + "\n" + base64(path.get(1)) + "\n" + base64(path.get(2)) + "\n"
            + base64(path.get(3)) + "\n\nexample.org/audit\n7\n"
            + base64(LOG.head().root())
            + "\n");
    assertThat(ConsistencyProof.parse(PROOF, CheckpointNote.UNSIGNED))
        .isEqualTo(ConsistencyProof.of(LOG, 3, 7));
  }

  @Test
  void provesAnErasedEntry() {
    var log = Entries.log(7);
    log.erase(2);

    var receipt = InclusionReceipt.of(log, 2, 7);

    assertThat(receipt.check(LOG.head())).isEmpty();
    assertThat(receipt.commitment())
        .isEqualTo(AuditRecord.of(Entries.entry(2), Entries.salt(2)).commitment());
  }

  @Test
  void saysWhyAReceiptProvesNothing() {
    var receipt = InclusionReceipt.of(LOG, 2, 5);
    var other =
        new InclusionReceipt(LOG.records().get(3).commitment(), 2, receipt.path(), receipt.head());

    assertThat(receipt.check(LOG.head()))
        .extracting(Finding::message)
        .containsExactly("MUST Receipt of entry 2 among 5: it is for another head than that of size"
            + " 7 [receipt-head]. Give the checkpoint of its size, or ask the log for a receipt of"
            + " yours.");
    assertThat(other.check(LOG.head(5)))
        .extracting(Finding::message)
        .containsExactly("MUST Receipt of entry 2 among 5: its path does not lead from the entry to"
            + " the head [receipt-path]. Ask the log for a new receipt; if that fails too, the"
            + " entry is not in it.");
  }

  @Test
  void saysWhyAConsistencyProofProvesNothing() {
    var proof = ConsistencyProof.of(LOG, 3, 7);
    var older = LOG.head(3);

    assertThat(proof.check(older, LOG.head(6)))
        .extracting(Finding::message)
        .containsExactly(
            "MUST Consistency proof from size 3 to 7: it is for another newer head than"
                + " that of size 6 [consistency-head]. Give the checkpoint of its size, or ask the log"
                + " for a proof to yours.");
    assertThat(proof.check(LOG.head(4), LOG.head()))
        .extracting(Finding::message)
        .containsExactly(
            "MUST Consistency proof from size 3 to 7: it is for another older head than"
                + " that of size 4 [consistency-older]. Give the checkpoint of its older size, or ask"
                + " the log for a proof from yours.");
    assertThat(proof.check(new Checkpoint("another", 3, older.root()), LOG.head()))
        .extracting(Finding::rule)
        .containsExactly("consistency-older");
    assertThat(proof.check(new Checkpoint(ORIGIN, 3, LOG.head(4).root()), LOG.head()))
        .extracting(Finding::message)
        .containsExactly(
            "MUST Consistency proof from size 3 to 7: the newer tree does not begin with"
                + " the entries of the older one [consistency-path]. Ask the log for a new proof; if"
                + " that fails too, its history was rewritten.");
  }

  // Sizes are unsigned 64-bit in these texts, whatever this log can hold.
  @Test
  void readsTheLargestSizes() {
    var root = LOG.head().root();
    var head = new Checkpoint(ORIGIN, -1, root);
    var receipt = new InclusionReceipt(root, -2, List.of(root), head);
    var proof = new ConsistencyProof(-2, List.of(root), head);

    var receiptText = receipt.text(CheckpointNote.UNSIGNED);
    var proofText = proof.text(CheckpointNote.UNSIGNED);

    assertThat(receiptText).contains("\nindex 18446744073709551614\n");
    assertThat(InclusionReceipt.parse(receiptText, CheckpointNote.UNSIGNED)).isEqualTo(receipt);
    assertThat(proofText).startsWith("old 18446744073709551614\n");
    assertThat(ConsistencyProof.parse(proofText, CheckpointNote.UNSIGNED)).isEqualTo(proof);
    assertThat(receipt.check(head))
        .extracting(Finding::where)
        .first()
        .asString()
        .contains("1844");
    assertThat(proof.check(head, head)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "c2sp.org/tlog-proof@v1, c2sp.org/tlog-proof@v2",
    "'extra ', 'more '",
    "'extra ', 'extra A'",
    "'index 2', 'index 02'",
    "'index 2', 'index -2'",
    "'index 2', 'index 5'",
    "'index 2', 'index 18446744073709551616'",
    "'index 2\n', ''",
    "'=\n\n', '=\n'",
    "'=\n\n', '=\r\n\n'",
    "'=\n\n', '=\nAAAA\n\n'",
    "'\n5\n', '\n05\n'"
  })
  void refusesAReceiptOfAnotherForm(String part, String by) {
    var text = RECEIPT.replace(part, by);

    assertThat(text).isNotEqualTo(RECEIPT);
    assertThatThrownBy(() -> InclusionReceipt.parse(text, CheckpointNote.UNSIGNED))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageMatching("(Receipt: about|Checkpoint:) [0-9]+ characters of another form .+");
  }

  @ParameterizedTest
  @CsvSource({"old 3, new 3", "old 3, old 03", "old 3, old 8", "old 3, old 3x", "'=\n\n', '=\n'"})
  void refusesAConsistencyProofOfAnotherForm(String part, String by) {
    var text = PROOF.replace(part, by);

    assertThat(text).isNotEqualTo(PROOF);
    assertThatThrownBy(() -> ConsistencyProof.parse(text, CheckpointNote.UNSIGNED))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageMatching("Consistency proof: about [0-9]+ characters of another form .+");
  }

  @Test
  void refusesTextsAndPathsBeyondTheLimits() {
    var hash = LOG.head().root();
    var long65 = Collections.nCopies(65, hash);
    var lines = (base64(hash) + "\n").repeat(65);

    assertThatThrownBy(() -> InclusionReceipt.parse(
            RECEIPT.replace("index 2\n", "index 2\n" + lines), CheckpointNote.UNSIGNED))
        .isInstanceOf(MalformedRecordException.class);
    assertThatThrownBy(() -> InclusionReceipt.parse(
            RECEIPT + " ".repeat(ProofText.MOST_CHARACTERS), CheckpointNote.UNSIGNED))
        .hasMessage("Receipt: about " + (RECEIPT.length() + ProofText.MOST_CHARACTERS)
            + " characters of another form [proof-form]. Give the file as it was made.");
    assertThatThrownBy(() -> new InclusionReceipt(hash, 0, long65, LOG.head()))
        .hasMessage("Receipt: a path of 65 hashes [proof-length]. Give at most 64.");
    assertThatThrownBy(() -> new ConsistencyProof(0, long65, LOG.head()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesIndexesAndSizesOutsideOfTheTree() {
    var hash = LOG.head().root();

    assertThatThrownBy(() -> new InclusionReceipt(hash, 7, List.of(), LOG.head()))
        .hasMessage("Receipt: index 7 in a tree of 7 [receipt-index]."
            + " Give the index of an entry that the tree holds.");
    assertThatThrownBy(() -> new ConsistencyProof(8, List.of(), LOG.head()))
        .hasMessage(
            "Consistency proof: from size 8 to 7 [audit-sizes]." + " Give the earlier size first.");
    assertThatThrownBy(() -> InclusionReceipt.of(LOG, 7, 7))
        .hasMessage("Audit log example.org/audit: no entry 7 among 7 [audit-index]."
            + " Ask for an entry that the tree holds.");
    assertThatThrownBy(() -> InclusionReceipt.of(LOG, -1, 7))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
