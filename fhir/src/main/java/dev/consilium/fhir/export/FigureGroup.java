package dev.consilium.fhir.export;

import dev.consilium.core.quality.MetricFigure;
import dev.consilium.core.statistics.Interval;
import java.math.BigDecimal;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Writes one figure as a group of its report. */
final class FigureGroup {

  private final MeasureReportGroupComponent group = new MeasureReportGroupComponent();

  private FigureGroup(MetricFigure.Label label) {
    group.setCode(code(label));
  }

  static MeasureReportGroupComponent of(MetricFigure figure) {
    var written = new FigureGroup(figure.label());
    written.value(figure);
    figure.label().exclusions().forEach(written::exclusion);
    return written.group;
  }

  private static CodeableConcept code(MetricFigure.Label label) {
    var code = new CodeableConcept().setText(label.title());
    if (!label.code().isEmpty()) {
      code.addCoding(new Coding().setSystem(Codes.METRIC_CODE).setCode(label.code()));
    }
    if (!label.group().isEmpty()) {
      code.addCoding(new Coding().setSystem(Codes.METRIC_GROUP).setCode(label.group()));
    }
    return code;
  }

  private void value(MetricFigure figure) {
    if (figure instanceof MetricFigure.Rate rate) {
      population("numerator", "Numerator", rate.proportion().k());
      population("denominator", "Denominator", rate.proportion().n());
      score(rate.proportion().rate(), "rate");
      interval(rate.interval());
    } else if (figure instanceof MetricFigure.Mean mean) {
      population("denominator", "Denominator", mean.mean().n());
      score(mean.mean().mean(), "mean");
      group
          .getMeasureScore()
          .addExtension(Codes.METRIC_DEVIATION, decimal(mean.mean().deviation()));
      interval(mean.interval());
    } else if (figure instanceof MetricFigure.Panels panels) {
      population("denominator", "Denominator", panels.n());
      panels(panels.alpha());
    } else if (figure instanceof MetricFigure.NoCases) {
      population("denominator", "Denominator", 0);
      absent("not-applicable");
    } else if (figure instanceof MetricFigure.Suppressed) {
      absent("masked");
    }
  }

  private void panels(@Nullable Double alpha) {
    if (alpha == null) {
      absent("not-applicable");
    } else {
      score(alpha, "krippendorff-alpha");
    }
  }

  private void absent(String reason) {
    group.setMeasureScore(new Quantity());
    group.getMeasureScore().addExtension(Codes.ABSENT, new CodeType(reason));
  }

  private MeasureReport.MeasureReportGroupPopulationComponent population(
      String code, String display) {
    return group.addPopulation().setCode(Codes.concept(Codes.POPULATION, code, display));
  }

  private void population(String code, String display, long count) {
    population(code, display).setCount(Math.toIntExact(count));
  }

  private void exclusion(MetricFigure.Exclusion exclusion) {
    var population = population("denominator-exclusion", "Denominator Exclusion");
    population
        .getCode()
        .addCoding(new Coding().setSystem(Codes.METRIC_EXCLUSION).setCode(exclusion.reason()))
        .setText(exclusion.reason());
    var count = exclusion.count();
    if (count == null) {
      population.getCountElement().addExtension(Codes.ABSENT, new CodeType("masked"));
    } else {
      population.setCount(Math.toIntExact(count));
    }
  }

  private void score(double value, String statistic) {
    group.setMeasureScore(new Quantity().setValue(BigDecimal.valueOf(value)));
    group.getMeasureScore().addExtension(Codes.METRIC_STATISTIC, new CodeType(statistic));
  }

  private void interval(@Nullable Interval interval) {
    if (interval != null) {
      var extension = new Extension(Codes.METRIC_INTERVAL);
      extension.addExtension("lower", decimal(interval.lower()));
      extension.addExtension("upper", decimal(interval.upper()));
      extension.addExtension("level", decimal(interval.level()));
      extension.addExtension("method", new CodeType(Codes.code(interval.method())));
      group.getMeasureScore().addExtension(extension);
    }
  }

  private static DecimalType decimal(double value) {
    return new DecimalType(BigDecimal.valueOf(value));
  }
}
