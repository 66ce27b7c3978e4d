package dev.consilium.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.stat.interval.ClopperPearsonInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

class ProportionProperties {

  @Property
  void eachIntervalHoldsTheRateAndStaysWithinZeroAndOne(
      @ForAll @LongRange(min = 1, max = 100_000) long n,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
    var proportion = new Proportion(Math.round(share * n), n);

    for (var method :
        new IntervalMethod[] {IntervalMethod.CLOPPER_PEARSON, IntervalMethod.WILSON}) {
      var interval = proportion.interval(method, level);
      assertThat(interval.contains(proportion.rate())).as(interval.toString()).isTrue();
      assertThat(interval.lower()).isBetween(0.0, 1.0);
      assertThat(interval.upper()).isBetween(0.0, 1.0);
      assertThat(interval.level()).isEqualTo(level);
      assertThat(interval.method()).isEqualTo(method);
    }
  }

  @Property
  void moreCasesOfTheSameRateNarrowTheInterval(
      @ForAll @IntRange(max = 60) int k,
      @ForAll @IntRange(max = 60) int others,
      @ForAll @IntRange(min = 2, max = 50) int times) {
    var few = new Proportion(k, Math.max(1, k + others));
    var many = new Proportion(few.k() * times, few.n() * times);

    for (var method :
        new IntervalMethod[] {IntervalMethod.CLOPPER_PEARSON, IntervalMethod.WILSON}) {
      assertThat(many.interval(method, 0.95).width())
          .isLessThan(few.interval(method, 0.95).width());
    }
  }

  @Property
  void aHigherLevelWidensTheInterval(
      @ForAll @LongRange(max = 500) long k,
      @ForAll @LongRange(min = 1, max = 500) long others,
      @ForAll @DoubleRange(min = 0.5, max = 0.98) double level) {
    var proportion = new Proportion(k, k + others);

    for (var method :
        new IntervalMethod[] {IntervalMethod.CLOPPER_PEARSON, IntervalMethod.WILSON}) {
      assertThat(proportion.interval(method, level + 0.01).width())
          .isGreaterThan(proportion.interval(method, level).width());
    }
  }

  @Property
  void countingTheOthersMirrorsTheInterval(
      @ForAll @LongRange(max = 5_000) long k, @ForAll @LongRange(max = 5_000) long others) {
    var proportion = new Proportion(k, Math.max(1, k + others));

    for (var method :
        new IntervalMethod[] {IntervalMethod.CLOPPER_PEARSON, IntervalMethod.WILSON}) {
      var interval = proportion.interval(method, 0.95);
      var mirror = proportion.complement().interval(method, 0.95);
      assertThat(mirror.lower()).isEqualTo(1 - interval.upper(), within(1e-12));
      assertThat(mirror.upper()).isEqualTo(1 - interval.lower(), within(1e-12));
    }
  }

  @Property
  void agreesWithAnotherLibrary(
      @ForAll @IntRange(min = 1, max = 3_000) int k,
      @ForAll @IntRange(min = 1, max = 3_000) int others,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    var proportion = new Proportion(k, (long) k + others);
    // Its inverse stops at 1e-9 by itself, so that much is all one may ask of it.
    var exact = new ClopperPearsonInterval().createInterval(k + others, k, level);
    var score = new WilsonScoreInterval().createInterval(k + others, k, level);

    var ours = proportion.interval(IntervalMethod.CLOPPER_PEARSON, level);
    assertThat(ours.lower()).isEqualTo(exact.getLowerBound(), within(2e-9));
    assertThat(ours.upper()).isEqualTo(exact.getUpperBound(), within(2e-9));
    var wilson = proportion.interval(IntervalMethod.WILSON, level);
    assertThat(wilson.lower()).isEqualTo(score.getLowerBound(), within(1e-9));
    assertThat(wilson.upper()).isEqualTo(score.getUpperBound(), within(1e-9));
  }
}
