package dev.consilium.core.task;

import dev.consilium.core.lifecycle.CaseState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What holds for every projection; gives what does not. */
final class TaskLaws {

  private static final Set<TaskStatus> EXPLAINED =
      Set.of(TaskStatus.REJECTED, TaskStatus.FAILED, TaskStatus.CANCELLED, TaskStatus.ON_HOLD);

  private TaskLaws() {}

  static List<String> broken(CaseTasks tasks, CaseState state) {
    var broken = new ArrayList<String>();
    var coordination = tasks.coordination().orElseThrow();
    for (var task : tasks.tasks()) {
      check(broken, !task.lastModified().isBefore(task.authoredOn()), "inv-1", task);
      check(
          broken,
          !EXPLAINED.contains(task.status()) || !task.statusReason().isBlank(),
          "tdr-2",
          task);
      check(
          broken,
          task.status() != TaskStatus.COMPLETED || !task.outputs().isEmpty(),
          "tdr-3",
          task);
      check(
          broken,
          task.kind() != TaskKind.RECORD_REQUEST || task.inputs().size() == 1,
          "tdr-1",
          task);
      check(broken, !state.absorbing() || !task.open(), "absorbed-and-open", task);
      check(
          broken,
          state != CaseState.CLOSED || !task.open() || task.kind() == TaskKind.FOLLOW_UP_QUESTION,
          "closed-and-open",
          task);
      check(
          broken,
          task.kind() == TaskKind.COORDINATION
              || task.partOf().orElse("").equals(coordination.id()),
          "part-of",
          task);
      check(broken, ordered(task), "history-ordered", task);
    }
    check(
        broken,
        tasks.of(TaskKind.COORDINATION).size() == 1 && coordination.kind() == TaskKind.COORDINATION,
        "one-coordination",
        coordination);
    var aborted = !tasks.of(TaskKind.CANCELLATION).isEmpty();
    check(
        broken,
        coordination.status() != TaskStatus.FAILED
            || !coordination.statusReason().equals("withdrawn-by-patient")
            || aborted,
        "abort-first",
        coordination);
    return broken;
  }

  private static boolean ordered(CaseTask task) {
    var history = task.history();
    for (int i = 1; i < history.size(); i++) {
      var before = history.get(i - 1);
      if (history.get(i).sequence() < before.sequence()
          || history.get(i).at().isBefore(before.at())
          || before.status().ended()) {
        return false;
      }
    }
    return true;
  }

  private static void check(List<String> broken, boolean holds, String law, CaseTask task) {
    if (!holds) {
      broken.add(law + ": " + task + " " + task.history());
    }
  }
}
