package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.audit.AuditFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code audit append|prove|export}, and {@code audit verify} of what they made. */
class AuditProofTest {

  private static final String DETAIL = "0123456789abcdef".repeat(4);
  private static final int ENTRIES = 5;

  @TempDir
  Path folder;

  private Path log;

  @BeforeEach
  void appends() {
    log = folder.resolve("audit.ndjson");
    for (int n = 0; n < ENTRIES; n++) {
      assertThat(append("--at", "2026-01-05T12:00:0" + n + "Z").code()).isZero();
    }
  }

  private Shell.Run append(Object... more) {
    var arguments = new ArrayList<Object>(List.of("audit", "append", "--log", log));
    arguments.addAll(List.of("--origin", "syn", "--actor", "coordinator-1", "--role"));
    arguments.addAll(List.of("coordinator", "--action", "package-sealed", "--subject", "C-1"));
    arguments.addAll(List.of("spec-9", "--detail", DETAIL));
    arguments.addAll(List.of(more));
    return Shell.consilium(arguments.toArray());
  }

  private Path proof(String name, Object... more) throws IOException {
    var arguments = new ArrayList<Object>(List.of("audit", "prove", "--log", log));
    arguments.addAll(List.of("--origin", "syn"));
    arguments.addAll(List.of(more));
    var run = Shell.consilium(arguments.toArray());
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    return Files.writeString(folder.resolve(name), run.out());
  }

  private Path checkpoint(int size) throws IOException {
    return Files.writeString(
        folder.resolve(size + ".checkpoint"),
        AuditFile.read(log, "syn").log().head(size).text());
  }

  private Shell.Run verify(Object... arguments) {
    var all = new ArrayList<Object>(List.of("audit", "verify", "--origin", "syn"));
    all.addAll(List.of(arguments));
    return Shell.consilium(all.toArray());
  }

  @Test
  void appendsWhatItWasTold() throws IOException {
    var salt = Files.writeString(folder.resolve("salt"), "sixteen bytes...");

    var run = append("--at", "2026-01-06T00:00:00Z", "--salt-file", salt, "--json");

    var answer = DemoFolderTest.STRICT.readTree(run.out());
    var reading = AuditFile.read(log, "syn");
    var record = reading.log().records().get(ENTRIES);
    assertThat(run.code()).isZero();
    assertThat(answer.get("index").intValue()).isEqualTo(ENTRIES);
    assertThat(answer.get("size").intValue()).isEqualTo(ENTRIES + 1);
    assertThat(answer.get("root").textValue())
        .isEqualTo(reading.log().head().root().hex());
    assertThat(answer.get("commitment").textValue())
        .isEqualTo(record.commitment().hex());
    assertThat(run.err())
        .startsWith("Entry " + ENTRIES + " has the commitment " + record.commitment() + "\n");
    var entry = record.entry().orElseThrow();
    assertThat(entry.at()).hasToString("2026-01-06T00:00:00Z");
    assertThat(entry.actor()).hasToString("COORDINATOR coordinator-1");
    assertThat(entry.action()).isEqualTo("package-sealed");
    assertThat(entry.subjects()).containsExactly("C-1", "spec-9");
    assertThat(entry.detail().hex()).isEqualTo(DETAIL);
    assertThat(Files.readAllLines(log).get(ENTRIES))
        .contains("\"salt\":\"7369787465656e2062797465732e2e2e\"");
  }

  @Test
  void takesAnotherSaltForEachEntry() throws IOException {
    append("--at", "2026-01-05T12:00:00Z");

    var records = AuditFile.read(log, "syn").log().records();

    assertThat(records.get(ENTRIES).entry()).isEqualTo(records.get(0).entry());
    assertThat(records.get(ENTRIES).commitment()).isNotEqualTo(records.get(0).commitment());
  }

