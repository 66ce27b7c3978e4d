package dev.consilium.core.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceProgramJsonTest {

  private static String resource(String name) throws IOException {
    try (var in = ServiceProgramJsonTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String oncology() {
    return ServiceProgramJson.write(ServiceProgram.preset("written-oncology-solo"));
  }

  @Test
  void schemaOneIsStillRead() throws IOException {
    var program = ServiceProgramJson.read(resource("written-oncology-solo.schema-1.json"));

    assertThat(program.id()).isEqualTo("written-oncology-solo");
    assertThat(program.turnaround()).isEqualTo(Turnaround.businessDays(7, 48));
    assertThat(program.followUp()).isEqualTo(FollowUp.of(3, 30));
    assertThat(program.selection().mode()).isEqualTo(SelectionMode.AUTOMATIC);
    assertThat(program.release())
        .isEqualTo(ReleaseRules.patientAndPhysician(ReleaseRules.When.ON_CONSENT));
    assertThat(program.admission().minimumAge()).isEqualTo(18);
    assertThat(program.admission().facts().needs())
        .containsExactly(Need.of(ApplicantFact.DIAGNOSIS));
    assertThat(program.admission().facts().excluded()).containsExactly(ApplicantFact.INPATIENT);
    assertThat(program.checklist()).isEqualTo("oncology-solid-tumour");
    assertThat(ServiceProgramJson.read(ServiceProgramJson.write(program))).isEqualTo(program);
  }

  @Test
  void schemaOneKeepsPanelsShortlistsAndPlaces() throws IOException {
    var text = resource("employer-clinical-review.schema-1.json")
        .replace("\"panelMembers\": 1", "\"panelMembers\": 3")
        .replace("COMMITTEE", "SHORTLIST")
        .replace("\"NONE\"", "\"INFORMED\"")
        .replace("\"jurisdictions\": []", "\"jurisdictions\": [\"DE\"]")
        .replace("\"followUpDays\": 30", "\"followUpDays\": 0");
    var program = ServiceProgramJson.read(text);

    assertThat(program.terms().panelMembers()).isEqualTo(3);
    assertThat(program.terms().shortlist()).isEqualTo(3);
    assertThat(program.admission().residence().served()).hasSize(1);
    assertThat(program.followUp()).isEqualTo(FollowUp.of(0, 0));
    assertThat(ServiceProgramJson.validate(text.replace("\"turnaroundDays\": 10,", "")))
        .extracting(Finding::where)
        .containsExactly("/turnaroundDays");
  }

  @Test
  void everyFaultIsReportedWithItsPointer() {
    var text = oncology()
        .replace("\"AUTOMATIC\"", "\"MAGIC\"")
        .replace("\"minimumAge\" : 18", "\"minimumAge\" : 200")
        .replace("\"urgentHours\" : 48", "\"urgentHours\" : \"x\"")
        .replace("\"least\" : 5", "\"least\" : 9")
        .replace("\"days\" : 30", "\"days\" : 0, \"mores\" : 1")
        .replace("\"sourceDate\" : \"2026-11-24\"", "\"sourceDate\" : \"yesterday\"");

    assertThat(ServiceProgramJson.validate(text))
        .extracting(it -> it.where() + " " + it.rule())
        .containsExactlyInAnyOrder(
            "/sourceDate value-form",
            "/admission/minimumAge number-range",
            "/admission/maximumAge age-order",
            "/selection/mode value-known",
            "/turnaround/urgentHours value-type",
            "/turnaround/least range-order",
            "/followUp/days window-present",
            "/followUp/mores member-known");
    assertThatThrownBy(() -> ServiceProgramJson.read(text))
        .isInstanceOfSatisfying(
            MalformedProgramException.class, it -> assertThat(it.findings()).hasSize(8))
        .hasMessageContaining("Program/selection/mode: the value MAGIC [value-known]."
            + " Write one of AUTOMATIC, COORDINATOR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"schema\" : 2; \"schema\" : 3; /schema schema-known",
        "consilium.service-program; other; /kind kind-known",
        "\"listed\" : [ ]; \"listed\" : 1; /admission/conditions/listed value-type",
        "\"listed\" : [ ]; \"listed\" : [ 1 ]; /admission/conditions/listed/0 object-expected",
        "\"listed\" : [ ]; \"listed\" : [ { \"system\" : \"s\" } ];"
            + " /admission/conditions/listed/0/code member-present",
        "\"listed\" : [ ]; \"listed\" : [ { \"system\" : \"s\", \"code\" : \" \" } ];"
            + " /admission/conditions/listed/0/code text-present",
        "\"served\" : [ ]; \"served\" : [ 1 ]; /admission/residence/served/0 value-type",
        "\"served\" : [ ]; \"served\" : [ \"a b\" ]; /admission/residence/served/0 value-form",
        "\"readThrough\" : false; \"readThrough\" : 0; /delivery/readThrough value-type",
        "\"statute\" : \"\"; \"statute\" : 0; /report/statute value-type",
        "\"steps\" : [ ]; \"steps\" : [ \"FILE\", \"FILE\" ]; /intake/steps once-each",
        "\"steps\" : [ ]; \"steps\" : [ \"NAP\" ]; /intake/steps/0 value-known",
        "\"disclaimers\" : [ ]; \"disclaimers\" : [ 1 ]; /boundaries/disclaimers/0 value-type",
        "\"price\" : null; \"price\" : { \"currency\" : \"x\", \"minor\" : 1 };"
            + " /payment/price/currency currency-form",
        "\"name\" :; \"nom/du~nom\" :; /nom~1du~0nom member-known"
      })
  void aBrokenProgramSaysWhereAndWhy(String part, String change, String found) {
    var text = oncology();
    assertThat(text).contains(part);

    assertThat(ServiceProgramJson.validate(
            text.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(change))))
        .extracting(it -> it.where() + " " + it.rule())
        .contains(found);
  }

  @Test
  void noDefaultStandsInForWhatMustBeSaid() {
    assertThat(ServiceProgramJson.validate(
            "{\"kind\":\"consilium.service-program\",\"schema\":2,\"admission\":{}}"))
        .extracting(Finding::where)
        .containsExactlyInAnyOrder(
            "/id",
            "/name",
            "/source",
            "/sourceDate",
            "/records",
            "/turnaround",
            "/admission/emergencyAdvice");
  }

  @Test
  void whatIsNoJsonSaysTheLineAndNeverTheText() {
    assertThat(ServiceProgramJson.validate("{\n  secret }")).singleElement().satisfies(it -> {
      assertThat(it.rule()).isEqualTo("json-form");
      assertThat(it.found()).startsWith("line 2, column ").doesNotContain("secret");
    });
    assertThat(ServiceProgramJson.validate("[]"))
        .extracting(Finding::rule)
        .containsExactly("kind-known");
    assertThat(ServiceProgramJson.validate(oncology() + "{}"))
        .extracting(Finding::rule)
        .containsExactly("json-form");
    assertThat(ServiceProgramJson.validate("{\"kind\":1,\"kind\":1}"))
        .extracting(Finding::rule)
        .containsExactly("json-form");
  }

  @Test
  void sizeAndDepthHaveLimits() {
    var deep = "[".repeat(ServiceProgramJson.DEEPEST + 1);

    assertThat(ServiceProgramJson.validate(" ".repeat(ServiceProgramJson.MOST_CHARACTERS + 1)))
        .extracting(Finding::rule)
        .containsExactly("size-limit");
    assertThat(ServiceProgramJson.validate(deep))
        .extracting(Finding::rule)
        .containsExactly("depth-limit");
    assertThat(ServiceProgramJson.validate(oncology()
            + " ".repeat(ServiceProgramJson.MOST_CHARACTERS - oncology().length())))
        .isEmpty();
  }
}
