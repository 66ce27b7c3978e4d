package dev.consilium.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.TransitionTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTableTest {

  private static final String TABLE = """
      {"kind": "consilium.case-clocks", "schema": 1, "version": "7", "date": "2026-01-01",
       "source": "s",
       "clocks": [{"id": "a", "start": ["CasePrepared"], "stop": ["CaseClosed"], "abandon": []}],
       "milestones": [{"id": "m", "event": "ConsentGranted:RESEARCH", "pick": "LAST"}]}""";

  private static ClockTable read(String json) {
    return ClockTable.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theShippedTableHasTheTurnaroundAndItsStages() {
    var table = ClockTable.standard();

    assertThat(table.clocks()).contains("turnaround", "records", "review", "quality-review");
    assertThat(table.milestones())
        .containsExactly(
            "request",
            "consent",
            "records-complete",
            "assigned",
            "drafted",
            "quality-reviewed",
            "signed",
            "released");
    assertThat(table.version()).isEqualTo("1.0");
    assertThat(table.date()).isEqualTo("2026-11-24");
    assertThat(table.source()).contains("records complete");
  }

  // A clock that no edge lets go on would stand still for ever.
  @Test
  void everyEdgeOutOfAWaitForAnAnswerMovesThePausedClocksOn() {
    var pausing = ClockTable.standard().rows().stream()
        .filter(row -> !row.pause().isEmpty())
        .toList();

    assertThat(pausing).extracting(ClockTable.Row::id).contains("turnaround", "review");
    for (var edge : TransitionTable.standard().from(CaseState.AWAITING_CLARIFICATION)) {
      for (var row : pausing) {
        var error = row.id().equals("amendment") && edge.event().equals("MarkedInError");
        assertThat(error || names(row, edge.event()))
            .as("%s on %s", row.id(), edge.event())
            .isTrue();
      }
    }
  }

  private static boolean names(ClockTable.Row row, String event) {
    return Stream.of(row.resume(), row.stop(), row.abandon())
        .flatMap(List::stream)
        .anyMatch(pattern -> pattern.event().equals(event));
  }

  // After the records are complete a case ends by one of these, and the turnaround with it.
  @Test
  void everyEdgeIntoAnEndStopsTheTurnaround() {
    var turnaround = ClockTable.standard().rows().get(1);
    var before =
        Set.of(CaseState.DRAFT, CaseState.REQUESTED, CaseState.INTAKE, CaseState.AWAITING_RECORDS);

    assertThat(turnaround.id()).isEqualTo("turnaround");
    for (var edge : TransitionTable.standard().transitions()) {
      if (edge.to().absorbing() && !before.contains(edge.from())) {
        assertThat(names(turnaround, edge.event())).as(edge.event()).isTrue();
      }
    }
  }

  @Test
  void readsAnotherTable() {
    assertThat(read(TABLE).clocks()).containsExactly("a");
    assertThat(read(TABLE).milestones()).containsExactly("m");
    assertThat(read(TABLE).version()).isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"CasePrepared\" | \"CasePrepered\" | Clock table.clocks[0].start[0]: names no event",
        "\"CasePrepared\" | \"CasePrepared:RESEARCH\" | Clock table.clocks[0].start[0]: names no",
        "\"start\": [\"CasePrepared\"] | \"start\": 3 | Clock table.clocks[0].start: is no list",
        "\"abandon\": [] | \"abandoned\": [] | Clock table.clocks[0]: has a member that this",
        "\"id\": \"a\" | \"id\": \"\" | Clock table.clocks[0].id: is no text",
        "\"LAST\" | \"ANY\" | Clock table.milestones[0].pick: is neither FIRST nor LAST",
        "ConsentGranted:RESEARCH | Consent | Clock table.milestones[0].event: names no event",
        "2026-01-01 | 1 January | Clock table.date: is no ISO date",
        "case-clocks | clocks | Clock table: is not kind consilium.case-clocks, schema 1",
        "\"schema\": 1 | \"schema\": 2 | Clock table: is not kind consilium.case-clocks, schema 1",
        "\"source\" | \"sauce\" | Clock table: has a member that this schema does not know"
      })
  void saysWhereATableIsWrong(String was, String is, String message) {
    assertThat(TABLE).contains(was);
    assertThatThrownBy(() -> read(TABLE.replace(was, is)))
        .isInstanceOf(MalformedClockTableException.class)
        .hasMessageStartingWith(message)
        .hasMessageEndingWith(" [clock-table-form]. Correct it there.");
  }

  @Test
  void refusesTheSameIdTwiceAndWhatIsNoJson() {
    var row = "{\"id\": \"a\", \"start\": [], \"stop\": [], \"abandon\": []}, ";

    assertThatThrownBy(() -> read(TABLE.replace("[{\"id\": \"a\"", "[" + row + "{\"id\": \"a\"")))
        .hasMessageContaining("Clock table.clocks: has an id twice");
    assertThatThrownBy(() -> read("{\"kind\": "))
        .hasMessageMatching("Clock table, byte \\d+: stops being JSON here .*");
  }
}
