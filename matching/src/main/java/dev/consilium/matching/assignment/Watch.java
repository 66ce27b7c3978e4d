package dev.consilium.matching.assignment;

/** Passes progress on to the host now and then, and turns its no into the end of the solver. */
final class Watch {

  private static final int STRIDE = 256;

  private final AssignmentProgress progress;
  private final AssignmentProgress.Step step;
  private int calls;

  Watch(AssignmentProgress progress, AssignmentProgress.Step step) {
    this.progress = progress;
    this.step = step;
  }

  static Watch silent() {
    return new Watch(AssignmentProgress.NONE, AssignmentProgress.Step.FEASIBILITY);
  }

  void at(long done, long total) {
    if (calls++ % STRIDE == 0 && !progress.goOn(step, done, total)) {
      throw new Cancellation(step);
    }
  }

  /** Ends a solver from within; caught where the outcome is made, never seen by a host. */
  static final class Cancellation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final AssignmentProgress.Step step;

    Cancellation(AssignmentProgress.Step step) {
      super("stopped by the host", null, false, false);
      this.step = step;
    }

    AssignmentProgress.Step step() {
      return step;
    }
  }
}
