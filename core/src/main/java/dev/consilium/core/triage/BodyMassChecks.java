package dev.consilium.core.triage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** F6: the body mass index against weight and height of the same day. */
final class BodyMassChecks {

  private static final List<String> INDEX = List.of("http://loinc.org|39156-5");
  private static final List<String> WEIGHT =
      List.of("http://loinc.org|29463-7", "http://loinc.org|3141-9");
  private static final List<String> HEIGHT =
      List.of("http://loinc.org|8302-2", "http://loinc.org|8301-4", "http://loinc.org|3137-7");
  private static final Map<String, String> KILOGRAMS =
      Map.of("kg", "1", "g", "0.001", "[lb_av]", "0.45359237", "lb", "0.45359237");
  private static final Map<String, String> METRES =
      Map.of("m", "1", "cm", "0.01", "mm", "0.001", "[in_i]", "0.0254", "in", "0.0254");

  private BodyMassChecks() {}

  static Verdict index(CheckInput input) {
    var tolerance = input.number("bmi-differs", "tolerance");
    var all = Measurement.all(input);
    var looked = new ArrayList<Measurement>();
    var found = new ArrayList<Found>();
    for (var index : all.stream().filter(it -> it.isOneOf(INDEX)).toList()) {
      for (var weight : beside(all, index, WEIGHT, KILOGRAMS)) {
        for (var height : beside(all, index, HEIGHT, METRES)) {
          looked.add(index);
          var metres = in(METRES, height);
          var computed =
              in(KILOGRAMS, weight).divide(metres.multiply(metres), MathContext.DECIMAL64);
          var off = index.quantity().value().subtract(computed).abs();
          if (off.compareTo(computed.multiply(tolerance)) > 0) {
            found.add(Found.at(
                index.fact(),
                index.path(),
                "differs from weight by height squared of that day",
                weight.fact(),
                height.fact()));
          }
        }
      }
    }
    return Verdict.of(looked, "a body mass index with weight and height of its day", found);
  }

  private static List<Measurement> beside(
      List<Measurement> all, Measurement index, List<String> codes, Map<String, String> units) {
    return all.stream()
        .filter(it -> it.isOneOf(codes) && units.containsKey(Measurement.unit(it.quantity())))
        .filter(it -> it.quantity().value().signum() > 0)
        .filter(it -> CheckInput.sameDay(it.fact().when(), index.fact().when()))
        .toList();
  }

  private static BigDecimal in(Map<String, String> units, Measurement it) {
    return it.quantity()
        .value()
        .multiply(new BigDecimal(units.getOrDefault(Measurement.unit(it.quantity()), "0")));
  }
}
