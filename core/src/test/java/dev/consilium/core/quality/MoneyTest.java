package dev.consilium.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.consilium.core.Finding;
import dev.consilium.core.quality.MoneyFigure.Method;
import dev.consilium.core.quality.MoneyFigure.Projected;
import dev.consilium.core.quality.MoneyFigure.Verified;
import dev.consilium.core.statistics.IntervalMethod;
import dev.consilium.core.statistics.Proportion;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Arrays;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MoneyTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Period YEAR = Period.ofYears(1);

  @Test
  void projectedSaysWhatItIs() {
    var figure = new Projected(range(1, 2, 3), EUR, YEAR);

    assertThat(figure.method()).isEqualTo(Method.PROJECTED);
    assertThat(figure.evidence()).isEqualTo(MoneyFigure.Evidence.INTENDED);
  }

  @Test
  void verifiedIsNeverProjected() {
    assertThat(new Verified(range(1, 2, 3), EUR, YEAR, Method.RANDOMISED).evidence())
        .isEqualTo(MoneyFigure.Evidence.CLAIM_VERIFIED);
    assertThatThrownBy(() -> new Verified(range(1, 2, 3), EUR, YEAR, Method.PROJECTED))
        .hasMessage("Verified money: the method is PROJECTED [method-measured]."
            + " Use a projected figure, or name how it was measured.");
  }

  // The compiler keeps the two apart; this fails when somebody adds a common sum.
  @Test
  void projectedAndVerifiedHaveNoCommonSum() {
    for (var type : MoneyFigure.class.getPermittedSubclasses()) {
      assertThat(Arrays.stream(type.getMethods()).filter(it -> it.getName().equals("plus")))
          .singleElement()
          .satisfies(it -> assertThat(it.getParameterTypes()).containsExactly(type));
    }
    assertThat(Arrays.stream(MoneyFigure.class.getMethods()).map(it -> it.getName()))
        .doesNotContain("plus");
  }

  @Test
  void addsLikeToLike() {
    var projected = new Projected(range(1, 2, 3), EUR, YEAR);
    var verified = new Verified(range(1, 2, 3), EUR, YEAR, Method.PRE_POST);

    assertThat(projected.plus(projected))
        .isEqualTo(new MoneyFigure.Sum.Added<>(new Projected(range(2, 4, 6), EUR, YEAR)));
    assertThat(verified.plus(verified))
        .isEqualTo(
            new MoneyFigure.Sum.Added<>(new Verified(range(2, 4, 6), EUR, YEAR, Method.PRE_POST)));
  }

  @Test
  void refusesWhatIsUnlike() {
    var one = new Verified(range(1, 2, 3), EUR, YEAR, Method.PRE_POST);

    assertThat(message(one.plus(new Verified(range(1, 2, 3), USD, YEAR, Method.PRE_POST))))
        .isEqualTo("Sum of money: currencies EUR and USD [currency-same]."
            + " Convert one at a stated rate and day.");
    assertThat(message(
            one.plus(new Verified(range(1, 2, 3), EUR, Period.ofYears(2), Method.PRE_POST))))
        .isEqualTo("Sum of money: horizons P1Y and P2Y [horizon-same]."
            + " Count both over the same time.");
    assertThat(message(one.plus(new Verified(range(1, 2, 3), EUR, YEAR, Method.RANDOMISED))))
        .isEqualTo("Sum of money: methods PRE_POST and RANDOMISED [method-same]."
            + " Report them side by side.");
    var projected = new Projected(range(1, 2, 3), EUR, YEAR);
    assertThat(projected.plus(new Projected(range(1, 2, 3), USD, YEAR)))
        .isInstanceOf(MoneyFigure.Sum.Refused.class);
  }

  private static String message(MoneyFigure.Sum<?> it) {
    return ((MoneyFigure.Sum.Refused<?>) it).refusal().message();
  }

  @ParameterizedTest
  @CsvSource({"P0D", "P-1Y"})
  void needsAHorizon(String horizon) {
    assertThatThrownBy(() -> new Projected(range(1, 2, 3), EUR, Period.parse(horizon)))
        .hasMessage("Money: horizon " + horizon
            + " [horizon-positive]. Give the time over which the amount is counted.");
    assertThatThrownBy(
            () -> new Verified(range(1, 2, 3), EUR, Period.parse(horizon), Method.RANDOMISED))
        .hasMessageContaining("[horizon-positive]");
  }

  @ParameterizedTest
  @CsvSource({"2,1,3", "1,4,3"})
  void aRangeIsInOrder(int low, int base, int high) {
    assertThatThrownBy(() -> range(low, base, high))
        .hasMessage("Money range: " + low + ", " + base + ", " + high
            + " [range-ordered]. Give low, base and high in this order.");
  }

  @Test
  void projectsSavingsPerCase() {
    var averted = new Proportion(30, 100);
    var saved = new SavingsProjection(
            averted,
            0.95,
            range(8_000, 10_000, 12_000),
            range(500, 1_000, 1_500),
            MoneyRange.exactly(BigDecimal.valueOf(400)),
            EUR,
            YEAR)
        .perCase();

    var interval = averted.interval(IntervalMethod.CLOPPER_PEARSON, 0.95);
    assertThat(saved.amount().base().doubleValue()).isEqualTo(0.3 * 10_000 - 1_000 - 400);
    assertThat(saved.amount().low().doubleValue())
        .isEqualTo(interval.lower() * 8_000 - 1_500 - 400, within(1e-9));
    assertThat(saved.amount().high().doubleValue())
        .isEqualTo(interval.upper() * 12_000 - 500 - 400, within(1e-9));
    assertThat(saved.method()).isEqualTo(Method.PROJECTED);
    assertThat(saved.horizon()).isEqualTo(YEAR);
    assertThat(saved.currency()).isEqualTo(EUR);
  }

  @Test
  void saysSoWhenAnOpinionCostsMoreThanItSaves() {
    var saved = new SavingsProjection(
            new Proportion(0, 10),
            0.95,
            range(100, 100, 100),
            range(0, 0, 0),
            range(50, 50, 50),
            EUR,
            YEAR)
        .perCase();

    assertThat(saved.amount().base()).isEqualByComparingTo("-50");
    assertThatThrownBy(() -> new SavingsProjection(
            new Proportion(0, 10),
            0.95,
            range(100, 100, 100),
            range(-1, 0, 0),
            range(50, 50, 50),
            EUR,
            YEAR))
        .hasMessage("Savings projection: an amount of -1 [amount-positive]. Give 0 or more.");
  }

  @Test
  void noReturnOnInvestmentWithoutAMethod() {
    var answer = ReturnOnInvestment.of(
        new ReturnOnInvestment.Request(range(1, 2, 3), EUR, YEAR, BigDecimal.ONE, null));

    assertThat(((ReturnOnInvestment.Refused) answer).refusal().message())
        .isEqualTo("Return on investment: nobody says how the savings were found [method-stated]."
            + " Name the method: projected, pre-post, concurrent control or randomised.");
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void theRatioCarriesItsMethodAndItsCautions(Method method) {
    var answer = ReturnOnInvestment.of(
        new ReturnOnInvestment.Request(range(1, 2, 3), EUR, YEAR, BigDecimal.valueOf(4), method));

    assertThat(answer).isInstanceOfSatisfying(ReturnOnInvestment.Ratio.class, it -> {
      assertThat(it.savings().method()).isEqualTo(method);
      assertThat(it.low()).isEqualByComparingTo("0.25");
      assertThat(it.base()).isEqualByComparingTo("0.5");
      assertThat(it.high()).isEqualByComparingTo("0.75");
      assertThat(it.cautions())
          .extracting(Finding::rule)
          .containsExactly(
              switch (method) {
                case PROJECTED -> new String[] {"method-projected"};
                case PRE_POST -> new String[] {"method-pre-post"};
                case CONCURRENT_CONTROL, RANDOMISED -> new String[] {};
              });
    });
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  void noReturnOnNothing(BigDecimal cost) {
    var answer = ReturnOnInvestment.of(
        new ReturnOnInvestment.Request(range(1, 2, 3), EUR, YEAR, cost, Method.RANDOMISED));

    assertThat(((ReturnOnInvestment.Refused) answer).refusal().rule()).isEqualTo("cost-positive");
  }

  private static MoneyRange range(long low, long base, long high) {
    return new MoneyRange(
        BigDecimal.valueOf(low), BigDecimal.valueOf(base), BigDecimal.valueOf(high));
  }
}
