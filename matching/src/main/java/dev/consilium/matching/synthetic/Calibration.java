package dev.consilium.matching.synthetic;

import dev.consilium.core.Coding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What real case series look like, learned from a host's own: case volumes as a log-normal
 * distribution rounded to whole cases (maximum likelihood on a grid), sizes of cases as they were,
 * codes as they occur together. Immutable.
 */
public final class Calibration {

  private static final double STEP = 0.05;

  private final List<CaseSeries> series;
  private final List<Integer> sizes = new ArrayList<>();
  private final List<Coding> codes = new ArrayList<>();
  private final double mu;
  private final double sigma;

  private Calibration(List<CaseSeries> series) {
    var sorted = new ArrayList<>(series);
    sorted.sort(
        Comparator.comparing((CaseSeries it) -> it.cases().size()).thenComparing(CaseSeries::id));
    this.series = List.copyOf(sorted);
    var volumes = new TreeMap<Integer, Integer>();
    for (var it : sorted) {
      volumes.merge(it.cases().size(), 1, Integer::sum);
      it.cases().forEach(one -> {
        sizes.add(one.size());
        codes.addAll(one);
      });
    }
    double best = Double.NEGATIVE_INFINITY;
    double bestMu = 0;
    double bestSigma = 1;
    for (int i = -80; i <= 120; i++) {
      for (int j = 2; j <= 80; j++) {
        double likelihood = likelihood(volumes, i * STEP, j * STEP);
        if (likelihood > best) {
          best = likelihood;
          bestMu = i * STEP;
          bestSigma = j * STEP;
        }
      }
    }
    mu = bestMu;
    sigma = bestSigma;
  }

  /**
   * Learns from case series.
   *
   * @param series at least one; what is learned holds their codes, so treat it as they are treated
   * @return the calibration
   */
  public static Calibration of(List<CaseSeries> series) {
    if (series.isEmpty()) {
      throw new IllegalArgumentException(
          "Calibration: no case series [series-present]. Give at least one.");
    }
    return new Calibration(series);
  }

  /**
   * Tells the mean of the logarithm of case volumes before rounding.
   *
   * @return to a twentieth
   */
  public double mu() {
    return mu;
  }

  /**
   * Tells the standard deviation of the logarithm of case volumes before rounding.
   *
   * @return to a twentieth, more than 0
   */
  public double sigma() {
    return sigma;
  }

  /** Gives the series, those with few cases first. */
  List<CaseSeries> series() {
    return series;
  }

  List<Integer> sizes() {
    return sizes;
  }

  List<Coding> codes() {
    return codes;
  }

  private static double likelihood(Map<Integer, Integer> volumes, double mu, double sigma) {
    double sum = 0;
    for (var it : volumes.entrySet()) {
      double above = Tails.normal((StrictMath.log(it.getKey() + 0.5) - mu) / sigma);
      double below =
          it.getKey() == 1 ? 0 : Tails.normal((StrictMath.log(it.getKey() - 0.5) - mu) / sigma);
      sum += it.getValue() * StrictMath.log(Math.max(1e-300, above - below));
    }
    return sum;
  }

  @Override
  public String toString() {
    return "Calibration[" + series.size() + " series, log-normal " + mu + ", " + sigma + "]";
  }
}
