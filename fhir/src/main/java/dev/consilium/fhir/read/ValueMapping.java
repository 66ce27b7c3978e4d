package dev.consilium.fhir.read;

import dev.consilium.core.record.ObservationValue;
import dev.consilium.core.record.Quantity;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import org.jspecify.annotations.Nullable;

/** Maps value[x] and the reason for its absence. */
final class ValueMapping {

  private ValueMapping() {}

  static @Nullable ObservationValue value(Taker take, Element of) {
    var name = "";
    var count = 0;
    for (var child = of.first(); child != null; child = child.next()) {
      if (child.name().startsWith("value") && !child.name().equals(name)) {
        name = child.name();
        count++;
      }
    }
    if (count > 1) {
      take.issue(
          Severity.ERROR,
          Code.SEVERAL_VALUES,
          of,
          "several values where one belongs; none is taken");
      return null;
    }
    var value = count == 0 ? null : typed(take, of, name);
    if (value == null && of.has("dataAbsentReason")) {
      var reason = take.concept(of, "dataAbsentReason");
      return reason == null ? null : new ObservationValue.Absent(reason);
    }
    return value;
  }

  private static @Nullable ObservationValue typed(Taker take, Element of, String name) {
    return switch (name) {
      case "valueQuantity" -> {
        var quantity = take.quantity(of, name);
        yield quantity == null ? null : new ObservationValue.Measured(quantity);
      }
      case "valueInteger" -> {
        var number = take.decimal(of, name);
        yield number == null
            ? null
            : new ObservationValue.Measured(
                new Quantity(number, Quantity.Comparator.EXACT, null, null, null));
      }
      case "valueCodeableConcept" -> {
        var concept = take.concept(of, name);
        yield concept == null ? null : new ObservationValue.Coded(concept);
      }
      case "valueBoolean" -> {
        var yes = take.truth(of, name);
        yield yes == null ? null : new ObservationValue.Truth(yes);
      }
      case "valueDateTime" -> {
        var time = take.date(of, name);
        yield time == null ? null : new ObservationValue.Time(time);
      }
      case "valueString", "valueTime" -> text(take.text(of, name));
      case "valueRange" -> {
        var range = take.one(of, name);
        var low = take.quantity(range, "low");
        var high = take.quantity(range, "high");
        yield low == null && high == null ? null : new ObservationValue.Between(low, high);
      }
      case "valueRatio" -> {
        var ratio = take.one(of, name);
        var above = take.quantity(ratio, "numerator");
        var below = take.quantity(ratio, "denominator");
        yield above == null || below == null ? null : new ObservationValue.Ratio(above, below);
      }
      case "valuePeriod" -> {
        var period = take.one(of, name);
        var start = take.date(period, "start");
        var end = take.date(period, "end");
        yield start == null && end == null
            ? null
            : text((start == null ? "" : start.text()) + "/" + (end == null ? "" : end.text()));
      }
      case "valueSampledData" -> text(take.text(take.one(of, name), "data"));
      default -> null;
    };
  }

  private static @Nullable ObservationValue text(@Nullable String text) {
    return text == null ? null : new ObservationValue.Text(text);
  }
}
