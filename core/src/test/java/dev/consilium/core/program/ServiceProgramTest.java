package dev.consilium.core.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.Refusal;
import dev.consilium.core.consent.ConsentKind;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceProgramTest {

  private static final Coding BREAST = Coding.of("http://snomed.info/sct", "254837009");
  private static final Jurisdiction ARIZONA = new Jurisdiction("US-AZ");
  private static final ServiceProgram STRICT = complete()
      .admission(new AdmissionRules(
          Set.of(BREAST), 18, true, true, Set.of(new Jurisdiction("US-MA")), "Call 911."))
      .jurisdictions(Set.of(new Jurisdiction("US")))
      .build();

  private static ProgramBuilder complete() {
    return ServiceProgram.builder("strict")
        .name("Strict")
        .source("Ours")
        .checklist("oncology")
        .turnaroundDays(7)
        .urgentHours(48);
  }

  private static AdmissionRules anyone() {
    return new AdmissionRules(Set.of(), 0, false, false, Set.of(), "Call 112.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"written-oncology-solo", "employer-clinical-review"})
  void aPresetComesBackAsItWent(String id) {
    var program = ServiceProgram.preset(id);

    assertThat(program.id()).isEqualTo(id);
    assertThat(program.panel()).isFalse();
    assertThat(ServiceProgramJson.read(ServiceProgramJson.write(program)))
        .isEqualTo(program)
        .hasSameHashCodeAs(program)
        .hasToString("ServiceProgram[" + id + "]");
  }

  @Test
  void theOncologyPresetSaysWhatItsSourceSays() {
    var program = ServiceProgram.preset("written-oncology-solo");

    assertThat(program.name()).contains("oncology");
    assertThat(program.source()).contains("5 to 7 business days");
    assertThat(program.turnaroundDays()).isEqualTo(7);
    assertThat(program.urgentHours()).isEqualTo(48);
    assertThat(program.followUpQuestions()).isEqualTo(3);
    assertThat(program.followUpDays()).isEqualTo(30);
    assertThat(program.treatingPhysician()).isEqualTo(TreatingPhysicianMode.INFORMED);
    assertThat(program.selection()).isEqualTo(SelectionMode.AUTOMATIC);
    assertThat(program.checklist()).isEqualTo("oncology-solid-tumour");
    assertThat(program.consents())
        .containsExactlyInAnyOrder(ConsentKind.SERVICE, ConsentKind.RECORDS_DISCLOSURE);
    assertThat(program.editions()).containsExactlyInAnyOrder(Edition.values());
    assertThat(program.recipients()).containsExactlyInAnyOrder(ReleaseRecipient.values());
    assertThat(program.jurisdictions()).isEmpty();
  }

  @Test
  void admitsWhoMeetsEveryRule() {
    assertThat(Admission.decide(
            STRICT, new Applicant(Set.of(BREAST), 18, true, false, false, ARIZONA, false)))
        .isEqualTo(new Admission.Admitted());
    assertThat(Admission.decide(
            complete().admission(anyone()).build(),
            new Applicant(Set.of(), 0, false, false, true, new Jurisdiction("DE"), false)))
        .isEqualTo(new Admission.Admitted());
  }

  @Test
  void declinesWithEveryReason() {
    var declined = Admission.decide(
        STRICT, new Applicant(Set.of(), 17, false, false, true, new Jurisdiction("US-MA"), false));

    assertThat(((Admission.Declined) declined).reasons())
        .extracting(Refusal::message)
        .containsExactly(
            "Program strict: none of the conditions is one it takes [condition-listed]."
                + " Choose a program for this condition.",
            "Program strict: the patient is younger than 18 years [minimum-age]."
                + " Choose a program for this age.",
            "Program strict: there is no diagnosis yet [diagnosis-present]."
                + " Ask again once a physician has made a diagnosis.",
            "Program strict: the patient is in hospital [no-inpatient]."
                + " Ask again after discharge.",
            "Program strict: the place of residence is excluded [residence-allowed]."
                + " Choose a program that serves this place.");
  }

  @Test
  void declinesAPlaceItDoesNotServe() {
    var declined = Admission.decide(
        STRICT,
        new Applicant(Set.of(BREAST), 40, true, false, false, new Jurisdiction("DE"), false));

    assertThat(((Admission.Declined) declined).reasons())
        .extracting(Refusal::rule)
        .containsExactly("jurisdiction-served");
  }

  @Test
  void anEmergencyComesBeforeEveryRule() {
    assertThat(Admission.decide(
            STRICT,
            new Applicant(Set.of(), 1, false, false, true, new Jurisdiction("US-MA"), true)))
        .isEqualTo(new Admission.Emergency("Call 911."));
  }

  @Test
  void anApplicantIsNotPrinted() {
    assertThat(new Applicant(Set.of(BREAST), 40, true, false, false, ARIZONA, false))
        .hasToString("Applicant");
  }

  @Test
  void anOptionIsSetOnceAndNoneIsForgotten() {
    assertThatThrownBy(() -> complete().name("Again"))
        .hasMessage("Program strict: name is already set [set-once]. Remove one of the two calls.");
    assertThatThrownBy(() -> complete().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Program strict: admission is not set [option-set]. Set it.");
    assertThatThrownBy(() -> ServiceProgram.builder("Not a code"))
        .hasMessage("Program: the id is no code [program-id]. Give lower-case-with-dashes.");
  }

  @Test
  void impossibleValuesFailAtTheCall() {
    assertImpossible(it -> it.consents(Set.of(ConsentKind.RESEARCH)), "consents");
    assertImpossible(it -> it.editions(Set.of()), "editions");
    assertImpossible(it -> it.recipients(Set.of()), "recipients");
    assertImpossible(it -> it.panelMembers(0), "panelMembers");
    assertImpossible(it -> it.turnaroundDays(0), "turnaroundDays");
    assertImpossible(it -> it.urgentHours(0), "urgentHours");
    assertImpossible(it -> it.followUpQuestions(-1), "followUpQuestions");
    assertImpossible(it -> it.followUpDays(-1), "followUpDays");
    assertImpossible(it -> it.name(" "), "name");
    assertImpossible(it -> it.source(" "), "source");
    assertImpossible(it -> it.checklist(" "), "checklist");
  }

  private static void assertImpossible(UnaryOperator<ProgramBuilder> call, String option) {
    assertThatThrownBy(() -> call.apply(ServiceProgram.builder("strict")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Program strict: " + option + ", ")
        .hasMessageContaining("[option-value]");
  }

  @Test
  void admissionRulesNeedAnAgeInRangeAndAnAdvice() {
    assertThatThrownBy(() -> new AdmissionRules(Set.of(), -1, true, true, Set.of(), "Call 112."))
        .hasMessageContaining("[age-range]");
    assertThatThrownBy(() -> new AdmissionRules(Set.of(), 151, true, true, Set.of(), "Call 112."))
        .hasMessageContaining("[age-range]");
    assertThatThrownBy(() -> new AdmissionRules(Set.of(), 18, true, true, Set.of(), " "))
        .hasMessageContaining("[advice-present]");
  }

  @Test
  void aPanelHasMoreThanOneMember() {
    assertThat(complete().admission(anyone()).panelMembers(3).build().panel()).isTrue();
  }

  @Test
  void anUnknownPresetNamesTheKnownOnes() {
    assertThatThrownBy(() -> ServiceProgram.preset("none"))
        .hasMessage("Program preset: no such id [preset-known]."
            + " Give written-oncology-solo or employer-clinical-review.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"schema\" : 1; \"schema\" : 2; Program: is not kind",
        "\"AUTOMATIC\"; \"MAGIC\"; Program.selection: has a value",
        "\"minimumAge\" : 18; \"minimumAge\" : \"x\"; Program.admission.minimumAge: is no whole",
        "\"minimumAge\" : 18; \"minimumAge\" : 200; Admission rules: minimum age",
        "\"diagnosisRequired\" : true; \"diagnosisRequired\" : 1; Program.admission.diagnosis",
        "\"conditions\" : [ ]; \"conditions\" : 1; Program.admission.conditions: is no list",
        "\"conditions\" : [ ]; \"conditions\" : [ 1 ]; Program.admission.conditions[0]: is no object",
        "\"jurisdictions\" : [ ]; \"jurisdictions\" : [ 1 ]; Program.jurisdictions[0]: is no text",
        "\"jurisdictions\" : [ ]; \"jurisdictions\" : [ \"x\" ]; Program.jurisdictions[0]: has a",
        "\"turnaroundDays\"; \"more\" : 1, \"turnaroundDays\"; Program: has a member",
        "\"checklist\" : \"oncology-solid-tumour\"; \"checklist\" : 1; Program.checklist: is no text",
        "\"kind\" :; kind; 'Program, line 2, column 3: stops being JSON'"
      })
  void brokenProgramsSayWhere(String part, String change, String message) {
    var json = ServiceProgramJson.write(ServiceProgram.preset("written-oncology-solo"));
    assertThat(json).contains(part);

    assertThatThrownBy(() -> ServiceProgramJson.read(json.replace(part, change)))
        .isInstanceOf(MalformedProgramException.class)
        .hasMessageStartingWith(message.startsWith("Program, line") ? "Program, line 2" : message);
  }

  @Test
  void conditionsAndPlacesAreStoredToo() {
    assertThat(ServiceProgramJson.read(ServiceProgramJson.write(STRICT))).isEqualTo(STRICT);
  }

  @Test
  void doesNotTakeAnUnknownAgeForAYoungOne() {
    var decision = Admission.decide(
        STRICT, new Applicant(Set.of(BREAST), null, true, false, false, ARIZONA, false));

    assertThat(((Admission.Declined) decision).reasons())
        .extracting(dev.consilium.core.Refusal::rule)
        .containsExactly("age-known");
  }

  @Test
  void doesNotTakeADeadPatient() {
    var decision = Admission.decide(
        STRICT, new Applicant(Set.of(BREAST), 40, true, true, false, ARIZONA, false));

    assertThat(((Admission.Declined) decision).reasons())
        .extracting(dev.consilium.core.Refusal::rule)
        .containsExactly("patient-living");
  }
}
