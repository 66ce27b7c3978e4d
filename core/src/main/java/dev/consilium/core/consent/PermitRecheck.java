package dev.consilium.core.consent;

import dev.consilium.core.Refusal;
import java.time.Instant;
import java.util.List;

/** Whether a permit still allows what it allowed when it was made. */
public sealed interface PermitRecheck {

  /**
   * Gives the reasons against it.
   *
   * @return every refusal; empty when still permitted
   */
  List<Refusal> reasons();

  /**
   * The disclosure may go on.
   *
   * @param reevaluateAt first instant at which the answer may be another one, as known now
   */
  record StillPermitted(Instant reevaluateAt) implements PermitRecheck {

    @Override
    public List<Refusal> reasons() {
      return List.of();
    }
  }

  /**
   * The disclosure must stop.
   *
   * @param refusals every reason; never empty
   */
  record NoLongerPermitted(List<Refusal> refusals) implements PermitRecheck {

    // A refusal without a reason would leave the reader without a way on.
    public NoLongerPermitted {
      refusals = List.copyOf(refusals);
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException("Permit: no longer permitted for no reason"
            + " [refusal-reasons]. Give at least one refusal.");
      }
    }

    @Override
    public List<Refusal> reasons() {
      return refusals;
    }
  }
}
