package dev.consilium.core.store;

import dev.consilium.core.Finding;
import dev.consilium.core.lifecycle.CaseEvent;
import java.util.List;

/**
 * What a store gave back.
 *
 * @param events every intact event, in order
 * @param findings what was not intact, such as a last line torn by a crash; empty when all is well
 */
public record StoredCase(List<CaseEvent> events, List<Finding> findings) {

  // The copies keep later changes to the caller's lists away.
  public StoredCase {
    events = List.copyOf(events);
    findings = List.copyOf(findings);
  }
}
