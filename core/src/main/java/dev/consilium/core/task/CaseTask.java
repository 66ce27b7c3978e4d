package dev.consilium.core.task;

import dev.consilium.core.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One task of a case with its whole history. Source: FHIR R4 Task.
 *
 * <p>Immutable and safe to share between threads. Made by {@link CaseTasks} only.
 */
public final class CaseTask {

  private final TaskBirth birth;
  private final List<TaskItem> outputs;
  private final List<TaskMoment> history;

  CaseTask(TaskBirth birth, List<TaskItem> outputs, List<TaskMoment> history) {
    this.birth = birth;
    this.outputs = List.copyOf(outputs);
    this.history = List.copyOf(history);
  }

  CaseTask moved(List<TaskMoment> moments) {
    var longer = new ArrayList<>(history);
    longer.addAll(moments);
    return new CaseTask(birth, outputs, longer);
  }

  CaseTask giving(List<TaskItem> items) {
    var more = new ArrayList<>(outputs);
    items.stream().filter(item -> !outputs.contains(item)).forEach(more::add);
    return new CaseTask(birth, more, history);
  }

  TaskMoment latest() {
    return history.get(history.size() - 1);
  }

  String key() {
    return birth.key();
  }

  long since() {
    return history.get(0).sequence();
  }

  /**
   * Names the task within its case.
   *
   * @return such as {@code assignment-2}
   */
  public String id() {
    return birth.id();
  }

  /**
   * Tells what it is about.
   *
   * @return the kind
   */
  public TaskKind kind() {
    return birth.kind();
  }

  /**
   * Tells what it asks for.
   *
   * @return the code
   */
  public TaskCode code() {
    return birth.code();
  }

  /**
   * Tells how binding it is.
   *
   * @return the intent
   */
  public TaskIntent intent() {
    return birth.intent();
  }

  /**
   * Names the task that it is part of.
   *
   * @return the coordination task's id; empty for that task itself
   */
  public Optional<String> partOf() {
    return Optional.ofNullable(birth.partOf());
  }

  /**
   * Tells what is acted upon.
   *
   * @return {@code request}, {@code report} or a task's id
   */
  public String focus() {
    return birth.focus();
  }

  /**
   * Tells who asked.
   *
   * @return the party that caused the task
   */
  public PartyId requester() {
    return birth.requester();
  }

  /**
   * Tells who has to act.
   *
   * @return the party; empty when the case names nobody
   */
  public Optional<PartyId> owner() {
    return Optional.ofNullable(birth.owner());
  }

  /**
   * Tells when it was made.
   *
   * @return the first event's time
   */
  public Instant authoredOn() {
    return history.get(0).at();
  }

  /**
   * Tells when it was last touched.
   *
   * @return never before {@link #authoredOn}: FHIR R4 Task inv-1
   */
  public Instant lastModified() {
    return latest().at();
  }

  /**
   * Tells until when it may be acted upon (Task.restriction.period.end).
   *
   * @return an assignment's last instant of access, an invitation's last instant for an answer;
   *     empty without one
   */
  public Optional<Instant> until() {
    return Optional.ofNullable(birth.until());
  }

  /**
   * Gives what it starts from.
   *
   * @return ids and hashes; exactly one for a request for a record: HRex tdr-1
   */
  public List<TaskItem> inputs() {
    return birth.inputs();
  }

  /**
   * Gives what came of it.
   *
   * @return ids and hashes; at least one once completed: HRex tdr-3
   */
  public List<TaskItem> outputs() {
    return outputs;
  }

  /**
   * Gives every status it had.
   *
   * @return oldest first, never empty
   */
  public List<TaskMoment> history() {
    return history;
  }

  /**
   * Tells where it stands.
   *
   * @return the latest status
   */
  public TaskStatus status() {
    return latest().status();
  }

  /**
   * Tells where it stands within its status.
   *
   * @return a code; may be empty
   */
  public String businessStatus() {
    return latest().businessStatus();
  }

  /**
   * Tells why it ended or waits.
   *
   * @return a code; never empty when rejected or failed: HRex tdr-2
   */
  public String statusReason() {
    return latest().statusReason();
  }

  /**
   * Tells whether someone still has to act.
   *
   * @return true until it has ended
   */
  public boolean open() {
    return !status().ended();
  }

  @Override
  public String toString() {
    return "CaseTask[" + id() + " " + status().code() + "]";
  }
}
