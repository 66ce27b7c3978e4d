package dev.consilium.core.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which status may follow which, and the shortest way from one to another. */
final class Routes {

  private final Map<TaskStatus, List<TaskStatus>> published;
  private final Map<TaskStatus, List<TaskStatus>> own;
  private final Map<String, Map<TaskStatus, TaskStatus>> endings;
  private final Map<TaskStatus, Map<TaskStatus, List<TaskStatus>>> paths =
      new EnumMap<>(TaskStatus.class);

  Routes(
      Map<TaskStatus, List<TaskStatus>> published,
      Map<TaskStatus, List<TaskStatus>> own,
      Map<String, Map<TaskStatus, TaskStatus>> endings) {
    this.published = published;
    this.own = own;
    this.endings = endings;
    for (var from : TaskStatus.values()) {
      paths.put(from, paths(from));
    }
  }

  Map<TaskStatus, List<TaskStatus>> published() {
    return published;
  }

  Map<TaskStatus, List<TaskStatus>> own() {
    return own;
  }

  Map<String, Map<TaskStatus, TaskStatus>> endings() {
    return endings;
  }

  // The first way found is a shortest one, and the table's order makes it always the same.
  private Map<TaskStatus, List<TaskStatus>> paths(TaskStatus from) {
    var found = new EnumMap<TaskStatus, List<TaskStatus>>(TaskStatus.class);
    found.put(from, List.of());
    var queue = new ArrayDeque<TaskStatus>();
    queue.add(from);
    while (!queue.isEmpty()) {
      var at = queue.remove();
      var path = found.getOrDefault(at, List.of());
      Stream.concat(next(published, at), next(own, at)).forEach(to -> {
        if (!found.containsKey(to)) {
          var longer = new ArrayList<>(path);
          longer.add(to);
          found.put(to, List.copyOf(longer));
          queue.add(to);
        }
      });
    }
    return found;
  }

  private static Stream<TaskStatus> next(Map<TaskStatus, List<TaskStatus>> moves, TaskStatus from) {
    return moves.getOrDefault(from, List.of()).stream();
  }

  String known(String to) {
    if (!endings.containsKey(to)) {
      Codes.of(TaskStatus.class, to);
    }
    return to;
  }

  TaskStatus target(TaskStatus from, String to) {
    var ending = endings.get(to);
    var end = ending == null ? null : ending.get(from);
    return end == null ? Codes.of(TaskStatus.class, to) : end;
  }

  List<TaskStatus> path(TaskStatus from, TaskStatus to) {
    var path = paths.getOrDefault(from, Map.of()).get(to);
    if (path == null) {
      throw new IllegalStateException("Task table: no way from " + from.code() + " to " + to.code()
          + " [task-route]. Correct the row that asks for it.");
    }
    return path;
  }
}
