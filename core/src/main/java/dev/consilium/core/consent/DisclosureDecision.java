package dev.consilium.core.consent;

import dev.consilium.core.Refusal;
import java.util.List;

/** What the gate answered: a permit, or every reason against one. */
public sealed interface DisclosureDecision {

  /**
   * Gives the reasons against it.
   *
   * @return every refusal; empty when permitted
   */
  List<Refusal> reasons();

  /**
   * The disclosure is allowed.
   *
   * @param permit what a package needs to be addressed to the recipient
   */
  record Permitted(DisclosurePermit permit) implements DisclosureDecision {

    @Override
    public List<Refusal> reasons() {
      return List.of();
    }
  }

  /**
   * The disclosure is not allowed.
   *
   * @param refusals every rule that failed, consent first; never empty
   */
  record Refused(List<Refusal> refusals) implements DisclosureDecision {

    // A refusal without a reason would leave the reader without a way on.
    public Refused {
      refusals = List.copyOf(refusals);
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException(
            "Disclosure: refused for no reason [refusal-reasons]. Give at least one refusal.");
      }
    }

    @Override
    public List<Refusal> reasons() {
      return refusals;
    }
  }
}
