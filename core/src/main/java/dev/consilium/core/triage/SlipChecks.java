package dev.consilium.core.triage;

import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Quantity.Comparator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** F8: a result that is ten, a thousand or 18.02 times its neighbours, or a part of them. */
final class SlipChecks {

  private static final String RULE = "magnitude-slip";

  private SlipChecks() {}

  static Verdict magnitude(CheckInput input) {
    var found = new ArrayList<Found>();
    var looked = new ArrayList<Measurement>();
    var series = new TreeMap<String, List<Measurement>>();
    for (var it : Measurement.all(input)) {
      var analyte = Analyte.of(it).filter(known -> !known.slips().isEmpty());
      if (analyte.isPresent() && isComparable(it)) {
        var key = analyte.get().title() + " " + Measurement.unit(it.quantity());
        series.computeIfAbsent(key, any -> new ArrayList<>()).add(it);
      }
    }
    for (var all : series.values()) {
      if (all.size() > 1) {
        looked.addAll(all);
        found.addAll(slips(input, all));
      }
    }
    return Verdict.of(looked, "two dated results of a steady analyte in one unit", found);
  }

  private static boolean isComparable(Measurement it) {
    return it.fact().when() != null
        && it.quantity().comparator() == Comparator.EXACT
        && it.quantity().value().signum() > 0
        && !Measurement.unit(it.quantity()).isBlank();
  }

  private static List<Found> slips(CheckInput input, List<Measurement> all) {
    var series = all.stream()
        .sorted(java.util.Comparator.comparing((Measurement it) -> at(input, it))
            .thenComparing(it -> it.fact().id()))
        .toList();
    var found = new ArrayList<Found>();
    for (var i = 0; i < series.size(); i++) {
      if (isSlip(input, series, i)) {
        found.add(Found.at(
            series.get(i).fact(),
            series.get(i).path(),
            "another order of magnitude than its neighbours in time",
            neighbours(input, series, i).stream()
                .map(it -> series.get(it).fact())
                .toArray(ClinicalFact[]::new)));
      }
    }
    return found;
  }

  // At an end, the neighbour may be the wrong one: it is, unless it agrees with its other side. Of
  // two results alone the later one is told.
  private static boolean isSlip(CheckInput input, List<Measurement> series, int i) {
    var neighbours = neighbours(input, series, i);
    var off = !neighbours.isEmpty()
        && neighbours.stream().allMatch(it -> isApart(input, series.get(i), series.get(it)));
    if (!off || neighbours.size() == 2) {
      return off;
    }
    int beside = neighbours.get(0);
    var others =
        neighbours(input, series, beside).stream().filter(it -> it != i).toList();
    return others.isEmpty()
        ? i > beside
        : others.stream().noneMatch(it -> isApart(input, series.get(beside), series.get(it)));
  }

  private static List<Integer> neighbours(CheckInput input, List<Measurement> series, int i) {
    var window = Duration.ofDays(input.whole(RULE, "days"));
    return Stream.of(i - 1, i + 1)
        .filter(it -> it >= 0 && it < series.size())
        .filter(it -> Duration.between(at(input, series.get(it)), at(input, series.get(i)))
                .abs()
                .compareTo(window)
            <= 0)
        .toList();
  }

  private static boolean isApart(CheckInput input, Measurement one, Measurement other) {
    var tolerance = input.number(RULE, "tolerance");
    var up = ratio(one, other);
    var down = ratio(other, one);
    return Analyte.of(one).orElseThrow().slips().stream()
        .anyMatch(it -> isNear(up, it, tolerance) || isNear(down, it, tolerance));
  }

  private static boolean isNear(BigDecimal ratio, BigDecimal factor, BigDecimal tolerance) {
    return ratio.multiply(tolerance).compareTo(factor) >= 0
        && ratio.compareTo(factor.multiply(tolerance)) <= 0;
  }

  private static BigDecimal ratio(Measurement one, Measurement other) {
    return one.quantity().value().divide(other.quantity().value(), MathContext.DECIMAL64);
  }

  private static Instant at(CheckInput input, Measurement it) {
    PartialDate when = Objects.requireNonNull(it.fact().when());
    return when.earliest(input.zone());
  }
}
