package dev.consilium.fhir.export;

import static dev.consilium.fhir.export.Documents.CONTEXT;

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
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Resource;

/** One validator for all tests, one call at a time: its first call takes some ten seconds. */
final class Validation {

  private static final FhirValidator VALIDATOR = validator();

  private Validation() {}

  static List<String> errors(Resource resource) {
    return validate(resource).stream()
        .filter(it -> it.getSeverity() == ResultSeverityEnum.ERROR
            || it.getSeverity() == ResultSeverityEnum.FATAL)
        .map(it -> it.getLocationString() + ": " + it.getMessage())
        .toList();
  }

  static List<String> messages(Resource resource) {
    return validate(resource).stream().map(SingleValidationMessage::getMessage).toList();
  }

  private static synchronized List<SingleValidationMessage> validate(Resource resource) {
    var json = new String(new FhirJson(CONTEXT).bytes(resource), StandardCharsets.UTF_8);
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
    // The audit patterns of IHE are not at hand; AuditExporterTest looks at what they ask for.
    module.setErrorForUnknownProfiles(false);
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
