package dev.consilium.core.task;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.json.LocatedObject;
import dev.consilium.core.lifecycle.CaseState;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the table: kind {@code consilium.task-table}, schema 1. */
final class TaskTableJson {

  private static final Pattern TASKS = Pattern.compile("new|open|(key|owner):[a-z][A-Za-z]*");

  private TaskTableJson() {}

  static TaskTable standard() {
    return read(LocatedObject.resource(TaskTableJson.class, "tasks-1.json"));
  }

  static TaskTable read(byte[] json) {
    return LocatedObject.table(
        json, "consilium.task-table", MalformedRecordException::new, TaskTableJson::table);
  }

  private static TaskTable table(LocatedObject root) {
    var about = new TaskTable.About(root.text("version"), root.text("date"), root.text("source"));
    var routes = new Routes(moves(root, "published"), moves(root, "own"), endings(root));
    return new TaskTable(
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
  }

  private static Map<TaskStatus, List<TaskStatus>> moves(LocatedObject root, String name) {
    var moves = new EnumMap<TaskStatus, List<TaskStatus>>(TaskStatus.class);
    var status = Codes.reader(TaskStatus.class);
    root.objects(name, row -> moves.put(row.value("from", status), row.values("to", status)));
    return moves;
  }

  private static Map<String, Map<TaskStatus, TaskStatus>> endings(LocatedObject root) {
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

  private static KindRow kind(LocatedObject row) {
    return new KindRow(
        row.value("kind", TaskKind::valueOf),
        row.value("code", Codes.reader(TaskCode.class)),
        row.value("intent", Codes.reader(TaskIntent.class)),
        row.value("initial", Codes.reader(TaskStatus.class)),
        row.value("key", text -> text),
        row.value("owner", text -> text),
        row.value("until", text -> text),
        row.value("input", text -> text),
        row.value("focus", KindRow.Focus::valueOf));
  }

  private static StateRow state(LocatedObject row) {
    return new StateRow(
        row.value("state", CaseState::valueOf),
        row.text("status"),
        row.value("business", text -> text),
        row.value("reason", text -> text),
        row.value("output", text -> text),
        row.value("request", Codes.reader(RequestStatus.class)));
  }

  private static TaskRow row(LocatedObject row, Routes routes) {
    return new TaskRow(
        optional(row, "on"),
        states(row, "enters"),
        states(row, "from"),
        optional(row, "where"),
        row.values("kinds", TaskKind::valueOf),
        row.value("tasks", TaskTableJson::tasks),
        row.value("to", routes::known),
        optional(row, "business"),
        optional(row, "reason"),
        optional(row, "output"));
  }

  private static String optional(LocatedObject row, String name) {
    return row.has(name) ? row.value(name, text -> text) : "";
  }

  private static List<CaseState> states(LocatedObject row, String name) {
    return row.has(name) ? row.values(name, CaseState::valueOf) : List.of();
  }

  private static String tasks(String text) {
    if (!TASKS.matcher(text).matches()) {
      throw new IllegalArgumentException("Unknown choice of tasks.");
    }
    return text;
  }

  private static <S> StatusRow<S> status(LocatedObject row, Function<String, S> reader) {
    return new StatusRow<>(
        row.text("on"),
        row.values("from", text -> text),
        row.value("when", Codes.reader(StatusRow.When.class)),
        row.value("which", Codes.reader(StatusRow.Which.class)),
        row.value("to", reader),
        row.value("relation", text -> text));
  }
}
