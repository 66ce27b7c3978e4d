package dev.consilium.core.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.Transition;
import dev.consilium.core.lifecycle.TransitionTable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whatever a case does, its tasks move as other systems expect. */
class TraceTest {

  private static final int TRACES = Integer.getInteger("consilium.traces", 100_000);

  @Test
  void noTaskOfAHundredThousandTracesMovesWhereAPublishedTableForbidsIt() throws IOException {
    var before = cpu();
    var traces = new Traces(20261124, TaskTable.standard()).walk(TRACES);
    var counts = String.format(
        Locale.ROOT,
        "%d different histories, %d projected events, CPU %s%n%s%n%s",
        traces.ends.size(),
        traces.events,
        cpu().minus(before),
        traces.lastStates,
        traces.edges);

    assertThat(traces.ends).hasSizeGreaterThanOrEqualTo(TRACES);
    assertThat(traces.broken.stream().limit(5)).as(counts).isEmpty();
    assertThat(strange(traces)).as(counts).isEmpty();
    assertThat(traces.edges).as(counts).doesNotContainKey("in-progress → cancelled");
    sawEverything(traces, counts);
    for (var table : PublishedMoves.all().entrySet()) {
      assertThat(table.getValue()).as(table.getKey()).containsAll(published(traces));
    }
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  // A walk that came nowhere would find nothing wrong.
  private static void sawEverything(Traces traces, String counts) {
    assertThat(traces.transitions)
        .as(counts)
        .containsExactlyElementsOf(TransitionTable.standard().transitions().stream()
            .map(Transition::number)
            .sorted()
            .toList());
    assertThat(traces.kinds).as(counts).containsExactly(TaskKind.values());
    assertThat(traces.lastStates)
        .as(counts)
        .containsOnlyKeys(Arrays.stream(CaseState.values())
            .filter(state -> state != CaseState.DRAFT)
            .toArray(CaseState[]::new));
    assertThat(published(traces)).as(counts).isEqualTo(PublishedMoves.au());
  }

  private static Set<String> published(Traces traces) {
    var edges = new TreeSet<>(traces.edges.keySet());
    edges.removeAll(own());
    return edges;
  }

  // Moves of a draft and into an error, on which the published tables are silent.
  private static Set<String> own() {
    return Set.of(
        "draft → requested",
        "draft → cancelled",
        "draft → entered-in-error",
        "requested → entered-in-error",
        "received → entered-in-error",
        "accepted → entered-in-error",
        "in-progress → entered-in-error",
        "on-hold → entered-in-error");
  }

  private static Set<String> strange(Traces traces) {
    var edges = published(traces);
    edges.removeAll(PublishedMoves.au());
    return edges;
  }

  @Test
  void aWrongRowOfTheTableIsCaught() throws IOException {
    var caught = new ArrayList<String>();
    for (var mutant : mutants().entrySet()) {
      var traces = new Traces(7, mutated(mutant.getValue())).walk(1_500);
      if (!strange(traces).isEmpty() || !traces.broken.isEmpty()) {
        caught.add(mutant.getKey());
      }
    }

    assertThat(caught).containsExactlyElementsOf(mutants().keySet());
    var sound = new Traces(7, mutated(root -> {})).walk(1_500);
    assertThat(strange(sound)).isEmpty();
    assertThat(sound.broken).isEmpty();
  }

  private static Map<String, Consumer<ObjectNode>> mutants() {
    var mutants = new TreeMap<String, Consumer<ObjectNode>>();
    mutants.put("cancels what is in progress", root -> {
      ((ArrayNode) root.at("/own/4/to")).add("cancelled");
      ((ObjectNode) root.at("/endings/0")).put("in-progress", "cancelled");
    });
    mutants.put("fails what is on hold", root -> ((ArrayNode) root.at("/own/5/to")).add("failed"));
    mutants.put(
        "begins without agreeing", root -> ((ArrayNode) root.at("/own/1/to")).add("in-progress"));
    mutants.put("goes backward", root -> {
      ((ArrayNode) root.at("/own/4/to")).add("received");
      state(root, "MATCHING").put("status", "received");
    });
    mutants.put("leaves children open", root -> {
      var rows = (ArrayNode) root.at("/rows");
      for (int i = rows.size() - 1; i >= 0; i--) {
        if (rows.get(i).path("enters").toString().contains("CANCELLED")) {
          rows.remove(i);
        }
      }
    });
    mutants.put(
        "fails without a reason", root -> state(root, "UNABLE_TO_COMPLETE").put("reason", ""));
    mutants.put("completes without output", root -> state(root, "RELEASED").put("output", ""));
    return mutants;
  }

  private static ObjectNode state(ObjectNode root, String state) {
    for (var row : root.path("states")) {
      if (row.path("state").asText().equals(state)) {
        return (ObjectNode) row;
      }
    }
    throw new IllegalStateException(state);
  }

  private static TaskTable mutated(Consumer<ObjectNode> change) throws IOException {
    try (var in = TaskTable.class.getResourceAsStream("tasks-1.json")) {
      var json = new ObjectMapper();
      var root = (ObjectNode) json.readTree(in);
      change.accept(root);
      return TaskTableJson.read(json.writeValueAsBytes(root));
    }
  }

  @Test
  void everyMoveIsInAllThreePublishedTablesAndTheOthersAreOurOwnInNone() throws IOException {
    var tables = PublishedMoves.all();

    var lines = new ArrayList<String>();
    var moves = new TreeSet<>(PublishedMoves.au());
    moves.addAll(own());
    for (var move : moves) {
      var in = tables.entrySet().stream()
          .filter(table -> table.getValue().contains(move))
          .map(Map.Entry::getKey)
          .toList();
      lines.add(move + ": " + in);
    }

    var all = "[au-erequesting, santeon-orca-code, santeon-scp-ig]";
    var expected = moves.stream()
        .map(move -> move + ": " + (PublishedMoves.au().contains(move) ? all : List.of()))
        .toList();
    assertThat(lines).containsExactlyElementsOf(expected);
    assertThat(tables.get("au-erequesting")).isEqualTo(PublishedMoves.au());
  }
}
