package dev.consilium.core.triage;

import dev.consilium.core.record.Observation.ReferenceRange;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.record.Quantity.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** F3 and F5: results against the reference range that came with them. */
final class RangeChecks {

  private RangeChecks() {}

  static Verdict unit(CheckInput input) {
    var looked = Measurement.all(input).stream()
        .filter(
            it -> it.ranges().stream().anyMatch(range -> bounds(range).findAny().isPresent()))
        .toList();
    var found = looked.stream()
        .filter(RangeChecks::hasOtherUnit)
        .map(it -> Found.at(it.fact(), it.path(), "unit differs from the unit of its range"))
        .toList();
    return Verdict.of(looked, "a result with a reference range", found);
  }

  // With several ranges (by age, by phase) nobody said which one the flag meant.
  static Verdict flag(CheckInput input) {
    var looked = Measurement.all(input).stream()
        .filter(it -> it.ranges().size() == 1 && !it.flags().isEmpty() && !hasOtherUnit(it))
        .filter(it -> it.quantity().comparator() == Comparator.EXACT)
        .toList();
    var found = looked.stream()
        .flatMap(it -> contradiction(input, it).map(what -> Found.at(it.fact(), it.path(), what)))
        .toList();
    return Verdict.of(looked, "a result with a flag and one reference range", found);
  }

  private static Stream<String> contradiction(CheckInput input, Measurement it) {
    var range = it.ranges().get(0);
    var value = it.quantity();
    var above = isBeyond(value, range.high(), 1);
    var below = isBeyond(value, range.low(), -1);
    if (input.isAny("flag-normal", it.flags()) && (above || below)) {
      return Stream.of("flag normal, value outside its range");
    }
    if (input.isAny("flag-high", it.flags()) && range.high() != null && !above) {
      return Stream.of("flag high, value not above its range");
    }
    if (input.isAny("flag-low", it.flags()) && range.low() != null && !below) {
      return Stream.of("flag low, value not below its range");
    }
    return Stream.empty();
  }

  private static boolean isBeyond(Quantity value, @Nullable Quantity bound, int direction) {
    return bound != null && Integer.signum(value.value().compareTo(bound.value())) == direction;
  }

  private static boolean hasOtherUnit(Measurement it) {
    return it.ranges().stream()
        .flatMap(RangeChecks::bounds)
        .anyMatch(bound -> Measurement.unitsDiffer(it.quantity(), bound));
  }

  private static Stream<Quantity> bounds(ReferenceRange range) {
    return Stream.of(Optional.ofNullable(range.low()), Optional.ofNullable(range.high()))
        .flatMap(Optional::stream);
  }
}
