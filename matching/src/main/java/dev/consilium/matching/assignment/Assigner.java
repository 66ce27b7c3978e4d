package dev.consilium.matching.assignment;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Solves an assignment problem exactly and proves the answer.
 *
 * <p>Which {@link Kernel} runs is chosen by contention, unless one is named. Whichever it is, the
 * plan is checked by {@link PlanVerifier} before it is returned; one that fails is a defect of this
 * library and ends in an exception, never in a plan. The same problem with the same salt gives the
 * same plan to the bit. Immutable; safe to share between threads if the progress port is.
 *
 * <pre>{@code
 * var outcome = Assigner.standard().solve(problem);
 * if (outcome instanceof AssignmentOutcome.Planned planned) {
 *   planned.plan().assigned().forEach(it -> host.book(it));
 * }
 * }</pre>
 */
public final class Assigner {

  private final AssignmentProgress progress;
  private final @Nullable Kernel kernel;

  private Assigner(AssignmentProgress progress, @Nullable Kernel kernel) {
    this.progress = progress;
    this.kernel = kernel;
  }

  /**
   * Chooses the kernel itself and reports no progress.
   *
   * @return the assigner
   */
  public static Assigner standard() {
    return new Assigner(AssignmentProgress.NONE, null);
  }

  /**
   * Reports progress, and stops when told to.
   *
   * @param port the host's port
   * @return an assigner like this one
   */
  public Assigner reporting(AssignmentProgress port) {
    return new Assigner(port, kernel);
  }

  /**
   * Always uses one kernel.
   *
   * @param wanted the kernel; {@link Kernel#DENSE} solves only dense problems with one opinion a
   *     case, loads 0 to 1, no unassigned price and no more cases than specialists
   * @return an assigner like this one
   */
  public Assigner using(Kernel wanted) {
    return new Assigner(progress, wanted);
  }

  /**
   * Tells which kernel a problem would be solved with.
   *
   * @param problem the problem
   * @return the kernel named, or the one chosen by contention
   */
  public Kernel kernel(AssignmentProblem problem) {
    return kernel != null ? kernel : Portfolio.choose(problem);
  }

  /**
   * Solves a problem.
   *
   * @param problem the problem
   * @return a proven plan, what makes one impossible, or stopped
   */
  public AssignmentOutcome solve(AssignmentProblem problem) {
    try {
      var plan = plan(problem, kernel(problem));
      if (plan.isEmpty()) {
        return new Infeasibility(problem, watch(AssignmentProgress.Step.FEASIBILITY)).explain();
      }
      watch(AssignmentProgress.Step.VERIFYING).at(0, problem.pairs());
      var verification = PlanVerifier.verify(problem, plan.get());
      if (!verification.holds()) {
        throw new IllegalStateException("Assignment by " + plan.get().kernel() + ": "
            + verification.violations().get(0)
            + " [certificate]. Please report it with the problem's size and bounds.");
      }
      return new AssignmentOutcome.Planned(plan.get());
    } catch (Watch.Cancellation e) {
      return new AssignmentOutcome.Stopped(e.step());
    }
  }

  private Optional<AssignmentPlan> plan(AssignmentProblem problem, Kernel by) {
    if (by == Kernel.DENSE) {
      return DensePlan.of(problem, watch(AssignmentProgress.Step.PLACING));
    }
    var flow = new Flow(problem, problem.rows());
    if (by == Kernel.COST_SCALING) {
      if (!new Infeasibility(problem, watch(AssignmentProgress.Step.FEASIBILITY)).isFeasible()) {
        return Optional.empty();
      }
      new CostScaling(flow).run(watch(AssignmentProgress.Step.SCALING));
    }
    if (!new ShortestPaths(flow).run(watch(AssignmentProgress.Step.PLACING))) {
      return Optional.empty();
    }
    return Optional.of(read(problem, flow, by));
  }

  private Watch watch(AssignmentProgress.Step step) {
    return new Watch(progress, step);
  }

  private static AssignmentPlan read(AssignmentProblem problem, Flow flow, Kernel by) {
    flow.settle();
    int cases = problem.cases.size();
    var values = new long[cases];
    var given = new int[flow.units()];
    long objective = 0;
    for (int i = 0; i < cases; i++) {
      values[i] = flow.value(i);
      for (int unit = flow.unitStart[i]; unit < flow.unitStart[i + 1]; unit++) {
        int edge = flow.held[unit];
        given[unit] = edge >= 0 ? flow.rows.to[edge] : -1;
        objective += edge >= 0 ? flow.rows.cost[edge] : flow.unassignedAt[i];
      }
      // Which unit of a case sits where is the kernel's accident.
      Arrays.sort(given, flow.unitStart[i], flow.unitStart[i + 1]);
    }
    return new AssignmentPlan(problem, flow.unitStart, given, values, flow.price, objective, by);
  }
}
