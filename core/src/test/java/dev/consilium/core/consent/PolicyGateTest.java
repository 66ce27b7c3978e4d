package dev.consilium.core.consent;

import static dev.consilium.core.consent.Disclosures.CASE;
import static dev.consilium.core.consent.Disclosures.DOSSIER;
import static dev.consilium.core.consent.Disclosures.EXPERT;
import static dev.consilium.core.consent.Disclosures.LATER;
import static dev.consilium.core.consent.Disclosures.NOON;
import static dev.consilium.core.consent.Disclosures.grant;
import static dev.consilium.core.consent.Disclosures.permitted;
import static dev.consilium.core.consent.Disclosures.refused;
import static dev.consilium.core.consent.Disclosures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.consilium.core.Coding;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.Refusal;
import dev.consilium.core.consent.policy.Answer;
import dev.consilium.core.consent.policy.AuditDemand;
import dev.consilium.core.consent.policy.BreakGlass;
import dev.consilium.core.consent.policy.ConsentObligation;
import dev.consilium.core.consent.policy.ConsentPolicy;
import dev.consilium.core.consent.policy.DataElements;
import dev.consilium.core.consent.policy.EntityName;
import dev.consilium.core.consent.policy.PolicyEvaluator;
import dev.consilium.core.consent.policy.PolicyPeriod;
import dev.consilium.core.consent.policy.PolicyRequest;
import dev.consilium.core.consent.policy.PolicySettings;
import dev.consilium.core.consent.policy.PolicyTables;
import dev.consilium.core.consent.policy.Provision;
import dev.consilium.core.consent.policy.ProvisionActor;
import dev.consilium.core.consent.policy.ResourceFacts;
import dev.consilium.core.record.PartialDate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Consents with nested exceptions at the gate: they narrow what the case's own consents give. */
class PolicyGateTest {

  private static final String WHO = "Case C-17, disclosure to spec-9: ";
  private static final PolicySettings SETTINGS = PolicySettings.of(PolicyTables.starter());
  private static final EntityName PATIENT = EntityName.reference("Patient/1");
  private static final EntityName DOCTOR = EntityName.reference("Practitioner/9");
  private static final Coding PSYCHIATRY = act("PSY");

  private static Coding act(String code) {
    return Coding.of("http://terminology.hl7.org/CodeSystem/v3-ActCode", code);
  }

  private static Coding purpose(String code) {
    return Coding.of("http://terminology.hl7.org/CodeSystem/v3-ActReason", code);
  }

  private static PolicyBasis basis(ResourceFacts... resources) {
    return basis(SETTINGS, resources);
  }

  private static PolicyBasis basis(PolicySettings settings, ResourceFacts... resources) {
    return new PolicyBasis(
        PolicyEvaluator.of(settings),
        Set.of(PATIENT),
        Set.of(DOCTOR),
        ZoneOffset.UTC,
        List.of(resources));
  }

  private static ConsentPolicy consent(Provision root) {
    return draft(root).build();
  }

  private static ConsentPolicy.Draft draft(Provision root) {
    return ConsentPolicy.of("Consent/1", Set.of(PATIENT), root)
        .scopes(Set.of(PolicyRequest.PRIVACY));
  }

  private static Provision permit() {
    return Provision.permit().actors(List.of(new ProvisionActor(null, Set.of(DOCTOR))));
  }

  private static Provision withoutPsychiatry() {
    return permit()
        .exceptions(List.of(Provision.deny().data(DataElements.ANY.labelled(List.of(PSYCHIATRY)))));
  }

  private static ResourceFacts resource(String name, Coding... labels) {
    return ResourceFacts.of(List.of(EntityName.reference(name)))
        .labels(List.of(labels))
        .build();
  }

