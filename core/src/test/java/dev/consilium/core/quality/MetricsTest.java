package dev.consilium.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.consilium.core.Period;
import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.opinion.ProcedureAdvice;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.quality.MetricQuery.Grouping;
import dev.consilium.core.statistics.Interval;
import dev.consilium.core.statistics.IntervalMethod;
import dev.consilium.core.statistics.Proportion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private static final Period ALL = new Period(null, null);
  private static final MetricQuery OPEN = new MetricQuery(ALL, Grouping.NONE, 0.95, 1);

  // 60 cases: 20 with another diagnosis, 25 with another treatment, 12 with both.
  private static List<CaseOutcome> sixty() {
    var cases = new ArrayList<CaseOutcome>();
    for (int i = 0; i < 60; i++) {
      cases.add(Outcomes.released(
          "C-" + i,
          Outcomes.change(
              i < 20 ? DiagnosisCategory.CHANGED : DiagnosisCategory.CONFIRMED,
              i >= 8 && i < 33 ? TreatmentCategory.CHANGED : TreatmentCategory.CLARIFIED)));
    }
    return cases;
  }

  @Test
  void countsChangeWithIntervalMethodPeriodAndVersion() {
    var report = evaluate(sixty(), OPEN);

    assertThat(rate(report, "diagnosis-change").proportion()).isEqualTo(new Proportion(20, 60));
    assertThat(rate(report, "treatment-change").proportion()).isEqualTo(new Proportion(25, 60));
    assertThat(rate(report, "both-change").proportion()).isEqualTo(new Proportion(12, 60));
    assertThat(rate(report, "either-change").proportion()).isEqualTo(new Proportion(33, 60));
    var figure = rate(report, "either-change");
    assertThat(figure.interval())
        .isEqualTo(new Proportion(33, 60).interval(IntervalMethod.CLOPPER_PEARSON, 0.95));
    assertThat(figure.label().version()).isEqualTo("1");
    assertThat(figure.label().period()).isEqualTo(ALL);
    assertThat(figure.label().exclusions()).isEmpty();
    assertThat(report.table()).isEqualTo("consilium-outcomes 1");
    assertThat(report.figures())
        .hasSizeGreaterThanOrEqualTo(MetricTable.standard().metrics().size());
  }

  @Test
  void leavesOutWhoCannotBeComparedAndSaysHowManyAndWhy() {
    var cases = new ArrayList<>(sixty());
    cases.add(with(Outcomes.released("no-comparator", changed()), false, true));
    cases.add(Outcomes.released("unassessed", null));
    cases.add(Outcomes.released(
        "by-the-author",
        new AssessedChange(
            DiagnosisCategory.CHANGED,
            TreatmentCategory.CHANGED,
            ClinicalImpact.MAJOR,
            ProcedureAdvice.AGAINST,
            false)));
    cases.add(with(Outcomes.released("not-released", changed()), true, false));

    var figure = rate(evaluate(cases, OPEN), "diagnosis-change");

    assertThat(figure.proportion()).isEqualTo(new Proportion(20, 60));
    assertThat(figure.label().exclusions())
        .containsExactly(
            new MetricFigure.Exclusion("comparator-frozen", 1L),
            new MetricFigure.Exclusion("change-assessed", 1L),
            new MetricFigure.Exclusion("assessed-by-outsider", 1L));
  }

  @Test
  void adviceAgainstAProcedureAndItsOmissionAreTwoFigures() {
    var cases = new ArrayList<CaseOutcome>();
    for (int i = 0; i < 40; i++) {
      var one = Outcomes.released("C-" + i, changed());
      cases.add(i < 30 ? followed(one, i < 18) : one);
    }
    cases.add(Outcomes.released(
        "none-planned",
        new AssessedChange(
            DiagnosisCategory.CONFIRMED,
            TreatmentCategory.CONFIRMED,
            ClinicalImpact.NONE,
            ProcedureAdvice.NONE_PLANNED,
            true)));

    var report = evaluate(cases, OPEN);

    assertThat(rate(report, "procedure-advised-against").proportion())
        .isEqualTo(new Proportion(40, 40));
    var fact = rate(report, "procedure-not-performed-90");
    assertThat(fact.proportion()).isEqualTo(new Proportion(18, 30));
    assertThat(fact.label().exclusions())
        .containsExactly(new MetricFigure.Exclusion("asked-90", 10L));
    assertThat(find(report, "procedure-not-performed-365").get(0))
        .isInstanceOf(MetricFigure.NoCases.class);
  }

  @Test
  void weighsImpactAndScoresRecommendation() {
    var cases = new ArrayList<CaseOutcome>();
    int[] answers = {10, 9, 8, 3};
    ClinicalImpact[] impacts = {
      ClinicalImpact.MINOR,
      ClinicalImpact.MODERATE,
      ClinicalImpact.MAJOR,
      ClinicalImpact.NOT_ASSESSED
    };
    for (int i = 0; i < 4; i++) {
      var one = Outcomes.released(
          "C-" + i,
          new AssessedChange(
              DiagnosisCategory.CONFIRMED,
              TreatmentCategory.CONFIRMED,
              impacts[i],
              ProcedureAdvice.FOR,
              true));
      cases.add(with(one, new Experience(5, answers[i], 20 * i, null, null)));
    }

    var report = evaluate(cases, OPEN);

    var impact = mean(report, "impact-weighted-change");
    assertThat(impact.mean().mean()).isEqualTo((0.25 + 0.5 + 1) / 3, within(1e-12));
    assertThat(impact.label().exclusions())
        .containsExactly(new MetricFigure.Exclusion("value-present", 1L));
    assertThat(mean(report, "net-promoter-score").mean().mean()).isEqualTo(25, within(1e-12));
    assertThat(mean(report, "decisional-conflict").mean().n()).isEqualTo(4);
    assertThat(mean(report, "satisfaction").interval())
        .isEqualTo(new Interval(5, 5, 0.95, IntervalMethod.STUDENT_T));
    assertThat(rate(report, "satisfied").proportion()).isEqualTo(new Proportion(4, 4));
  }

  @Test
  void sortsReasonsAndAnswers() {
    var cases = new ArrayList<CaseOutcome>();
    for (int i = 0; i < 5; i++) {
      var one = Outcomes.released("C-" + i, changed());
      cases.add(with(
          one,
          new FollowThrough(
              FollowThrough.Point.DAY_30,
              i < 2 ? FollowThrough.Adoption.FOLLOWED : FollowThrough.Adoption.NOT_FOLLOWED,
              FollowThrough.Adoption.UNKNOWN,
              i < 2 ? "" : i < 4 ? "toxicity" : "patient-wish",
              FollowThrough.Procedure.UNKNOWN)));
    }

    var report = evaluate(cases, OPEN);

    assertThat(rate(report, "patient-follows-30").proportion()).isEqualTo(new Proportion(2, 5));
    assertThat(find(report, "non-implementation-30"))
        .extracting(it ->
            it.label().code() + " " + ((MetricFigure.Rate) it).proportion().k() + "/"
                + ((MetricFigure.Rate) it).proportion().n())
        .containsExactly("patient-wish 1/3", "toxicity 2/3");
    assertThat(find(report, "non-implementation-365"))
        .singleElement()
        .isInstanceOf(MetricFigure.NoCases.class);
  }

  @Test
  void countsTheCourseOfACase() {
    var cases = new ArrayList<CaseOutcome>();
    for (int i = 0; i < 4; i++) {
      var course = new CaseOutcome.CaseCourse(
          4,
          i,
          i < 3,
          i < 2,
          i,
          i < 2 ? List.of() : List.of("no-time", "conflict"),
          i,
          Math.max(0, i - 1),
          i < 2 ? List.of(Stance.AGREE, Stance.DISSENT) : List.of(Stance.AGREE, Stance.AGREE));
      cases.add(with(Outcomes.released("C-" + i, changed()), course));
    }

    var report = evaluate(cases, OPEN);

    assertThat(rate(report, "record-completeness").proportion()).isEqualTo(new Proportion(3, 4));
    assertThat(mean(report, "records-obtained").mean().mean()).isEqualTo(0.375, within(1e-12));
    assertThat(rate(report, "first-match-acceptance").proportion()).isEqualTo(new Proportion(2, 4));
    assertThat(rate(report, "re-assignment").proportion()).isEqualTo(new Proportion(2, 3));
    assertThat(rate(report, "quality-return").proportion()).isEqualTo(new Proportion(2, 3));
    assertThat(find(report, "decline-reasons").get(0).label().code()).isEqualTo("no-time");
    assertThat(find(report, "panel-agreement").get(0))
        .isInstanceOfSatisfying(MetricFigure.Panels.class, it -> {
          assertThat(it.n()).isEqualTo(4);
          // Do = 2/8 * 2, De = 2 * 6 * 2 / (8 * 7): 1 - 0.5 / 0.4286.
          assertThat(it.alpha()).isEqualTo(1 - 0.5 / (24.0 / 56), within(1e-12));
        });
  }

  @Test
  void countsACaseInThePeriodInWhichItEnds() {
    var cases = sixty();
    var later = new MetricQuery(Period.from(Outcomes.NOON.plusSeconds(1)), Grouping.NONE, 0.95, 1);

    assertThat(rate(evaluate(cases, OPEN), "either-change").proportion().n()).isEqualTo(60);
    assertThat(find(evaluate(cases, later), "either-change").get(0))
        .isInstanceOf(MetricFigure.NoCases.class);
  }

  @Test
  void hidesSmallCountsAndWhatGivesThemAway() {
    var cases = new ArrayList<>(sixty());
    for (int i = 0; i < 15; i++) {
      cases.add(inProgram(Outcomes.released("P-" + i, changed()), "panel"));
    }
    for (int i = 0; i < 4; i++) {
      cases.add(inProgram(Outcomes.released("V-" + i, changed()), "video"));
    }

    var report = evaluate(cases, new MetricQuery(ALL, Grouping.PROGRAM, 0.95, 11));

    // Video has four cases; the next smallest is hidden with it, or the total would tell.
    assertThat(find(report, "either-change"))
        .extracting(it -> it.label().group() + " " + it.getClass().getSimpleName())
        .containsExactly(" Rate", "panel Suppressed", "solo Rate", "video Suppressed");
    assertThat(
            find(evaluate(cases, new MetricQuery(ALL, Grouping.PROGRAM, 0.95, 1)), "either-change"))
        .allSatisfy(it -> assertThat(it).isInstanceOf(MetricFigure.Rate.class));
  }

  @Test
  void showsWhoWasLeftOutHoweverFew() {
    var cases = new ArrayList<>(sixty());
    cases.add(Outcomes.released("unassessed", null));

    var figure = find(
            evaluate(cases, new MetricQuery(ALL, Grouping.NONE, 0.95, 11)), "either-change")
        .get(0);

    assertThat(figure.label().exclusions())
        .containsExactly(new MetricFigure.Exclusion("change-assessed", 1L));
  }

  @Test
  void groupsByJurisdictionAndNamesTheUnknown() {
    var cases = Outcomes.drawn(7, 200, "solo");

    var report = evaluate(cases, new MetricQuery(ALL, Grouping.JURISDICTION, 0.95, 1));

    assertThat(find(report, "either-change"))
        .extracting(it -> it.label().group())
        .containsExactly("", "(unknown)", "DE", "US-AZ");
  }

  @Test
  void theOrderOfCasesDoesNotMatter() {
    var cases = Outcomes.drawn(11, 300, "a", "b", "c");
    var mixed = new ArrayList<>(cases);
    Collections.reverse(mixed);
    var query = new MetricQuery(ALL, Grouping.PROGRAM, 0.9, 11);

    assertThat(figuresAsText(evaluate(mixed, query)))
        .isEqualTo(figuresAsText(evaluate(cases, query)));
  }

  // Means are sums of doubles, so only their last digits may differ.
  private static List<String> figuresAsText(MetricReport report) {
    return report.figures().stream()
        .map(it -> it instanceof MetricFigure.Mean mean
            ? it.label()
                + String.format(java.util.Locale.ROOT, " %.9f", mean.mean().mean())
            : it.toString())
        .toList();
  }

  @Test
  void refusesOneCaseTwice() {
    var one = Outcomes.released("C-1", changed());

    assertThatThrownBy(() -> evaluate(List.of(one, one), OPEN))
        .hasMessage("Metrics: one case occurs twice [case-once]. Give each case once.");
  }

  @Test
  void refusesAQueryOutOfRange() {
    assertThatThrownBy(() -> new MetricQuery(ALL, Grouping.NONE, 1, 11))
        .hasMessageContaining("[level-range]");
    assertThatThrownBy(() -> new MetricQuery(ALL, Grouping.NONE, 0.95, 0))
        .hasMessage("Metric query: minimum 0 [minimum-range]. Give 1 or more; 1 hides nothing.");
    assertThat(MetricQuery.usual()).isEqualTo(new MetricQuery(ALL, Grouping.NONE, 0.95, 11));
  }

  private static AssessedChange changed() {
    return Outcomes.change(DiagnosisCategory.CHANGED, TreatmentCategory.CHANGED);
  }

  private static CaseOutcome with(CaseOutcome it, boolean frozen, boolean released) {
    return new CaseOutcome(
        it.caseId(),
        it.program(),
        it.jurisdiction(),
        Map.of(),
        it.endedAt(),
        released,
        frozen,
        it.change(),
        it.course(),
        it.followThrough(),
        it.experience());
  }

  private static CaseOutcome with(CaseOutcome it, Experience experience) {
    return new CaseOutcome(
        it.caseId(),
        it.program(),
        it.jurisdiction(),
        Map.of(),
        it.endedAt(),
        true,
        true,
        it.change(),
        it.course(),
        it.followThrough(),
        experience);
  }

  private static CaseOutcome with(CaseOutcome it, CaseOutcome.CaseCourse course) {
    return new CaseOutcome(
        it.caseId(),
        it.program(),
        it.jurisdiction(),
        Map.of(),
        it.endedAt(),
        true,
        true,
        it.change(),
        course,
        it.followThrough(),
        it.experience());
  }

  private static CaseOutcome with(CaseOutcome it, FollowThrough followThrough) {
    return new CaseOutcome(
        it.caseId(),
        it.program(),
        it.jurisdiction(),
        Map.of(),
        it.endedAt(),
        true,
        true,
        it.change(),
        it.course(),
        List.of(followThrough),
        it.experience());
  }

  private static CaseOutcome followed(CaseOutcome it, boolean averted) {
    return with(
        it,
        new FollowThrough(
            FollowThrough.Point.DAY_90,
            FollowThrough.Adoption.FOLLOWED,
            FollowThrough.Adoption.FOLLOWED,
            "",
            averted ? FollowThrough.Procedure.NOT_PERFORMED : FollowThrough.Procedure.PERFORMED));
  }

  private static CaseOutcome inProgram(CaseOutcome it, String program) {
    return new CaseOutcome(
        it.caseId(),
        program,
        it.jurisdiction(),
        Map.of(),
        it.endedAt(),
        true,
        true,
        it.change(),
        it.course(),
        it.followThrough(),
        it.experience());
  }

  private static MetricReport evaluate(List<CaseOutcome> cases, MetricQuery query) {
    return Metrics.evaluate(MetricTable.standard(), cases, query);
  }

  private static List<MetricFigure> find(MetricReport report, String metric) {
    return report.figures().stream()
        .filter(it -> it.label().metric().equals(metric))
        .toList();
  }

  private static MetricFigure.Rate rate(MetricReport report, String metric) {
    return (MetricFigure.Rate) find(report, metric).get(0);
  }

  private static MetricFigure.Mean mean(MetricReport report, String metric) {
    return (MetricFigure.Mean) find(report, metric).get(0);
  }
}
