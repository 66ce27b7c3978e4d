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
    var name = only(take, of, "value");
    if (name == null) {
      return null;
    }
    var value = name.isEmpty() ? null : typed(take, of, name, name.substring(5));
    if (value == null && of.has("dataAbsentReason")) {
      var reason = take.concept(of, "dataAbsentReason");
      return reason == null ? null : new ObservationValue.Absent(reason);
    }
    return value;
  }

  /** The value of a choice such as detail[x]. */
  static @Nullable ObservationValue choice(Taker take, Element of, String prefix) {
    var name = only(take, of, prefix);
    return name == null || name.isEmpty()
        ? null
        : typed(take, of, name, name.substring(prefix.length()));
  }

  /** The member that has the choice's value; empty when there is none, null when there are two. */
  static @Nullable String only(Taker take, Element of, String prefix) {
    var name = "";
    var count = 0;
    for (var child = of.first(); child != null; child = child.next()) {
      if (child.name().startsWith(prefix) && !child.name().equals(name)) {
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
    return name;
  }

  static @Nullable ObservationValue typed(Taker take, Element of, String name, String type) {
    return switch (type) {
      case "Quantity" -> {
        var quantity = take.quantity(of, name);
        yield quantity == null ? null : new ObservationValue.Measured(quantity);
      }
      case "Integer" -> {
        var number = take.decimal(of, name);
        yield number == null
            ? null
            : new ObservationValue.Measured(
                new Quantity(number, Quantity.Comparator.EXACT, null, null, null));
      }
      case "CodeableConcept" -> {
        var concept = take.concept(of, name);
        yield concept == null ? null : new ObservationValue.Coded(concept);
      }
      case "Boolean" -> {
        var yes = take.truth(of, name);
        yield yes == null ? null : new ObservationValue.Truth(yes);
      }
      case "DateTime" -> {
        var time = take.date(of, name);
        yield time == null ? null : new ObservationValue.Time(time);
      }
      case "String", "Time" -> text(take.text(of, name));
      case "Range" -> {
        var range = take.one(of, name);
        var low = take.quantity(range, "low");
        var high = take.quantity(range, "high");
        yield low == null && high == null ? null : new ObservationValue.Between(low, high);
      }
      case "Ratio" -> {
        var ratio = take.one(of, name);
        var above = take.quantity(ratio, "numerator");
        var below = take.quantity(ratio, "denominator");
        yield above == null || below == null ? null : new ObservationValue.Ratio(above, below);
      }
      case "Period" -> {
        var period = take.one(of, name);
        var start = take.date(period, "start");
        var end = take.date(period, "end");
        yield start == null && end == null
            ? null
            : text((start == null ? "" : start.text()) + "/" + (end == null ? "" : end.text()));
      }
      case "SampledData" -> text(take.text(take.one(of, name), "data"));
      default -> null;
    };
  }

  private static @Nullable ObservationValue text(@Nullable String text) {
    return text == null ? null : new ObservationValue.Text(text);
  }
}
