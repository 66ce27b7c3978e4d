package dev.consilium.core.task;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.lifecycle.CaseState;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the table: kind {@code consilium.task-table}, schema 1. */
final class TaskTableJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Pattern TASKS = Pattern.compile("new|open|(key|owner):[a-z][A-Za-z]*");

  private TaskTableJson() {}

  static TaskTable standard() {
    try (var in = TaskTableJson.class.getResourceAsStream("tasks-1.json")) {
      if (in == null) {
        throw new IllegalStateException("Resource tasks-1.json is missing [resource-present]."
            + " Use the complete core artifact.");
      }
      return read(new TaskObject(JSON.readTree(in), "Task table"));
    } catch (IOException e) {
      throw new IllegalStateException("Resource tasks-1.json cannot be read"
          + " [resource-readable]. Use an intact core artifact.");
    }
  }

  static TaskTable read(TaskObject root) {
    if (!root.text("kind").equals("consilium.task-table") || root.number("schema") != 1) {
      throw TaskObject.malformed(
          "Task table",
          "is not kind consilium.task-table, schema 1",
          "table-kind",
          "Give a table of this schema.");
    }
    var about = new TaskTable.About(root.text("version"), root.text("date"), root.text("source"));
    var routes = new Routes(moves(root, "published"), moves(root, "own"), endings(root));
    var table = new TaskTable(
        about,
        routes,
        root.text("reasonMissing"),
        root.values("corrections", text -> text),
        root.objects("kinds", TaskTableJson::kind),
        root.objects("states", TaskTableJson::state),
        root.objects("rows", row -> row(row, routes)),
        root.objects("report", row -> status(row, Codes.reader(ReportStatus.class))),
        root.objects("composition", row -> status(row, Codes.reader(CompositionStatus.class))),
        root.values("silent", text -> text));
    root.finish();
    return table;
  }

  private static Map<TaskStatus, List<TaskStatus>> moves(TaskObject root, String name) {
    var moves = new EnumMap<TaskStatus, List<TaskStatus>>(TaskStatus.class);
    var status = Codes.reader(TaskStatus.class);
    root.objects(name, row -> moves.put(row.value("from", status), row.values("to", status)));
    return moves;
  }

  private static Map<String, Map<TaskStatus, TaskStatus>> endings(TaskObject root) {
    var endings = new LinkedHashMap<String, Map<TaskStatus, TaskStatus>>();
    var status = Codes.reader(TaskStatus.class);
    root.objects("endings", row -> {
      var ends = new EnumMap<TaskStatus, TaskStatus>(TaskStatus.class);
      for (var from : TaskStatus.values()) {
        if (!from.ended() && from != TaskStatus.READY) {
          ends.put(from, row.value(from.code(), status));
        }
      }
      return endings.put(row.text("name"), ends);
    });
    return endings;
  }

  private static KindRow kind(TaskObject row) {
    return new KindRow(
        row.value("kind", TaskKind::valueOf),
        row.value("code", Codes.reader(TaskCode.class)),
        row.value("intent", Codes.reader(TaskIntent.class)),
        row.value("initial", Codes.reader(TaskStatus.class)),
        row.text("key"),
        row.text("owner"),
        row.text("until"),
        row.text("input"),
        row.value("focus", KindRow.Focus::valueOf));
  }

  private static StateRow state(TaskObject row) {
    return new StateRow(
        row.value("state", CaseState::valueOf),
        row.text("status"),
        row.text("business"),
        row.text("reason"),
        row.text("output"),
        row.value("request", Codes.reader(RequestStatus.class)));
  }

  private static TaskRow row(TaskObject row, Routes routes) {
    return new TaskRow(
        row.optional("on"),
        row.optionals("enters", CaseState::valueOf),
        row.optionals("from", CaseState::valueOf),
        row.optional("where"),
        row.values("kinds", TaskKind::valueOf),
        row.value("tasks", TaskTableJson::tasks),
        row.value("to", routes::known),
        row.optional("business"),
        row.optional("reason"),
        row.optional("output"));
  }

  private static String tasks(String text) {
    if (!TASKS.matcher(text).matches()) {
      throw new IllegalArgumentException("Unknown choice of tasks.");
    }
    return text;
  }

  private static <S> StatusRow<S> status(TaskObject row, Function<String, S> reader) {
    return new StatusRow<>(
        row.text("on"),
        row.values("from", text -> text),
        row.value("when", Codes.reader(StatusRow.When.class)),
        row.value("which", Codes.reader(StatusRow.Which.class)),
        row.value("to", reader),
        row.text("relation"));
  }
}
