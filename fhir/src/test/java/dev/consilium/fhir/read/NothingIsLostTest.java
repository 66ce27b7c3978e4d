package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.record.HealthRecordJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law: every member of the input is in a fact, or in a row of the report. */
class NothingIsLostTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patient",
        "Condition",
        "AllergyIntolerance",
        "Observation",
        "MedicationRequest",
        "MedicationStatement",
        "MedicationAdministration",
        "MedicationDispense",
        "Medication",
        "Procedure",
        "Immunization",
        "FamilyMemberHistory",
        "Encounter",
        "ImagingStudy",
        "DiagnosticReport",
        "DocumentReference",
        "CarePlan",
        "Goal",
        "Device",
        "DeviceUseStatement",
        "Questionnaire",
        "QuestionnaireResponse",
        "Media",
        "Composition"
      })
  void everyMemberIsInAFactOrInTheReport(String type) {
    for (var seed = 0; seed < 20; seed++) {
      var all = new EverythingOf(type, seed);
      var json = all.json();
      var result = Bundles.read(
          type.equals("Patient") ? Bundles.of(json) : Bundles.of(Bundles.PATIENT, json));

      assertThat(lost(all, result)).as("%s, seed %s", type, seed).isEmpty();
    }
  }

  private static List<String> lost(EverythingOf all, ReadResult result) {
    var facts = new String(HealthRecordJson.canonical(result.record()), StandardCharsets.UTF_8);
    var rows =
        result.report().rows().stream().map(ImportReport.Row::path).collect(Collectors.toSet());
    var broken = result.report().issues().stream()
        .anyMatch(it -> it.code() == ImportIssue.Code.UNRESOLVED_REFERENCE);
    var lost = new ArrayList<String>();
    all.leaves.forEach((value, path) -> {
      var followed = broken && path.matches(".*\\.reference");
      if (!facts.contains(value) && !followed && !counted(rows, path)) {
        lost.add(path);
      }
    });
    return lost;
  }

  private static boolean counted(java.util.Set<String> rows, String path) {
    for (var at = path.length(); at > 0; at = path.lastIndexOf('.', at - 1)) {
      if (rows.contains(path.substring(0, at))) {
        return true;
      }
    }
    return false;
  }
}
