package dev.consilium.core.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.opinion.CaseQuestion.Kind;
import dev.consilium.core.opinion.DecisionRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceProgramTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Coding BREAST = Coding.of("http://snomed.info/sct", "254837009");

  static ProgramBuilder complete() {
    return ServiceProgram.builder("strict")
        .name("Strict")
        .source("Ours", TODAY)
        .admission(AdmissionRules.everyone("Call 112."))
        .records(RecordRules.checklist("oncology"))
        .turnaround(Turnaround.businessDays(7, 48));
  }

  @Test
  void whatIsNotSetIsTheOrdinaryWay() {
    var program = complete().build();

    assertThat(program.name()).isEqualTo("Strict");
    assertThat(program.source()).isEqualTo("Ours");
    assertThat(program.sourceDate()).isEqualTo(TODAY);
    assertThat(program.checklist()).isEqualTo("oncology");
    assertThat(program.assumed()).isEmpty();
    assertThat(program.terms())
        .isEqualTo(new CaseTerms(
            1,
            1,
            DecisionRule.REPORT_ALL,
            SelectionMode.COORDINATOR,
            0,
            TreatingPhysicianMode.INFORMED,
            Set.of(ConsentKind.SERVICE, ConsentKind.RECORDS_DISCLOSURE),
            Set.of(Delivery.WRITTEN),
            0,
            0));
    assertThat(program).hasToString("ServiceProgram[strict]").isNotEqualTo("strict");
  }

  @Test
  void anOptionIsSetOnceAndNoneIsForgotten() {
    assertThatThrownBy(() -> complete().name("Again"))
        .hasMessage("Program strict: name is already set [set-once]. Remove one of the two calls.");
    assertThatThrownBy(() -> ServiceProgram.builder("strict").name("x").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Program strict: source is not set [option-set]. Set it.");
    assertThatThrownBy(() -> ServiceProgram.builder("Not a code"))
        .hasMessage("Program: id is no code [code-form]. Give lower-case-with-dashes.");
  }

  @Test
  void aComplexCaseGetsIndependentOpinions() {
    var program = complete()
        .panel(new PanelRules(PanelRules.Kind.NONE, 1, 1, 0, false, 1, DecisionRule.REPORT_ALL, 2))
        .build();

    assertThat(program.terms().panelMembers()).isEqualTo(1);
    assertThat(program.terms(SelectionMode.COORDINATOR, true).panelMembers()).isEqualTo(2);
    assertThat(program.terms(SelectionMode.COORDINATOR, true).quorum()).isEqualTo(2);
  }

  @Test
  void aRequestMayUseAnAlternativeButNoOtherMode() {
    var program = ServiceProgram.preset("doctor-to-doctor-portal");

    assertThat(program.terms(SelectionMode.NAMED, false).selection())
        .isEqualTo(SelectionMode.NAMED);
    assertThatThrownBy(() -> program.terms(SelectionMode.COMMITTEE, false))
        .hasMessage("Program doctor-to-doctor-portal: COMMITTEE is not offered"
            + " [selection-offered]. Give the program's mode or one of its alternatives.");
  }

  @Test
  void aShortlistHasItsLengthOnlyWhereItIsUsed() {
    var program = complete().selection(SelectionRules.shortlist(3)).build();

    assertThat(program.terms().shortlist()).isEqualTo(3);
    assertThat(ServiceProgram.preset("doctor-to-doctor-portal").terms().shortlist())
        .isZero();
  }

  @Test
  void aPromisedConversationIsWhatRemainsDueAfterTheReport() {
    var all =
        complete().delivery(DeliveryRules.all(Delivery.WRITTEN, Delivery.PHONE)).build();
    var one = complete()
        .delivery(
            new DeliveryRules(Set.of(Delivery.WRITTEN, Delivery.VIDEO), Set.of(), true, false))
        .build();

    assertThat(all.terms().delivery()).containsExactly(Delivery.PHONE);
    assertThat(one.terms().delivery()).containsExactly(Delivery.WRITTEN, Delivery.VIDEO);
  }

  @Test
  void theChecklistFallsBackFromBothToOneToNone() {
    var base = RecordRules.checklist("general");
    var rules = new RecordRules(
        List.of(
            new ChecklistChoice(Set.of(BREAST), Set.of(Kind.TRIAL), "breast-trial"),
            new ChecklistChoice(Set.of(BREAST), Set.of(), "breast"),
            new ChecklistChoice(Set.of(), Set.of(Kind.TRIAL), "trial"),
            new ChecklistChoice(Set.of(), Set.of(), "general")),
        base.derivedFrom(),
        base.sources(),
        base.originals(),
        0,
        base.languages(),
        base.questionsBy(),
        base.summarisedBy(),
        base.questionnaire());

    assertThat(rules.checklist(Set.of(BREAST), Set.of(Kind.TRIAL))).isEqualTo("breast-trial");
    assertThat(rules.checklist(Set.of(BREAST), Set.of(Kind.OTHER))).isEqualTo("breast");
    assertThat(rules.checklist(Set.of(), Set.of(Kind.TRIAL))).isEqualTo("trial");
    assertThat(rules.checklist(Set.of(), Set.of())).isEqualTo("general");
  }

  @Test
  void groupsThatContradictEachOtherAreAllNamed() {
    var program = ServiceProgram.builder("strict")
        .name("Strict")
        .source("Ours", TODAY)
        .admission(AdmissionRules.everyone("Call 112."))
        .records(new RecordRules(
            List.of(new ChecklistChoice(Set.of(), Set.of(), "general")),
            Set.of(),
            Set.of(RecordRules.RecordSource.UPLOADED),
            Set.of(),
            0,
            Set.of(),
            RecordRules.Writer.TREATING_PHYSICIAN,
            RecordRules.Writer.NOT_STATED,
            new Questionnaire(Questionnaire.Per.NONE, 0)))
        .turnaround(Turnaround.businessDays(7, 48))
        .physician(PhysicianPart.of(TreatingPhysicianMode.NONE))
        .selection(SelectionRules.shortlist(3))
        .intake(new Intake(Set.of(), List.of(), "strict"))
        .payment(
            new Payment(Payment.Payer.PATIENT, Payment.Basis.NOT_STATED, null, List.of(), null))
        .release(
            new ReleaseRules(ReleaseRules.patient().to(), ReleaseRules.PayerReporting.AGGREGATE))
        .panel(new PanelRules(PanelRules.Kind.TEAM, 3, 0, 0, true, 2, DecisionRule.MAJORITY, 2));

    assertThatThrownBy(program::build)
        .hasMessageContaining("writes the questions [physician-takes-part]")
        .hasMessageContaining("chooses [physician-takes-part]")
        .hasMessageContaining("[resells-other]")
        .hasMessageContaining("[payer-present]")
        .hasMessageContaining("[complex-more]");
  }

  @Test
  void anAssumptionPointsAtASetting() {
    assertThat(complete().assumed(List.of("/turnaround/most")).build().assumed())
        .containsExactly("/turnaround/most");
    assertThatThrownBy(() -> complete().assumed(List.of("/turnaround/hours")).build())
        .hasMessageContaining("[assumed-resolves]");
    assertThatThrownBy(() -> complete().assumed(List.of("")).build())
        .hasMessageContaining("[assumed-resolves]");
  }

  @Test
  void anUnknownPresetNamesTheKnownOnes() {
    assertThat(ServiceProgram.presets()).hasSize(25).isSorted();
    assertThatThrownBy(() -> ServiceProgram.preset("none"))
        .hasMessage("Program preset: no such id [preset-known]. Give one of "
            + String.join(", ", ServiceProgram.presets()) + ".");
  }
}
