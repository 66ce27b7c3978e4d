package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import dev.consilium.core.record.PartialDate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Short names for what the tests say over and over. */
final class Consents {

  static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  static final ZoneId UTC = ZoneOffset.UTC;
  static final EntityName PATIENT = EntityName.reference("Patient/1");
  static final EntityName DOCTOR = EntityName.reference("Practitioner/1");
  static final EntityName CLERK = EntityName.reference("Practitioner/2");
  static final EntityName GROUP = EntityName.reference("Group/1");
  static final PolicyTables TABLES = PolicyTables.starter();
  static final PolicySettings SETTINGS = PolicySettings.of(TABLES);
  static final MembershipTable MEMBERS = MembershipTable.of(Map.of(GROUP, Set.of(DOCTOR)));

  private Consents() {}

  static Coding purpose(String code) {
    return Coding.of("http://terminology.hl7.org/CodeSystem/v3-ActReason", code);
  }

  static Coding level(String code) {
    return Coding.of("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", code);
  }

  static Coding act(String code) {
    return Coding.of("http://terminology.hl7.org/CodeSystem/v3-ActCode", code);
  }

  static Coding loinc(String code) {
    return Coding.of("http://loinc.org", code);
  }

  static DataElements labels(Coding... labels) {
    return DataElements.ANY.labelled(List.of(labels));
  }

  static DataElements codes(String... codes) {
    return DataElements.ANY.coded(List.of(codes).stream().map(Consents::loinc).toList());
  }

  static PolicyPeriod.Dated dates(String start, String end) {
    return new PolicyPeriod.Dated(
        start.isEmpty() ? null : PartialDate.of(start), end.isEmpty() ? null : PartialDate.of(end));
  }

  static ConsentPolicy policy(String id, Provision root) {
    return draft(id, root).build();
  }

  static ConsentPolicy.Draft draft(String id, Provision root) {
    return ConsentPolicy.of(id, Set.of(PATIENT), root).scopes(Set.of(PolicyRequest.PRIVACY));
  }

  static Provision to(EntityName... names) {
    return Provision.permit().actors(List.of(new ProvisionActor(null, Set.of(names))));
  }

  static PolicyRequest.Draft request(EntityName actor, String... purposes) {
    return PolicyRequest.of(
        Set.of(PATIENT),
        Set.of(actor),
        List.of(purposes).stream().map(Consents::purpose).toList(),
        NOON,
        UTC);
  }

  static PolicyDecision decide(PolicyRequest.Draft request, ConsentPolicy... policies) {
    return decide(SETTINGS, request, policies);
  }

  static PolicyDecision decide(
      PolicySettings settings, PolicyRequest.Draft request, ConsentPolicy... policies) {
    return PolicyEvaluator.of(settings).evaluate(request.build(), List.of(policies));
  }

  static PolicyDecision decide(Provision root) {
    return decide(request(DOCTOR, "TREAT"), policy("C", root));
  }

  /** A resource of which everything is known. */
  static ResourceFacts.Draft resource(String id, Coding... labels) {
    return ResourceFacts.of(List.of(EntityName.reference("Observation/" + id)))
        .labels(List.of(labels))
        .classes(Set.of())
        .codes(Set.of())
        .authors(Set.of(DOCTOR))
        .refersTo(Set.of())
        .referredFrom(Set.of())
        .authored(PartialDate.of("2025-06-01"));
  }

  /** One line per step of the residual. */
  static List<String> residual(PolicyDecision decision) {
    return decision.residual().items().stream()
        .map(it -> (it.effect() + " " + it.constraint().key()).strip())
        .toList();
  }
}
