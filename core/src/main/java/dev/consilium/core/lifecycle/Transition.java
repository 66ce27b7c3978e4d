package dev.consilium.core.lifecycle;

import dev.consilium.core.Role;
import java.util.List;

/**
 * One edge of the table.
 *
 * @param number the reference's number, from 1
 * @param from the state it leaves
 * @param to the state it leads to
 * @param event the event it emits
 * @param roles who may take it
 * @param guards what must hold, besides the invariants of the state it leads to
 */
public record Transition(
    int number, CaseState from, CaseState to, String event, List<Role> roles, List<Guard> guards) {

  // The copies keep later changes to the caller's lists away from the table.
  public Transition {
    roles = List.copyOf(roles);
    guards = List.copyOf(guards);
  }
}
