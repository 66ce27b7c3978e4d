package dev.consilium.core.measure;

import dev.consilium.core.lifecycle.CaseStep;
import java.time.LocalDate;
import java.util.List;

/**
 * Which events of a case start, pause, resume and stop which clock, and where its stages meet.
 *
 * <p>Immutable and safe to share between threads. Source: {@code case-clocks-1.json}.
 */
public final class ClockTable {

  /** One clock; a start after its end begins a new round. */
  record Row(
      String id,
      List<EventPattern> start,
      List<EventPattern> pause,
      List<EventPattern> resume,
      List<EventPattern> stop,
      List<EventPattern> abandon) {}

  /** A point between two stages: the first such event, or the last one, which undoes later points. */
  record Milestone(String id, EventPattern event, boolean first) {}

  private final String version;
  private final String source;
  private final LocalDate date;
  private final List<Row> rows;
  private final List<Milestone> milestones;

  ClockTable(
      String version, String source, LocalDate date, List<Row> rows, List<Milestone> milestones) {
    this.version = version;
    this.source = source;
    this.date = date;
    this.rows = List.copyOf(rows);
    this.milestones = List.copyOf(milestones);
  }

  /**
   * Reads the table this library ships.
   *
   * @return equal in content every time
   */
  public static ClockTable standard() {
    return ClockTableJson.standard();
  }

  /**
   * Reads a table.
   *
   * @param json kind {@code consilium.case-clocks}, schema 1, in UTF-8
   * @return the table
   * @throws MalformedClockTableException if it is no such table; the message says where
   */
  public static ClockTable read(byte[] json) {
    return ClockTableJson.read(json);
  }

  /** {@return which version it is} */
  public String version() {
    return version;
  }

  /** {@return where it comes from} */
  public String source() {
    return source;
  }

  /** {@return when it was written} */
  public LocalDate date() {
    return date;
  }

  /** {@return the clocks' ids, in the table's order} */
  public List<String> clocks() {
    return rows.stream().map(Row::id).toList();
  }

  /** {@return the milestones' ids, from request to release} */
  public List<String> milestones() {
    return milestones.stream().map(Milestone::id).toList();
  }

  List<Row> rows() {
    return rows;
  }

  List<Milestone> points() {
    return milestones;
  }

  static boolean any(List<EventPattern> patterns, CaseStep step) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(step));
  }
}
