package dev.consilium.core.quality;

import dev.consilium.core.Finding;
import dev.consilium.core.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes back for what was spent; never without a method. */
public sealed interface ReturnOnInvestment {

  /**
   * A ratio that says how its savings were found.
   *
   * @param savings what was saved
   * @param cost what was spent, above zero
   * @param low savings divided by cost, from the low end
   * @param base from the likeliest
   * @param high from the high end
   * @param cautions what a reader must know of the method
   */
  record Ratio(
      MoneyFigure savings,
      BigDecimal cost,
      BigDecimal low,
      BigDecimal base,
      BigDecimal high,
      List<Finding> cautions)
      implements ReturnOnInvestment {

    // The copy keeps a later change to the caller's list away.
    public Ratio {
      cautions = List.copyOf(cautions);
    }
  }

  /**
   * There is no ratio.
   *
   * @param refusal why, and what would satisfy the rule
   */
  record Refused(Refusal refusal) implements ReturnOnInvestment {}

  /**
   * What somebody wants a ratio of.
   *
   * @param savings what is said to be saved
   * @param currency of savings and cost
   * @param horizon over which time
   * @param cost what was spent
   * @param method how the savings were found; null when nobody says
   */
  record Request(
      MoneyRange savings,
      Currency currency,
      Period horizon,
      BigDecimal cost,
      MoneyFigure.@Nullable Method method) {}

  /**
   * Answers a request.
   *
   * @param request what is wanted
   * @return the ratio with its cautions, or why there is none
   */
  static ReturnOnInvestment of(Request request) {
    var method = request.method();
    if (method == null) {
      return new Refused(new Refusal(
          "Return on investment",
          "nobody says how the savings were found",
          "method-stated",
          "Name the method: projected, pre-post, concurrent control or randomised."));
    }
    if (request.cost().signum() <= 0) {
      return new Refused(new Refusal(
          "Return on investment",
          "the cost is not above zero",
          "cost-positive",
          "Give what was spent."));
    }
    var savings = method == MoneyFigure.Method.PROJECTED
        ? new MoneyFigure.Projected(request.savings(), request.currency(), request.horizon())
        : new MoneyFigure.Verified(
            request.savings(), request.currency(), request.horizon(), method);
    return new Ratio(
        savings,
        request.cost(),
        ratio(request.savings().low(), request),
        ratio(request.savings().base(), request),
        ratio(request.savings().high(), request),
        cautions(method));
  }

  private static BigDecimal ratio(BigDecimal amount, Request request) {
    return amount.divide(request.cost(), MathContext.DECIMAL64);
  }

  private static List<Finding> cautions(MoneyFigure.Method method) {
    return switch (method) {
      case PROJECTED ->
        List.of(caution(
            "method-projected",
            "nobody looked at what happened",
            "Verify by claims after the horizon before it is called a saving."));
      case PRE_POST ->
        List.of(caution(
            "method-pre-post",
            "people seek an opinion when they are worst, and get better without it",
            "Compare with others at the same time."));
      case CONCURRENT_CONTROL, RANDOMISED -> List.of();
    };
  }

  private static Finding caution(String rule, String found, String remedy) {
    return new Finding(
        Finding.Severity.SHOULD, rule, "return on investment", found, remedy, List.of());
  }
}
