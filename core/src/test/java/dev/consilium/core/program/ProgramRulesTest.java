package dev.consilium.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.Refusal;
import dev.consilium.core.opinion.ReRead;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.core.program.Candidate.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the groups of a program decide. */
class ProgramRulesTest {

  private static final Coding BREAST = Coding.of("http://snomed.info/sct", "254837009");
  private static final Coding LUNG = Coding.of("http://snomed.info/sct", "254637007");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private static List<String> rules(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::rule).toList();
  }

  private static Candidate candidate(int studies, boolean good) {
    var standings = new EnumMap<Standing, Boolean>(Standing.class);
    var ties = new EnumMap<Tie, Boolean>(Tie.class);
    for (var standing : Standing.values()) {
      standings.put(standing, good);
    }
    for (var tie : Tie.values()) {
      ties.put(tie, !good);
    }
    return new Candidate(studies, standings, ties);
  }

  @ParameterizedTest
  @CsvSource({
    "nurse-intake-original-slides, on-staff",
    "nurse-led-three-day-video, minimum-studies",
    "consortium-team-four-days, in-consortium",
    "insurer-phone, on-insurer-list",
    "document-list-never-treats, never-treats",
    "questionnaire-referral-seven-days, vetted-by-board",
    "statutory-eleven-procedures, never-operates",
    "foreign-under-local-practitioner, under-local-practitioner"
  })
  void aPresetRefusesTheWrongExpertAndOneItKnowsNothingOf(String id, String rule) {
    var experts = ServiceProgram.preset(id).experts();

    assertThat(rules(experts.refuse(candidate(19, false)))).containsExactly(rule);
    assertThat(rules(experts.refuse(new Candidate(null, Map.of(), Map.of()))))
        .containsExactly(rule);
    assertThat(experts.refuse(candidate(20, true))).isEmpty();
  }

  @Test
  void aForeignExpertMayWorkUnderALocalOne() {
    var experts = ServiceProgram.preset("foreign-under-local-practitioner").experts();

    for (var standing : List.of(Standing.LOCAL_LICENCE, Standing.UNDER_LOCAL_PRACTITIONER)) {
      assertThat(experts.refuse(new Candidate(null, Map.of(standing, true), Map.of())))
          .isEmpty();
    }
  }

  @Test
  void everyTieCanBeForbidden() {
    var experts = new ExpertRules(Set.of(), 0, 0, false, Set.of(Tie.values()));

    assertThat(rules(experts.refuse(candidate(0, false))))
        .containsExactly(
            "never-treated",
            "never-treats",
            "never-operating-facility",
            "never-operates",
            "never-indicated");
    assertThat(experts.neverTreats()).isTrue();
    assertThat(ExpertRules.none().neverTreats()).isFalse();
  }

  @Test
  void aBoardHasTwoOfEachSpecialtyAndAtMostTwenty() {
    var board = ServiceProgram.preset("tumour-board").panel();

    assertThat(board.refuse(List.of("surgery", "surgery", "oncology", "oncology")))
        .isEmpty();
    assertThat(rules(board.refuse(List.of("surgery", "surgery", "surgery", "oncology"))))
        .containsExactly("panel-per-specialty");
    assertThat(rules(board.refuse(List.of("surgery", "surgery")))).containsExactly("panel-size");
    assertThat(board.refuse(Collections.nCopies(20, "surgery"))).isEmpty();
    assertThat(rules(board.refuse(Collections.nCopies(21, "surgery"))))
        .containsExactly("panel-size");
    assertThat(ServiceProgram.preset("consortium-team-four-days")
            .panel()
            .refuse(Collections.nCopies(30, "surgery")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "WHEN_PRESENT, false, false, true",
    "DIAGNOSIS_RESTS_ON_IT, false, true, false",
    "DIAGNOSIS_RESTS_ON_IT, true, false, true",
    "ON_REQUEST, true, false, false",
    "ON_REQUEST, false, true, true"
  })
  void aReReadIsDueWhenItsReasonHolds(
      ReReadRule.When when, boolean rests, boolean requested, boolean due) {
    var rule = new ReReadRule(ReRead.Kind.PATHOLOGY, when, 0);

    assertThat(rule.due(true, rests, requested)).isEqualTo(due);
    assertThat(rule.due(false, true, true)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ALWAYS, false, false, true",
    "ON_CONSENT, false, true, false",
    "ON_CONSENT, true, false, true",
    "ON_REQUEST, true, false, false",
    "ON_REQUEST, false, true, false",
    "ON_REQUEST, true, true, true"
  })
  void theTreatingPhysicianReceivesOnItsCondition(
      ReleaseRules.When when, boolean consented, boolean requested, boolean reached) {
    var rules = ReleaseRules.patientAndPhysician(when);

    assertThat(rules.reaches(ReleaseRecipient.TREATING_PHYSICIAN, consented, requested))
        .isEqualTo(reached);
    assertThat(rules.reaches(ReleaseRecipient.PATIENT, false, false)).isTrue();
    assertThat(ReleaseRules.patient().reaches(ReleaseRecipient.TREATING_PHYSICIAN, true, true))
        .isFalse();
  }

  @Test
  void thePenaltyOfAContractIsCutAtItsMost() {
    var duty = Optional.ofNullable(
            ServiceProgram.preset("document-list-never-treats").payment().duty())
        .orElseThrow();

    assertThat(duty.penalty(1_000_000)).isEqualTo(100_000);
    assertThat(duty.penalty(9_000_000)).isEqualTo(300_000);
    assertThat(new ContractDuty(Catalogue.named("c"), 10, null).penalty(9_000_000))
        .isEqualTo(900_000);
  }

  @Test
  void anUrgentCaseCountsHoursWhereTheyArePromised() {
    var team = ServiceProgram.preset("consortium-team-four-days").turnaround();
    var seven = ServiceProgram.preset("questionnaire-referral-seven-days").turnaround();
    Turnaround.DayCount doubling = (start, days) -> start.plus(Duration.ofDays(2L * days));

    assertThat(team.due(NOON, Urgency.Level.URGENT, doubling)).isEqualTo("2026-03-04T12:00:00Z");
    assertThat(team.due(NOON, Urgency.Level.ROUTINE, doubling)).isEqualTo("2026-03-10T12:00:00Z");
    assertThat(seven.due(NOON, Urgency.Level.STAT, doubling)).isEqualTo("2026-03-09T12:00:00Z");
  }

  private static ServiceProgram admitting(ConditionRules conditions, Eligibility... rows) {
    return ServiceProgram.builder("strict")
        .name("Strict")
        .source("Ours", LocalDate.EPOCH)
        .records(RecordRules.checklist("general"))
        .turnaround(Turnaround.businessDays(1, 0))
        .admission(new AdmissionRules(
            Set.of(),
            conditions,
            0,
            70,
            ResidenceRules.anywhere(),
            FactRules.none(),
            List.of(rows),
            "Call 112."))
        .build();
  }

  private static Applicant.Builder living() {
    return Applicant.builder().age(70).fact(ApplicantFact.DECEASED, false);
  }

  @Test
  void aTableOfPlansIsReadRowByRow() {
    var arizona = new Jurisdiction("US-AZ");
    var program = admitting(
        ConditionRules.any(),
        new Eligibility(Set.of("a"), Set.of(new Jurisdiction("US")), Set.of(BREAST)),
        new Eligibility(Set.of("b"), Set.of(), Set.of()));
    var fits = living().plan("a").residence(arizona).conditions(Set.of(BREAST)).build();
    var other = living().plan("a").residence(arizona).conditions(Set.of(LUNG)).build();
    var second = living().plan("b").build();
    var unknown = living().plan("a").residence(arizona).build();
    var hopeless = living().plan("c").build();
    var nothing = living().build();

    assertThat(Admission.decide(program, fits)).isEqualTo(new Admission.Admitted());
    assertThat(Admission.decide(program, second)).isEqualTo(new Admission.Admitted());
    assertThat(declined(program, other)).containsExactly("plan-place-condition");
    assertThat(declined(program, hopeless)).containsExactly("plan-place-condition");
    assertThat(missing(program, unknown)).containsExactly("conditions");
    assertThat(missing(program, nothing)).containsExactly("plan or residence or conditions");
  }

  @Test
  void aConditionIsListedOrExcludedAlwaysOrWhenAFactHolds() {
    var program = admitting(new ConditionRules(
        Set.of(BREAST, LUNG),
        null,
        List.of(new ConditionExclusion(Set.of(LUNG), Set.of(ApplicantFact.INPATIENT)))));
    var never = admitting(new ConditionRules(
        Set.of(), null, List.of(new ConditionExclusion(Set.of(LUNG), Set.of()))));
    var lung = living().conditions(Set.of(LUNG));

    assertThat(declined(program, living().conditions(Set.of()).build()))
        .containsExactly("condition-listed");
    assertThat(missing(program, living().build())).contains("conditions");
    assertThat(missing(program, lung.build())).containsExactly("INPATIENT");
    assertThat(
            Admission.decide(program, lung.fact(ApplicantFact.INPATIENT, false).build()))
        .isEqualTo(new Admission.Admitted());
    assertThat(declined(program, lung.fact(ApplicantFact.INPATIENT, true).build()))
        .containsExactly("condition-excluded");
    assertThat(Admission.decide(
            program,
            living()
                .conditions(Set.of(BREAST))
                .fact(ApplicantFact.INPATIENT, true)
                .build()))
        .isEqualTo(new Admission.Admitted());
    assertThat(declined(never, lung.build())).containsExactly("condition-excluded");
    assertThat(missing(never, living().fact(ApplicantFact.INPATIENT, true).build()))
        .containsExactly("conditions");
  }

  @Test
  void aDefiniteReasonComesBeforeWhatIsUnknown() {
    var program = admitting(new ConditionRules(Set.of(BREAST), null, List.of()));

    assertThat(declined(program, living().age(71).build())).containsExactly("maximum-age");
    assertThat(missing(program, living().age(null).conditions(Set.of(BREAST)).build()))
        .containsExactly("age");
  }

  @Test
  void anApplicantIsNotPrinted() {
    assertThat(living().conditions(Set.of(BREAST)).plan("a").build()).hasToString("Applicant");
  }

  private static List<String> declined(ServiceProgram program, Applicant applicant) {
    return Admission.decide(program, applicant) instanceof Admission.Declined it
        ? rules(it.reasons())
        : List.of();
  }

  private static List<String> missing(ServiceProgram program, Applicant applicant) {
    return Admission.decide(program, applicant) instanceof Admission.NotEvaluable it
        ? it.missing().stream().map(Admission.MissingInput::input).toList()
        : List.of();
  }
}
