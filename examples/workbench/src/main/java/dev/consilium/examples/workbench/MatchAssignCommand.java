package dev.consilium.examples.workbench;

import dev.consilium.matching.assignment.Allotment;
import dev.consilium.matching.assignment.Assigner;
import dev.consilium.matching.assignment.AssignmentOutcome;
import dev.consilium.matching.assignment.AssignmentProblem;
import dev.consilium.matching.assignment.FairAssigner;
import dev.consilium.matching.assignment.PlanVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consilium match assign}: many cases, few specialists, the least total cost, proven. */
@Command(
    name = "assign",
    description = {
      "Gives every case its specialists at the least total cost and proves it by prices.",
      "Where no plan keeps every bound, ends with 1 and says what stands in the way and what least"
          + " would clear it. Files whose names end in .gz are unpacked."
    })
final class MatchAssignCommand implements Callable<Integer> {

  @Option(
      names = "--costs",
      required = true,
      paramLabel = "FILE",
      description = "CSV with columns case, specialist, cost; a pair not in it must not meet.")
  private Path costs;

  @Option(
      names = "--capacities",
      required = true,
      paramLabel = "FILE",
      description = "CSV with columns specialist, most and, if wanted, least.")
  private Path capacities;

  @Option(
      names = "--demands",
      paramLabel = "FILE",
      description = "CSV with columns case, opinions and, if wanted, unassigned (the price of each"
          + " opinion not given; empty: all must be) and need (such as: eligible in JP).")
  private @Nullable Path demands;

  @Option(
      names = "--opinions",
      defaultValue = "1",
      description = "How many specialists a case needs that --demands does not name."
          + " Default: ${DEFAULT-VALUE}.")
  private int opinions;

  @Option(
      names = "--digits",
      defaultValue = "6",
      description = "Digits after the point that costs may have, 0 to 9; more are refused, never"
          + " cut. Default: ${DEFAULT-VALUE}.")
  private int digits;

  @Option(
      names = "--salt",
      defaultValue = "consilium",
      description = "Decides between equal plans. Default: ${DEFAULT-VALUE}.")
  private String salt;

  @Option(
      names = "--fair",
      paramLabel = "SHARE",
      description =
          "Lift the worst-served case; the total may be dearer by this share, such as" + " 0.03.")
  private @Nullable Double fair;

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    var files = new CostFiles(digits);
    var problem = files.problem(salt, opinions, costs, capacities, demands);
    var text = new AssignmentText(files, problem);
    var outcome = Assigner.standard().solve(problem);
    if (outcome instanceof AssignmentOutcome.Infeasible infeasible) {
      text.lines(infeasible).forEach(output::say);
      output.answer(text.tree(infeasible));
      return Outcome.NO.code();
    }
    var plan = ((AssignmentOutcome.Planned) outcome).plan();
    var allotment = fairer(problem);
    if (allotment.isPresent()) {
      text.lines(allotment.get(), plan.objective()).forEach(output::say);
      output.answer(text.tree(allotment.get(), plan.objective()));
      return Outcome.DONE.code();
    }
    // Checked once more before the reader's eyes, by the part that knows no kernel.
    var verification = PlanVerifier.verify(problem, plan);
    text.lines(plan, verification).forEach(output::say);
    output.answer(text.tree(plan, verification));
    return verification.holds() ? Outcome.DONE.code() : Outcome.NO.code();
  }

  private Optional<Allotment> fairer(AssignmentProblem problem) {
    return fair == null ? Optional.empty() : FairAssigner.within(fair).solve(problem);
  }
}
