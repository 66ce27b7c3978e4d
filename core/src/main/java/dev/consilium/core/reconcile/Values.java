package dev.consilium.core.reconcile;

import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.unit.Span;
import dev.consilium.core.unit.UnitReading;
import dev.consilium.core.unit.UnitTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares results: two amounts are the same when one true value can have been written both ways.
 *
 * <p>Each written number stands for itself plus and minus half of its last digit ({@link Span}), in
 * its own unit; the units are those of the table, an unknown unit equals only itself. An amount with
 * a comparator equals only the same comparator.
 */
final class Values {

  private static final String LOINC = "http://loinc.org";

  private final UnitTable units;

  Values(UnitTable units) {
    this.units = units;
  }

  Likeness compare(
      @Nullable ObservationValue one, @Nullable ObservationValue other, CodeableText code) {
    return Likeness.both(one, other, (it, that) -> results(it, that, code));
  }

  private Likeness results(ObservationValue one, ObservationValue other, CodeableText code) {
    if (one instanceof ObservationValue.Measured it
        && other instanceof ObservationValue.Measured that) {
      return amounts(it.quantity(), that.quantity(), code);
    } else if (one instanceof ObservationValue.Coded it
        && other instanceof ObservationValue.Coded that) {
      return Concept.compare(it.concept(), that.concept());
    } else if (one instanceof ObservationValue.Text it
        && other instanceof ObservationValue.Text that) {
      return Concept.texts(it.text(), that.text());
    } else if (one instanceof ObservationValue.Time it
        && other instanceof ObservationValue.Time that) {
      return Moment.compare(it.time(), that.time());
    } else if (one instanceof ObservationValue.Between it
        && other instanceof ObservationValue.Between that) {
      return all(amounts(it.low(), that.low(), code), amounts(it.high(), that.high(), code));
    } else if (one instanceof ObservationValue.Ratio it
        && other instanceof ObservationValue.Ratio that) {
      return all(
          amounts(it.numerator(), that.numerator(), code),
          amounts(it.denominator(), that.denominator(), code));
    }
    return plain(one, other);
  }

  // A truth value and a reason for absence are what they are; two forms of result do not compare.
  private static Likeness plain(ObservationValue one, ObservationValue other) {
    if (one instanceof ObservationValue.Truth && other instanceof ObservationValue.Truth) {
      return Likeness.of(one.equals(other));
    }
    return one instanceof ObservationValue.Absent && other instanceof ObservationValue.Absent
        ? Likeness.SAME
        : Likeness.OPEN;
  }

  Likeness amounts(@Nullable Quantity one, @Nullable Quantity other, CodeableText code) {
    return Likeness.both(one, other, (it, that) -> quantities(it, that, code));
  }

  private Likeness quantities(Quantity one, Quantity other, CodeableText code) {
    if (one.comparator() != other.comparator()) {
      return Likeness.OPEN;
    }
    var loincs = loincs(code);
    var left = span(one, loincs);
    var right = span(other, loincs);
    if (left.isPresent() && right.isPresent()) {
      return left.get().kind().equals(right.get().kind())
          ? Likeness.of(left.get().meets(right.get()))
          : Likeness.OPEN;
    }
    return left.isEmpty() && right.isEmpty() && unit(one).equals(unit(other))
        ? Likeness.of(one.value().compareTo(other.value()) == 0)
        : Likeness.OPEN;
  }

  private Optional<Span> span(Quantity it, List<String> loincs) {
    return units.read(ucum(it), it.unit() == null ? "" : it.unit())
            instanceof UnitReading.Known known
        ? units.span(it.value(), known.unit(), loincs)
        : Optional.empty();
  }

  private static String ucum(Quantity it) {
    return Quantity.UCUM.equals(it.system()) && it.code() != null ? it.code() : "";
  }

  private static String unit(Quantity it) {
    return it.unit() + "|" + it.system() + "|" + it.code();
  }

  private static List<String> loincs(CodeableText code) {
    return code.codings().stream()
        .filter(it -> it.system().equals(LOINC))
        .map(it -> it.code())
        .toList();
  }

  /** Components pair by code; one without a partner leaves the question open. */
  Likeness components(List<Observation.Component> one, List<Observation.Component> other) {
    if (one.isEmpty() && other.isEmpty()) {
      return Likeness.UNSAID;
    }
    var all = one.size() == other.size() ? Likeness.SAME : Likeness.OPEN;
    for (var left : one) {
      var partner = other.stream()
          .filter(it -> Concept.compare(left.code(), it.code()) == Likeness.SAME)
          .findFirst();
      all = all(
          all,
          partner.map(it -> compare(left.value(), it.value(), left.code())).orElse(Likeness.OPEN));
    }
    return all;
  }

  private static Likeness all(Likeness one, Likeness other) {
    if (one == Likeness.DIFFERENT || other == Likeness.DIFFERENT) {
      return Likeness.DIFFERENT;
    }
    return one == Likeness.OPEN || other == Likeness.OPEN ? Likeness.OPEN : Likeness.SAME;
  }
}
