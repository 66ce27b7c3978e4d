package dev.consilium.core.triage;

import dev.consilium.core.record.Medication;
import dev.consilium.core.record.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * F3: a unit's words against its code, both of one table ({@code unit-texts.json}).
 *
 * <p>What the table does not know is not compared: a spelling that is new is no contradiction.
 */
final class UnitChecks {

  // Number of the unit by spelling, letter case apart.
  private static final Map<String, Integer> UNITS = load();

  private static final Units CHARGE = Units.of(Tables.read("red-flags.json"));

  private UnitChecks() {}

  static Verdict textAgainstCode(CheckInput input) {
    var looked = new ArrayList<Quantity>();
    var found = new ArrayList<Found>();
    for (var it : Measurement.all(input)) {
      var quantity = it.quantity();
      if (contradicts(quantity, looked) && !CHARGE.areOne(it, quantity.unit(), quantity.code())) {
        found.add(Found.at(it.fact(), it.path() + ".unit", words(quantity)));
      }
      for (var range : it.ranges()) {
        var bounds = Stream.of(Optional.ofNullable(range.low()), Optional.ofNullable(range.high()))
            .flatMap(Optional::stream);
        if (bounds.anyMatch(bound ->
            contradicts(bound, looked) && !CHARGE.areOne(it, bound.unit(), bound.code()))) {
          found.add(
              Found.at(it.fact(), it.path() + " range", "unit text and code of a bound differ"));
        }
      }
    }
    for (var it : input.facts(Medication.class)) {
      var dose = it.dose();
      if (dose != null && contradicts(dose, looked)) {
        found.add(Found.at(it, "dose.unit", words(dose)));
      }
    }
    return Verdict.of(looked, "an amount with a known unit in text and code", found);
  }

  private static boolean contradicts(Quantity it, List<Quantity> looked) {
    if (!Quantity.UCUM.equals(it.system()) || it.code() == null) {
      return false;
    }
    var code = unit(it.code());
    var text = unit(it.unit());
    if (code == null || text == null) {
      return false;
    }
    looked.add(it);
    return !code.equals(text);
  }

  private static String words(Quantity it) {
    return "unit text " + it.unit() + ", code " + it.code();
  }

  private static @Nullable Integer unit(@Nullable String spelling) {
    return spelling == null ? null : UNITS.get(folded(spelling));
  }

  // The Greek letter mu and the micro sign look alike and are two characters.
  private static String folded(String spelling) {
    return spelling.strip().replace('\u03bc', '\u00b5').toLowerCase(Locale.ROOT);
  }

  private static Map<String, Integer> load() {
    var units = new HashMap<String, Integer>();
    var number = 0;
    for (var row : Tables.read("unit-texts.json").path("units")) {
      for (var member : new String[] {"codes", "texts"}) {
        for (var spelling : Tables.texts(row, member)) {
          if (units.put(folded(spelling), number) != null) {
            throw new IllegalStateException("Table unit-texts.json: a spelling occurs twice"
                + " [unit-text-once]. Repair the table.");
          }
        }
      }
      number++;
    }
    return Map.copyOf(units);
  }
}
