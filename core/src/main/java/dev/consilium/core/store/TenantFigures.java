package dev.consilium.core.store;

import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.CaseState;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much one tenant has stored; counts only.
 *
 * @param tenant whose
 * @param cases how many cases are in each state, erased ones left out; states without any are absent
 * @param erased how many cases are erased
 * @param events how many events, those of erased cases included
 * @param open how many events the outbox has not delivered; none of erased cases
 * @param oldestOpen when the oldest of those was decided; null when there is none, or it is not told
 */
public record TenantFigures(
    TenantId tenant,
    Map<CaseState, Long> cases,
    long erased,
    long events,
    long open,
    @Nullable Instant oldestOpen) {

  // The copy keeps later changes away and the states in their order.
  public TenantFigures {
    var inOrder = new EnumMap<CaseState, Long>(CaseState.class);
    inOrder.putAll(cases);
    cases = Collections.unmodifiableMap(inOrder);
  }
}
