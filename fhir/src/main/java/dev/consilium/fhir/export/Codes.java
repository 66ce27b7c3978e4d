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
  static final String TASK = "http://hl7.org/fhir/CodeSystem/task-code";
  static final String TASK_KIND = own("task-kind");
  static final String TASK_BUSINESS_STATUS = own("task-business-status");
  static final String TASK_STATUS_REASON = own("task-status-reason");
  static final String TASK_ITEM = own("task-item");
  static final String CONSENT_KIND = own("consent-kind");
  static final String CONSENT_AUTHORITY = named("consent-authority");
  static final String CONSENT_REACH = named("consent-reach");
  static final String CONSENT_SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
  static final String CONSENT_ACTION = "http://terminology.hl7.org/CodeSystem/consentaction";
  static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
  static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
  static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
  static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
  static final String LIFECYCLE = "http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle";
  static final String AUTHZ = "https://profiles.ihe.net/ITI/BALP/CodeSystem/AuthZsubType";
  static final String BALP =
      "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
  static final String ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
  static final String ENTITY_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
  static final String RESOURCE_TYPE = "http://hl7.org/fhir/resource-types";
  static final String ROLE_CLASS = "http://terminology.hl7.org/CodeSystem/v3-RoleClass";
  static final String SECURITY_ROLE =
      "http://terminology.hl7.org/CodeSystem/extra-security-role-type";
  static final String AUDIT_ACTION = own("audit-action");
  static final String ROLE = own("actor-role");
  static final String SUBJECT_ID = "https://consilium.dev/fhir/sid/audit-subject";
  static final String POPULATION = "http://terminology.hl7.org/CodeSystem/measure-population";
  static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
  static final String MEASURE = "https://consilium.dev/fhir/Measure/";
  static final String METRIC_CODE = own("metric-code");
  static final String METRIC_GROUP = own("metric-group");
  static final String METRIC_EXCLUSION = own("metric-exclusion");
  static final String METRIC_TABLE = named("metric-table");
  static final String METRIC_GROUPING = named("metric-grouping");
  static final String METRIC_MINIMUM = named("metric-minimum");
  static final String METRIC_INTERVAL = named("metric-interval");
  static final String METRIC_DEVIATION = named("metric-deviation");
  static final String METRIC_STATISTIC = named("metric-statistic");
  static final String ASSERTION = named("assertion");
  static final String LICENCE_KIND = own("licence-kind");
  static final String LICENCE_STATUS = named("licence-status");
  static final String JURISDICTION = named("jurisdiction");
  static final String INDEMNITY = named("indemnity");
  static final String EXPERTISE = named("expertise");
  static final String CAPACITY = named("capacity");
  static final String COUNTRIES = "urn:iso:std:iso:3166";
  static final String SUBDIVISIONS = "urn:iso:std:iso:3166:-2";
  static final String LANGUAGES = "urn:ietf:bcp:47";
  static final String TASK_ID = "https://consilium.dev/fhir/sid/task";
  static final String CONSENT_ID = "https://consilium.dev/fhir/sid/consent";
  static final String REPORT_ID = "https://consilium.dev/fhir/sid/report";
  static final String CASE_ID = "https://consilium.dev/fhir/sid/case";
  static final String PARTY_ID = "https://consilium.dev/fhir/sid/party";
  static final String PARTICIPANT =
      "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
  static final String SIGNATURE_TYPE = "urn:iso-astm:E1762-95:2013";
  static final String OBSERVATION_VALUE =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";
  static final String SIGNED_STATEMENT = named("signed-statement");
  static final String URI = "urn:ietf:rfc:3986";

  private Codes() {}

  private static String own(String name) {
    return "https://consilium.dev/fhir/CodeSystem/" + name;
  }

  private static String named(String extension) {
    return "https://consilium.dev/fhir/StructureDefinition/" + extension;
  }

  /** What the order for a second opinion is called everywhere. */
  static CodeableConcept secondOpinion() {
    return concept(SNOMED, "77406008", "Confirmatory medical consultation");
  }

  static CodeableConcept concept(String system, String code, String display) {
    return new CodeableConcept(new Coding(system, code, display)).setText(display);
  }

  /** A word of one of our vocabularies: LESS_INVASIVE becomes less-invasive. */
  static CodeableConcept word(String system, Enum<?> word) {
    return word(system, code(word));
  }

  /** A word of one of our vocabularies that is a code already. */
  static CodeableConcept word(String system, String code) {
    return concept(system, code, code.replace('-', ' '));
  }

  static String code(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