  @Test
  void saysThatItDroppedATornLine() throws IOException {
    Files.writeString(log, Files.readString(log) + "{\"comm");

    var run = append();

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("SHOULD Audit log syn line 6: the last line, 6 bytes,");
    assertThat(verify(log).code()).isZero();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "--detail, 12, hash-form",
    "--action, Two Words, audit-action",
    "--salt-file, short, audit-salt",
    "--salt-file, missing, file-present"
  })
  void refusesWhatIsNoEntry(String option, String value, String rule) throws IOException {
    var before = Files.readAllBytes(log);
    var given = option.equals("--salt-file") ? folder.resolve(value) : value;
    Files.writeString(folder.resolve("short"), "fifteen bytes..");
    var arguments = new ArrayList<Object>(List.of("audit", "append", "--log", log));
    arguments.addAll(List.of("--origin", "syn", "--actor", "p", "--role", "SYSTEM"));
    arguments.addAll(List.of("--subject", "C-1"));
    if (!option.equals("--detail")) {
      arguments.addAll(List.of("--detail", DETAIL));
    }
    if (!option.equals("--action")) {
      arguments.addAll(List.of("--action", "sealed"));
    }
    arguments.addAll(List.of(option, given));

    var run = Shell.consilium(arguments.toArray());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("[" + rule + "]");
    assertThat(Files.readAllBytes(log)).isEqualTo(before);
  }

  @Test
  void provesAnEntryToWhoHoldsACheckpoint() throws IOException {
    var receipt = proof("r", "--index", 2, "--size", 4);

    assertThat(Files.readString(receipt)).startsWith("c2sp.org/tlog-proof@v1\nextra ");
    var run = verify("--proof", receipt, "--checkpoint", checkpoint(4), "--json");
    assertThat(run.code()).isZero();
    assertThat(DemoFolderTest.STRICT.readTree(run.out()).get("index").textValue())
        .isEqualTo("2");
    assertThat(run.err())
        .startsWith("Receipt of entry 2 among 4, commitment ")
        .endsWith(": proven\n");
    assertThat(
            verify("--proof", receipt, "--checkpoint", checkpoint(5), "--checkpoint", checkpoint(4))
                .code())
        .isZero();

    var later = verify("--proof", receipt, "--checkpoint", checkpoint(5));
    assertThat(later.code()).isEqualTo(1);
    assertThat(later.out()).contains(": not proven\n").contains("[receipt-head]");
  }

  @Test
  void provesAnEntryAgainstTheLog() throws IOException {
    var receipt = proof("r", "--index", 0);

    assertThat(verify(log, "--proof", receipt).code()).isZero();

    var text = Files.readString(receipt);
    Files.writeString(receipt, text.replace("index 0", "index 1"));
    var wrong = verify(log, "--proof", receipt);
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out()).contains("[receipt-path]");
    Files.writeString(log, Files.readAllLines(log).get(0) + "\n");
    assertThat(verify(log, "--proof", receipt).out()).contains("[receipt-head]");
  }

  @Test
  void provesThatTheLogOnlyGrew() throws IOException {
    var growth = proof("g", "--from", 2);

    assertThat(Files.readString(growth)).startsWith("old 2\n");
    var run =
        verify("--proof", growth, "--checkpoint", checkpoint(2), "--checkpoint", checkpoint(5));
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("Growth from size 2 to 5: proven\n");
    assertThat(verify(log, "--proof", growth, "--checkpoint", checkpoint(2), "--json")
            .out())
        .contains("\"oldSize\" : \"2\"");

    var alone = verify("--proof", growth, "--checkpoint", checkpoint(2));
    assertThat(alone.code()).isEqualTo(1);
    assertThat(alone.out()).contains("[consistency-head]");
  }

  @Test
  void findsARewrittenLog() throws IOException {
    var old = checkpoint(3);
    var lines = Files.readAllLines(log);
    Files.delete(log);
    for (int n = 0; n < ENTRIES; n++) {
      append("--at", "2026-01-05T12:00:09Z");
    }
    assertThat(Files.readAllLines(log)).hasSameSizeAs(lines);
    var growth = proof("g", "--from", 3, "--to", 5);

    var run = verify("--proof", growth, "--checkpoint", old, "--checkpoint", checkpoint(5));
    var whole = verify(log, "--proof", growth, "--checkpoint", old);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("[consistency-path]");
    assertThat(whole.code()).isEqualTo(1);
    assertThat(whole.out()).contains("[audit-checkpoint]").contains(": not proven");
  }

  @Test
  void provesInJson() throws IOException {
    var receipt =
        DemoFolderTest.STRICT.readTree(proof("r", "--index", 4, "--json").toFile());
    var growth =
        DemoFolderTest.STRICT.readTree(proof("g", "--from", 4, "--json").toFile());

    assertThat(receipt.get("index").intValue()).isEqualTo(4);
    assertThat(receipt.get("path")).hasSize(1);
    assertThat(receipt.get("origin").textValue()).isEqualTo("syn");
    assertThat(growth.get("oldSize").intValue()).isEqualTo(4);
    assertThat(growth.get("oldRoot").textValue())
        .isEqualTo(receipt.get("path").get(0).textValue());
  }

  @Test
  void provesNothingFromADamagedLog() throws IOException {
    Files.writeString(log, Files.readString(log).replace("C-1", "C-2"));

    var proof = Shell.consilium("audit", "prove", "--log", log, "--index", "0", "--json");
    var export = Shell.consilium("audit", "export", "--log", log, "--out", folder.resolve("t"));

    assertThat(proof.code()).isEqualTo(1);
    assertThat(proof.out()).contains("\"audit-line\"");
    assertThat(export.code()).isEqualTo(1);
    assertThat(export.out()).contains("[audit-line]");
    assertThat(folder.resolve("t")).doesNotExist();
    assertThat(append().code()).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "--index 5, [audit-index]",
    "--index 0 --size 6, [audit-size]",
    "--from 6, [audit-sizes]",
    "'--index 0 --from 1', 'Give --index or --from, one of the two.'",
    "--size 4, --index",
    "--origin syn, 'Give --index or --from, one of the two.'"
  })
  void refusesProofsThatCannotBe(String options, String message) {
    var arguments = new ArrayList<Object>(List.of("audit", "prove", "--log", log));
    arguments.addAll(List.of(options.split(" ")));

    var run = Shell.consilium(arguments.toArray());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message);
  }

  @Test
  void exportsTilesThatVerify() throws IOException {
    var tiles = folder.resolve("tiles");
    var export = new Object[] {"audit", "export", "--log", log, "--origin", "syn", "--out", tiles};
    assertThat(Shell.consilium(export).code()).isZero();
    append();

    var run = Shell.consilium(export);

    assertThat(run.out()).startsWith("Audit log syn: 6 entries, root ");
    assertThat(Shell.names(tiles)).containsExactly("checkpoint", "tile");
    var verified = verify(tiles, "--checkpoint", checkpoint(5), "--json");
    assertThat(verified.code()).isZero();
    assertThat(DemoFolderTest.STRICT.readTree(verified.out()).get("size").intValue())
        .isEqualTo(6);
    Files.write(tiles.resolve("tile/0/000.p/6"), new byte[192]);
    assertThat(verify(tiles).out()).contains("[tile-content]");
    assertThat(verify(tiles).code()).isEqualTo(1);
  }

  @Test
  void refusesFilesThatAreNoProofs() throws IOException {
    var text = Files.writeString(folder.resolve("text"), "hello");
    var large = Files.write(folder.resolve("large"), new byte[(1 << 20) + 1]);

    var run = verify("--proof", text, "--checkpoint", checkpoint(1));

    assertThat(run.code()).isEqualTo(2);
    BadInputTest.assertOneHelpfulLine(run);
    assertThat(verify("--proof", large, "--checkpoint", checkpoint(1)).err())
        .contains("[file-small]");
  }
}
