package dev.consilium.fhir.export;

import static dev.consilium.fhir.export.Documents.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.quality.MetricFigure;
import dev.consilium.core.quality.MetricFigure.Exclusion;
import dev.consilium.core.quality.MetricFigure.Label;
import dev.consilium.core.quality.MetricQuery;
import dev.consilium.core.quality.MetricReport;
import dev.consilium.core.statistics.IntervalMethod;
import dev.consilium.core.statistics.Proportion;
import dev.consilium.core.statistics.SampleMean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetricExporterTest {

  private static final FhirJson JSON = new FhirJson(Documents.CONTEXT);
  private static final Period ALWAYS = new Period(null, null);

  private static Label label(String metric, String code, String group, @Nullable Long left) {
    return new Label(
        metric, "2", "Title", code, group, ALWAYS, List.of(new Exclusion("value-present", left)));
  }

  private static MetricFigure rate(String code) {
    var proportion = new Proportion(17, 20);
    return new MetricFigure.Rate(
        label("rate", code, "", 12L), proportion, proportion.interval(IntervalMethod.WILSON, 0.95));
  }

  private static MetricFigure mean(List<Double> values) {
    var mean = SampleMean.of(values);
    return new MetricFigure.Mean(
        label("mean", "", "p1", null), mean, mean.interval(0.95).orElse(null));
  }

  private static List<MetricFigure> figures() {
    return List.of(
        rate("A"),
        rate("B"),
        mean(List.of(1.0, 2.5, 4.0)),
        mean(List.of(3.0)),
        new MetricFigure.Panels(label("panels", "", "", 12L), 30, 0.42),
        new MetricFigure.Panels(label("panels", "", "", 12L), 30, null),
        new MetricFigure.Suppressed(label("hidden", "", "", null)),
        new MetricFigure.NoCases(label("none", "", "", null)));
  }

  private static Bundle export(Period period, MetricFigure... figures) {
    var query = new MetricQuery(period, MetricQuery.Grouping.NONE, 0.95, 11);
    return new MetricExporter(new PartyId("clinic"))
        .collection(new MetricReport("standard 1", query, List.of(figures)), NOON);
  }

  static Bundle export() {
    return export(ALWAYS, figures().toArray(MetricFigure[]::new));
  }

  private static MeasureReportGroupComponent group(MetricFigure figure) {
    return Cases.all(export(ALWAYS, figure), MeasureReport.class).get(0).getGroupFirstRep();
  }

  private static String absent(MeasureReportGroupComponent group) {
    return group.getMeasureScore().getExtensionByUrl(Codes.ABSENT).getValue().primitiveValue();
  }

  @Test
  void everyKindOfFigureIsValid() {
    assertThat(figures().stream().map(Object::getClass).distinct())
        .hasSameSizeAs(MetricFigure.class.getPermittedSubclasses());
    assertThat(Validation.errors(export())).isEmpty();
  }

  @Test
  void figuresOfOneMetricShareAReport() {
    var reports = Cases.all(export(), MeasureReport.class);

    assertThat(reports.stream().map(MeasureReport::getMeasure))
        .containsExactly(
            "https://consilium.dev/fhir/Measure/rate|2",
            "https://consilium.dev/fhir/Measure/mean|2",
            "https://consilium.dev/fhir/Measure/panels|2",
            "https://consilium.dev/fhir/Measure/hidden|2",
            "https://consilium.dev/fhir/Measure/none|2");
    assertThat(
            reports.get(0).getExtensionByUrl(Codes.METRIC_GROUPING).getValue().primitiveValue())
        .isEqualTo("none");
    assertThat(reports.get(0).getExtensionByUrl(Codes.METRIC_MINIMUM).getValue().primitiveValue())
        .isEqualTo("11");
    assertThat(reports.get(0).getGroup()).hasSize(2);
    assertThat(reports.get(1).getGroupFirstRep().getCode().getCodingFirstRep().getCode())
        .isEqualTo("p1");
  }

  @Test
  void aRateHasItsCountsAndHowItsIntervalWasMade() {
    var group = group(rate("A"));

    assertThat(group.getPopulation().stream().map(it -> it.getCount())).containsExactly(17, 20, 12);
    assertThat(group.getMeasureScore().getValue()).isEqualByComparingTo("0.85");
    var interval = group.getMeasureScore().getExtensionByUrl(Codes.METRIC_INTERVAL);
    assertThat(interval.getExtensionByUrl("method").getValue().primitiveValue())
        .isEqualTo("wilson");
    assertThat(interval.getExtensionByUrl("level").getValue().primitiveValue()).isEqualTo("0.95");
  }

  @Test
  void aMeanOfOneValueHasNoInterval() {
    assertThat(group(mean(List.of(3.0))).getMeasureScore().hasExtension(Codes.METRIC_INTERVAL))
        .isFalse();
  }

  @Test
  void aHiddenFigureShowsNoNumberAtAll() {
    var group = group(new MetricFigure.Suppressed(label("hidden", "", "", null)));

    assertThat(absent(group)).isEqualTo("masked");
    assertThat(group.getMeasureScore().hasValue()).isFalse();
    assertThat(group.getPopulation()).hasSize(1).allSatisfy(it -> {
      assertThat(it.getCountElement().hasValue()).isFalse();
      assertThat(it.getCountElement().hasExtension(Codes.ABSENT)).isTrue();
    });
  }

  @Test
  void nothingToCountIsSaidAsZero() {
    var group = group(new MetricFigure.NoCases(label("none", "", "", 12L)));

    assertThat(absent(group)).isEqualTo("not-applicable");
    assertThat(group.getPopulationFirstRep().getCount()).isZero();
  }

  @Test
  void aPeriodIsWrittenAsFarAsItIsKnown() {
    var begun = new Period(NOON, null);
    var ended = new Period(null, NOON);
    for (var period : List.of(begun, ended)) {
      var figure =
          new MetricFigure.NoCases(new Label("none", "2", "Title", "", "", period, List.of()));

      var bundle = export(period, figure);

      assertThat(Validation.errors(bundle)).isEmpty();
      var written = Cases.all(bundle, MeasureReport.class).get(0).getPeriod();
      assertThat(written.hasStart()).isEqualTo(period.start() != null);
      assertThat(written.hasEnd()).isEqualTo(period.end() != null);
    }
  }

  @Test
  void equalReportsGiveEqualBytesAndReadingThemBackChangesNothing() {
    var bytes = JSON.bytes(export());

    assertThat(JSON.bytes(export())).isEqualTo(bytes);
    var read = Documents.CONTEXT
        .newJsonParser()
        .parseResource(Bundle.class, new String(bytes, StandardCharsets.UTF_8));
    assertThat(JSON.bytes(read)).isEqualTo(bytes);
  }
}
