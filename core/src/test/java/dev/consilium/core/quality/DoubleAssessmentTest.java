package dev.consilium.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.assistance.NamedHuman;
import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.Consensus;
import dev.consilium.core.opinion.DecisionRule;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.PanelReport;
import dev.consilium.core.opinion.ProcedureAdvice;
import dev.consilium.core.opinion.SampleOpinion;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.opinion.TreatmentChange;
import dev.consilium.core.quality.ChangeJudgement.Axis;
import dev.consilium.core.statistics.Proportion;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoubleAssessmentTest {

  private static final ContentHash FROZEN = ContentHash.of(new byte[] {1});
  private static final ContentHash OPINION = ContentHash.of(new byte[] {2});
  private static final ReviewedOpinion SUBJECT = new ReviewedOpinion(
      new CaseId("C-17"), OPINION, Set.of(new PartyId("author"), new PartyId("member")));

  @Test
  void anOutsiderComparesWithTheFrozenOpinion() {
    var made = made("ann", judgement(DiagnosisCategory.CHANGED));

    assertThat(made.comparator()).isEqualTo(FROZEN);
    assertThat(made.subject()).isEqualTo(SUBJECT);
    assertThat(made.at()).isEqualTo(Outcomes.NOON);
    assertThat(made.assessor()).isEqualTo(human("ann"));
    assertThat(made.openAlone().diagnosis()).isEqualTo(DiagnosisCategory.CHANGED);
  }

  @Test
  void neitherAuthorNorPanelMemberAssesses() {
    assertThat(refusal("author", FROZEN, FROZEN))
        .isEqualTo("Outcome assessment of case C-17: author is an author or panel member"
            + " [outsider]."
            + " Let someone judge who neither wrote the opinion nor sat on its panel.");
    assertThat(refusal("member", FROZEN, FROZEN)).contains("[outsider]");
  }

  @Test
  void nothingIsAssessedWithoutAFrozenComparatorOrAgainstAnother() {
    assertThat(refusal("ann", null, FROZEN))
        .isEqualTo("Outcome assessment of case C-17: no initial opinion was frozen"
            + " [comparator-frozen]."
            + " Without one the case has no comparator; leave it out and say so.");
    assertThat(refusal("ann", FROZEN, OPINION))
        .isEqualTo("Outcome assessment of case C-17: the compared initial opinion is not the"
            + " frozen one [comparator-same]."
            + " Compare with the initial opinion whose hash the history holds.");
  }

  @Test
  void aLogTellsNothingOfASealedJudgement() {
    assertThat(made("ann", judgement(DiagnosisCategory.CHANGED)))
        .hasToString("OutcomeAssessment[C-17 by ann]");
  }

  @Test
  void twoWhoSayTheSameAgree() {
    var first = made("ann", judgement(DiagnosisCategory.CHANGED));
    var second = made("ben", judgement(DiagnosisCategory.CHANGED));

    assertThat(DoubleAssessment.open(first, second))
        .isEqualTo(new DoubleAssessment.Agreed(first.openAlone(), List.of(first, second)));
  }

  @Test
  void whoDiffersGoesToAThird() {
    var first = made("ann", judgement(DiagnosisCategory.CHANGED));
    var second = made("ben", judgement(DiagnosisCategory.CLARIFIED));
    var third = made("cleo", judgement(DiagnosisCategory.CLARIFIED));

    var open = DoubleAssessment.open(first, second);

    assertThat(open).isInstanceOfSatisfying(DoubleAssessment.Disagreed.class, it -> {
      assertThat(it.axes()).containsExactly(Axis.DIAGNOSIS);
      assertThat(it.settle(third))
          .isEqualTo(
              new DoubleAssessment.Settled(third.openAlone(), List.of(first, second), third));
      assertThat(message(it.settle(first)))
          .isEqualTo("Double assessment of case C-17: ann assessed it twice [assessors-differ]."
              + " Let someone else make the other assessment.");
      assertThat(message(it.settle(made("ben", first.openAlone())))).contains("[assessors-differ]");
    });
  }

  @Test
  void findsEveryAxisOnWhichTwoDiffer() {
    var one = new ChangeJudgement(
        DiagnosisCategory.CHANGED,
        TreatmentCategory.CHANGED,
        Set.of(TreatmentChange.STOP),
        ClinicalImpact.MAJOR,
        ProcedureAdvice.AGAINST);
    var other = new ChangeJudgement(
        DiagnosisCategory.CONFIRMED,
        TreatmentCategory.CLARIFIED,
        Set.of(),
        ClinicalImpact.MINOR,
        ProcedureAdvice.FOR);

    assertThat(one.differences(other)).containsExactly(Axis.values());
    assertThat(one.differences(one)).isEmpty();
  }

  @Test
  void nobodyAgreesWithThemselvesOrAboutSomethingElse() {
    var judgement = judgement(DiagnosisCategory.CHANGED);
    var first = made("ann", judgement);
    var ofAnother = ((OutcomeAssessment.Answer.Made) OutcomeAssessment.assess(
            new ReviewedOpinion(new CaseId("C-17"), FROZEN, Set.of(new PartyId("author"))),
            FROZEN,
            FROZEN,
            human("ben"),
            judgement,
            Outcomes.NOON))
        .assessment();
    var ofAnotherComparator = ((OutcomeAssessment.Answer.Made) OutcomeAssessment.assess(
            SUBJECT, OPINION, OPINION, human("ben"), judgement, Outcomes.NOON))
        .assessment();

    assertThat(message(DoubleAssessment.open(first, first))).contains("[assessors-differ]");
    assertThat(message(DoubleAssessment.open(first, ofAnother)))
        .isEqualTo("Double assessment of case C-17: the two are of different opinions or"
            + " comparators [assessments-match]."
            + " Put together two assessments of the same opinion and comparator.");
    assertThat(message(DoubleAssessment.open(first, ofAnotherComparator)))
        .contains("[assessments-match]");
  }

  @Test
  void tellsHowFarAssessorsAgree() {
    var changed = judgement(DiagnosisCategory.CHANGED);
    var same = judgement(DiagnosisCategory.CONFIRMED);
    var differing = DoubleAssessment.open(made("ann", changed), made("ben", same));
    var all = List.of(
        DoubleAssessment.open(made("ann", changed), made("ben", changed)),
        DoubleAssessment.open(made("ann", same), made("ben", same)),
        differing,
        ((DoubleAssessment.Disagreed) differing).settle(made("cleo", same)),
        DoubleAssessment.open(made("ann", same), made("ann", same)));

    var agreement = DoubleAssessments.agreement(all, Axis.DIAGNOSIS).orElseThrow();

    assertThat(agreement.same()).isEqualTo(new Proportion(2, 4));
    // Observed 0.5, expected 0.5: agreement by chance alone.
    assertThat(agreement.kappa()).isEqualTo(0.0, within(1e-12));
    assertThat(DoubleAssessments.agreement(all, Axis.IMPACT).orElseThrow().kappa())
        .isNull();
    assertThat(DoubleAssessments.agreement(List.of(), Axis.IMPACT)).isEmpty();
  }

  @Test
  void takesThePeopleFromAnOpinion() {
    var panel = new PanelReport(
        SampleOpinion.AUTHOR,
        DecisionRule.REPORT_ALL,
        1,
        List.of(
            new PanelReport.Position(
                SampleOpinion.AUTHOR,
                "Dr L",
                "Oncology",
                new PanelReport.Sealed(PanelReport.Stance.AGREE, "", "ab".repeat(32)),
                PanelReport.Stance.AGREE,
                ""),
            new PanelReport.Position(
                new PartyId("recused"), "Dr R", "Surgery", null, PanelReport.Stance.RECUSED, "")),
        Consensus.UNANIMOUS);
    var opinion = SampleOpinion.complete(SampleOpinion.changed().panel(panel));

    var subject = ReviewedOpinion.of(opinion);

    assertThat(subject.involved())
        .containsExactlyInAnyOrder(SampleOpinion.AUTHOR, new PartyId("recused"))
        .allMatch(opinion::involves);
    assertThat(subject.opinion()).isEqualTo(opinion.hash());
    assertThatThrownBy(() -> new ReviewedOpinion(new CaseId("C-1"), OPINION, Set.of()))
        .hasMessageContaining("[author-present]");
  }

  @Test
  void aKindOfChangeNeedsAChange() {
    assertThatThrownBy(() -> new ChangeJudgement(
            DiagnosisCategory.CONFIRMED,
            TreatmentCategory.CONFIRMED,
            Set.of(TreatmentChange.STOP),
            ClinicalImpact.NONE,
            ProcedureAdvice.FOR))
        .hasMessage("Change judgement: kinds of change with the treatment CONFIRMED [kinds-fit]."
            + " Drop the kinds, or say CHANGED.");
  }

  static NamedHuman human(String id) {
    return new NamedHuman(new Actor(new PartyId(id), Role.QUALITY_REVIEWER), "Dr " + id);
  }

  private static ChangeJudgement judgement(DiagnosisCategory diagnosis) {
    return new ChangeJudgement(
        diagnosis,
        TreatmentCategory.CONFIRMED,
        Set.of(),
        ClinicalImpact.MINOR,
        ProcedureAdvice.NONE_PLANNED);
  }

  private static OutcomeAssessment made(String assessor, ChangeJudgement judgement) {
    return ((OutcomeAssessment.Answer.Made) OutcomeAssessment.assess(
            SUBJECT, FROZEN, FROZEN, human(assessor), judgement, Outcomes.NOON))
        .assessment();
  }

  private static String refusal(
      String assessor, @Nullable ContentHash frozen, ContentHash compared) {
    return ((OutcomeAssessment.Answer.Refused) OutcomeAssessment.assess(
            SUBJECT,
            frozen,
            compared,
            human(assessor),
            judgement(DiagnosisCategory.CHANGED),
            Outcomes.NOON))
        .refusal()
        .message();
  }

  private static String message(DoubleAssessment it) {
    return ((DoubleAssessment.Refused) it).refusal().message();
  }
}
