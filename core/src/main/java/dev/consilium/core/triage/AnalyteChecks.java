package dev.consilium.core.triage;

import dev.consilium.core.record.Quantity.Comparator;
import java.util.ArrayList;
import java.util.Set;

/** F1 and F2: values and units that no living person's result has. */
final class AnalyteChecks {

  private static final Set<String> UNITS = Set.copyOf(Analyte.units());

  private AnalyteChecks() {}

  static Verdict value(CheckInput input) {
    var looked = new ArrayList<Measurement>();
    var found = new ArrayList<Found>();
    for (var it : Measurement.all(input)) {
      var quantity = it.quantity();
      var analyte = Analyte.of(it);
      var bound = analyte.flatMap(known -> known.bound(Measurement.unit(quantity)));
      if (bound.isPresent() && quantity.comparator() == Comparator.EXACT) {
        looked.add(it);
        if (bound.get().excludes(quantity.value())) {
          found.add(Found.at(
              it.fact(),
              it.path(),
              "outside what is plausible for " + analyte.get().title() + ", "
                  + bound.get().low().toPlainString() + " to "
                  + bound.get().high().toPlainString() + " "
                  + Measurement.unit(quantity)));
        }
      }
    }
    return Verdict.of(looked, "an exact result with a known analyte and unit", found);
  }

  static Verdict unit(CheckInput input) {
    var looked = new ArrayList<Measurement>();
    var found = new ArrayList<Found>();
    for (var it : Measurement.all(input)) {
      var unit = Measurement.unit(it.quantity());
      var analyte = Analyte.of(it);
      if (analyte.isPresent() && UNITS.contains(unit)) {
        looked.add(it);
        if (analyte.get().bound(unit).isEmpty()) {
          found.add(Found.at(
              it.fact(), it.path(), unit + " is no unit of " + analyte.get().title()));
        }
      }
    }
    return Verdict.of(looked, "a result with a known analyte and a known unit", found);
  }
}
