package dev.consilium.core.unit;

import dev.consilium.core.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts values; the factors are fractions, so that nothing is rounded before the end. */
final class Converter {

  /** What a kind counts, and how it is tied to other kinds. */
  record Kind(String id, Counts counts, String per, String plain) {}

  /** What a unit counts, as far as an analyte's constants can turn one into another. */
  enum Counts {
    MASS,
    SUBSTANCE,
    CHARGE,
    OTHER
  }

  private final Map<String, Kind> kinds;
  private final Map<String, String> substanceKinds = new HashMap<>();
  private final Map<String, Analyte> analytes = new HashMap<>();

  Converter(Map<String, Kind> kinds, List<Analyte> analytes) {
    this.kinds = Map.copyOf(kinds);
    kinds.values().stream()
        .filter(it -> it.counts == Counts.SUBSTANCE)
        .forEach(it -> substanceKinds.put(it.per, it.id));
    for (var analyte : analytes) {
      analyte.loincs().forEach(it -> this.analytes.put(it, analyte));
    }
  }

  Conversion convert(BigDecimal value, Unit from, Unit to, Collection<String> loincs) {
    if (isTooLong(value)) {
      return refused(
          from,
          to,
          UnitProblem.TOO_LONG,
          "a number of more than " + UnitTable.MAX_DIGITS + " digits",
          "Check what the sender meant to write.");
    }
    var exact = Rational.of(value);
    if (from.kind().equals(to.kind())) {
      return converted(value, from.equals(to) ? exact : direct(exact, from, to), to, null);
    }
    var source = kind(from);
    var target = kind(to);
    if (!bridged(source, target)) {
      return unconnected(from, to, source, target);
    }
    var analyte = analyte(loincs);
    var one = perMole(source.counts, analyte);
    var other = perMole(target.counts, analyte);
    if (one == null || other == null) {
      return missing(from, to, source, target);
    }
    var reference = from.toReference(exact).dividedBy(one).times(other);
    return converted(value, to.fromReference(reference), to, analyte);
  }

  Optional<Span> span(BigDecimal value, Unit unit, Collection<String> loincs) {
    if (isTooLong(value)) {
      return Optional.empty();
    }
    var half = Rational.of(BigDecimal.ONE.scaleByPowerOfTen(-value.scale()))
        .times(new Rational(BigInteger.ONE, BigInteger.TWO));
    var number = Rational.of(value);
    var low = unit.toReference(number.minus(half));
    var high = unit.toReference(number.plus(half));
    var kind = kind(unit);
    var substance = substanceKinds.get(kind.per);
    var moles = substance == null ? null : perMole(kind.counts, analyte(loincs));
    return Optional.of(
        moles == null || substance == null
            ? new Span(unit.kind(), low, high)
            : new Span(substance, low.dividedBy(moles), high.dividedBy(moles)));
  }

  static String rule(UnitProblem problem) {
    return "unit-" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Rational direct(Rational value, Unit from, Unit to) {
    return to.fromReference(from.toReference(value));
  }

  private static boolean isTooLong(BigDecimal value) {
    return value.precision() > UnitTable.MAX_DIGITS
        || Math.abs((long) value.scale()) > UnitTable.MAX_DIGITS;
  }

  private Kind kind(Unit unit) {
    var kind = kinds.get(unit.kind());
    return kind != null ? kind : new Kind(unit.kind(), Counts.OTHER, "", "");
  }

  private static boolean bridged(Kind one, Kind other) {
    return one.counts != Counts.OTHER && other.counts != Counts.OTHER && one.per.equals(other.per);
  }

  private @Nullable Analyte analyte(Collection<String> loincs) {
    Analyte found = null;
    for (var loinc : loincs) {
      var analyte = analytes.get(loinc);
      if (analyte != null && found != null && !analyte.equals(found)) {
        return null;
      }
      found = analyte != null ? analyte : found;
    }
    return found;
  }

  private static @Nullable Rational perMole(Counts counts, @Nullable Analyte analyte) {
    return switch (counts) {
      case MASS -> analyte == null ? null : analyte.molarMass().orElse(null);
      case SUBSTANCE -> Rational.ONE;
      case CHARGE -> analyte == null ? null : analyte.valence().orElse(null);
      case OTHER -> null;
    };
  }

  private static Conversion converted(
      BigDecimal sent, Rational exact, Unit to, @Nullable Analyte analyte) {
    return new Conversion.Converted(
        exact, exact.toDecimal(sent.precision()), to, Optional.ofNullable(analyte));
  }

  private static Conversion unconnected(Unit from, Unit to, Kind source, Kind target) {
    var annotated = source.plain.equals(target.id)
        || target.plain.equals(source.id)
        || (!source.plain.isEmpty() && source.plain.equals(target.plain));
    return annotated
        ? refused(
            from,
            to,
            UnitProblem.ANNOTATION,
            "units that differ in what they are related to",
            "Compare only values related to the same thing.")
        : refused(
            from,
            to,
            UnitProblem.OTHER_KIND,
            "units of " + source.id + " and " + target.id,
            "Compare only values of one kind.");
  }

  private static Conversion missing(Unit from, Unit to, Kind source, Kind target) {
    var charge = source.counts == Counts.CHARGE || target.counts == Counts.CHARGE;
    return charge
        ? refused(
            from,
            to,
            UnitProblem.VALENCE,
            "charge and no valence known for what was measured",
            "Give the LOINC code of a tabled analyte with a valence.")
        : refused(
            from,
            to,
            UnitProblem.MOLAR_MASS,
            "mass and substance, and no molar mass known for what was measured",
            "Give the LOINC code of a tabled analyte.");
  }

  private static Conversion.Refused refused(
      Unit from, Unit to, UnitProblem problem, String found, String remedy) {
    return new Conversion.Refused(
        problem, new Refusal("Units " + from + " to " + to, found, rule(problem), remedy));
  }
}
