package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lifecycle replay}: where each case stands, or which event broke it. */
class ReplayCommandTest {

  private static final Path GOLDEN =
      Path.of("../../core/src/test/resources/dev/consilium/core/lifecycle/panel-case-3.ndjson");

  private static List<String> lines;

  @TempDir
  Path folder;

  @BeforeAll
  static void reads() throws IOException {
    lines = Files.readAllLines(GOLDEN);
  }

  @Test
  void saysWhereAWholeCaseStands() throws IOException {
    var run = Shell.consilium("lifecycle", "replay", GOLDEN, "--json");

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo("Case C-1: CLOSED after " + lines.size()
            + " events, 1 assignment(s), released version 1\n");
    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(answer.get("broken").intValue()).isZero();
    var one = answer.get("cases").get(0);
    assertThat(one.get("case").textValue()).isEqualTo("C-1");
    assertThat(one.get("state").textValue()).isEqualTo("CLOSED");
    assertThat(one.get("events").intValue()).isEqualTo(lines.size());
    assertThat(one.get("assignments").intValue()).isEqualTo(1);
    assertThat(one.get("released")).singleElement().matches(version -> version.intValue() == 1);
    assertThat(one.get("openTasks")).isEmpty();
    assertThat(one.has("trouble")).isFalse();
  }

  @Test
  void namesTheTasksThatAreStillOpen() throws IOException {
    var sent = lineOf("InvitationSent") + 2;

    var run = Shell.consilium("lifecycle", "replay", write(lines.subList(0, sent)));

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("Case C-1: MATCHING after " + sent
            + " events, 0 assignment(s), released nothing\n"
            + "  open: coordination-1 in-progress since 2026-03-03T13:00:00Z\n")
        .contains("  open: invitation-1 requested since 2026-03-03T13:00:00Z, s-1 acts,"
            + " until 2026-03-05T12:00:00Z\n")
        .contains("  open: invitation-2 ");
  }

  @Test
  void tellsScriptsWhoHasToActUntilWhen() throws IOException {
    var sent = lineOf("InvitationSent") + 2;

    var run = Shell.consilium("lifecycle", "replay", write(lines.subList(0, sent)), "--json");

    var open = DemoFolderTest.STRICT.readTree(run.out()).at("/cases/0/openTasks");
    assertThat(open).hasSize(3);
    assertThat(open.get(0).has("owner")).isFalse();
    assertThat(open.get(1).get("task").textValue()).isEqualTo("invitation-1");
    assertThat(open.get(1).get("owner").textValue()).isEqualTo("s-1");
    assertThat(open.get(1).get("until").textValue()).isEqualTo("2026-03-05T12:00:00Z");
  }

  @Test
  void namesTheEventThatBreaksAHistoryAndGoesOnWithTheOtherCase() throws IOException {
    var changed = new ArrayList<>(lines);
    changed.set(9, lines.get(9).replace("URGENT", "ROUTINE"));
    changed.add(lines.get(0).replace("\"case\":\"C-1\"", "\"case\":\"C-2\""));

    var run = Shell.consilium("lifecycle", "replay", write(changed), "--json");

    assertThat(run.code()).isEqualTo(1);
    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(answer.get("broken").intValue()).isEqualTo(2);
    var first = answer.get("cases").get(0);
    assertThat(first.get("events").intValue()).as("sound events").isEqualTo(10);
    assertThat(first.get("brokenLine").intValue())
        .as("the line after the changed one: it carries the hash of what stood there")
        .isEqualTo(11);
    assertThat(first.get("trouble").textValue())
        .contains("does not carry the hash of the event before it [event-chain]");
    assertThat(run.err())
        .contains("  broken at line 11: Case C-1: ")
        .contains("Case C-2: DRAFT after 0 events")
        .contains("  broken at line " + changed.size() + ": Case C-2: ");
  }

  @Test
  void noticesAnEventLeftOutAndOneWrittenTwice() throws IOException {
    var gap = new ArrayList<>(lines);
    gap.remove(11);
    var twice = new ArrayList<>(lines);
    twice.add(5, lines.get(5));

    var without = Shell.consilium("lifecycle", "replay", write(gap));
    var with = Shell.consilium("lifecycle", "replay", write(twice));

    assertThat(without.code()).isEqualTo(1);
    assertThat(without.out())
        .contains("broken at line 12: Case C-1: event 13 follows event 11 [event-sequence]");
    assertThat(with.code()).isEqualTo(1);
    assertThat(with.out())
        .contains("broken at line 7: Case C-1: event 6 follows event 6 [event-sequence]");
  }

  @Test
  void refusesWhatIsNoEvent() throws IOException {
    var torn = new ArrayList<>(lines);
    torn.set(2, lines.get(2).substring(0, 40));
    var missing = folder.resolve("none.ndjson");

    var broken = Shell.consilium("lifecycle", "replay", write(torn));
    var empty = Shell.consilium("lifecycle", "replay", write(List.of("")));
    var absent = Shell.consilium("lifecycle", "replay", missing);

    assertThat(broken.code()).isEqualTo(2);
    BadInputTest.assertOneHelpfulLine(broken);
    assertThat(broken.err())
        .contains("events.ndjson, line 3: Event, character")
        .contains("[event-json]");
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.err()).contains("no event [events-present]");
    assertThat(absent.code()).isEqualTo(2);
    assertThat(absent.err())
        .isEqualTo(missing + ": no such file [file-present]. Check the path.\n");
  }

  private static int lineOf(String event) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("\"event\":\"" + event + "\"")) {
        return i;
      }
    }
    throw new IllegalStateException(event);
  }

  private Path write(List<String> some) throws IOException {
    return Files.write(folder.resolve("events.ndjson"), some);
  }
}
