package dev.consilium.core.audit;

import static dev.consilium.core.audit.Entries.entry;
import static dev.consilium.core.audit.Entries.salt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Actor;
import dev.consilium.core.ContentHash;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {

  private static final String ROOT_OF_NOTHING = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  @Test
  void beginsWithTheHashOfNothing() {
    assertThat(AuditLog.named("example.org/audit").head().text())
        .isEqualTo("example.org/audit\n0\n" + ROOT_OF_NOTHING + "\n");
  }

  @Test
  void commitsToCanonicalJson() {
    assertThat(new String(entry(1).bytes(), UTF_8))
        .isEqualTo("{\"action\":\"package-sealed\","
            + "\"actor\":\"coordinator-1\",\"at\":\"2026-01-05T12:00:01Z\",\"detail\":\""
            + "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a\","
            + "\"role\":\"COORDINATOR\",\"subjects\":[\"C-1\",\"spec-9\"]}");
  }

  @Test
  void commitsUnderTheSalt() {
    assertThat(AuditRecord.of(entry(1), salt(1)).commitment())
        .isEqualTo(AuditRecord.of(entry(1), salt(1)).commitment())
        .isNotEqualTo(AuditRecord.of(entry(1), salt(2)).commitment())
        .isNotEqualTo(AuditRecord.of(entry(2), salt(1)).commitment());
  }

  @Test
  void forgetsAnEntryAndKeepsEveryProof() {
    var log = Entries.log(5);
    var head = log.head();
    var path = log.inclusion(3, 5);
    var leaf = log.records().get(3).leaf();

    log.erase(3);

    assertThat(log.records().get(3).entry()).isEmpty();
    assertThat(log.records().get(2).entry()).contains(entry(2));
    assertThat(log.head()).isEqualTo(head);
    assertThat(MerkleProof.includes(3, 5, leaf, path, head.root())).isTrue();
    assertThat(log.records().get(3).toString()).endsWith(" erased]");
  }

  @Test
  void refusesSizesItNeverHad() {
    var log = Entries.log(3);

    assertThatThrownBy(() -> log.head(4))
        .hasMessage("Audit log example.org/audit: size 4 of 3"
            + " [audit-size]. Ask for a size the log has had.");
    assertThatThrownBy(() -> log.head(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> log.inclusion(2, 2))
        .hasMessage("Audit log example.org/audit: no"
            + " entry 2 among 2 [audit-index]. Ask for an entry that the tree holds.");
    assertThatThrownBy(() -> log.inclusion(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> log.consistency(3, 2))
        .hasMessage("Audit log example.org/audit: sizes"
            + " 3 and 2 [audit-sizes]. Give the earlier size first.");
    assertThatThrownBy(() -> log.consistency(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThat(log).hasToString("AuditLog[example.org/audit]");
    assertThat(log.size()).isEqualTo(3);
  }

  @Test
  void refusesEntriesWithMoreThanOneSpelling() {
    assertThatThrownBy(() -> with("Sealed Package", "C-1"))
        .hasMessage("Audit entry: the action has"
            + " another form [audit-action]. Give lower-case words with dashes, such as"
            + " package-sealed.");
    for (var id : List.of(" ", "C\n1", "C\ud800")) {
      assertThatThrownBy(() -> with("sealed", id))
          .hasMessage("Audit entry: an id is blank or holds"
              + " control characters [audit-id]. Give ids of printable characters.");
    }
    assertThat(with("sealed", "\ud83e\ude7a").toString())
        .isEqualTo("AuditEntry[2026-01-05T12:00:00Z sealed]");
  }

  private static AuditEntry with(String action, String subject) {
    return new AuditEntry(
        Instant.parse("2026-01-05T12:00:00Z"),
        new Actor(new PartyId("p"), Role.SYSTEM),
        action,
        List.of(subject),
        ContentHash.of(new byte[0]));
  }

  @Test
  void refusesAnActorWithControlCharacters() {
    assertThatThrownBy(() -> new AuditEntry(
            Instant.EPOCH,
            new Actor(new PartyId("p\n"), Role.SYSTEM),
            "sealed",
            List.of(),
            ContentHash.of(new byte[0])))
        .hasMessageContaining("[audit-id]");
  }

  @Test
  void refusesAShortSalt() {
    assertThatThrownBy(() -> AuditRecord.of(entry(1), new byte[15]))
        .hasMessage(
            "Audit record: a salt of 15 bytes [audit-salt]. Give at least 16 random bytes.");
  }

  @Test
  void readsTheCheckpointItWrites() {
    var head = Entries.log(7).head();
    var large = new Checkpoint("o", -1L, head.root());

    assertThat(Checkpoint.parse(head.text())).isEqualTo(head);
    assertThat(large.text()).startsWith("o\n18446744073709551615\n");
    assertThat(Checkpoint.parse(large.text())).isEqualTo(large);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "o\n0\n" + ROOT_OF_NOTHING,
        "o\n00\n" + ROOT_OF_NOTHING + "\n",
        "o\n-1\n" + ROOT_OF_NOTHING + "\n",
        "o\n18446744073709551616\n" + ROOT_OF_NOTHING + "\n",
        "o\n0\n" + ROOT_OF_NOTHING + "\nmore\n",
        " \n0\n" + ROOT_OF_NOTHING + "\n",
        "o\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
      })
  void refusesACheckpointOfAnotherForm(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("Checkpoint: " + text.length() + " characters of another form"
            + " [checkpoint-form]. Give origin, size and root, each on a line of its own.");
  }

  @Test
  void refusesAnOriginOfTwoLines() {
    assertThatThrownBy(() -> AuditLog.named("a\n1"))
        .hasMessage("Checkpoint: the origin is blank or"
            + " no single line [checkpoint-origin]. Give a name such as example.org/audit.");
  }
}
