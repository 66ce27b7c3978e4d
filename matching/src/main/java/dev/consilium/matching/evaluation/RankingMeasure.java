package dev.consilium.matching.evaluation;

import java.util.OptionalDouble;

/**
 * A figure for how good one ranking is. Pure: the same ranking always gets the same figure.
 *
 * <p>{@link Measures} names the ones that are built in; a host may add its own.
 */
public interface RankingMeasure {

  /** How the figures of many queries become one. */
  enum Averaging {
    /** Their mean. */
    MEAN,
    /** The exponential of their mean: the measure gives logarithms. */
    GEOMETRIC_MEAN,
    /** Their sum: the measure counts. */
    SUM
  }

  /** {@return the name, as trec_eval prints it} */
  String name();

  /** {@return how the figures of many queries become one} */
  Averaging averaging();

  /**
   * Measures a ranking; equal scores stand in trec_eval's order.
   *
   * @param ranking one query's
   * @return a finite number
   */
  double value(JudgedRanking ranking);

  /**
   * Gives the mean of the measure over all orders of equal scores, exactly.
   *
   * @param ranking one query's
   * @return empty where no closed form is known to this measure
   */
  OptionalDouble expectation(JudgedRanking ranking);
}
