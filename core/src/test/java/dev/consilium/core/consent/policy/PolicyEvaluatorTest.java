package dev.consilium.core.consent.policy;

import static dev.consilium.core.consent.policy.Consents.CLERK;
import static dev.consilium.core.consent.policy.Consents.DOCTOR;
import static dev.consilium.core.consent.policy.Consents.GROUP;
import static dev.consilium.core.consent.policy.Consents.MEMBERS;
import static dev.consilium.core.consent.policy.Consents.NOON;
import static dev.consilium.core.consent.policy.Consents.PATIENT;
import static dev.consilium.core.consent.policy.Consents.SETTINGS;
import static dev.consilium.core.consent.policy.Consents.codes;
import static dev.consilium.core.consent.policy.Consents.dates;
import static dev.consilium.core.consent.policy.Consents.decide;
import static dev.consilium.core.consent.policy.Consents.draft;
import static dev.consilium.core.consent.policy.Consents.policy;
import static dev.consilium.core.consent.policy.Consents.purpose;
import static dev.consilium.core.consent.policy.Consents.request;
import static dev.consilium.core.consent.policy.Consents.residual;
import static dev.consilium.core.consent.policy.Consents.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.record.PartialDate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyEvaluatorTest {

  private static final Provision TREAT = Provision.permit().purposes(Set.of(purpose("TREAT")));

  @Test
  void permitsWhatTheRootPermits() {
    var decision = decide(TREAT);

    assertThat(decision.answer()).isEqualTo(Answer.PERMIT);
    assertThat(decision.permitted()).isTrue();
    assertThat(decision.residual().items()).isEmpty();
    assertThat(decision.basedOn()).containsExactly("C");
    assertThat(decision.permittedPurposes()).containsExactly(purpose("TREAT"));
    assertThat(decision.refusals()).isEmpty();
    assertThat(decision.obligations()).isEmpty();
    assertThat(decision.audits())
        .containsExactly(
            new AuditDemand(AuditDemand.Stream.DECISIONS, Answer.PERMIT, NOON, List.of("C"), null));
  }

  @Test
  void takesSilenceForNo() {
    var decision = decide(request(DOCTOR, "TREAT"));

    assertThat(decision.answer()).isEqualTo(Answer.DENY);
    assertThat(decision.applicable()).isFalse();
    assertThat(residual(decision)).containsExactly("DENY");
    assertThat(decision.refusals().get(0).message())
        .isEqualTo("Consent request: no consent applies and the implicit policy denies"
            + " [consent-applicable]. Ask the patient for a consent to this use.");
  }

  @Test
  void saysWhichConsentDenies() {
    var decision = decide(Provision.deny());

    assertThat(decision.applicable()).isTrue();
    assertThat(decision.refusals().get(0).message())
        .isEqualTo("Consent request: denied by C [consent-denied]."
            + " Read the trace, and ask the patient if the consent is not what was meant.");
  }

  @Test
  void letsTheImplicitPolicyAnswerWhereNoConsentApplies() {
    var settings = SETTINGS.implicit(TREAT);

    assertThat(decide(settings, request(DOCTOR, "TREAT")).answer()).isEqualTo(Answer.PERMIT);
    assertThat(decide(settings, request(DOCTOR, "HRESCH")).answer()).isEqualTo(Answer.DENY);
    assertThat(residual(decide(
            settings, request(DOCTOR, "TREAT"), policy("C", Provision.deny().data(codes("1"))))))
        .containsExactly("DENY code http://loinc.org|1");
    assertThat(residual(decide(
            settings, request(DOCTOR, "TREAT"), policy("C", Provision.permit().data(codes("1"))))))
        .containsExactly("DENY", "PERMIT code http://loinc.org|1");
  }

  @Test
  void readsAnExceptionToAnException() {
    var root = Provision.permit()
        .exceptions(List.of(
            Provision.deny().purposes(Set.of(purpose("HPAYMT"))).exceptions(List.of(to(CLERK)))));

    assertThat(decide(request(DOCTOR, "HPAYMT"), policy("C", root)).answer())
        .isEqualTo(Answer.DENY);
    assertThat(decide(request(CLERK, "HPAYMT"), policy("C", root)).answer())
        .isEqualTo(Answer.PERMIT);
    assertThat(decide(request(DOCTOR, "TREAT"), policy("C", root)).answer())
        .isEqualTo(Answer.PERMIT);
  }

  @Test
  void neverTakesAnExceptionForTheOpposite() {
    assertThat(residual(decide(TREAT.exceptions(List.of(TREAT.data(codes("1")))))))
        .isEmpty();
    assertThat(residual(
            decide(Provision.deny().exceptions(List.of(Provision.deny().data(codes("1")))))))
        .containsExactly("DENY");
  }

  @Test
  void letsTheParentStandWhereAnExceptionsPeriodHasEnded() {
    var root = TREAT.exceptions(List.of(Provision.deny().during(dates("", "2025"))));

    assertThat(decide(root).answer()).isEqualTo(Answer.PERMIT);
  }

  @Test
  void readsAFrameThroughItsExceptionsOnly() {
    var root = Provision.frame().exceptions(List.of(TREAT.data(codes("1"))));

    assertThat(residual(decide(root))).containsExactly("DENY", "PERMIT code http://loinc.org|1");
    assertThat(decide(Provision.frame()).answer()).isEqualTo(Answer.DENY);
    assertThatThrownBy(() -> Provision.permit().exceptions(List.of(Provision.frame())))
        .hasMessage("Provision: an exception neither permits nor denies [provision-effect]."
            + " Say which; only the root may leave it open.");
  }

  @Test
  void keepsAPermitWithinTheDenialItIsAnExceptionTo() {
    var root = TREAT
        .data(codes("1"))
        .exceptions(
            List.of(Provision.deny().data(codes("2")).exceptions(List.of(TREAT.data(codes("3"))))));
    var request = request(DOCTOR, "TREAT")
        .resources(List.of(
            Consents.resource("a").codes(List.of(Consents.loinc("3"))).build(),
            Consents.resource("b")
                .codes(List.of(Consents.loinc("2"), Consents.loinc("3")))
                .build()));

    assertThat(decide(request, policy("C", root)).verdicts())
        .extracting(ResourceVerdict::answer)
        .containsExactly(Answer.DENY, Answer.PERMIT);
  }

  @Test
  void doesNotLetOneExceptionOutliveAStrangersDenial() {
    var one = Provision.deny().data(codes("1")).exceptions(List.of(TREAT.data(codes("9"))));
    var other = Provision.deny().data(codes("2")).exceptions(List.of(TREAT.data(codes("8"))));
    var both = Consents.resource("a")
        .codes(List.of(Consents.loinc("1"), Consents.loinc("2"), Consents.loinc("9")))
        .build();

    assertThat(decide(
                request(DOCTOR, "TREAT").resources(List.of(both)),
                policy("C", TREAT.exceptions(List.of(one, other))))
            .verdicts()
            .get(0)
            .answer())
        .isEqualTo(Answer.DENY);
    assertThat(decide(
                request(DOCTOR, "TREAT").resources(List.of(both)),
                policy("A", TREAT.exceptions(List.of(one))),
                policy("B", TREAT.exceptions(List.of(other))))
            .verdicts()
            .get(0)
            .answer())
        .isEqualTo(Answer.DENY);
  }

  @Test
  void addsUpSiblingDenials() {
    var root = TREAT.exceptions(
        List.of(Provision.deny().data(codes("1")), Provision.deny().data(codes("2"))));

    assertThat(residual(decide(root)))
        .containsExactly("DENY code http://loinc.org|1", "DENY code http://loinc.org|2");
  }

  @Test
  void keepsLabelAndCodeOfOneProvisionTogether() {
    var root = TREAT.exceptions(
        List.of(Provision.deny().data(codes("1").labelled(List.of(Consents.act("PSY"))))));

    assertThat(decide(root).residual().items()).hasSize(1);
    assertThat(decide(root).obligations())
        .containsExactly(new ConsentObligation.Redact(decide(root).residual()));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31T22:59:59Z, DENY",
    "2025-12-31T23:00:00Z, PERMIT",
    "2026-12-31T22:59:59.999999999Z, PERMIT",
    "2026-12-31T23:00:00Z, DENY"
  })
  void readsAYearInTheGivenZone(String at, Answer answer) {
    var request = PolicyRequest.of(
        Set.of(PATIENT),
        Set.of(DOCTOR),
        Set.of(purpose("TREAT")),
        Instant.parse(at),
        ZoneId.of("Europe/Berlin"));

    assertThat(decide(request, policy("C", TREAT.during(dates("2026", "2026")))).answer())
        .isEqualTo(answer);
  }

  @ParameterizedTest
  @EnumSource(value = ConsentStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
  void countsNoConsentThatIsNotActive(ConsentStatus status) {
    var decision =
        decide(request(DOCTOR, "TREAT"), draft("C", TREAT).status(status).build());

    assertThat(decision.answer()).isEqualTo(Answer.DENY);
    assertThat(decision.applicable()).isFalse();
    assertThat(decision.trace().get(0).elements())
        .contains(new ElementMatch(PolicyElement.STATUS, Trilean.FALSE));
  }

  @Test
  void readsNoConsentOfAnotherPatientOrScopeOrTime() {
    var research = Coding.of("http://terminology.hl7.org/CodeSystem/consentscope", "research");
    var other = ConsentPolicy.of("C", Set.of(DOCTOR), TREAT).build();

    assertThat(decide(request(DOCTOR, "TREAT"), other).applicable()).isFalse();
    assertThat(decide(
                request(DOCTOR, "TREAT"),
                draft("C", TREAT).scopes(Set.of(research)).build())
            .applicable())
        .isFalse();
    assertThat(decide(
                request(DOCTOR, "TREAT").scope(null),
                draft("C", TREAT).scopes(Set.of(research)).build())
            .answer())
        .isEqualTo(Answer.PERMIT);
    assertThat(decide(
                request(DOCTOR, "TREAT"),
                draft("C", TREAT).given(PartialDate.of("2026-01-06")).build())
            .applicable())
        .isFalse();
  }

  @Test
  void doesNotRelyOnAConsentWhoseScopeIsNotKnown() {
    var decision =
        decide(request(DOCTOR, "TREAT"), draft("C", TREAT).scopes(Set.of()).build());

    assertThat(decision.answer()).isEqualTo(Answer.INDETERMINATE);
    assertThat(decision.missing())
        .containsExactly(new MissingFact(PolicyElement.SCOPE, "consent C"));
  }

  @Test
  void restrictsToTheActionsOfAProvision() {
    var collect = Coding.of("http://terminology.hl7.org/CodeSystem/consentaction", "collect");
    var root = TREAT.actions(Set.of(collect));

    assertThat(decide(root).answer()).isEqualTo(Answer.DENY);
    assertThat(
            decide(request(DOCTOR, "TREAT").action(collect), policy("C", root)).answer())
        .isEqualTo(Answer.PERMIT);
  }

  @ParameterizedTest
  @CsvSource({"ETREAT, PERMIT", "COC, PERMIT", "HRESCH, DENY", "PurposeOfUse, DENY"})
  void permitsSubPurposes(String asked, Answer answer) {
    assertThat(decide(request(DOCTOR, asked), policy("C", TREAT)).answer()).isEqualTo(answer);
  }

  @Test
  void doesNotPermitTheWiderPurpose() {
    var root = Provision.permit().purposes(Set.of(purpose("ETREAT")));

    assertThat(decide(request(DOCTOR, "TREAT"), policy("C", root)).answer()).isEqualTo(Answer.DENY);
  }

  @Test
  void saysWhichOfSeveralPurposesIsPermitted() {
    var decision = decide(request(DOCTOR, "TREAT", "HRESCH"), policy("C", TREAT));

    assertThat(decision.answer()).isEqualTo(Answer.PERMIT);
    assertThat(decision.permittedPurposes()).containsExactly(purpose("TREAT"));
  }

  @Test
  void findsMembersThroughThePortAndDoesNotGuess() {
    var root = to(GROUP);

    assertThat(decide(SETTINGS.members(MEMBERS), request(DOCTOR, "TREAT"), policy("C", root))
            .answer())
        .isEqualTo(Answer.PERMIT);
    assertThat(decide(SETTINGS.members(MEMBERS), request(CLERK, "TREAT"), policy("C", root))
            .answer())
        .isEqualTo(Answer.DENY);
    var unknown = decide(request(DOCTOR, "TREAT"), policy("C", root));
    assertThat(unknown.answer()).isEqualTo(Answer.INDETERMINATE);
    assertThat(unknown.refusals().get(0).message())
        .isEqualTo("Consent request: not known: actor of consent C provision [consent-facts]."
            + " Find out what is missing.");
  }

  @Test
  void appliesADenialWhoseActorMayBeMeant() {
    var root = TREAT.exceptions(
        List.of(Provision.deny().actors(List.of(ProvisionActor.of(GROUP))).data(codes("1"))));

    assertThat(residual(decide(root))).containsExactly("DENY code http://loinc.org|1");
  }

  @Test
  void comparesRolesAndLeavesUnsaidOnesOpen() {
    var author = Coding.of("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "AUT");
    var root = Provision.permit().actors(List.of(new ProvisionActor(author, Set.of(DOCTOR))));

    assertThat(decide(root).answer()).isEqualTo(Answer.INDETERMINATE);
    assertThat(decide(request(DOCTOR, "TREAT").roles(Set.of(author)), policy("C", root))
            .answer())
        .isEqualTo(Answer.PERMIT);
    assertThat(
            decide(request(DOCTOR, "TREAT").roles(Set.of()), policy("C", root)).answer())
        .isEqualTo(Answer.DENY);
  }

  @Test
  void keepsOnlyTheDenialsOfAConsentThatIsNotUnderstood() {
    var root = TREAT.exceptions(List.of(Provision.deny().data(codes("1"))));
    var unread = draft("C", root).notUnderstood().build();

    assertThat(unread.understood()).isFalse();
    var alone = decide(request(DOCTOR, "TREAT"), unread);
    assertThat(alone.answer()).isEqualTo(Answer.DENY);
    assertThat(alone.trace().get(0).elements())
        .contains(new ElementMatch(PolicyElement.UNDERSTOOD, Trilean.FALSE));
    assertThat(residual(decide(request(DOCTOR, "TREAT"), unread, policy("D", TREAT))))
        .containsExactly("DENY code http://loinc.org|1");
  }

  @Test
  void answersForClassesWithoutResources() {
    var note = Consents.loinc("note");
    var image = Consents.loinc("image");
    var root =
        TREAT.exceptions(List.of(Provision.deny().data(DataElements.ANY.classed(List.of(note)))));

    assertThat(decide(request(DOCTOR, "TREAT").classes(Set.of(note)), policy("C", root))
            .answer())
        .isEqualTo(Answer.DENY);
    assertThat(residual(decide(request(DOCTOR, "TREAT").classes(Set.of(image)), policy("C", root))))
        .isEmpty();
    assertThat(residual(
            decide(request(DOCTOR, "TREAT").classes(Set.of(note, image)), policy("C", root))))
        .containsExactly("DENY class http://loinc.org|note");
    assertThat(residual(decide(root))).containsExactly("DENY class http://loinc.org|note");
  }

  @Test
  void opensNothingUnderADenialOfAnotherClass() {
    var note = Consents.loinc("note");
    var denial = Provision.deny()
        .data(DataElements.ANY.classed(List.of(note)))
        .exceptions(List.of(Provision.permit()));

    assertThat(decide(
                request(DOCTOR, "TREAT").classes(Set.of(Consents.loinc("image"))),
                policy("C", denial))
            .answer())
        .isEqualTo(Answer.DENY);
  }

  @Test
  void namesForEachProvisionWhatMatchedAndWhatFailed() {
    var root = TREAT
        .during(dates("2026", ""))
        .exceptions(List.of(Provision.deny()
            .purposes(Set.of(purpose("HRESCH")))
            .data(codes("1"))
            .exceptions(List.of(to(CLERK)))));

    var trace = decide(root).trace().get(0);

    assertThat(trace.consent()).isEqualTo("C");
    assertThat(trace.provisions())
        .containsExactly(
            new ProvisionTrace(
                "provision",
                Effect.PERMIT,
                List.of(
                    new ElementMatch(PolicyElement.PERIOD, Trilean.TRUE),
                    new ElementMatch(PolicyElement.PURPOSE, Trilean.TRUE)),
                List.of(),
                true),
            new ProvisionTrace(
                "provision.provision[0]",
                Effect.DENY,
                List.of(new ElementMatch(PolicyElement.PURPOSE, Trilean.FALSE)),
                List.of(PolicyElement.CODE),
                true),
            new ProvisionTrace(
                "provision.provision[0].provision[0]",
                Effect.PERMIT,
                List.of(new ElementMatch(PolicyElement.ACTOR, Trilean.FALSE)),
                List.of(),
                false));
  }

  @Test
  void namesTheProvisionBehindEachVerdict() {
    var root = TREAT.exceptions(List.of(Provision.deny().data(codes("1"))));
    var request = request(DOCTOR, "TREAT")
        .resources(List.of(
            Consents.resource("a").codes(List.of(Consents.loinc("1"))).build(),
            Consents.resource("b").build()));

    assertThat(decide(request, policy("C", root)).verdicts())
        .extracting(ResourceVerdict::decidedBy)
        .containsExactly(List.of("C provision.provision[0]"), List.of("C provision"));
  }

  @Test
  void endsWhereExceptionsCrossTooOften() {
    var siblings = new ArrayList<Provision>();
    for (var i = 0; i < 14; i++) {
      siblings.add(
          Provision.deny().data(codes("d" + i)).exceptions(List.of(TREAT.data(codes("p" + i)))));
    }

    assertThatThrownBy(() -> decide(TREAT.exceptions(siblings)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage("Consents: exceptions to denials cross in more than 4096 ways"
            + " [provision-crossings]. Ask about fewer consents at once.");
  }

  @Test
  void endsWhereExceptionsAreNestedTooDeep() {
    var deepest = Provision.permit();
    for (var i = 1; i < Provision.MAX_DEPTH; i++) {
      deepest = (i % 2 == 1 ? Provision.deny() : Provision.permit()).exceptions(List.of(deepest));
    }
    var allowed = deepest;

    assertThat(decide(allowed).answer()).isEqualTo(Answer.PERMIT);
    assertThatThrownBy(() -> Provision.permit().exceptions(List.of(allowed)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage("Provision: exceptions within exceptions are more than 64 deep"
            + " [provision-depth]. Say the same with fewer levels.");
  }
}