  private static final Coding NORMAL =
      Coding.of("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "N");

  @Test
  void permitsWhatBothKindsOfConsentAllow() {
    var permit = permitted(request().policies(basis(), List.of(consent(permit()))));

    assertThat(permit.basis()).contains("consent policies Consent/1");
    assertThat(permit.id()).isNotEqualTo(permitted(request()).id());
  }

  @Test
  void neverWidensTheCasesOwnConsents() {
    var withdrawn = grant("G-2", ConsentKind.RECORDS_DISCLOSURE).withdrawn(NOON);
    var request =
        request().grants(List.of(withdrawn)).policies(basis(), List.of(consent(permit())));

    assertThat(refused(request)).singleElement().asString().contains("consent-records-disclosure");
  }

  @Test
  void refusesWhatTheyDeny() {
    assertThat(refused(request().policies(basis(), List.of(consent(Provision.deny())))))
        .containsExactly(WHO + "denied by Consent/1 [consent-denied]. Read the trace, and ask the"
            + " patient if the consent is not what was meant.");
  }

  @Test
  void takesNoneForNo() {
    assertThat(refused(request().policies(basis(), List.of())))
        .singleElement()
        .asString()
        .contains("[consent-applicable]");
  }

  @Test
  void makesNoPermitFromTheImplicitPolicyAlone() {
    var open = basis(SETTINGS.implicit(Provision.permit()));

    assertThat(refused(request().policies(open, List.of())))
        .containsExactly(WHO + "no consent applies, and the implicit policy alone makes no permit"
            + " [consent-applicable]. Ask the patient for a consent to this use.");
  }

  @Test
  void takesNoConsentForAnotherPurposeOrPerson() {
    var research = consent(permit().purposes(List.of(purpose("HRESCH"))));
    var another = consent(Provision.permit()
        .actors(List.of(new ProvisionActor(null, Set.of(EntityName.reference("Practitioner/8"))))));

    assertThat(refused(request().policies(basis(), List.of(research)))).hasSize(1);
    assertThat(refused(request().policies(basis(), List.of(another)))).hasSize(1);
  }

  @Test
  void wantsToKnowTheDossierWhereDataAreWithheld() {
    assertThat(refused(request().policies(basis(), List.of(consent(withoutPsychiatry())))))
        .containsExactly(WHO + "the consents withhold data, and what the dossier holds was not said"
            + " [consent-data]. Name the dossier's resources with their labels, times and codes.");
  }

  @Test
  void refusesADossierThatHoldsWithheldData() {
    var dossier = basis(resource("Observation/1", NORMAL), resource("Observation/2", PSYCHIATRY));

    assertThat(refused(request().policies(dossier, List.of(consent(withoutPsychiatry())))))
        .containsExactly(WHO + "the consents withhold 1 of 2 resources: Observation/2"
            + " [consent-withholds]. Take them out of the dossier and ask again for the new one.");
  }

  @Test
  void namesOnlyTheFirstOfManyWithheld() {
    var dossier = basis(IntStream.range(0, 22)
        .mapToObj(i -> resource("Observation/" + i, PSYCHIATRY))
        .toArray(ResourceFacts[]::new));
    // One that is permitted makes the answer a yes.
    var all = new ArrayList<>(dossier.resources());
    all.add(resource("Observation/x", NORMAL));
    var request = request()
        .policies(basis(all.toArray(ResourceFacts[]::new)), List.of(consent(withoutPsychiatry())));

    assertThat(refused(request))
        .singleElement()
        .asString()
        .contains("22 of 23 resources: Observation/0, ")
        .contains("Observation/19 and others")
        .doesNotContain("Observation/20");
  }

  @Test
  void permitsADossierFromWhichTheyAreGone() {
    var permit = permitted(request()
        .policies(basis(resource("Observation/1", NORMAL)), List.of(consent(withoutPsychiatry()))));

    assertThat(permit.basis()).contains("consent policies Consent/1 for 1 resources");
  }

  @Test
  void carriesEveryDutyOfTheConsents() {
    var consent = draft(permit())
        .regulations(List.of(act("42CFRPart2")))
        .duties(List.of(new ConsentObligation.EraseAt(LATER)))
        .build();

    assertThat(permitted(request().policies(basis(), List.of(consent))).obligations())
        .contains(
            new Obligation(
                "attach-consent-copy",
                "A copy of Consent/1, or a clear explanation of its scope, goes with the records.",
                "the consent's law"),
            new Obligation(
                "attach-notice",
                "The notice 42-cfr-2.32 goes with the records.",
                "42 CFR 2.32, in force since 2026-02-16"),
            new Obligation(
                "no-redisclosure",
                "Do not pass the records on.",
                "42 CFR 2.32, in force since 2026-02-16"),
            new Obligation("erase-at", "Erase the records by " + LATER + ".", "consent"));
  }

  @Test
  void endsAPermitWhenTheConsentsAnswerMayChange() {
    var until =
        consent(permit().during(new PolicyPeriod.Dated(null, PartialDate.of("2026-01-20"))));

    var permit = permitted(request().policies(basis(), List.of(until)));

    assertThat(permit.period().end()).isEqualTo(Instant.parse("2026-01-20T23:59:59.999999999Z"));
    assertThat(permit.reevaluateAt()).isEqualTo(Instant.parse("2026-01-21T00:00:00Z"));
  }

  @Test
  void stopsAPermitWhoseConsentWasWithdrawnOrIsNoLongerKnown() {
    var given = draft(permit());
    var permit = permitted(request().policies(basis(), List.of(given.build())));
    var grants =
        List.of(grant("G-1", ConsentKind.SERVICE), grant("G-2", ConsentKind.RECORDS_DISCLOSURE));
    var soon = NOON.plusSeconds(60);
    var withdrawn = List.of(given.withdrawnAt(soon).build());

    assertThat(DisclosureGate.recheck(permit, new KnownConsents(grants, withdrawn), NOON))
        .isEqualTo(new PermitRecheck.StillPermitted(soon));
    assertThat(DisclosureGate.recheck(permit, new KnownConsents(grants, withdrawn), soon)
            .reasons())
        .extracting(Refusal::rule)
        .containsExactly("consent-applicable");
    assertThat(DisclosureGate.recheck(permit, KnownConsents.of(grants), NOON).reasons())
        .extracting(Refusal::rule)
        .containsExactly("consent-applicable");
  }

  @Test
  void writesEveryDecisionDown() {
    var yes = DisclosureGate.decide(
        request().policies(basis(), List.of(consent(permit()))).build());
    var no = DisclosureGate.decide(
        request().policies(basis(), List.of(consent(Provision.deny()))).build());

    assertThat(yes.audits())
        .containsExactly(new AuditDemand(
            AuditDemand.Stream.DECISIONS,
            Answer.PERMIT,
            NOON,
            List.of("Consent/1", "G-1", "G-2"),
            null));
    assertThat(no.audits())
        .extracting(AuditDemand::answer, AuditDemand::stream)
        .containsExactly(tuple(Answer.DENY, AuditDemand.Stream.DECISIONS));
  }

  private static DisclosureRequest.Builder emergency(PurposeOfUse purpose) {
    var all = Set.of(PurposeOfUse.values());
    var grants = List.of("SERVICE", "RECORDS_DISCLOSURE").stream()
        .map(kind -> grant("G-" + kind, ConsentKind.valueOf(kind)))
        .map(it -> new ConsentGrant(
            it.id(),
            it.caseId(),
            it.kind(),
            it.grantor(),
            it.authority(),
            it.recipients(),
            all,
            it.period(),
            null,
            it.evidence()))
        .toList();
    return DisclosureRequest.of(CASE, EXPERT, DOSSIER, purpose, NOON)
        .period(NOON, LATER)
        .profile("identified")
        .crossesBorder(false)
        .grants(grants)
        .rule(Disclosures.rule(
            dev.consilium.core.rules.RuleKind.LICENSURE, dev.consilium.core.rules.Verdict.PERMIT));
  }

  private static final BreakGlass DECLARED = new BreakGlass(DOCTOR, "Bleeding.", NOON);

  @Test
  void wantsAnEmergencyDeclaredByTheReaderInTime() {
    assertThat(refused(emergency(PurposeOfUse.BTG)))
        .containsExactly(WHO + "an emergency is the purpose and nobody declared it"
            + " [break-glass-declared]. Let the person who will read declare it and say why.");
    assertThat(refused(emergency(PurposeOfUse.TREAT).breakGlass(DECLARED)))
        .containsExactly(WHO + "an emergency is declared and the purpose is TREAT"
            + " [break-glass-purpose]. Name BTG as the purpose, or leave the declaration out.");
    assertThat(refused(emergency(PurposeOfUse.BTG)
            .breakGlass(new BreakGlass(DOCTOR, "Bleeding.", NOON.plusSeconds(1)))))
        .containsExactly(WHO + "the emergency is declared for 2026-01-05T12:00:01Z"
            + " [break-glass-time]. Ask when it has been declared.");
    var another = new BreakGlass(EntityName.reference("Practitioner/8"), "Bleeding.", NOON);
    assertThat(refused(emergency(PurposeOfUse.BTG)
            .policies(basis(), List.of(consent(permit())))
            .breakGlass(another)))
        .containsExactly(WHO + "someone else than the recipient declares the emergency"
            + " [break-glass-person]. Let the person declare it who will read.");
  }

  @Test
  void allowsAnEmergencyOnlyWhereAConsentNamesIt() {
    var named = consent(permit().purposes(List.of(purpose("BTG"))));

    assertThat(refused(emergency(PurposeOfUse.BTG)
            .policies(basis(), List.of(consent(permit())))
            .breakGlass(DECLARED)))
        .singleElement()
        .asString()
        .contains("[break-glass-allowed]");
    var permit = permitted(
        emergency(PurposeOfUse.BTG).policies(basis(), List.of(named)).breakGlass(DECLARED));
    assertThat(permit.basis())
        .contains("recipient reads as SPECIALIST, emergency declared at 2026-01-05T12:00:00Z and"
            + " logged apart");
    assertThat(permit.obligations())
        .contains(new Obligation("notify-patient", "Tell the patient: break-glass.", "consent"));
  }

  @Test
  void writesAnEmergencyDownApart() {
    var answer =
        DisclosureGate.decide(emergency(PurposeOfUse.BTG).breakGlass(DECLARED).build());

    assertThat(answer.audits())
        .extracting(AuditDemand::stream)
        .containsExactly(AuditDemand.Stream.DECISIONS, AuditDemand.Stream.BREAK_GLASS);
    assertThat(answer.audits().get(1).breakGlass()).isEqualTo(DECLARED);
    assertThat(answer.audits().toString()).doesNotContain("Bleeding");
  }

  @Test
  void wantsBothPartiesNamed() {
    assertThatThrownBy(() -> new PolicyBasis(
            PolicyEvaluator.of(SETTINGS), Set.of(), Set.of(DOCTOR), ZoneOffset.UTC, List.of()))
        .hasMessage("Policy basis: patient or recipient has no name [basis-named]."
            + " Give at least one name of each.");
    assertThatThrownBy(() -> new PolicyBasis(
            PolicyEvaluator.of(SETTINGS), Set.of(PATIENT), Set.of(), ZoneOffset.UTC, List.of()))
        .hasMessageContaining("[basis-named]");
    assertThat(basis(resource("Observation/1"))).hasToString("PolicyBasis[1 resources]");
    assertThat(KnownConsents.of(List.of())).hasToString("KnownConsents[0 grants, 0 policies]");
  }
}
