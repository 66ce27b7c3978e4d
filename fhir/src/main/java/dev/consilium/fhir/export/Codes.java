package dev.consilium.fhir.export;

import java.util.Locale;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** The code systems of a document; ours have our own canonical address. */
final class Codes {

  static final String LOINC = "http://loinc.org";
  static final String SNOMED = "http://snomed.info/sct";
  static final String SECTION = own("opinion-section");
  static final String DIAGNOSIS_CATEGORY = own("diagnosis-category");
  static final String TREATMENT_CATEGORY = own("treatment-category");
  static final String TREATMENT_CHANGE = own("treatment-change");
  static final String CLINICAL_IMPACT = own("clinical-impact");
  static final String CONSENSUS = own("panel-consensus");
  static final String CONTRIBUTION = own("ai-contribution-kind");
  static final String CASE_ID = "https://consilium.dev/fhir/sid/case";
  static final String PARTY_ID = "https://consilium.dev/fhir/sid/party";
  static final String PARTICIPANT =
      "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
  static final String SIGNATURE_TYPE = "urn:iso-astm:E1762-95:2013";
  static final String OBSERVATION_VALUE =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";
  static final String SIGNED_STATEMENT =
      "https://consilium.dev/fhir/StructureDefinition/signed-statement";
  static final String URI = "urn:ietf:rfc:3986";

  private Codes() {}

  private static String own(String name) {
    return "https://consilium.dev/fhir/CodeSystem/" + name;
  }

  static CodeableConcept concept(String system, String code, String display) {
    return new CodeableConcept(new Coding(system, code, display)).setText(display);
  }

  /** A word of one of our vocabularies: LESS_INVASIVE becomes less-invasive. */
  static CodeableConcept word(String system, Enum<?> word) {
    var code = word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return concept(system, code, code.replace('-', ' '));
  }
}
