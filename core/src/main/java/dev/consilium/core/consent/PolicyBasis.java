package dev.consilium.core.consent;

import dev.consilium.core.Coding;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.consent.policy.BreakGlass;
import dev.consilium.core.consent.policy.ConsentPolicy;
import dev.consilium.core.consent.policy.EntityName;
import dev.consilium.core.consent.policy.PolicyDecision;
import dev.consilium.core.consent.policy.PolicyEvaluator;
import dev.consilium.core.consent.policy.PolicyRequest;
import dev.consilium.core.consent.policy.ResourceFacts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How consents with nested exceptions are asked about one disclosure. Immutable.
 *
 * <p>It holds no answer: the gate asks, with the request's own purpose and time, so that an answer
 * to another question can never stand in for this one.
 *
 * @param evaluator reads the consents
 * @param patient every name of the patient; at least one
 * @param recipient every name of the recipient; at least one
 * @param zone where dates without a zone are taken to be
 * @param resources what the dossier holds, each with what is known of it; none when that is not
 *     known, which forbids the disclosure where a consent withholds any data
 */
public record PolicyBasis(
    PolicyEvaluator evaluator,
    Set<EntityName> patient,
    Set<EntityName> recipient,
    ZoneId zone,
    List<ResourceFacts> resources) {

  private static final String PURPOSES = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

  // Without a name nobody would be meant, and every consent would be someone else's.
  public PolicyBasis {
    patient = Set.copyOf(patient);
    recipient = Set.copyOf(recipient);
    resources = List.copyOf(resources);
    if (patient.isEmpty() || recipient.isEmpty()) {
      throw new IllegalArgumentException("Policy basis: patient or recipient has no name"
          + " [basis-named]. Give at least one name of each.");
    }
  }

  PolicyDecision decide(
      PurposeOfUse purpose,
      Instant at,
      @Nullable BreakGlass declared,
      Collection<ConsentPolicy> consents) {
    var draft = PolicyRequest.of(
            patient, recipient, List.of(Coding.of(PURPOSES, purpose.name())), at, zone)
        .resources(resources);
    if (declared != null) {
      draft.breakGlass(declared);
    }
    return evaluator.evaluate(draft.build(), consents);
  }

  // Names are the patient's.
  @Override
  public String toString() {
    return "PolicyBasis[" + resources.size() + " resources]";
  }
}
