package dev.consilium.core.statistics;

import java.util.List;

/**
 * What many rates say of the next one before it is seen.
 *
 * @param distribution the prior; its two shapes count as that many earlier cases
 * @param fit how it was found
 */
public record BetaPrior(BetaDistribution distribution, Fit fit) {

  /** How a prior is found. */
  public enum Fit {
    /** Mean and variance of the rates, less what the binomial explains. */
    MOMENTS,
    /**
     * The shapes under which the counts are likeliest, adjusted. All rates are integrated out; the
     * likelihood times the correlation keeps it off zero. Source: Li and Lahiri 2010.
     */
    MARGINAL_LIKELIHOOD,
    /** The shapes under which the counts are likeliest, unadjusted: what most texts print. */
    MAXIMUM_LIKELIHOOD,
    /** The rates vary no more than chance: all are taken for the pooled rate. */
    POOLED,
    /** Too little to learn from: every rate is as likely as another (Jeffreys 1946). */
    UNINFORMED
  }

  private static final double MOST_WEIGHT = 1e6;

  private static final double LEAST_WEIGHT = 1e-2;

  /**
   * Finds a prior by the method of moments (Kleinman 1973, weights n).
   *
   * <p>A pooled prior weighs as many cases as were counted, so it is as sure as the pooled rate.
   * With few counts the variance is often underestimated, and intervals are too short.
   *
   * @param counts of those who are alike; no order matters
   * @return the prior; uninformed for fewer than two counts, pooled without variance between them
   */
  public static BetaPrior byMoments(List<Proportion> counts) {
    double cases = counts.stream().mapToLong(Proportion::n).sum();
    double mean = counts.stream().mapToLong(Proportion::k).sum() / Math.max(1, cases);
    if (counts.size() < 2 || mean == 0 || mean == 1) {
      return degenerate(counts.size(), mean, cases);
    }
    double spread = counts.stream()
        .mapToDouble(it -> it.n() * (it.rate() - mean) * (it.rate() - mean))
        .sum();
    double squares = counts.stream().mapToDouble(it -> (double) it.n() * it.n()).sum();
    double chance = mean * (1 - mean) * (counts.size() - 1);
    // E(spread) = chance + rho * mean (1 - mean) * (cases - squares / cases - (m - 1)).
    double room = cases - squares / cases - (counts.size() - 1);
    double correlation = room <= 0 ? 0 : (spread - chance) / (mean * (1 - mean) * room);
    return correlation <= 0
        ? of(mean, cases, Fit.POOLED)
        : of(mean, 1 / correlation - 1, Fit.MOMENTS);
  }

  /**
   * Finds a prior by adjusted marginal likelihood. Golden sections search weight and mean in turn.
   *
   * @param counts of those who are alike; no order matters
   * @return the prior; uninformed for fewer than two counts, pooled when none did or all
   */
  public static BetaPrior byMarginalLikelihood(List<Proportion> counts) {
    return likeliest(counts, Fit.MARGINAL_LIKELIHOOD);
  }

  /**
   * Finds a prior by plain maximum likelihood. With few counts it may find no variance between them
   * where there is some; {@link #byMarginalLikelihood} does not.
   *
   * @param counts of those who are alike; no order matters
   * @return the prior; uninformed for fewer than two counts, pooled when the rates vary no more than
   *     chance, when none did or all
   */
  public static BetaPrior byMaximumLikelihood(List<Proportion> counts) {
    var found = likeliest(counts, Fit.MAXIMUM_LIKELIHOOD);
    // The likelihood rises for ever: chance explains all of the variance.
    if (found.fit() == Fit.MAXIMUM_LIKELIHOOD && found.weight() > MOST_WEIGHT / 10) {
      double cases = counts.stream().mapToLong(Proportion::n).sum();
      return of(found.distribution().mean(), cases, Fit.POOLED);
    }
    return found;
  }

  private static BetaPrior likeliest(List<Proportion> counts, Fit fit) {
    double cases = counts.stream().mapToLong(Proportion::n).sum();
    double pooled = counts.stream().mapToLong(Proportion::k).sum() / Math.max(1, cases);
    if (counts.size() < 2 || pooled == 0 || pooled == 1) {
      return degenerate(counts.size(), pooled, cases);
    }
    double mean = pooled;
    double weight = byMoments(counts).weight();
    for (int round = 0; round < 60; round++) {
      double before = weight;
      double fixedMean = mean;
      weight = Math.exp(GoldenSection.maximum(
          it -> logarithm(counts, fixedMean, Math.exp(it), fit),
          Math.log(LEAST_WEIGHT),
          Math.log(MOST_WEIGHT)));
      double fixedWeight = weight;
      mean = GoldenSection.maximum(it -> logarithm(counts, it, fixedWeight, fit), 1e-9, 1 - 1e-9);
      if (Math.abs(weight - before) <= 1e-7 * weight) {
        break;
      }
    }
    return of(mean, weight, fit);
  }

  private static double logarithm(List<Proportion> counts, double mean, double weight, Fit fit) {
    return fit == Fit.MAXIMUM_LIKELIHOOD
        ? marginal(counts, mean, weight)
        : adjusted(counts, mean, weight);
  }

  // The logarithm of the marginal likelihood times the correlation 1 / (1 + weight).
  static double adjusted(List<Proportion> counts, double mean, double weight) {
    return marginal(counts, mean, weight) - Math.log1p(weight);
  }

  static double marginal(List<Proportion> counts, double mean, double weight) {
    double a = mean * weight;
    double b = (1 - mean) * weight;
    double prior = LogGamma.beta(a, b);
    return counts.stream()
        .mapToDouble(it -> LogGamma.beta(a + it.k(), b + it.n() - it.k()) - prior)
        .sum();
  }

  // Nobody has one, or everybody: half a case on either side keeps the posterior off the ends.
  private static BetaPrior degenerate(int size, double mean, double cases) {
    if (size < 2) {
      return new BetaPrior(new BetaDistribution(0.5, 0.5), Fit.UNINFORMED);
    }
    double held = (mean * cases + 0.5) / (cases + 1);
    return new BetaPrior(
        new BetaDistribution(held * (cases + 1), (1 - held) * (cases + 1)), Fit.POOLED);
  }

  private static BetaPrior of(double mean, double weight, Fit fit) {
    double held = Math.min(MOST_WEIGHT, Math.max(LEAST_WEIGHT, weight));
    return new BetaPrior(new BetaDistribution(mean * held, (1 - mean) * held), fit);
  }

  /** {@return as how many earlier cases it weighs} */
  public double weight() {
    return distribution.alpha() + distribution.beta();
  }

  /**
   * Learns from counts.
   *
   * @param seen what was counted
   * @return the posterior
   */
  public BetaDistribution after(Proportion seen) {
    return new BetaDistribution(
        distribution.alpha() + seen.k(), distribution.beta() + seen.n() - seen.k());
  }
}
