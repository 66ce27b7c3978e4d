package dev.consilium.matching.evaluation;

/**
 * One choice that was made and logged, what came of it, and how another policy would have chosen.
 *
 * @param reward what came of it, finite
 * @param logged how likely the logging policy was to choose so, above 0 to 1
 * @param target how likely the policy in question is to choose so, 0 to 1
 * @param predicted what a model expects of this choice; 0 without a model
 * @param predictedUnderTarget what the model expects of the policy in question here; 0 without a model
 */
public record LoggedRound(
    double reward, double logged, double target, double predicted, double predictedUnderTarget) {

  // A propensity of 0 says that what happened could not happen: the log is wrong.
  public LoggedRound {
    if (!(logged > 0 && logged <= 1 && target >= 0 && target <= 1)
        || !Double.isFinite(reward)
        || !Double.isFinite(predicted)
        || !Double.isFinite(predictedUnderTarget)) {
      throw new IllegalArgumentException("Logged round: propensities " + logged + " and " + target
          + ", or a reward that is not finite [round-range]."
          + " Give a logged propensity above 0 and both at most 1.");
    }
  }

  /**
   * Takes a round without a model of rewards.
   *
   * @param reward what came of it
   * @param logged how likely the logging policy was to choose so
   * @param target how likely the policy in question is to choose so
   * @return the round
   */
  public static LoggedRound of(double reward, double logged, double target) {
    return new LoggedRound(reward, logged, target, 0, 0);
  }

  /** {@return how many times as likely the policy in question is to choose so} */
  public double weight() {
    return target / logged;
  }
}
