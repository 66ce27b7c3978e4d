package dev.consilium.core.task;

import dev.consilium.core.PartyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes new tasks as the table says that their kind begins. */
final class TaskBirths {

  private final TaskFile file;
  private final TaskTable table;

  TaskBirths(TaskFile file, TaskTable table) {
    this.file = file;
    this.table = table;
  }

  void coordination(EventValues event) {
    add(table.kind(TaskKind.COORDINATION), null, "", event);
  }

  // One task for each value of the key: a panel has as many memberships as members.
  void add(TaskKind kind, EventValues event) {
    var row = table.kind(kind);
    var coordination = file.tasks.get(0).id();
    if (row.key().isEmpty()) {
      add(row, coordination, "", event);
    } else {
      event.values(row.key()).forEach(key -> add(row, coordination, key, event));
    }
  }

  private void add(KindRow row, @Nullable String partOf, String key, EventValues event) {
    var number = file.counts.merge(row.kind(), 1, Integer::sum);
    var birth = new TaskBirth(
        Codes.code(row.kind()) + "-" + number,
        key,
        row.kind(),
        row.code(),
        row.intent(),
        partOf,
        focus(row),
        event.actor(),
        owner(row, key, event),
        until(row, event),
        inputs(row, event));
    file.tasks.add(new CaseTask(
        birth,
        List.of(),
        List.of(
            new TaskMoment(event.sequence(), event.event().header().at(), row.initial(), "", ""))));
  }

  private String value(String name, EventValues event) {
    return event.one(name).isEmpty() ? file.remembered(name) : event.one(name);
  }

  private @Nullable PartyId owner(KindRow row, String key, EventValues event) {
    var owner = row.owner().equals(row.key()) ? key : value(row.owner(), event);
    return owner.isEmpty() ? null : new PartyId(owner);
  }

  private static @Nullable Instant until(KindRow row, EventValues event) {
    var until = event.one(row.until());
    return until.isEmpty() ? null : Instant.parse(until);
  }

  private List<TaskItem> inputs(KindRow row, EventValues event) {
    var input = value(row.input(), event);
    return input.isBlank() ? List.of() : List.of(new TaskItem(row.input(), input));
  }

  private String focus(KindRow row) {
    return switch (row.focus()) {
      case REQUEST -> "request";
      case REPORT -> "report";
      case RUNNING -> running();
    };
  }

  // After a release the coordination task is completed; what runs then is the amendment.
  private String running() {
    return file.tasks.stream()
        .filter(task -> task.kind() == TaskKind.AMENDMENT && task.open())
        .findFirst()
        .orElse(file.tasks.get(0))
        .id();
  }
}
