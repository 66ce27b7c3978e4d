package dev.consilium.core.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.FactRule;
import dev.consilium.core.lifecycle.Transition;
import dev.consilium.core.lifecycle.TransitionTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTableTest {

  private static final TaskTable TABLE = TaskTable.standard();

  // Lifecycle reference, section 1.1; SIGNED and what follows has no business status there.
  @ParameterizedTest
  @CsvSource({
    "DRAFT,draft,,draft",
    "REQUESTED,requested,,active",
    "INTAKE,received,eligibility,active",
    "AWAITING_RECORDS,received,awaiting-information,active",
    "PREPARED,accepted,case-prepared,active",
    "MATCHING,in-progress,specialist-selection,active",
    "ASSIGNED,in-progress,assigned,active",
    "IN_REVIEW,in-progress,in-review,active",
    "AWAITING_CLARIFICATION,on-hold,awaiting-information,active",
    "DELIBERATION,in-progress,panel,active",
    "QUALITY_REVIEW,in-progress,preliminary-outcome,active",
    "AWAITING_ATTESTATION,in-progress,awaiting-attestation,active",
    "SIGNED,in-progress,signed,active",
    "RELEASED,completed,opinion-released,completed",
    "CLOSED,completed,,completed",
    "DECLINED,rejected,,revoked",
    "CANCELLED,stop,,revoked",
    "UNABLE_TO_COMPLETE,failed,,revoked",
    "ENTERED_IN_ERROR,entered-in-error,,entered-in-error"
  })
  void everyStateMeansWhatTheReferenceSays(
      CaseState state, String status, String business, String request) {
    var row = TABLE.state(state);

    assertThat(row.status()).isEqualTo(status);
    assertThat(row.business()).isEqualTo(business == null ? "" : business);
    assertThat(row.request().code()).isEqualTo(request);
  }

  @Test
  void everyFactEitherMovesATaskOrIsListedAsSilent() {
    var moving = Stream.of(
            TABLE.rows().stream().map(TaskRow::on),
            TABLE.report().stream().map(StatusRow::on),
            TABLE.composition().stream().map(StatusRow::on))
        .flatMap(on -> on)
        .filter(on -> !on.isEmpty())
        .toList();
    var facts = TransitionTable.standard().facts().stream().map(FactRule::event).toList();
    var moves =
        TransitionTable.standard().transitions().stream().map(Transition::event).toList();

    assertThat(TABLE.silent()).doesNotHaveDuplicates().doesNotContainAnyElementsOf(moving);
    var all = new TreeSet<>(TABLE.silent());
    all.addAll(moving);
    assertThat(all).containsAll(facts);
    all.removeAll(facts);
    assertThat(moves).as("what is no fact is a move").containsAll(all);
  }

  @Test
  void everyRowThatCreatesTasksNamesAnEventThatCarriesTheirKey() {
    assertThat(TABLE.rows().stream().filter(row -> row.tasks().equals("new")))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.on()).isNotEmpty());
    for (var kind : TaskKind.values()) {
      if (kind != TaskKind.COORDINATION) {
        assertThat(TABLE.rows())
            .anyMatch(row -> row.tasks().equals("new") && row.kinds().contains(kind));
      }
    }
  }

  @Test
  void theMovesAreThePublishedOnes() {
    var moves = new TreeSet<String>();
    TABLE
        .published()
        .forEach((from, all) -> all.forEach(to -> moves.add(from.code() + " → " + to.code())));

    assertThat(moves).isEqualTo(PublishedMoves.au());
    assertThat(TABLE.own().values().stream().flatMap(List::stream).distinct())
        .containsExactlyInAnyOrder(
            TaskStatus.REQUESTED, TaskStatus.CANCELLED, TaskStatus.ENTERED_IN_ERROR);
    assertThat(TABLE.own().get(TaskStatus.IN_PROGRESS))
        .containsExactly(TaskStatus.ENTERED_IN_ERROR);
    for (var status : TaskStatus.values()) {
      assertThat(TABLE.published().containsKey(status) || TABLE.own().containsKey(status))
          .as(status.code())
          .isEqualTo(!status.ended() && status != TaskStatus.READY);
    }
  }

  @Test
  void goesThroughTheStatusesBetween() {
    var routes = TABLE.routes();

    assertThat(routes.path(TaskStatus.ACCEPTED, TaskStatus.FAILED))
        .containsExactly(TaskStatus.IN_PROGRESS, TaskStatus.FAILED);
    assertThat(routes.path(TaskStatus.ON_HOLD, TaskStatus.FAILED))
        .containsExactly(TaskStatus.IN_PROGRESS, TaskStatus.FAILED);
    assertThat(routes.path(TaskStatus.REQUESTED, TaskStatus.COMPLETED))
        .containsExactly(TaskStatus.ACCEPTED, TaskStatus.IN_PROGRESS, TaskStatus.COMPLETED);
    assertThat(routes.path(TaskStatus.ACCEPTED, TaskStatus.ACCEPTED)).isEmpty();
    assertThatThrownBy(() -> routes.path(TaskStatus.IN_PROGRESS, TaskStatus.CANCELLED))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Task table: no way from in-progress to cancelled [task-route]."
            + " Correct the row that asks for it.");
  }

  @Test
  void codesAreThoseOfTheValueSets() {
    assertThat(Arrays.stream(TaskStatus.values()).map(TaskStatus::code))
        .containsExactly(
            "draft",
            "requested",
            "received",
            "accepted",
            "rejected",
            "ready",
            "cancelled",
            "in-progress",
            "on-hold",
            "failed",
            "completed",
            "entered-in-error");
    assertThat(Arrays.stream(TaskCode.values()).map(TaskCode::code))
        .containsExactly("approve", "fulfill", "abort", "replace", "change", "suspend", "resume");
    assertThat(Arrays.stream(TaskIntent.values()).map(TaskIntent::code))
        .containsExactly("proposal", "order");
    assertThat(TaskKind.FOLLOW_UP_QUESTION.code()).isEqualTo("follow-up-question");
    assertThat(ReportStatus.APPENDED.code()).isEqualTo("appended");
    assertThat(CompositionStatus.AMENDED.code()).isEqualTo("amended");
  }

  @Test
  void thePageIsTheTable() throws IOException {
    var page = Path.of("docs/tasks.md");
    assertThat(page).exists();
    assertThat(Files.readString(page)).isEqualTo(TABLE.markdown());
  }

  @Test
  void tellsItsVersion() {
    assertThat(TABLE.version()).isEqualTo("1.0");
    assertThat(TABLE.date()).isEqualTo("2026-11-24");
    assertThat(TABLE.source()).contains("au-fhir-erequesting@747136e").contains("tdr-1");
  }

  @Test
  void refusesATableThatNamesWhatDoesNotExist() {
    assertBroken(root -> root.put("schema", 2), "consilium.task-table: is not", "json-kind");
    assertBroken(root -> root.put("more", 1), "consilium.task-table: has a member", "json-members");
    assertBroken(
        root -> ((ObjectNode) root.at("/rows/2")).put("to", "finished"),
        "consilium.task-table.rows[2].to",
        "json-value");
    assertBroken(
        root -> ((ObjectNode) root.at("/rows/2")).put("tasks", "all"),
        "consilium.task-table.rows[2].tasks",
        "json-value");
    assertBroken(
        root -> ((ObjectNode) root.at("/states/3")).put("request", "gone"),
        "consilium.task-table.states[3].request",
        "json-value");
    assertBroken(
        root -> ((ArrayNode) root.at("/published/0/to")).add(7),
        "consilium.task-table.published[0].to[4]",
        "json-form");
    assertBroken(
        root -> ((ArrayNode) root.at("/kinds")).remove(8),
        "consilium.task-table: has a value",
        "json-value");
    assertBroken(
        root -> root.put("rows", "none"), "consilium.task-table.rows: is no list", "json-form");
    assertBroken(
        root -> ((ArrayNode) root.at("/report")).add("x"),
        "consilium.task-table.report[8]",
        "json-form");
    assertBroken(root -> root.put("schema", "1"), "consilium.task-table.schema", "json-form");
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private static void assertBroken(Consumer<ObjectNode> change, String where, String rule) {
    try (var in = TaskTable.class.getResourceAsStream("tasks-1.json")) {
      var root = (ObjectNode) JSON.readTree(in);
      change.accept(root);
      assertThatThrownBy(() -> TaskTableJson.read(JSON.writeValueAsBytes(root)))
          .isInstanceOf(MalformedRecordException.class)
          .hasMessageContaining(where)
          .hasMessageContaining("[" + rule + "]");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void refusesAnItemThatSaysNothing() {
    for (var parts : List.of(List.of("", "x"), List.of("opinion", " "))) {
      assertThatThrownBy(() -> new TaskItem(parts.get(0), parts.get(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("[task-item-present]");
    }
  }
}
