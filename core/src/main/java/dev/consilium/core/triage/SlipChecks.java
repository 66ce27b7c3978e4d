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
      var it = series.get(i);
      var neighbours = neighbours(input, series, i);
      // With one neighbour only, either may be the wrong one: say it once, at the later.
      var enough = neighbours.size() == 2 || (neighbours.size() == 1 && isLast(input, series, i));
      if (enough && isSlip(input, it, neighbours)) {
        found.add(Found.at(
            it.fact(),
            it.path(),
            "another order of magnitude than its neighbours in time",
            neighbours.stream().map(Measurement::fact).toArray(ClinicalFact[]::new)));
      }
    }
    return found;
  }

  private static boolean isLast(CheckInput input, List<Measurement> series, int i) {
    return i > 0 && neighbours(input, series, i).contains(series.get(i - 1));
  }

  private static List<Measurement> neighbours(CheckInput input, List<Measurement> series, int i) {
    var window = Duration.ofDays(input.whole(RULE, "days"));
    return Stream.of(i - 1, i + 1)
        .filter(at -> at >= 0 && at < series.size())
        .map(series::get)
        .filter(it ->
            Duration.between(at(input, it), at(input, series.get(i))).abs().compareTo(window) <= 0)
        .toList();
  }

  private static boolean isSlip(CheckInput input, Measurement it, List<Measurement> neighbours) {
    var tolerance = input.number(RULE, "tolerance");
    var factors = Analyte.of(it).orElseThrow().slips();
    return Stream.of(true, false)
        .anyMatch(up -> factors.stream()
            .anyMatch(factor -> neighbours.stream().allMatch(other -> {
              var ratio = up ? ratio(it, other) : ratio(other, it);
              return ratio.multiply(tolerance).compareTo(factor) >= 0
                  && ratio.compareTo(factor.multiply(tolerance)) <= 0;
            })));
  }

  private static BigDecimal ratio(Measurement one, Measurement other) {
    return one.quantity().value().divide(other.quantity().value(), MathContext.DECIMAL64);
  }

  private static Instant at(CheckInput input, Measurement it) {
    PartialDate when = Objects.requireNonNull(it.fact().when());
    return when.earliest(input.zone());
  }
}
