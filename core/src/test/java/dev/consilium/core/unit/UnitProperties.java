package dev.consilium.core.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of conversion over the whole table. */
class UnitProperties {

  private final UnitTable table = UnitTable.standard();

  @Property(tries = 300)
  void thereAndBackIsTheSameNumber(@ForAll("values") BigDecimal value, @ForAll Random random) {
    var from = any(random);
    for (var to : table.units()) {
      var analyte = table.analytes().get(random.nextInt(table.analytes().size()));
      var there = table.convert(value, from, to, analyte.loincs()).converted();
      if (there.isPresent()) {
        var exact = there.get().exact();
        assertThat(backTo(from, to, exact, analyte)).isEqualTo(Rational.of(value));
      }
    }
  }

  // The inverse by the conversion's own slope and offset, found from two exact points.
  private Rational backTo(Unit from, Unit to, Rational exact, Analyte analyte) {
    var zero = table
        .convert(BigDecimal.ZERO, from, to, analyte.loincs())
        .converted()
        .orElseThrow()
        .exact();
    var one = table
        .convert(BigDecimal.ONE, from, to, analyte.loincs())
        .converted()
        .orElseThrow()
        .exact();
    return exact.minus(zero).dividedBy(one.minus(zero));
  }

  @Property(tries = 300)
  void theWayBackInvertsTheWayThere(@ForAll Random random) {
    var from = any(random);
    for (var to : table.units()) {
      if (!from.kind().equals(to.kind())) {
        continue;
      }
      var there = point(BigDecimal.ONE, from, to).minus(point(BigDecimal.ZERO, from, to));
      var back = point(BigDecimal.ONE, to, from).minus(point(BigDecimal.ZERO, to, from));
      assertThat(there.times(back)).isEqualTo(Rational.ONE);
      assertThat(
              point(BigDecimal.ZERO, from, to).times(back).plus(point(BigDecimal.ZERO, to, from)))
          .isEqualTo(Rational.ZERO);
    }
  }

  @Property(tries = 200)
  void theSpanHoldsTheNumberAndMeetsItself(
      @ForAll("values") BigDecimal value, @ForAll Random random) {
    var span = table.span(value, any(random), List.of()).orElseThrow();

    assertThat(span.meets(span)).isTrue();
    assertThat(span.low()).isLessThan(span.high());
  }

  @Property
  void fractionsAddAndMultiplyAsNumbersDo(
      @ForAll long a,
      @ForAll("denominators") long b,
      @ForAll long c,
      @ForAll("denominators") long d) {
    var one = new Rational(BigInteger.valueOf(a), BigInteger.valueOf(b));
    var other = new Rational(BigInteger.valueOf(c), BigInteger.valueOf(d));

    assertThat(one.plus(other).minus(other)).isEqualTo(one);
    assertThat(one.plus(other)).isEqualTo(other.plus(one));
    assertThat(one.times(other)).isEqualTo(other.times(one));
    if (c != 0) {
      assertThat(one.times(other).dividedBy(other)).isEqualTo(one);
    }
    assertThat(one.denominator().signum()).isPositive();
    assertThat(one.numerator().gcd(one.denominator())).isEqualTo(BigInteger.ONE);
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(one.minus(other).numerator().signum());
  }

  @Provide
  Arbitrary<BigDecimal> values() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-100000"), new BigDecimal("100000"))
        .ofScale(4);
  }

  @Provide
  Arbitrary<Long> denominators() {
    return Arbitraries.longs().filter(it -> it != 0);
  }

  private Rational point(BigDecimal value, Unit from, Unit to) {
    return table.convert(value, from, to).converted().orElseThrow().exact();
  }

  private Unit any(Random random) {
    return table.units().get(random.nextInt(table.units().size()));
  }
}
