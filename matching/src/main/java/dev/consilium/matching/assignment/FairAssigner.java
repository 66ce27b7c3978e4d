package dev.consilium.matching.assignment;

import java.util.Arrays;
import java.util.Optional;

/**
 * Makes the worst-served case as well off as it can be, within a share of the best total.
 *
 * <p>With one opinion a case the dearest pair is first made as cheap as possible, exactly, by a
 * search over thresholds with a maximum flow at each; cases stuck there keep that threshold and the
 * search goes on for the others, and the cheapest plan within all thresholds is taken (after I.
 * Stelmakh, N. Shah and A. Singh, PeerReview4All, 2019). With several opinions a case, cases count
 * more the worse off they were in the plans before, and the plan whose sorted case totals come
 * first, worst case first, is kept (multiplicative weights on the max-min problem's dual). Immutable.
 */
public final class FairAssigner {

  private static final int ROUNDS = 160;
  private static final int LEVELS = 12;

  private final double share;
  private final AssignmentProgress progress;

  private FairAssigner(double share, AssignmentProgress progress) {
    this.share = share;
    this.progress = progress;
  }

  /**
   * Fairness that may cost something.
   *
   * @param share how much dearer than the cheapest the total may be, as a share of that total's
   *     absolute value; 0 to 1, such as 0.03
   * @return the assigner
   */
  public static FairAssigner within(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("Fair assignment: share " + share
          + " [share-range]. Give how much dearer the total may be, 0 to 1.");
    }
    return new FairAssigner(share, AssignmentProgress.NONE);
  }

  /**
   * Reports progress, and stops when told to.
   *
   * @param port the host's port
   * @return an assigner like this one
   */
  public FairAssigner reporting(AssignmentProgress port) {
    return new FairAssigner(share, port);
  }

  /**
   * Assigns.
   *
   * @param problem the problem
   * @return empty where {@link Assigner#solve} gives no plan, for the reason it gives
   */
  public Optional<Allotment> solve(AssignmentProblem problem) {
    var assigner = Assigner.standard().reporting(progress);
    if (!(assigner.solve(problem) instanceof AssignmentOutcome.Planned cheapest)) {
      return Optional.empty();
    }
    long least = cheapest.plan().objective();
    long most = least + (long) (share * Math.abs((double) least));
    boolean single = problem.cases.stream().allMatch(it -> it.opinions() == 1);
    var fair = new FairSearch(problem, assigner, cheapest.plan(), most);
    return Optional.of(Allotment.of(single ? fair.byThresholds(LEVELS) : fair.byWeights(ROUNDS)));
  }

  /** Case totals from the worst down; the order in which two plans are compared. */
  static long[] profile(AssignmentPlan plan) {
    var totals = new long[plan.unitStart.length - 1];
    Arrays.setAll(totals, i -> -Allotment.total(plan, i));
    Arrays.sort(totals);
    return totals;
  }
}
