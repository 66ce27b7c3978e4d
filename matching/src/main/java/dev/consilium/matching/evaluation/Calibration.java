package dev.consilium.matching.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether what was said to be likely happened as often. Immutable.
 *
 * @param bins predictions of similar size together, ascending; none is empty
 * @param brier the mean squared distance of prediction and outcome, 0 to 1
 */
public record Calibration(List<Bin> bins, double brier) {

  /**
   * A prediction and what came of it.
   *
   * @param probability from 0 to 1
   * @param happened what came of it
   */
  public record Prediction(double probability, boolean happened) {

    // A score that is no probability has to be calibrated first, not measured.
    public Prediction {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("Prediction: " + probability
            + " [probability-range]. Give a number from 0 to 1; calibrate scores first.");
      }
    }
  }

  /**
   * Predictions of similar size.
   *
   * @param count how many, 1 or more
   * @param predicted their mean
   * @param happened how many happened
   */
  public record Bin(int count, double predicted, int happened) {

    /** {@return the share that happened} */
    public double observed() {
      return (double) happened / count;
    }
  }

  // A copy keeps a later change of the caller's list away.
  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * Puts predictions into bins of equal number.
   *
   * @param predictions at least one
   * @param most how many bins at most, 1 or more; equal predictions stay together
   * @return the calibration
   */
  public static Calibration of(List<Prediction> predictions, int most) {
    if (predictions.isEmpty() || most < 1) {
      throw new IllegalArgumentException("Calibration: " + predictions.size() + " predictions in "
          + most + " bins [calibration-sample]. Give one or more of both.");
    }
    var sorted = predictions.stream()
        .sorted(
            Comparator.comparingDouble(Prediction::probability).thenComparing(Prediction::happened))
        .toList();
    var bins = new ArrayList<Bin>();
    double squares = 0;
    int from = 0;
    for (int i = 0; i < sorted.size(); i++) {
      var it = sorted.get(i);
      double miss = it.probability() - (it.happened() ? 1 : 0);
      squares += miss * miss;
      boolean full = (long) (i + 1) * most >= (long) (bins.size() + 1) * sorted.size();
      boolean last = i + 1 == sorted.size();
      if (last || (full && sorted.get(i + 1).probability() != it.probability())) {
        bins.add(bin(sorted.subList(from, i + 1)));
        from = i + 1;
      }
    }
    return new Calibration(bins, squares / sorted.size());
  }

  private static Bin bin(List<Prediction> predictions) {
    double sum = 0;
    int happened = 0;
    for (var it : predictions) {
      sum += it.probability();
      happened += it.happened() ? 1 : 0;
    }
    return new Bin(predictions.size(), sum / predictions.size(), happened);
  }

  /** {@return the expected calibration error: the mean distance of a bin, weighed by its number} */
  public double expectedError() {
    double sum = 0;
    long count = 0;
    for (var it : bins) {
      sum += it.count() * Math.abs(it.predicted() - it.observed());
      count += it.count();
    }
    return count == 0 ? 0 : sum / count;
  }

  /** {@return the largest distance of a bin} */
  public double largestError() {
    return bins.stream()
        .mapToDouble(it -> Math.abs(it.predicted() - it.observed()))
        .max()
        .orElse(0);
  }
}
