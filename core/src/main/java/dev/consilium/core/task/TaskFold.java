package dev.consilium.core.task;

import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.TransitionTable;
import java.util.ArrayList;
import java.util.List;

/** What an event does to the tasks: whatever the table says, in the table's order. */
final class TaskFold {

  private static final List<String> REMEMBERED = List.of("dossier", "opinion", "lead", "amendment");

  private final TaskFile file;
  private final TaskTable table;

  TaskFold(TaskFile file, TaskTable table) {
    this.file = file;
    this.table = table;
  }

  void apply(CaseEvent event) {
    check(event);
    var values = new EventValues(event, file.state, next(event), StepValues.of(event));
    var births = new TaskBirths(file, table);
    if (file.tasks.isEmpty()) {
      births.coordination(values);
      file.request.add(new Moment<>(
          values.sequence(), event.header().at(), table.state(file.state).request()));
    }
    remember(values);
    for (var row : table.rows()) {
      if (row.isAbout(values)) {
        apply(row, values, births);
      }
    }
    if (values.moved()) {
      entered(table.state(values.to()), values);
    }
    new ReportFold(file, table).apply(values);
    file.state = values.to();
    file.sequence = values.sequence();
  }

  private void check(CaseEvent event) {
    var header = event.header();
    if (!header.caseId().equals(file.id) || header.sequence() != file.sequence + 1) {
      throw new IllegalArgumentException("Case " + file.id + ": event " + header.sequence()
          + " is not its event " + (file.sequence + 1)
          + " [event-sequence]. Give the events of one verified history, in order.");
    }
  }

  private CaseState next(CaseEvent event) {
    if (!(event instanceof CaseEvent.Moved)) {
      return file.state;
    }
    return TransitionTable.standard()
        .find(file.state, event.step().event())
        .orElseThrow(() -> new IllegalArgumentException("Case " + file.id + ": event "
            + event.header().sequence() + " moves along no edge from " + file.state
            + " [transition-legal]. Give the events of one verified history."))
        .to();
  }

  private void remember(EventValues event) {
    for (var name : REMEMBERED) {
      if (!event.one(name).isEmpty()) {
        file.memory.put(name, event.one(name));
      }
    }
    event
        .values("record")
        .forEach(content -> file.arrivals.add(new TaskFile.Arrival(event.sequence(), content)));
  }

  private void apply(TaskRow row, EventValues event, TaskBirths births) {
    var last = file.tasks.size();
    if (row.tasks().equals("new")) {
      row.kinds().forEach(kind -> births.add(kind, event));
      for (int i = last; i < file.tasks.size(); i++) {
        move(i, row.to(), row.business(), row.reason(), row.output(), event);
      }
    } else {
      for (int i = 0; i < last; i++) {
        if (chosen(file.tasks.get(i), row, event)) {
          move(i, row.to(), row.business(), row.reason(), row.output(), event);
        }
      }
    }
  }

  private static boolean chosen(CaseTask task, TaskRow row, EventValues event) {
    if (!task.open() || !row.kinds().contains(task.kind())) {
      return false;
    }
    var name = row.tasks().substring(row.tasks().indexOf(':') + 1);
    return switch (row.tasks().substring(0, row.tasks().length() - name.length())) {
      case "key:" -> task.key().equals(event.one(name));
      case "owner:" ->
        task.owner().map(owner -> owner.value().equals(event.one(name))).orElse(false);
      default -> true;
    };
  }

  private void entered(StateRow row, EventValues event) {
    move(0, row.status(), row.business(), row.reason(), row.output(), event);
    var latest = file.request.get(file.request.size() - 1);
    if (latest.status() != row.request() && !latest.status().ended()) {
      file.request.add(new Moment<>(event.sequence(), event.event().header().at(), row.request()));
    }
  }

  // A task that has ended is never touched again: the coordination task stays completed.
  private void move(
      int index, String to, String business, String reason, String output, EventValues event) {
    var task = file.tasks.get(index);
    if (!task.open()) {
      return;
    }
    var target = table.routes().target(task.status(), to);
    var path = table.routes().path(task.status(), target);
    var moved = task.moved(moments(task.latest(), path, business, reason(reason, event), event));
    file.tasks.set(index, output.isEmpty() ? moved : moved.giving(outputs(task, output, event)));
  }

  private static List<TaskMoment> moments(
      TaskMoment latest, List<TaskStatus> path, String business, String reason, EventValues event) {
    var at = event.event().header().at();
    if (path.isEmpty()) {
      return business.isEmpty() || business.equals(latest.businessStatus())
          ? List.of()
          : List.of(new TaskMoment(
              event.sequence(), at, latest.status(), business, latest.statusReason()));
    }
    var moments = new ArrayList<TaskMoment>();
    for (var status : path.subList(0, path.size() - 1)) {
      moments.add(new TaskMoment(event.sequence(), at, status, "", ""));
    }
    moments.add(new TaskMoment(event.sequence(), at, path.get(path.size() - 1), business, reason));
    return moments;
  }

  private String reason(String reason, EventValues event) {
    if (!reason.equals("$reason")) {
      return reason;
    }
    return event.one("reason").isBlank() ? table.reasonMissing() : event.one("reason");
  }

  private List<TaskItem> outputs(CaseTask task, String output, EventValues event) {
    if (output.equals("received")) {
      var records = file.arrivals.stream()
          .filter(arrival -> arrival.sequence() > task.since())
          .map(arrival -> new TaskItem("record", arrival.content()))
          .toList();
      return records.isEmpty() ? outputs(task, "event", event) : records;
    }
    var value = event.one(output).isEmpty() ? file.remembered(output) : event.one(output);
    return List.of(
        value.isEmpty()
            ? new TaskItem("event", event.event().hash().hex())
            : new TaskItem(output, value));
  }
}
