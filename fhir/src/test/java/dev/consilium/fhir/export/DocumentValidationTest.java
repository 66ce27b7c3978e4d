package dev.consilium.fhir.export;

import static dev.consilium.fhir.export.Documents.EXPORTER;
import static dev.consilium.fhir.export.Documents.NOON;
import static dev.consilium.fhir.export.Validation.errors;
import static dev.consilium.fhir.export.Validation.messages;
import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

class DocumentValidationTest {

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
}
