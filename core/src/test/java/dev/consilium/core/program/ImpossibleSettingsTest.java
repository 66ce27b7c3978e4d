package dev.consilium.core.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.opinion.DecisionRule;
import dev.consilium.core.opinion.ReRead;
import dev.consilium.core.program.PanelRules.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every guard of a constructor refuses, by its name. */
class ImpossibleSettingsTest {

  private static final Coding BREAST = Coding.of("http://snomed.info/sct", "254837009");
  private static final Jurisdiction GERMANY = new Jurisdiction("DE");

  private static Arguments of(String rule, ThrowingCallable call) {
    return Arguments.of(rule, call);
  }

  private static PanelRules panel(Kind kind, int least, int most, int quorum, int ifComplex) {
    return new PanelRules(kind, least, most, 0, false, quorum, DecisionRule.MAJORITY, ifComplex);
  }

  private static RecordRules records(
      List<ChecklistChoice> checklists,
      Set<RecordRules.RecordSource> sources,
      Set<RecordRules.Original> originals,
      Set<String> languages) {
    return new RecordRules(
        checklists,
        Set.of(),
        sources,
        originals,
        0,
        languages,
        RecordRules.Writer.NOT_STATED,
        RecordRules.Writer.NOT_STATED,
        new Questionnaire(Questionnaire.Per.NONE, 0));
  }

  private static SelectionRules selection(
      SelectionMode mode, Set<SelectionMode> others, int shortlist, Set<Requester> choosers) {
    return new SelectionRules(
        mode, others, shortlist, SelectionRules.Unit.SPECIALIST, choosers, Set.of(), false);
  }

  private static AdmissionRules ages(int minimum, int maximum, String advice) {
    return new AdmissionRules(
        Set.of(),
        ConditionRules.any(),
        minimum,
        maximum,
        ResidenceRules.anywhere(),
        FactRules.none(),
        List.of(),
        advice);
  }

  static Stream<Arguments> admission() {
    return Stream.of(
        of("code-form", () -> Catalogue.named("No Code")),
        of("number-range", () -> new Catalogue("c", -1, 0, false, null)),
        of("number-range", () -> new Catalogue("c", 0, -1, false, null)),
        of("catalogue-part", () -> new Catalogue("c", 7, 6, false, null)),
        of("codes-present", () -> new ConditionExclusion(Set.of(), Set.of())),
        of("code-form", () -> new ResidenceRules(Set.of(), Set.of(), "No Code")),
        of("places-disjoint", () -> new ResidenceRules(Set.of(GERMANY), Set.of(GERMANY), "")),
        of("facts-present", Need::of),
        of(
            "facts-disjoint",
            () -> new FactRules(
                List.of(Need.of(ApplicantFact.CLAIM)), Set.of(ApplicantFact.CLAIM), Set.of())),
        of(
            "facts-disjoint",
            () -> new FactRules(
                List.of(Need.of(ApplicantFact.CLAIM)), Set.of(), Set.of(ApplicantFact.CLAIM))),
        of("row-narrows", () -> new Eligibility(Set.of(), Set.of(), Set.of())),
        of("code-form", () -> new Eligibility(Set.of("Plan A"), Set.of(), Set.of())),
        of("number-range", () -> ages(-1, 150, "Call 112.")),
        of("number-range", () -> ages(0, 151, "Call 112.")),
        of("age-order", () -> ages(19, 18, "Call 112.")),
        of("text-present", () -> ages(0, 150, " ")),
        of("number-range", () -> new PhysicianPart(TreatingPhysicianMode.INFORMED, -1, false)),
        of("part-given", () -> new PhysicianPart(TreatingPhysicianMode.NONE, 1, false)),
        of("part-given", () -> new PhysicianPart(TreatingPhysicianMode.NONE, 0, true)),
        of("service-consent", () -> ConsentRules.of(ConsentKind.RESEARCH)),
        of("code-form", () -> new ChecklistChoice(Set.of(), Set.of(), "")),
        of("number-range", () -> new Questionnaire(Questionnaire.Per.PROGRAM, -1)));
  }

