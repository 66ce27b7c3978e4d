package dev.consilium.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Refusal;
import dev.consilium.core.program.Applicants.Is;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every preset's own gate: one applicant admitted, one refused for each rule, one unknown. */
class PresetGateTest {

  static Stream<PresetScript> scripts() {
    return PresetScript.all();
  }

  @Test
  void everyPresetHasAScript() {
    assertThat(scripts().map(PresetScript::id).sorted())
        .containsExactlyElementsOf(ServiceProgram.presets());
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void whoMeetsEveryRuleIsAdmitted(PresetScript script) {
    assertThat(Admission.decide(script.program(), Applicants.right(script.residence())))
        .isEqualTo(new Admission.Admitted());
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void whoMissesOneRuleIsRefusedForItAlone(PresetScript script) {
    for (var rule : rules(script)) {
      var applicant = Applicants.applicant(script.residence(), rule, Is.WRONG).build();
      var decision = Admission.decide(script.program(), applicant);

      assertThat(decision).as(rule).isInstanceOf(Admission.Declined.class);
      assertThat(((Admission.Declined) decision).reasons())
          .extracting(Refusal::rule)
          .containsExactly(rule);
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void whatIsUnknownIsAskedFor(PresetScript script) {
    for (var rule : rules(script)) {
      var applicant = Applicants.applicant(script.residence(), rule, Is.UNKNOWN).build();
      var decision = Admission.decide(script.program(), applicant);

      assertThat(decision).as(rule).isInstanceOf(Admission.NotEvaluable.class);
      assertThat(((Admission.NotEvaluable) decision).missing()).singleElement().satisfies(it -> {
        assertThat(it.reason().rule()).isEqualTo(rule);
        assertThat(it.input()).isNotBlank();
        assertThat(it.reason().message()).contains(it.input() + " is unknown");
      });
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void noOtherRuleRefuses(PresetScript script) {
    for (var rule : scripts().flatMap(it -> it.rules().stream()).distinct().toList()) {
      var applicant = Applicants.applicant(script.residence(), rule, Is.WRONG).build();
      var decision = Admission.decide(script.program(), applicant);

      assertThat(
              decision instanceof Admission.Declined declined
                  ? declined.reasons().stream().map(Refusal::rule).toList()
                  : java.util.List.of())
          .as(rule)
          .allMatch(it -> rules(script).contains(it));
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void anEmergencyIsRedirectedAndNeverQueued(PresetScript script) {
    for (var rule : rules(script)) {
      var applicant = Applicants.applicant(script.residence(), rule, Is.WRONG)
          .emergency(true)
          .build();

      assertThat(Admission.decide(script.program(), applicant))
          .isInstanceOfSatisfying(
              Admission.Emergency.class,
              it -> assertThat(it.advice().toLowerCase(Locale.ROOT)).contains("emergency"));
    }
  }

  private static java.util.List<String> rules(PresetScript script) {
    return Stream.concat(script.rules().stream(), Stream.of("patient-living")).toList();
  }
}
