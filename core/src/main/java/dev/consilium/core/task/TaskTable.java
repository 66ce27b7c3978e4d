package dev.consilium.core.task;

import dev.consilium.core.lifecycle.CaseState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What each state and event of a case means for its tasks, request and report, as data.
 *
 * <p>Immutable and safe to share between threads. Source: {@code tasks-1.json}.
 */
public final class TaskTable {

  private static final TaskTable STANDARD = TaskTableJson.standard();

  private final About about;
  private final Routes routes;
  private final String reasonMissing;
  private final List<String> corrections;
  private final Map<TaskKind, KindRow> kinds = new EnumMap<>(TaskKind.class);
  private final Map<CaseState, StateRow> states = new EnumMap<>(CaseState.class);
  private final List<TaskRow> rows;
  private final List<StatusRow<ReportStatus>> report;
  private final List<StatusRow<CompositionStatus>> composition;
  private final List<String> silent;

  /** Which table it is. */
  record About(String version, String date, String source) {}

  TaskTable(
      About about,
      Routes routes,
      String reasonMissing,
      List<String> corrections,
      List<KindRow> kinds,
      List<StateRow> states,
      List<TaskRow> rows,
      List<StatusRow<ReportStatus>> report,
      List<StatusRow<CompositionStatus>> composition,
      List<String> silent) {
    this.about = about;
    this.routes = routes;
    this.reasonMissing = reasonMissing;
    this.corrections = List.copyOf(corrections);
    this.rows = List.copyOf(rows);
    this.report = List.copyOf(report);
    this.composition = List.copyOf(composition);
    this.silent = List.copyOf(silent);
    kinds.forEach(row -> this.kinds.put(row.kind(), row));
    states.forEach(row -> {
      routes.known(row.status());
      this.states.put(row.state(), row);
    });
    if (this.kinds.size() != TaskKind.values().length
        || this.states.size() != CaseState.values().length) {
      throw new IllegalArgumentException(
          "Task table: a kind or a state has no row [table-complete]. Give each one row.");
    }
  }

  /**
   * Gives the table this library ships.
   *
   * @return always the same
   */
  public static TaskTable standard() {
    return STANDARD;
  }

  /**
   * Tells which version it is.
   *
   * @return the version
   */
  public String version() {
    return about.version();
  }

  /**
   * Tells its date.
   *
   * @return an ISO date
   */
  public String date() {
    return about.date();
  }

  /**
   * Tells where it comes from.
   *
   * @return the sources as a sentence
   */
  public String source() {
    return about.source();
  }

  /**
   * Gives the moves that all published tables share and that this library makes.
   *
   * @return what may follow each status; a status without an entry is an end
   */
  public Map<TaskStatus, List<TaskStatus>> published() {
    return Map.copyOf(routes.published());
  }

  /**
   * Gives the moves out of a draft and into an error, on which the published tables are silent.
   *
   * @return what may follow each status, besides the published moves
   */
  public Map<TaskStatus, List<TaskStatus>> own() {
    return Map.copyOf(routes.own());
  }

  /**
   * Writes the table as a page.
   *
   * @return Markdown with Mermaid
   */
  public String markdown() {
    return new TaskPage(this).markdown();
  }

  Routes routes() {
    return routes;
  }

  String reasonMissing() {
    return reasonMissing;
  }

  List<String> corrections() {
    return corrections;
  }

  // Both maps are complete: the constructor saw to it.
  KindRow kind(TaskKind kind) {
    return row(kinds, kind);
  }

  StateRow state(CaseState state) {
    return row(states, state);
  }

  private static <K, V> V row(Map<K, V> rows, K key) {
    var row = rows.get(key);
    if (row == null) {
      throw new IllegalStateException(
          "Task table: no row for " + key + " [table-complete]. Give it one.");
    }
    return row;
  }

  List<TaskRow> rows() {
    return rows;
  }

  List<StatusRow<ReportStatus>> report() {
    return report;
  }

  List<StatusRow<CompositionStatus>> composition() {
    return composition;
  }

  List<String> silent() {
    return silent;
  }
}
