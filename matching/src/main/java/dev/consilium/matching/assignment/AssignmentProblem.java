package dev.consilium.matching.assignment;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Cases, specialists and what each pair of them costs; a pair not named must not meet.
 *
 * <p>Costs are whole numbers in a fixed point of the host's choice, 1e-6 or finer, between ±2^40.
 * Lower is better; for scores give their negative. Inside, everything stands in a salted order, so
 * that neither the order of the input nor the ids decide between equal plans. Immutable and safe to
 * share between threads.
 */
public final class AssignmentProblem {

  final String salt;
  final List<CaseDemand> cases;
  final List<SpecialistLoad> specialists;
  final Map<CaseId, Integer> caseNumbers;
  final Map<PartyId, Integer> specialistNumbers;
  final @Nullable Candidates sparse;
  final @Nullable CostMatrix dense;

  AssignmentProblem(
      String salt,
      List<CaseDemand> cases,
      List<SpecialistLoad> specialists,
      Map<CaseId, Integer> caseNumbers,
      Map<PartyId, Integer> specialistNumbers,
      @Nullable Candidates sparse,
      @Nullable CostMatrix dense) {
    this.salt = salt;
    this.cases = cases;
    this.specialists = specialists;
    this.caseNumbers = caseNumbers;
    this.specialistNumbers = specialistNumbers;
    this.sparse = sparse;
    this.dense = dense;
  }

  /**
   * Starts a problem.
   *
   * @param salt decides between equal plans; keep it to repeat a result, never blank
   * @return a builder without cases
   */
  public static AssignmentProblemBuilder builder(String salt) {
    return new AssignmentProblemBuilder(salt);
  }

  /**
   * Lists the cases.
   *
   * @return in the salted order
   */
  public List<CaseDemand> cases() {
    return cases;
  }

  /**
   * Lists the specialists.
   *
   * @return in the salted order
   */
  public List<SpecialistLoad> specialists() {
    return specialists;
  }

  /**
   * Counts the pairs that may meet; for a dense problem, all pairs.
   *
   * @return 0 or more
   */
  public long pairs() {
    return sparse != null ? sparse.edges() : (long) cases.size() * specialists.size();
  }

  /**
   * Counts the opinions asked for.
   *
   * @return the sum over the cases
   */
  public long demand() {
    long demand = 0;
    for (var it : cases) {
      demand += it.opinions();
    }
    return demand;
  }

  /**
   * Tells what a pair costs. Walks the case's candidates.
   *
   * @param id the case
   * @param specialist the specialist
   * @return empty where the pair must not meet
   */
  public OptionalLong cost(CaseId id, PartyId specialist) {
    var from = caseNumbers.get(id);
    var to = specialistNumbers.get(specialist);
    return from == null || to == null ? OptionalLong.empty() : cost((int) from, (int) to);
  }

  OptionalLong cost(int from, int to) {
    if (sparse != null) {
      int edge = sparse.edge(from, to);
      return edge < 0 ? OptionalLong.empty() : OptionalLong.of(sparse.cost[edge]);
    }
    long cost = Objects.requireNonNull(dense, "matrix").cost(from, to);
    return cost == CostFunction.FORBIDDEN ? OptionalLong.empty() : OptionalLong.of(cost);
  }

  /** The rows that the sparse kernels walk; made from the matrix where the problem is dense. */
  Candidates rows() {
    return sparse != null ? sparse : DenseRows.of(Objects.requireNonNull(dense, "matrix"));
  }

  /** The same cases and specialists, in the same order, with other pairs. */
  AssignmentProblem with(List<CaseDemand> demands, Candidates pairs) {
    return new AssignmentProblem(
        salt, List.copyOf(demands), specialists, caseNumbers, specialistNumbers, pairs, null);
  }

  @Override
  public String toString() {
    return "AssignmentProblem[" + cases.size() + " cases, " + specialists.size() + " specialists, "
        + pairs() + " pairs]";
  }
}
