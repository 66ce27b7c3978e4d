package dev.consilium.core.lifecycle;

import dev.consilium.core.Role;
import java.util.List;

/**
 * Who may record a fact, and in which states.
 *
 * @param event the fact's event
 * @param roles who may record it
 * @param states where it may be recorded
 */
public record FactRule(String event, List<Role> roles, List<CaseState> states) {

  // The copies keep later changes to the caller's lists away from the table.
  public FactRule {
    roles = List.copyOf(roles);
    states = List.copyOf(states);
  }
}
