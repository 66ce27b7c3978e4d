package dev.consilium.fhir.export;

import static dev.consilium.fhir.export.Documents.CONTEXT;
import static dev.consilium.fhir.export.Documents.EXPORTER;
import static dev.consilium.fhir.export.Documents.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One validator for all: its first call takes some ten seconds. */
@Execution(ExecutionMode.SAME_THREAD)
class DocumentValidationTest {

  private static final FhirValidator VALIDATOR = validator();

  @Test
  void aDocumentByOneAuthorIsValid() {
    assertThat(errors(EXPORTER.document(Documents.signed(Documents.solo()), NOON)))
        .isEmpty();
  }

  @Test
  void anAmendedDocumentByAPanelWithMachineHelpIsValid() {
    assertThat(errors(EXPORTER.document(Documents.signedByAll(Documents.rich()), NOON)))
        .isEmpty();
  }

  @Test
  void aDocumentThatNamesItsPatientIsValid() {
    assertThat(errors(
            EXPORTER.document(Documents.signedByAll(Documents.rich()), Documents.patient(), NOON)))
        .isEmpty();
  }

  @Test
  void anAddendumIsValid() {
    assertThat(errors(EXPORTER.addendum(Documents.addendum(), "Jane Doe", NOON)))
        .isEmpty();
  }

  @Test
  void aPreliminaryDocumentIsValid() {
    assertThat(errors(EXPORTER.preliminary(Documents.rich(), NOON))).isEmpty();
  }

  @Test
  void theValidatorSeesAMissingTargetAndATask() {
    var torn = EXPORTER.document(Documents.signed(Documents.solo()), NOON);
    torn.getEntry().removeIf(it -> it.getResource().fhirType().equals("Patient"));
    var burdened = EXPORTER.document(Documents.signed(Documents.solo()), NOON);
    burdened
        .addEntry()
        .setFullUrl("urn:uuid:00000000-0000-4000-8000-000000000000")
        .setResource(new Task().setStatus(Task.TaskStatus.DRAFT).setIntent(Task.TaskIntent.ORDER));

    assertThat(messages(torn)).anyMatch(it -> it.contains("urn:uuid:"));
    assertThat(messages(burdened)).anyMatch(it -> it.contains("reachable"));
  }

  private static List<String> errors(Bundle document) {
    return validate(document).stream()
        .filter(it -> it.getSeverity() == ResultSeverityEnum.ERROR
            || it.getSeverity() == ResultSeverityEnum.FATAL)
        .map(it -> it.getLocationString() + ": " + it.getMessage())
        .toList();
  }

  private static List<String> messages(Bundle document) {
    return validate(document).stream().map(SingleValidationMessage::getMessage).toList();
  }

  private static List<SingleValidationMessage> validate(Bundle document) {
    var json = new String(EXPORTER.json(document), StandardCharsets.UTF_8);
    return VALIDATOR.validateWithResult(json).getMessages();
  }

  private static FhirValidator validator() {
    var profiles = new DefaultProfileValidationSupport(CONTEXT);
    var current = new PrePopulatedValidationSupport(CONTEXT);
    current.addCodeSystem(observationValues(profiles));
    var support = new ValidationSupportChain(
        current,
        profiles,
        new InMemoryTerminologyServerValidationSupport(CONTEXT),
        new CommonCodeSystemsTerminologyService(CONTEXT));
    var module = new FhirInstanceValidator(support);
    return CONTEXT.newValidator().registerValidatorModule(module);
  }

  // The validator's copy is of 2018; HL7 terminology has since added the label for AI.
  private static CodeSystem observationValues(DefaultProfileValidationSupport profiles) {
    var known = (CodeSystem) profiles.fetchCodeSystem(Codes.OBSERVATION_VALUE);
    var current = known.copy();
    current.addConcept().setCode("AIAST").setDisplay("Artificial Intelligence asserted");
    return current;
  }
}
