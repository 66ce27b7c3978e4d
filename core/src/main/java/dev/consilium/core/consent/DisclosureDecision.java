package dev.consilium.core.consent;

import dev.consilium.core.Refusal;
import dev.consilium.core.consent.policy.AuditDemand;
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
   * Tells what the host must write down, whatever the answer.
   *
   * @return one for the log of decisions, and one for the log of emergencies when one is declared
   */
  List<AuditDemand> audits();

  /**
   * The disclosure is allowed.
   *
   * @param permit what a package needs to be addressed to the recipient
   * @param audits what must be written down
   */
  record Permitted(DisclosurePermit permit, List<AuditDemand> audits)
      implements DisclosureDecision {

    // The copy keeps a later change to the caller's list away.
    public Permitted {
      audits = List.copyOf(audits);
    }

    @Override
    public List<Refusal> reasons() {
      return List.of();
    }
  }

  /**
   * The disclosure is not allowed.
   *
   * @param refusals every rule that failed, consent first; never empty
   * @param audits what must be written down
   */
  record Refused(List<Refusal> refusals, List<AuditDemand> audits) implements DisclosureDecision {

    // A refusal without a reason would leave the reader without a way on.
    public Refused {
      refusals = List.copyOf(refusals);
      audits = List.copyOf(audits);
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
