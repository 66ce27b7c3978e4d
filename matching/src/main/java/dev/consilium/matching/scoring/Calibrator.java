package dev.consilium.matching.scoring;

/**
 * Turns scores into probabilities: how often somebody with such a score proves right. Learnt outside of
 * matching, from judged rankings; never from the case at hand.
 */
public interface Calibrator {

  /**
   * Tells the probability.
   *
   * @param score any finite number
   * @return from 0 to 1; never smaller for a larger score
   */
  double probability(double score);
}
