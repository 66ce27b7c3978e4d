package dev.consilium.core.task;

import dev.consilium.core.CaseId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseState;
import java.util.List;
import java.util.Optional;

/**
 * A case as tasks: one coordination task and its children, each with its whole history.
 *
 * <p>A pure projection of the events: a longer history only adds to what a shorter one gave. A task
 * that has ended never moves again, so the coordination task stays completed after the release, and
 * an amendment lives in tasks of its own. Immutable and safe to share between threads; the cost of
 * {@link #of} grows with the number of events. Source: {@link TaskTable}.
 */
public final class CaseTasks {

  private static final TaskTable TABLE = TaskTable.standard();

  private final TaskFile file;

  private CaseTasks(TaskFile file) {
    this.file = file;
  }

  /**
   * Makes the tasks of an empty case: none.
   *
   * @param id the case
   * @return no task, no report
   */
  public static CaseTasks none(CaseId id) {
    return new CaseTasks(new TaskFile(id));
  }

  /**
   * Projects a history.
   *
   * @param id the case
   * @param events its verified events, all or the first of them, in order
   * @return its tasks after them
   * @throws IllegalArgumentException if an event is of another case, out of order, or moves along
   *     no edge
   */
  public static CaseTasks of(CaseId id, List<CaseEvent> events) {
    return of(id, events, TABLE);
  }

  static CaseTasks of(CaseId id, List<CaseEvent> events, TaskTable table) {
    var file = new TaskFile(id);
    var fold = new TaskFold(file, table);
    events.forEach(fold::apply);
    return new CaseTasks(file);
  }

  /**
   * Projects one event more; this projection stays as it is.
   *
   * @param event the next event
   * @return the tasks after it
   * @throws IllegalArgumentException if it is not the next event of this case
   */
  public CaseTasks after(CaseEvent event) {
    return after(event, TABLE);
  }

  CaseTasks after(CaseEvent event, TaskTable table) {
    var copy = file.copy();
    new TaskFold(copy, table).apply(event);
    return new CaseTasks(copy);
  }

  /**
   * Tells whose tasks these are.
   *
   * @return the case
   */
  public CaseId id() {
    return file.id;
  }

  // Where the case stands; a host asks the case itself.
  CaseState state() {
    return file.state;
  }

  /**
   * Gives every task.
   *
   * @return in the order made; the coordination task first; empty before the first event
   */
  public List<CaseTask> tasks() {
    return List.copyOf(file.tasks);
  }

  /**
   * Gives the one task for the case as a whole.
   *
   * @return it; empty before the first event
   */
  public Optional<CaseTask> coordination() {
    return file.tasks.stream().findFirst();
  }

  /**
   * Gives the tasks of one kind.
   *
   * @param kind which
   * @return in the order made
   */
  public List<CaseTask> of(TaskKind kind) {
    return file.tasks.stream().filter(task -> task.kind() == kind).toList();
  }

  /**
   * Gives the tasks on which someone still has to act.
   *
   * @return in the order made
   */
  public List<CaseTask> open() {
    return file.tasks.stream().filter(CaseTask::open).toList();
  }

  /**
   * Gives the history of the request (FHIR R4 ServiceRequest.status).
   *
   * @return oldest first; empty before the first event
   */
  public List<Moment<RequestStatus>> request() {
    return List.copyOf(file.request);
  }

  /**
   * Gives the history of the report (FHIR R4 DiagnosticReport.status).
   *
   * @return oldest first; empty before the first draft
   */
  public List<Moment<ReportStatus>> report() {
    return List.copyOf(file.report);
  }

  /**
   * Gives every version of the opinion and every addendum.
   *
   * @return in the order written
   */
  public List<OpinionDocument> documents() {
    return List.copyOf(file.documents);
  }

  @Override
  public String toString() {
    return "CaseTasks[" + file.id + " " + file.tasks.size() + " tasks, "
        + open().size() + " open]";
  }
}
