package dev.consilium.matching.experiment;

import dev.consilium.core.Refusal;

/** What came of an experiment: results, or why its folder must not be used. */
public sealed interface ExperimentOutcome {

  /**
   * It ran, or had run before and was found unchanged.
   *
   * @param result figures and where they stand
   */
  record Finished(ExperimentResult result) implements ExperimentOutcome {}

  /**
   * It did not run.
   *
   * @param refusal which hash differs, and what to do
   */
  record Refused(Refusal refusal) implements ExperimentOutcome {}
}
