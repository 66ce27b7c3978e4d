package dev.consilium.fhir.read;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which resource type is mapped by what, and which of its members that reads. */
final class Mappings {

  /** One resource type: which of its members are read, and what makes a fact of them. */
  static final class Kind {

    private final @Nullable Function<Resource, @Nullable Mapped> mapping;
    private final Set<String> reads;
    private final boolean valued;

    private Kind(
        @Nullable Function<Resource, @Nullable Mapped> mapping, Set<String> reads, boolean valued) {
      this.mapping = mapping;
      this.reads = reads;
      this.valued = valued;
    }

    /** Whether a member may be passed over unread. */
    boolean passes(String member) {
      if (reads.contains(member)) {
        return false;
      }
      return !valued || !(member.startsWith("value") || member.startsWith("_value"));
    }

    @Nullable
    Mapped map(Resource resource) {
      return mapping == null ? null : mapping.apply(resource);
    }

    boolean isMapped() {
      return mapping != null;
    }
  }

  private static final Set<String> COMMON = Set.of(
      "resourceType",
      "id",
      "meta",
      "identifier",
      "implicitRules",
      "modifierExtension",
      "contained",
      "subject",
      "patient");

  // Enough to be found by a reference.
  private static final Kind NONE =
      new Kind(null, new HashSet<>(List.of("resourceType", "id", "meta", "identifier")), false);

  private static final String MEDICATION =
      "status medication medicationCodeableConcept" + " medicationReference ";

  private static final String DEVICE_USE =
      "status timingDateTime timingPeriod dateAsserted recordedOn device bodySite reasonCode reason";

  private static final Map<String, Kind> KINDS = Map.ofEntries(
      kind(
          "Patient",
          PatientMapping::patient,
          "identifier name birthDate gender deceasedBoolean"
              + " deceasedDateTime address communication"),
      kind(
          "Condition",
          ConditionMapping::condition,
          "clinicalStatus verificationStatus code"
              + " bodySite onsetDateTime onsetPeriod abatementDateTime abatementPeriod recordedDate"
              + " stage extension"),
      kind(
          "AllergyIntolerance",
          ConditionMapping::allergy,
          "clinicalStatus verificationStatus"
              + " type code criticality reaction onsetDateTime onsetPeriod recordedDate"),
      kind(
          "Observation",
          ObservationMapping::observation,
          "status category code effectiveDateTime"
              + " effectivePeriod effectiveInstant issued dataAbsentReason interpretation"
              + " bodySite method referenceRange hasMember component focus"),
      kind(
          "MedicationRequest",
          MedicationMapping::request,
          MEDICATION + "intent doNotPerform" + " authoredOn dosageInstruction dispenseRequest"),
      kind(
          "MedicationStatement",
          MedicationMapping::statement,
          MEDICATION + "effectiveDateTime" + " effectivePeriod dateAsserted dosage"),
      kind(
          "MedicationAdministration",
          MedicationMapping::administration,
          MEDICATION
              + "effectiveDateTime effectivePeriod occurenceDateTime occurencePeriod dosage"),
      kind(
          "MedicationDispense",
          MedicationMapping::dispense,
          MEDICATION + "whenPrepared whenHandedOver dosageInstruction"),
      kind("Medication", MedicationMapping::medication, "status code"),
      kind(
          "Procedure",
          ProcedureMapping::procedure,
          "status code performedDateTime"
              + " performedPeriod occurrenceDateTime occurrencePeriod bodySite report doNotPerform"),
      kind(
          "Immunization",
          ProcedureMapping::immunization,
          "status vaccineCode occurrenceDateTime occurrenceString"),
      kind(
          "FamilyMemberHistory",
          ProcedureMapping::family,
          "status relationship condition date"
              + " deceasedBoolean deceasedAge deceasedRange deceasedDate deceasedString"
              + " dataAbsentReason"),
      kind(
          "Encounter",
          ProcedureMapping::encounter,
          "status class type period actualPeriod reasonCode reason"),
      kind(
          "ImagingStudy",
          ReportMapping::study,
          "status identifier started modality description"
              + " procedureCode numberOfSeries numberOfInstances series"),
      kind(
          "DiagnosticReport",
          ReportMapping::report,
          "status category code effectiveDateTime"
              + " effectivePeriod issued result imagingStudy study conclusion conclusionCode"
              + " presentedForm"),
      kind(
          "DocumentReference",
          DocumentMapping::document,
          "status docStatus type description date author content"),
      kind(
          "CarePlan",
          CarePlanMapping::plan,
          "status intent category title description period created addresses goal activity"),
      kind(
          "Goal",
          GoalMapping::goal,
          "lifecycleStatus description achievementStatus category priority startDate statusDate"
              + " target outcomeCode outcomeReference outcome addresses"),
      kind(
          "Device",
          DeviceMapping::device,
          "status type deviceName name udiCarrier manufacturer modelNumber lotNumber serialNumber"
              + " distinctIdentifier manufactureDate expirationDate"),
      kind("DeviceUseStatement", DeviceMapping::use, DEVICE_USE),
      // R5's name for it.
      kind("DeviceUsage", DeviceMapping::use, DEVICE_USE),
      kind("Questionnaire", AnswerMapping::questionnaire, "url title code"),
      kind(
          "QuestionnaireResponse",
          AnswerMapping::response,
          "status questionnaire authored author item"),
      kind(
          "Media",
          DocumentMapping::media,
          "status modality type createdDateTime createdPeriod issued operator content"),
      kind("Composition", SectionMapping::composition, "status section"));

  private Mappings() {}

  private static Map.Entry<String, Kind> kind(
      String type, Function<Resource, @Nullable Mapped> mapping, String reads) {
    var all = new HashSet<>(COMMON);
    for (var member : reads.split(" ", -1)) {
      all.add(member);
      // A companion tells why its member is null, so it is read with it.
      all.add("_" + member);
    }
    return Map.entry(type, new Kind(mapping, all, type.equals("Observation")));
  }

  /** What is done with that type; one that is not mapped reads only what all types share. */
  static Kind kind(String type) {
    return KINDS.getOrDefault(type, NONE);
  }

  static boolean isMapped(String type) {
    return KINDS.containsKey(type);
  }

  /** A member's name for a report; one that is no name could be a patient's. */
  static String safe(String name) {
    for (var i = 0; i < name.length(); i++) {
      if (name.charAt(i) <= ' ' || name.charAt(i) >= 127) {
        return "?";
      }
    }
    return name.length() <= 64 ? name : "?";
  }
}
