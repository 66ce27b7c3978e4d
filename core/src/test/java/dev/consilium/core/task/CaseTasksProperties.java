package dev.consilium.core.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for the tasks of every history. */
class CaseTasksProperties {

  private static List<CaseEvent> history(long seed) {
    return new Traces(seed, TaskTable.standard()).history(40);
  }

  private static CaseTasks of(List<CaseEvent> events) {
    return CaseTasks.of(events.get(0).header().caseId(), events);
  }

  // Whatever a task ever said, in one text.
  private static String text(CaseTask task) {
    return String.join(
        "|", birth(task), task.history().toString(), task.outputs().toString());
  }

  private static String birth(CaseTask task) {
    return List.of(
            task.id(),
            task.kind(),
            task.code(),
            task.intent(),
            task.partOf(),
            task.focus(),
            task.requester(),
            task.owner(),
            task.until(),
            task.inputs(),
            task.authoredOn())
        .toString();
  }

  @Property(tries = 100)
  void aPrefixGivesAPrefixOfEveryHistory(@ForAll long seed) {
    var events = history(seed);
    var whole = of(events);
    for (int i = 1; i < events.size(); i++) {
      var part = of(events.subList(0, i));
      for (int j = 0; j < part.tasks().size(); j++) {
        var early = part.tasks().get(j);
        var late = whole.tasks().get(j);
        assertThat(birth(late)).isEqualTo(birth(early));
        assertThat(startsWith(late.history(), early.history())).isTrue();
        assertThat(startsWith(late.outputs(), early.outputs())).isTrue();
      }
      assertThat(startsWith(whole.request(), part.request())).isTrue();
      assertThat(startsWith(whole.report(), part.report())).isTrue();
      assertThat(whole.documents()).hasSizeGreaterThanOrEqualTo(part.documents().size());
    }
  }

  private static boolean startsWith(List<?> whole, List<?> part) {
    return whole.subList(0, part.size()).equals(part);
  }

  @Property(tries = 100)
  void theSameHistoryGivesTheSameTasksAtOnceOrStepByStep(@ForAll long seed) {
    var events = history(seed);
    var once = of(events);
    var stepwise = CaseTasks.none(once.id());
    for (var event : events) {
      stepwise = stepwise.after(event);
    }

    assertThat(all(stepwise)).isEqualTo(all(once)).isEqualTo(all(of(events)));
    assertThat(stepwise.documents()).isEqualTo(once.documents());
    assertThat(stepwise.request()).isEqualTo(once.request());
    assertThat(stepwise.report()).isEqualTo(once.report());
  }

  private static String all(CaseTasks tasks) {
    return tasks.tasks().stream().map(CaseTasksProperties::text).collect(Collectors.joining("\n"));
  }

  @Property(tries = 100)
  void everyLawHoldsAfterEveryEvent(@ForAll long seed) {
    var events = history(seed);
    var now = SecondOpinionCase.draft(events.get(0).header().caseId());
    var tasks = CaseTasks.none(now.id());
    for (var event : events) {
      now = now.evolve(event);
      tasks = tasks.after(event);
      assertThat(TaskLaws.broken(tasks, now.state())).isEmpty();
    }
  }
}
