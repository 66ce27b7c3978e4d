package dev.consilium.fhir.export;

import static dev.consilium.fhir.export.Cases.EXPORTER;
import static dev.consilium.fhir.export.Cases.NOON;
import static dev.consilium.fhir.export.Cases.PATIENT;
import static dev.consilium.fhir.export.Cases.all;
import static dev.consilium.fhir.export.Cases.consents;
import static dev.consilium.fhir.export.Cases.given;
import static dev.consilium.fhir.export.Cases.grant;
import static dev.consilium.fhir.export.Cases.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.task.CaseTasks;
import dev.consilium.fhir.consent.ConsentReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseExporterTest {

  private static final FhirJson JSON = new FhirJson(Documents.CONTEXT);
  private static final Instant LATER = NOON.plusSeconds(3600);

  private static Bundle export(CaseStep... steps) {
    return EXPORTER.collection(tasks(steps), PATIENT, consents(), LATER);
  }

  private static Consent consent(GivenConsent given) {
    var bundle = EXPORTER.collection(tasks(Cases.inReview()), PATIENT, List.of(given), LATER);
    return all(bundle, Consent.class).get(0);
  }

  @Test
  void everyStageOfACaseIsValid() {
    var steps = Cases.released();

    for (int i : List.of(1, 2, 9, 10, steps.length)) {
      assertThat(Validation.errors(export(Arrays.copyOf(steps, i))))
          .as("after %s events", i)
          .isEmpty();
    }
  }

  @Test
  void aCancelledCaseAndARequestForARecordAreValid() {
    var steps = Cases.and(
        Cases.inReview(),
        new CoordinationFact.RecordRequestSent("rr-1", new PartyId("syn-hospital")),
        new CaseMove.CaseCancelled("withdrawn"));

    var bundle = export(steps);

    assertThat(Validation.errors(bundle)).isEmpty();
    assertThat(all(bundle, Task.class))
        .anyMatch(it -> it.getCode().getCodingFirstRep().getCode().equals("abort"))
        .allMatch(it -> it.getStatus() != Task.TaskStatus.REQUESTED);
    assertThat(all(bundle, ServiceRequest.class).get(0).getStatus())
        .isEqualTo(ServiceRequest.ServiceRequestStatus.REVOKED);
  }

  @Test
  void aTransactionIsValidAndReplacesNothingItDoesNotOwn() {
    var bundle = EXPORTER.transaction(tasks(Cases.released()), PATIENT, consents(), LATER);

    assertThat(Validation.errors(bundle)).isEmpty();
    assertThat(bundle.getEntry()).allSatisfy(it -> {
      var request = it.getRequest();
      if (it.getResource() instanceof Organization) {
        assertThat(request.getMethod()).isEqualTo(Bundle.HTTPVerb.POST);
        assertThat(request.getIfNoneExist()).contains("identifier=").endsWith("%7Cclinic");
      } else {
        assertThat(request.getMethod()).isEqualTo(Bundle.HTTPVerb.PUT);
        assertThat(request.getUrl()).contains("?identifier=https%3A%2F%2Fconsilium.dev");
      }
    });
    assertThat(bundle.getEntry().stream().map(it -> it.getRequest().getUrl()))
        .doesNotHaveDuplicates();
  }

  @Test
  void theRequestCarriesTheCodeAndItsConsents() {
    var request = all(export(Cases.inReview()), ServiceRequest.class).get(0);

    assertThat(request.getCategoryFirstRep().getCodingFirstRep().getCode()).isEqualTo("77406008");
    assertThat(request.getStatus()).isEqualTo(ServiceRequest.ServiceRequestStatus.ACTIVE);
    assertThat(request.getIdentifierFirstRep().getValue()).isEqualTo("syn-1");
    assertThat(request.getSubject().getIdentifier().getValue()).isEqualTo("syn-patient");
    assertThat(request.getSupportingInfo()).hasSize(ConsentKind.values().length);
  }

  @Test
  void childTasksArePartOfTheCoordinationAndPointAtTheRequest() {
    var bundle = export(Cases.released());
    var written = all(bundle, Task.class);
    var projected = tasks(Cases.released()).tasks();

    assertThat(written).hasSameSizeAs(projected);
    for (int i = 0; i < written.size(); i++) {
      var task = written.get(i);
      var from = projected.get(i);
      assertThat(task.getStatus().toCode()).isEqualTo(from.status().code());
      assertThat(task.getIdentifierFirstRep().getValue()).isEqualTo("syn-1/" + from.id());
      assertThat(task.getPartOf()).hasSize(i == 0 ? 0 : 1);
      assertThat(task.getInput()).hasSameSizeAs(from.inputs());
      assertThat(task.getOutput()).hasSameSizeAs(from.outputs());
    }
    var output = written.get(0).getOutputFirstRep().getValue();
    assertThat(((Reference) output).getIdentifier().getValue()).startsWith("ni:///sha-256;");
    var assignment = written.get(1);
    assertThat(assignment.getOwner().getIdentifier().getValue()).isEqualTo("syn-expert");
    assertThat(assignment.getRestriction().getPeriod().getEnd()).isNotNull();
    assertThat(assignment.getFocus().getReference())
        .isEqualTo(bundle.getEntryFirstRep().getFullUrl());
  }

  @Test
  void everyReferenceByUrnHasItsEntry() {
    var bundle = export(Cases.released());
    var urls =
        bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getFullUrl).toList();
    var text = new String(JSON.bytes(bundle), StandardCharsets.UTF_8);
    var found = Pattern.compile("\"reference\":\"([^\"]+)\"").matcher(text);

    assertThat(found.results().map(it -> it.group(1))).isNotEmpty().allMatch(urls::contains);
    assertThat(urls).doesNotHaveDuplicates();
  }

  @Test
  void equalCasesGiveEqualBytesAndReadingThemBackChangesNothing() {
    var bytes = JSON.bytes(export(Cases.released()));

    assertThat(JSON.bytes(export(Cases.released()))).isEqualTo(bytes);
    var read = Documents.CONTEXT
        .newJsonParser()
        .parseResource(Bundle.class, new String(bytes, StandardCharsets.UTF_8));
    assertThat(JSON.bytes(read)).isEqualTo(bytes);
  }

  @Test
  void aWithdrawnConsentIsInactiveAndOneToBeWithdrawnEndsBefore() {
    var grant = grant(ConsentKind.RECORDS_DISCLOSURE);

    var withdrawn = consent(given(grant.withdrawn(LATER)));
    var toBe = consent(given(grant.withdrawn(LATER.plusMillis(1).plusNanos(1))));

    assertThat(withdrawn.getStatus()).isEqualTo(Consent.ConsentState.INACTIVE);
    assertThat(toBe.getStatus()).isEqualTo(Consent.ConsentState.ACTIVE);
    assertThat(toBe.getProvision().getPeriod().getEndElement().getValueAsString())
        .isEqualTo("2026-03-09T13:00:00.001Z");
    assertThat(consent(given(grant.withdrawn(NOON))).getStatus())
        .isEqualTo(Consent.ConsentState.INACTIVE);
  }

  @Test
  void aConsentThatWillNeverHoldIsInactive() {
    var tomorrow = Period.from(LATER.plusSeconds(86_400));
    var grant =
        grant(ConsentKind.SERVICE, Recipients.anyone(), tomorrow).withdrawn(LATER.plusSeconds(60));

    var consent = consent(given(grant));

    assertThat(consent.getStatus()).isEqualTo(Consent.ConsentState.INACTIVE);
    assertThat(Validation.errors(consent)).isEmpty();
  }

  @Test
  void aPeriodIsCutInwards() {
    var odd = new Period(NOON.plusNanos(1), null);

    var period = consent(given(grant(ConsentKind.SERVICE, Recipients.anyone(), odd)))
        .getProvision()
        .getPeriod();
    var open =
        consent(given(grant(ConsentKind.SERVICE, Recipients.anyone(), new Period(null, null))));

    assertThat(period.getStartElement().getValueAsString()).isEqualTo("2026-03-09T12:00:00.001Z");
    assertThat(period.hasEnd()).isFalse();
    assertThat(open.getProvision().hasPeriod()).isFalse();
  }

  @Test
  void aPeriodBetweenTwoMillisecondsHoldsAtNoneAndIsNotTurnedAround() {
    var start = NOON.plusNanos(300_000);
    for (var end : List.of(start, start.plusNanos(400_000))) {
      var between = grant(ConsentKind.SERVICE, Recipients.anyone(), new Period(start, end));
      for (var grant : List.of(between, between.withdrawn(NOON.plusNanos(600_000)))) {
        var consent = consent(given(grant));

        assertThat(consent.getStatus()).isEqualTo(Consent.ConsentState.INACTIVE);
        assertThat(consent.getProvision().getPeriod().getStartElement().getValueAsString())
            .isEqualTo("2026-03-09T12:00:00Z");
        assertThat(consent.getProvision().getPeriod().getEndElement().getValueAsString())
            .isEqualTo("2026-03-09T12:00:00Z");
        assertThat(Validation.errors(consent)).isEmpty();
      }
    }
    var whole = new Period(start, NOON.plusMillis(1));
    assertThat(consent(given(grant(ConsentKind.SERVICE, Recipients.anyone(), whole)))
            .getStatus())
        .isEqualTo(Consent.ConsentState.ACTIVE);
  }

  @Test
  void withoutAPolicyACaseIsWrittenAndItsConsentsAreRefused() {
    var exporter = new CaseExporter(CaseSettings.withoutPolicy(new PartyId("clinic"), "Clinic"));

    var bundle = exporter.collection(tasks(Cases.released()), PATIENT, List.of(), LATER);

    assertThat(Validation.errors(bundle)).isEmpty();
    assertThatThrownBy(
            () -> exporter.collection(tasks(Cases.released()), PATIENT, consents(), LATER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Case syn-1: consents are given and no policy [consent-policy]."
            + " Name the law or policy in the CaseSettings.");
  }

  @Test
  void namedRecipientsAreTheOnlyActors() {
    var both = Recipients.only(new PartyId("syn-b"), new PartyId("syn-a"));

    var provision =
        consent(given(grant(ConsentKind.RECORDS_DISCLOSURE, both, Cases.YEAR))).getProvision();

    assertThat(provision.getActor().stream()
            .map(it -> it.getReference().getIdentifier().getValue()))
        .containsExactly("syn-a", "syn-b");
    assertThat(provision.getPurpose().stream().map(it -> it.getCode()))
        .containsExactly("TREAT", "PATRQT");
  }

  // A consent that lifts one bar more must not be read as a permit by itself.
  @ParameterizedTest
  @EnumSource
  void ourOwnReaderTakesAConsentForNoMoreThanItIs(ConsentKind kind) {
    var consent = consent(given(grant(kind)));
    consent.setId("syn-consent");

    var reading = ConsentReader.under("https://example.org/fhir").read(JSON.bytes(consent));

    boolean whole = switch (kind) {
      case SERVICE, RECORDS_DISCLOSURE, RESEARCH -> true;
      case CROSS_BORDER, AI_PROCESSING, RELEASE_TO_PHYSICIAN -> false;
    };
    assertThat(consent.hasModifierExtension()).isEqualTo(!whole);
    assertThat(reading.findings().stream().anyMatch(it -> it.severity().name().equals("MUST")))
        .as(reading.findings().toString())
        .isEqualTo(!whole);
  }

  @Test
  void refusesAnEmptyCaseAndAStrangersConsent() {
    var empty = CaseTasks.none(Cases.ID);
    var twice = List.of(given(grant(ConsentKind.SERVICE)), given(grant(ConsentKind.SERVICE)));

    assertThatThrownBy(() -> EXPORTER.collection(empty, PATIENT, List.of(), LATER))
        .hasMessage(
            "Case syn-1: no event has happened [case-begun]. Export it once it was opened.");
    assertThatThrownBy(() -> EXPORTER.collection(tasks(Cases.inReview()), PATIENT, twice, LATER))
        .hasMessageContaining("[consent-of-case]");
  }

  @Test
  void refusesSettingsThatSayNothing() {
    var policy = URI.create("https://example.org/p");
    var clinic = new PartyId("clinic");

    assertThatThrownBy(() -> new CaseSettings(clinic, " ", policy))
        .hasMessageContaining("[settings-complete]");
    assertThatThrownBy(() -> new CaseSettings(clinic, "Clinic", URI.create("p")))
        .hasMessageContaining("[settings-complete]");
  }
}
