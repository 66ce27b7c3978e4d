package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import dev.consilium.core.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the consents say about a request, why, and what follows.
 *
 * @param answer yes, no, or no for want of facts
 * @param applicable false when no consent is about this and the implicit policy answered alone
 * @param permittedPurposes those of the asked purposes that would be permitted alone
 * @param verdicts one per resource, in the order of the request
 * @param residual which data are permitted
 * @param obligations what must be done, in a fixed order
 * @param audits what must be written down
 * @param basedOn ids of the consents that had a say, sorted
 * @param trace one per consent, sorted by id
 * @param missing what was not known and may have mattered, sorted
 * @param refusals why the answer is not yes; empty when it is
 */
public record PolicyDecision(
    Answer answer,
    boolean applicable,
    Set<Coding> permittedPurposes,
    List<ResourceVerdict> verdicts,
    Residual residual,
    List<ConsentObligation> obligations,
    List<AuditDemand> audits,
    List<String> basedOn,
    List<PolicyTrace> trace,
    List<MissingFact> missing,
    List<Refusal> refusals) {

  // The copies keep a later change to the caller's collections away.
  public PolicyDecision {
    permittedPurposes = Ordered.set(permittedPurposes);
    verdicts = List.copyOf(verdicts);
    obligations = List.copyOf(obligations);
    audits = List.copyOf(audits);
    basedOn = List.copyOf(basedOn);
    trace = List.copyOf(trace);
    missing = List.copyOf(missing);
    refusals = List.copyOf(refusals);
  }

  /**
   * Tells whether at least some data are permitted.
   *
   * @return true for a yes
   */
  public boolean permitted() {
    return answer == Answer.PERMIT;
  }

  /**
   * Tells until when the answer stands.
   *
   * @return first instant at which it is another one; empty when time alone changes nothing
   */
  public Optional<Instant> reevaluateAt() {
    return obligations.stream()
        .filter(ConsentObligation.ReevaluateAt.class::isInstance)
        .map(it -> ((ConsentObligation.ReevaluateAt) it).at())
        .findFirst();
  }
}
