package dev.consilium.core.dossier;

import dev.consilium.core.dossier.LabTrend.Left;
import dev.consilium.core.dossier.LabTrend.Result;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.PartialDate.Precision;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.statistics.TheilSen;
import dev.consilium.core.unit.Conversion;
import dev.consilium.core.unit.Span;
import dev.consilium.core.unit.Unit;
import dev.consilium.core.unit.UnitReading;
import dev.consilium.core.unit.UnitTable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sorts results into series that may be read as one, and measures each. */
final class LabTrends {

  private static final String LOINC = "http://loinc.org";
  private static final double SECONDS_A_DAY = 86_400;

  /** One measured amount, of an observation or of one of its components. */
  private record Measure(
      Observation of,
      CodeableText code,
      Quantity quantity,
      List<Observation.ReferenceRange> ranges) {}

  /** What must be equal for two results to be read as one series. */
  private record Series(String code, String kind, String method, String site) {}

  private final UnitTable units = UnitTable.standard();
  private final ZoneId zone;

  LabTrends(ZoneId zone) {
    this.zone = zone;
  }

  List<LabTrend> of(List<? extends ClinicalFact> facts) {
    var series = new TreeMap<String, List<Measure>>();
    var keys = new TreeMap<String, Series>();
    for (var fact : facts) {
      if (fact instanceof Observation it) {
        for (var measure : measures(it)) {
          var key = series(measure);
          keys.put(key.toString(), key);
          series.computeIfAbsent(key.toString(), any -> new ArrayList<>()).add(measure);
        }
      }
    }
    var trends = new ArrayList<LabTrend>();
    series.forEach((text, measures) -> {
      var key = keys.get(text);
      if (key != null) {
        trends.add(trend(key, measures));
      }
    });
    trends.sort(Comparator.comparing(LabTrend::name).thenComparing(LabTrend::code));
    return List.copyOf(trends);
  }

  private static List<Measure> measures(Observation it) {
    var measures = new ArrayList<Measure>();
    if (it.value() instanceof ObservationValue.Measured measured) {
      measures.add(new Measure(it, it.code(), measured.quantity(), it.ranges()));
    }
    for (var part : it.components()) {
      if (part.value() instanceof ObservationValue.Measured measured) {
        measures.add(new Measure(it, part.code(), measured.quantity(), part.ranges()));
      }
    }
    return measures;
  }

  private Series series(Measure it) {
    var unit = unit(it.quantity());
    return new Series(
        it.code()
            .coding(LOINC)
            .map(coding -> coding.code())
            .orElseGet(() -> ConceptSets.words(it.code()).strip()),
        unit.flatMap(known -> units.span(BigDecimal.ONE, known, loincs(it.code())))
            .map(Span::kind)
            .orElseGet(() -> "as sent: " + spelling(it.quantity())),
        words(it.of().method()),
        words(it.of().bodySite()));
  }

  private static String words(@Nullable CodeableText text) {
    return text == null ? "" : ConceptSets.words(text).strip();
  }

  private Optional<Unit> unit(Quantity it) {
    var code = it.code();
    var text = it.unit();
    return units.read(
                Quantity.UCUM.equals(it.system()) && code != null ? code : "",
                text == null ? "" : text)
            instanceof UnitReading.Known known
        ? Optional.of(known.unit())
        : Optional.empty();
  }

  private static String spelling(Quantity it) {
    var text = it.unit();
    var code = it.code();
    return text != null ? text : code != null ? code : "";
  }

  private LabTrend trend(Series key, List<Measure> measures) {
    var sorted = new ArrayList<>(measures);
    sorted.sort(Comparator.<Measure, Instant>comparing(it -> middle(it.of().when()))
        .thenComparing(it -> it.of().id())
        .thenComparing(it -> it.of().source().document()));
    var last = sorted.get(sorted.size() - 1);
    var unit = unit(last.quantity());
    var results = sorted.stream().map(it -> result(it, unit)).toList();
    return new LabTrend(
        last.code().label(),
        key.code(),
        unit.map(Unit::code).orElseGet(() -> spelling(last.quantity())),
        key.method(),
        results,
        slope(results));
  }

  private Result result(Measure it, Optional<Unit> unit) {
    var when = Optional.ofNullable(it.of().when());
    return new Result(
        it.of().id(),
        it.of().source().document(),
        when,
        it.quantity(),
        unit.flatMap(to -> converted(it, to)).orElse(it.quantity().value()),
        it.ranges(),
        left(it.quantity(), when));
  }

  private Optional<BigDecimal> converted(Measure it, Unit to) {
    return unit(it.quantity())
        .filter(from -> !from.equals(to))
        .flatMap(from ->
            units.convert(it.quantity().value(), from, to, loincs(it.code())).converted())
        .map(Conversion.Converted::written);
  }

  private static List<String> loincs(CodeableText code) {
    return code.codings().stream()
        .filter(it -> it.system().equals(LOINC))
        .map(it -> it.code())
        .toList();
  }

  private static Left left(Quantity it, Optional<PartialDate> when) {
    if (it.comparator() != Quantity.Comparator.EXACT) {
      return Left.COMPARATOR;
    }
    if (when.isEmpty()) {
      return Left.UNDATED;
    }
    return when.get().precision().compareTo(Precision.DAY) < 0 ? Left.COARSE_DATE : Left.NOT;
  }

  private Optional<TheilSen> slope(List<Result> results) {
    var points = new ArrayList<TheilSen.Point>();
    for (var it : results) {
      if (it.left() == Left.NOT) {
        var at = middle(it.when().orElse(null));
        points.add(
            new TheilSen.Point(at.getEpochSecond() / SECONDS_A_DAY, it.value().doubleValue()));
      }
    }
    return TheilSen.of(points);
  }

  // The middle of what the date may mean; what has no date stands first.
  private Instant middle(@Nullable PartialDate when) {
    if (when == null) {
      return Instant.MIN;
    }
    var first = when.earliest(zone);
    return first.plus(Duration.between(first, when.latest(zone)).dividedBy(2));
  }
}
