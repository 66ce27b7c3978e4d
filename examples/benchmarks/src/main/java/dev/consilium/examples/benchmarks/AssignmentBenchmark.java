package dev.consilium.examples.benchmarks;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;
import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import dev.consilium.matching.assignment.Assigner;
import dev.consilium.matching.assignment.AssignmentOutcome;
import dev.consilium.matching.assignment.AssignmentPlan;
import dev.consilium.matching.assignment.AssignmentProblem;
import dev.consilium.matching.assignment.CaseDemand;
import dev.consilium.matching.assignment.SpecialistLoad;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Exact assignment beside OR-Tools 9.15 in one process, by CPU time of the one thread that solves.
 *
 * <p>Both answers must be equal to the last unit, or the program fails. Our time is that of {@link
 * Assigner#solve}, certificate check included; OR-Tools' is that of {@code solve}, without the
 * building of its network, which is shown apart, as is that of our problem. The first row of an
 * instance is cold. Run it with {@code -Dbenchmark.main} naming this class.
 */
public final class AssignmentBenchmark {

  private final com.sun.management.ThreadMXBean threads =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final PrintStream out;
  private final int runs;

  private AssignmentBenchmark(PrintStream out, int runs) {
    this.out = out;
    this.runs = runs;
  }

  /**
   * Runs all comparisons.
   *
   * @param arguments runs of each instance, the dense size, and "dense" for the matrices alone; 5
   *     runs at 5000 where not given
   * @throws IOException if the process's memory cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    Loader.loadNativeLibraries();
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    int dense = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5000;
    var benchmark = new AssignmentBenchmark(System.out, runs);
    benchmark.say(
        "%-40s %8s %8s %7s  %8s %8s %s",
        "instance", "ours s", "MCF s", "ratio", "build s", "MCF b. s", "kernel, objective");
    boolean matricesAlone = arguments.length > 2 && arguments[2].equals("dense");
    var instances = matricesAlone ? List.<AssignmentInstance>of() : instances();
    for (var it : instances) {
      benchmark.rows(it);
    }
    benchmark.matrix(dense, false);
    benchmark.matrix(dense, true);
  }

  private static List<AssignmentInstance> instances() {
    return List.of(
        AssignmentInstance.loose(10_000, 100_000, 1),
        AssignmentInstance.loose(10_000, 100_000, 3),
        AssignmentInstance.loose(10_000, 100_000, 5),
        AssignmentInstance.tight(10_000, 3_000, 1, 1.02),
        AssignmentInstance.tight(10_000, 3_000, 3, 1.02),
        AssignmentInstance.tight(10_000, 3_000, 1, .95),
        AssignmentInstance.tight(10_000, 10_000, 1, 1.05));
  }

  private void rows(AssignmentInstance instance) {
    double start = seconds();
    var problem = instance.problem();
    double build = seconds() - start;
    for (int run = 0; run < runs; run++) {
      start = seconds();
      var plan = solved(problem);
      double ours = seconds() - start;
      start = seconds();
      var flow = instance.network();
      double networked = seconds() - start;
      if (flow.solve() != MinCostFlow.Status.OPTIMAL) {
        throw new IllegalStateException(instance.name + ": the peer found no optimum.");
      }
      double theirs = seconds() - start - networked;
      same(instance.name, plan.objective(), flow.getOptimalCost());
      say(
          "%-40s %8.3f %8.3f %7.1f  %8.3f %8.3f %s, %d",
          instance.name,
          ours,
          theirs,
          theirs / ours,
          build,
          networked,
          plan.kernel(),
          plan.objective());
    }
  }

  /** Square, one case each: uniform costs, or distances of 16 traits, which tie less and cluster. */
  private void matrix(int size, boolean traits) throws IOException {
    var random = new SplittableRandom(11);
    var costs = traits ? distances(size, random) : uniform(size, random);
    var name = size + " x " + size + (traits ? " traits" : " uniform");
    for (int run = 0; run < runs; run++) {
      long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      double start = seconds();
      var problem = dense(size, costs);
      double build = seconds() - start;
      start = seconds();
      var plan = solved(problem);
      double ours = seconds() - start;
      bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes;
      long before = memory("VmRSS:");
      forgetPeak();
      start = seconds();
      var peer = new LinearSumAssignment();
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          peer.addArcWithCost(i, j, costs[i][j]);
        }
      }
      double networked = seconds() - start;
      if (peer.solve() != LinearSumAssignment.Status.OPTIMAL) {
        throw new IllegalStateException(name + ": the peer found no optimum.");
      }
      double theirs = seconds() - start - networked;
      long peak = memory("VmHWM:");
      same(name, plan.objective(), peer.getOptimalCost());
      peer.delete();
      say(
          "%-40s %8.3f %8.3f %7.1f  %8.3f %8.3f %s, %d; all we allocated %d MB, with LSA the process grew by %d to %d MB",
          name,
          ours,
          theirs,
          theirs / ours,
          build,
          networked,
          plan.kernel(),
          plan.objective(),
          bytes >> 20,
          (peak - before) >> 20,
          peak >> 20);
    }
  }

  private static int[][] uniform(int size, SplittableRandom random) {
    var costs = new int[size][];
    for (int i = 0; i < size; i++) {
      costs[i] = random.ints(size, 0, 1_000_000).toArray();
    }
    return costs;
  }

  private static int[][] distances(int size, SplittableRandom random) {
    var one = new double[size][];
    var other = new double[size][];
    for (int i = 0; i < size; i++) {
      one[i] = random.doubles(16).toArray();
      other[i] = random.doubles(16).toArray();
    }
    var costs = new int[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double sum = 0;
        for (int k = 0; k < 16; k++) {
          double difference = one[i][k] - other[j][k];
          sum += difference * difference;
        }
        costs[i][j] = (int) (1e6 * sum / 16);
      }
    }
    return costs;
  }

  private static AssignmentProblem dense(int size, int[][] costs) {
    var builder = AssignmentProblem.builder("benchmark");
    for (int i = 0; i < size; i++) {
      builder.add(CaseDemand.of(new CaseId("C-" + i), 1));
      builder.add(SpecialistLoad.upTo(new PartyId("S-" + i), 1));
    }
    return builder.costs((i, j) -> costs[i][j]).build();
  }

  private static AssignmentPlan solved(AssignmentProblem problem) {
    if (Assigner.standard().solve(problem) instanceof AssignmentOutcome.Planned it) {
      return it.plan();
    }
    throw new IllegalStateException(problem + ": no plan. Correct the instance.");
  }

  private static void same(String name, long ours, long theirs) {
    if (ours != theirs) {
      throw new IllegalStateException(
          name + ": objective " + ours + ", the peer's " + theirs + ". One of us is wrong.");
    }
  }

  private double seconds() {
    return threads.getCurrentThreadCpuTime() / 1e9;
  }

  /** What the process holds or held at its peak, where Linux tells it; else 0. */
  private static long memory(String what) throws IOException {
    var status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    for (var line : Files.readAllLines(status)) {
      if (line.startsWith(what)) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
      }
    }
    return 0;
  }

  private static void forgetPeak() throws IOException {
    var references = Path.of("/proc/self/clear_refs");
    if (Files.isWritable(references)) {
      Files.writeString(references, "5");
    }
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
