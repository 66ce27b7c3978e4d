package dev.consilium.matching.assignment;

/** Hears how far an assignment is, and may stop it. Called on the solving thread. */
@FunctionalInterface
public interface AssignmentProgress {

  /** Never stops anything. */
  AssignmentProgress NONE = (step, done, total) -> true;

  /**
   * Told every so often; between two calls at most some thousand paths are found.
   *
   * @param step what is being done
   * @param done so many units of it
   * @param total of so many
   * @return false to stop; the outcome is then {@link AssignmentOutcome.Stopped}
   */
  boolean goOn(Step step, long done, long total);

  /** What a solver is busy with. */
  enum Step {
    /** Checks whether every demand and load can be met at all. */
    FEASIBILITY,
    /** Brings prices near their final values. */
    SCALING,
    /** Places units exactly. */
    PLACING,
    /** Checks the result against its certificate. */
    VERIFYING
  }
}
