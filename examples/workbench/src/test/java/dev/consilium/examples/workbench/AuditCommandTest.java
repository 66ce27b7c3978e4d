package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code audit verify}: a log is what it was, or the place where it is not is named. */
class AuditCommandTest {

  @TempDir
  static Path shared;

  private static Path demo;
  private static List<String> lines;

  @TempDir
  Path folder;

  @BeforeAll
  static void runsOnce() throws IOException {
    demo = shared.resolve("demo");
    assertThat(Shell.consilium("demo", "--out", demo).code()).isZero();
    lines = Files.readAllLines(demo.resolve("audit.ndjson"));
  }

  @Test
  void findsADemosLogSoundAndContinuingItsCheckpoint() throws IOException {
    var run = verify(demo.resolve("audit.ndjson"), "--json");

    assertThat(run.code()).isZero();
    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(answer.get("sound").booleanValue()).isTrue();
    assertThat(answer.get("size").intValue()).isEqualTo(lines.size());
    assertThat(answer.get("findings")).isEmpty();
    assertThat(run.err())
        .isEqualTo("Audit log consilium-demo: " + lines.size() + " entries, root "
            + answer.get("root").textValue() + "\n");
    assertThat(Files.readString(demo.resolve("story.txt")))
        .contains("Audit log head " + answer.get("root").textValue());
  }

  @ParameterizedTest(name = "in line {0}")
  @ValueSource(ints = {1, 2, 17, 44})
  void namesTheLineInWhichAByteWasChanged(int line) throws IOException {
    var changed = new ArrayList<>(lines);
    changed.set(line - 1, lines.get(line - 1).replace("\"role\":\"", "\"role\":\"X"));
    var file = Files.write(folder.resolve("audit.ndjson"), changed);

    var run = verify(file, "--json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("MUST Audit log consilium-demo line " + line + ": the line is not what its entry"
            + " and the lines before it make it; sound entries before it: " + (line - 1)
            + " [audit-line]."
            + " Restore the file from a copy that agrees with a signed checkpoint.\n");
    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(answer.get("sound").booleanValue()).isFalse();
    assertThat(answer.get("size").intValue()).isEqualTo(line - 1);
  }

  @Test
  void noticesEntriesExchanged() throws IOException {
    var changed = new ArrayList<>(lines);
    Collections.swap(changed, 4, 5);

    var run = verify(Files.write(folder.resolve("audit.ndjson"), changed));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("line 5: ");
  }

  @Test
  void noticesEntriesTakenFromTheEndByTheCheckpointOnly() throws IOException {
    var shorter = Files.write(folder.resolve("audit.ndjson"), lines.subList(0, 40));

    var alone = Shell.consilium("audit", "verify", shorter);
    var against = verify(shorter);

    assertThat(alone.code()).as("a whole shorter log is a log").isZero();
    assertThat(against.code()).isEqualTo(1);
    assertThat(against.out())
        .contains("MUST Audit log consilium-demo")
        .contains("checkpoint of size " + lines.size());
  }

  @Test
  void noticesALastLineTornOff() throws IOException {
    var text = Files.readString(demo.resolve("audit.ndjson"));
    var torn =
        Files.writeString(folder.resolve("audit.ndjson"), text.substring(0, text.length() - 20));

    var run = Shell.consilium("audit", "verify", torn);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains((lines.size() - 1) + " entries").contains("SHOULD ");
  }

  @Test
  void noticesAnotherLogsCheckpoint() throws IOException {
    var text = Files.readString(demo.resolve("audit.checkpoint"));
    var other = Files.writeString(
        folder.resolve("other.checkpoint"), text.replace("consilium-demo", "another"));

    var run =
        Shell.consilium("audit", "verify", demo.resolve("audit.ndjson"), "--checkpoint", other);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("[audit-checkpoint]");
  }

  @Test
  void refusesFilesThatAreNoneOrNotThere() {
    var missing = folder.resolve("none.ndjson");

    var log = Shell.consilium("audit", "verify", missing);
    var checkpoint = Shell.consilium(
        "audit", "verify", demo.resolve("audit.ndjson"), "--checkpoint", demo.resolve("story.txt"));

    assertThat(log.code()).isEqualTo(2);
    assertThat(log.err()).isEqualTo(missing + ": no such file [file-present]. Check the path.\n");
    assertThat(checkpoint.code()).isEqualTo(2);
    BadInputTest.assertOneHelpfulLine(checkpoint);
    assertThat(checkpoint.err()).contains("[checkpoint-form]");
  }

  // An opened log that nobody has written to is a log: only a checkpoint could say more.
  @Test
  void findsAnEmptyLogSoundAndSaysWhatThatIsWorth() throws IOException {
    var empty = Files.createFile(folder.resolve("audit.ndjson"));

    var alone = Shell.consilium("audit", "verify", empty);
    var against = verify(empty);

    assertThat(alone.code()).isZero();
    assertThat(alone.out())
        .contains("Audit log consilium-demo: 0 entries")
        .contains("MAY Audit log consilium-demo line 1: the file holds no entry [audit-empty]");
    assertThat(against.code()).isEqualTo(1);
    assertThat(against.out()).contains("[audit-checkpoint]");
  }

  @Test
  void takesSeveralCheckpoints() throws IOException {
    var log = demo.resolve("audit.ndjson");
    var other = Files.writeString(folder.resolve("wrong.checkpoint"), """
        consilium-demo
        1
        47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
        """);

    assertThat(verify(log, "--checkpoint", demo.resolve("audit.checkpoint").toString())
            .code())
        .isZero();
    assertThat(verify(log, "--checkpoint", other.toString()).out())
        .contains("it does not continue the checkpoint of size 1 [audit-checkpoint]");
  }

  private static Shell.Run verify(Path file, String... more) {
    var arguments = new ArrayList<Object>(
        List.of("audit", "verify", file, "--checkpoint", demo.resolve("audit.checkpoint")));
    arguments.addAll(List.of(more));
    return Shell.consilium(arguments.toArray());
  }
}
