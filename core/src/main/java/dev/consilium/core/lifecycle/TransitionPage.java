package dev.consilium.core.lifecycle;

import dev.consilium.core.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Writes the table for people. */
final class TransitionPage {

  private final TransitionTable table;

  TransitionPage(TransitionTable table) {
    this.table = table;
  }

  String markdown() {
    return "# The life of a case\n\n"
        + "Made from the transition table, version " + table.version() + " of " + table.date()
        + "; do not edit. " + table.source() + ".\n\n"
        + "Every move is checked against its guards and the invariants of the state it leads to."
        + " A licence counts for " + table.licenceFreshDays() + " days after its verification."
        + " Waivable by a named human: " + labels(table.waivable()) + ".\n\n"
        + "## Diagram\n\nWithout the edges to CANCELLED and ENTERED_IN_ERROR, which leave every"
        + " state before RELEASED.\n\n```mermaid\nstateDiagram-v2\n  [*] --> DRAFT\n"
        + diagram() + "```\n\n## States\n\n| state | reads on entry | invariants |\n|---|---|---|\n"
        + states() + "\n## Moves\n\n| # | from | to | event | command | roles | guards |\n"
        + "|---|---|---|---|---|---|---|\n" + moves()
        + "\n## Facts\n\n| event | roles | states |\n|---|---|---|\n" + facts()
        + "\n## Decided here\n\nWhere the reference is silent:\n\n" + notes();
  }

  private String notes() {
    return table.notes().stream().map(note -> "- " + note + "\n").collect(Collectors.joining());
  }

  private String diagram() {
    return table.transitions().stream()
        .filter(row -> row.to() != CaseState.CANCELLED && row.to() != CaseState.ENTERED_IN_ERROR)
        .map(row -> "  " + row.from() + " --> " + row.to() + " : " + row.event() + "\n")
        .collect(Collectors.joining());
  }

  private static String states() {
    return Arrays.stream(CaseState.values())
        .map(state -> line(state, state.reader(), list(state.invariants())))
        .collect(Collectors.joining());
  }

  private String moves() {
    return table.transitions().stream()
        .map(row -> line(
            row.number(),
            row.from(),
            row.to(),
            row.event(),
            table.command(row.event()),
            list(row.roles()),
            labels(row.guards())))
        .collect(Collectors.joining());
  }

  private String facts() {
    return table.facts().stream()
        .map(rule -> line(rule.event(), list(rule.roles()), list(rule.states())))
        .collect(Collectors.joining());
  }

  private static String line(Object... cells) {
    return Arrays.stream(cells)
        .map(Object::toString)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String list(Collection<?> values) {
    return values.isEmpty()
        ? "–"
        : values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static String labels(Collection<Guard> guards) {
    return list(guards.stream().sorted().map(Guard::label).toList());
  }

  static String roles(Collection<Role> roles) {
    return roles.stream().map(Role::name).collect(Collectors.joining(" or "));
  }
}
