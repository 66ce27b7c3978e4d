package dev.consilium.core.task;

import dev.consilium.core.lifecycle.CaseState;
import java.util.List;

/**
 * One row of the table: what an event, or the entry to a state, does to tasks of some kinds.
 *
 * @param on the event; empty for any
 * @param enters the states entered; empty for any, then no entry is needed
 * @param from the states left; empty for any
 * @param where a value the event must carry, as {@code name=value}; empty for none
 * @param kinds which kinds of task
 * @param tasks {@code new}, {@code open}, {@code key:NAME} or {@code owner:NAME}
 * @param to a status, or the name of an ending
 * @param business the status within the status; empty to keep it while the status stays
 * @param reason a code, {@code $reason} for the event's own, or empty
 * @param output name of the value that is put out; empty for none
 */
record TaskRow(
    String on,
    List<CaseState> enters,
    List<CaseState> from,
    String where,
    List<TaskKind> kinds,
    String tasks,
    String to,
    String business,
    String reason,
    String output) {

  boolean isAbout(EventValues event) {
    return (on.isEmpty() || on.equals(event.name()))
        && (enters.isEmpty() || (event.moved() && enters.contains(event.to())))
        && (from.isEmpty() || from.contains(event.from()))
        && (where.isEmpty() || event.says(where));
  }
}