  static Stream<Arguments> service() {
    var always = List.of(new ChecklistChoice(Set.of(), Set.of(), "general"));
    var sometimes = List.of(new ChecklistChoice(Set.of(BREAST), Set.of(), "breast"));
    var upload = Set.of(RecordRules.RecordSource.UPLOADED);
    return Stream.of(
        of("checklist-fallback", () -> records(List.of(), upload, Set.of(), Set.of())),
        of("checklist-fallback", () -> records(sometimes, upload, Set.of(), Set.of())),
        of("source-present", () -> records(always, Set.of(), Set.of(), Set.of())),
        of(
            "originals-come",
            () -> records(always, upload, Set.of(RecordRules.Original.FILMS), Set.of())),
        of("language-form", () -> records(always, upload, Set.of(), Set.of("English"))),
        of("language-form", () -> records(always, upload, Set.of(), Set.of("*", "en"))),
        of("shortlist-length", () -> SelectionRules.by(SelectionMode.SHORTLIST)),
        of("shortlist-length", () -> selection(SelectionMode.NAMED, Set.of(), 3, Set.of())),
        of("number-range", () -> SelectionRules.shortlist(101)),
        of("choosers-present", () -> selection(SelectionMode.SHORTLIST, Set.of(), 3, Set.of())),
        of(
            "choosers-present",
            () -> selection(SelectionMode.NAMED, Set.of(), 0, Set.of(Requester.PATIENT))),
        of(
            "alternatives-differ",
            () -> selection(SelectionMode.NAMED, Set.of(SelectionMode.NAMED), 0, Set.of())),
        of("number-range", () -> new ExpertRules(Set.of(), -1, 0, false, Set.of())),
        of("number-range", () -> new ExpertRules(Set.of(), 0, -1, false, Set.of())),
        of("number-range", () -> new ReReadRule(ReRead.Kind.OTHER, when(), 101)),
        of("edition-present", ReportRules::of),
        of("number-range", () -> Turnaround.businessDays(0, 1)),
        of("number-range", () -> Turnaround.businessDays(1, -1)),
        of(
            "range-order",
            () -> new Turnaround(
                Turnaround.Start.REQUEST, Turnaround.Unit.BUSINESS_DAYS, 3, 2, 0, "standard")),
        of(
            "code-form",
            () -> new Turnaround(
                Turnaround.Start.REQUEST, Turnaround.Unit.BUSINESS_DAYS, 0, 2, 0, "")),
        of("mode-present", DeliveryRules::all),
        of(
            "modes-disjoint",
            () -> new DeliveryRules(Set.of(Delivery.VIDEO), Set.of(Delivery.VIDEO), false, false)),
        of("window-present", () -> FollowUp.of(1, 0)),
        of("window-present", () -> FollowUp.of(0, 1)),
        of("number-range", () -> FollowUp.of(-1, 1)),
        of("number-range", () -> FollowUp.of(1, -1)));
  }

  private static ReReadRule.When when() {
    return ReReadRule.When.ON_REQUEST;
  }

  static Stream<Arguments> business() {
    var patient = new ReleaseRules.Recipient(ReleaseRecipient.PATIENT, ReleaseRules.When.ALWAYS);
    return Stream.of(
        of("number-range", () -> panel(Kind.INDEPENDENT, 0, 0, 0, 0)),
        of("number-range", () -> panel(Kind.INDEPENDENT, 2, 101, 2, 0)),
        of("panel-size", () -> panel(Kind.INDEPENDENT, 3, 2, 2, 0)),
        of("panel-kind", () -> panel(Kind.NONE, 2, 0, 2, 0)),
        of("panel-kind", () -> panel(Kind.NONE, 1, 2, 1, 0)),
        of("panel-kind", () -> panel(Kind.TEAM, 1, 0, 1, 0)),
        of("panel-kind", () -> panel(Kind.BOARD, 1, 0, 1, 0)),
        of("quorum-range", () -> panel(Kind.TEAM, 3, 0, 1, 0)),
        of("quorum-range", () -> panel(Kind.TEAM, 3, 0, 4, 0)),
        of("quorum-range", () -> panel(Kind.NONE, 1, 1, 0, 0)),
        of("complex-more", () -> panel(Kind.NONE, 1, 1, 1, 1)),
        of("number-range", () -> panel(Kind.NONE, 1, 1, 1, -1)),
        of(
            "recipient-present",
            () -> new ReleaseRules(List.of(), ReleaseRules.PayerReporting.NONE)),
        of(
            "once-each",
            () -> new ReleaseRules(List.of(patient, patient), ReleaseRules.PayerReporting.NONE)),
        of("currency-form", () -> new Money("chf", 1)),
        of("number-range", () -> new Money("CHF", -1)),
        of("number-range", () -> new ContractDuty(Catalogue.named("c"), 101, null)),
        of("code-form", () -> new Payment.FeeShare("The Doctor", 1)),
        of("number-range", () -> new Payment.FeeShare("doctor", 0)),
        of(
            "shares-whole",
            () -> payment(null, Payment.Basis.PER_OPINION, new Payment.FeeShare("doctor", 99))),
        of("basis-stated", () -> payment(new Money("CHF", 1), Payment.Basis.NOT_STATED)),
        of("purpose-present", () -> new Boundaries(Set.of(), Set.of(), List.of())),
        of(
            "purpose-kept",
            () -> new Boundaries(
                Set.of(Boundaries.Purpose.OPINION),
                Set.of(Boundaries.Never.MEDICAL_ADVICE),
                List.of())),
        of(
            "text-present",
            () -> new Boundaries(Set.of(Boundaries.Purpose.OPINION), Set.of(), List.of(" "))),
        of("code-form", () -> new Intake(Set.of(), List.of(), "No Code")),
        of(
            "once-each",
            () -> new Intake(Set.of(), List.of(Intake.Step.FILE, Intake.Step.FILE), "")));
  }

  private static Payment payment(
      @Nullable Money price, Payment.Basis basis, Payment.FeeShare... shares) {
    return new Payment(Payment.Payer.PATIENT, basis, price, List.of(shares), null);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @MethodSource({"admission", "service", "business"})
  void aSettingThatCannotBeIsRefused(String rule, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[" + rule + "]. ");
  }

  @Test
  void everyFaultOfAGroupIsNamedAtOnce() {
    var faults = new ArrayList<String>();
    try {
      new Turnaround(Turnaround.Start.REQUEST, Turnaround.Unit.BUSINESS_DAYS, 9, 0, -1, "");
    } catch (UnfitSettingException e) {
      e.faults().forEach(it -> faults.add(it.at() + " " + it.rule()));
    }

    assertThat(faults)
        .containsExactly(
            "/most number-range",
            "/urgentHours number-range",
            "/calendar code-form",
            "/least range-order");
  }
}
