package dev.consilium.core.task;

import dev.consilium.core.lifecycle.CaseState;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the table for people. */
final class TaskPage {

  private final TaskTable table;

  TaskPage(TaskTable table) {
    this.table = table;
  }

  String markdown() {
    return "# A case as tasks\n\nMade from the task table, version " + table.version() + " of "
        + table.date() + "; do not edit. " + table.source() + ".\n\n"
        + "A task that has ended is never touched again. Where a row asks for a status that no move"
        + " reaches at once, the statuses between are emitted too. `$reason` is the event's own"
        + " reason; an empty one becomes `" + table.reasonMissing() + "`.\n\n## Moves\n\n"
        + "Solid: in all three published tables. Besides them only these, on which the tables are"
        + " silent: " + own() + ".\n\n```mermaid\nstateDiagram-v2\n" + diagram() + "```\n\n"
        + section("Endings", "name | " + endingHeads(), endings())
        + section(
            "The coordination task and the request",
            "state | task | business status | reason | output | request",
            states())
        + section(
            "How tasks begin",
            "kind | code | intent | status | key | owner | until | input | focus",
            kinds())
        + section(
            "What happens to them",
            "event or entry | kinds | which | status | business" + " status | reason | output",
            rows())
        + section("The report", "event | from | when | status", report())
        + section("The documents", "event | which | from | when | status | relation", documents())
        + "A correction is an amendment whose reason is one of: "
        + list(table.corrections()) + ".\n\n## Facts that move nothing\n\n"
        + list(table.silent()) + ".\n";
  }

  private static String section(String title, String heads, String lines) {
    var columns = heads.split(" \\| ", -1).length;
    return "## " + title + "\n\n| " + heads + " |\n|" + "---|".repeat(columns) + "\n" + lines
        + "\n";
  }

  private String own() {
    return table.routes().own().entrySet().stream()
        .flatMap(row -> row.getValue().stream().map(to -> arrow(row.getKey(), to)))
        .collect(Collectors.joining(", "));
  }

  private static String arrow(TaskStatus from, TaskStatus to) {
    return from.code() + " → " + to.code();
  }

  private String diagram() {
    return table.routes().published().entrySet().stream()
        .flatMap(row -> row.getValue().stream()
            .map(to -> "  " + node(row.getKey()) + " --> " + node(to) + "\n"))
        .collect(Collectors.joining());
  }

  // Mermaid reads a dash in a state's name as part of an arrow.
  private static String node(TaskStatus status) {
    return status.code().replace('-', '_');
  }

  private String endingHeads() {
    return open().stream().map(TaskStatus::code).collect(Collectors.joining(" | "));
  }

  private static List<TaskStatus> open() {
    return Arrays.stream(TaskStatus.values())
        .filter(status -> !status.ended() && status != TaskStatus.READY)
        .toList();
  }

  private String endings() {
    return table.routes().endings().entrySet().stream()
        .map(row -> row.getKey() + " | " + ends(row.getValue()))
        .map(TaskPage::line)
        .collect(Collectors.joining());
  }

  private static String ends(Map<TaskStatus, TaskStatus> ends) {
    return open().stream()
        .map(from -> String.valueOf(ends.get(from)))
        .map(name -> Codes.code(TaskStatus.valueOf(name)))
        .collect(Collectors.joining(" | "));
  }

  private String states() {
    return Arrays.stream(CaseState.values())
        .map(table::state)
        .map(row -> line(
            row.state(),
            row.status(),
            row.business(),
            row.reason(),
            row.output(),
            row.request().code()))
        .collect(Collectors.joining());
  }

  private String kinds() {
    return Arrays.stream(TaskKind.values())
        .map(table::kind)
        .map(row -> line(
            row.kind(),
            row.code().code(),
            row.intent().code(),
            row.initial().code(),
            row.key(),
            row.owner(),
            row.until(),
            row.input(),
            row.focus()))
        .collect(Collectors.joining());
  }

  private String rows() {
    return table.rows().stream()
        .map(row -> line(
            trigger(row),
            list(row.kinds()),
            row.tasks(),
            row.to(),
            row.business(),
            row.reason(),
            row.output()))
        .collect(Collectors.joining());
  }

  private static String trigger(TaskRow row) {
    var parts = row.enters().isEmpty() ? row.on() : "enters " + list(row.enters());
    parts += row.where().isEmpty() ? "" : ", " + row.where();
    return parts + (row.from().isEmpty() ? "" : ", from " + list(row.from()));
  }

  private String report() {
    return table.report().stream()
        .map(row ->
            line(row.on(), list(row.from()), Codes.code(row.when()), row.to().code()))
        .collect(Collectors.joining());
  }

  private String documents() {
    return table.composition().stream()
        .map(row -> line(
            row.on(),
            Codes.code(row.which()),
            list(row.from()),
            Codes.code(row.when()),
            row.to().code(),
            row.relation()))
        .collect(Collectors.joining());
  }

  private static String line(Object... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell.toString().isEmpty() ? "–" : cell.toString())
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String list(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
