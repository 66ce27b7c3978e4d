package dev.consilium.core.consent;

import dev.consilium.core.CaseId;
import dev.consilium.core.Coding;
import dev.consilium.core.PartyId;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.consent.GrantTrace.Element;
import dev.consilium.core.consent.policy.ConsentPolicy;
import dev.consilium.core.consent.policy.ElementMatch;
import dev.consilium.core.consent.policy.EntityName;
import dev.consilium.core.consent.policy.PolicyElement;
import dev.consilium.core.consent.policy.PolicyEvaluator;
import dev.consilium.core.consent.policy.PolicyPeriod;
import dev.consilium.core.consent.policy.PolicyRequest;
import dev.consilium.core.consent.policy.PolicySettings;
import dev.consilium.core.consent.policy.PolicyTables;
import dev.consilium.core.consent.policy.Provision;
import dev.consilium.core.consent.policy.ProvisionActor;
import dev.consilium.core.consent.policy.Trilean;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a grant as a policy: one permit, no exceptions, every purpose for itself.
 *
 * <p>The case stands where a policy has its patient, the kind where it has its scope.
 */
final class GrantReading {

  private static final PolicyEvaluator EXACT =
      PolicyEvaluator.of(PolicySettings.of(PolicyTables.exact()));
  private static final Map<PolicyElement, Element> ELEMENTS = Map.of(
      PolicyElement.PATIENT, Element.CASE,
      PolicyElement.SCOPE, Element.KIND,
      PolicyElement.ACTOR, Element.RECIPIENT,
      PolicyElement.PURPOSE, Element.PURPOSE,
      PolicyElement.PERIOD, Element.PERIOD,
      PolicyElement.WITHDRAWAL, Element.WITHDRAWAL);

  private final ConsentQuestion question;
  private final PolicyRequest request;

  GrantReading(ConsentQuestion question) {
    this.question = question;
    var about = caseName(question.caseId());
    var recipient = question.recipient();
    var purpose = question.purpose();
    // Who or what is not asked for is not compared below either.
    request = PolicyRequest.of(
            Set.of(about),
            Set.of(recipient == null ? about : party(recipient)),
            Set.of(purpose(purpose == null ? PurposeOfUse.TREAT : purpose)),
            question.at(),
            ZoneOffset.UTC)
        .scope(scope(question.kind()))
        .build();
  }

  EnumSet<Element> failures(ConsentGrant grant) {
    var trace = EXACT.compare(request, policy(grant));
    var failed = EnumSet.noneOf(Element.class);
    Stream.concat(trace.elements().stream(), trace.provisions().get(0).elements().stream())
        .filter(it -> it.matched() != Trilean.TRUE)
        .map(ElementMatch::element)
        .map(ELEMENTS::get)
        .forEach(failed::add);
    return failed;
  }

  ConsentPolicy policy(ConsentGrant grant) {
    var root = Provision.permit().during(new PolicyPeriod.Exact(grant.period()));
    if (question.recipient() != null && grant.recipients() instanceof Recipients.Named named) {
      root = root.actors(
          named.parties().stream().map(it -> ProvisionActor.of(party(it))).toList());
    }
    if (question.purpose() != null) {
      root = root.purposes(grant.purposes().stream().map(GrantReading::purpose).toList());
    }
    return ConsentPolicy.of(grant.id(), Set.of(caseName(grant.caseId())), root)
        .scopes(List.of(scope(grant.kind())))
        .withdrawnAt(grant.withdrawnAt())
        .build();
  }

  PolicyRequest request() {
    return request;
  }

  private static EntityName caseName(CaseId caseId) {
    return EntityName.reference("case/" + caseId.value());
  }

  private static EntityName party(PartyId party) {
    return EntityName.reference("Person/" + party.value());
  }

  private static Coding purpose(PurposeOfUse purpose) {
    return Coding.of("http://terminology.hl7.org/CodeSystem/v3-ActReason", purpose.name());
  }

  private static Coding scope(ConsentKind kind) {
    return Coding.of("consent-kind", kind.name());
  }
}
