package dev.consilium.core.exploration;

import java.util.List;

/**
 * What an exploration found; equal for equal scenarios, with no time in it.
 *
 * @param scenarios one result each, in the order walked
 * @param configurations distinct ones over all scenarios
 * @param mutants every deleted guard and what became of it
 * @param unlisted rules that refused and that the list of mutants does not know; empty when all is
 *     well
 */
public record ExplorationResult(
    List<ScenarioResult> scenarios,
    int configurations,
    List<MutantFate> mutants,
    List<Mutant> unlisted) {

  // The copies keep later changes to the caller's lists away from the result.
  public ExplorationResult {
    scenarios = List.copyOf(scenarios);
    mutants = List.copyOf(mutants);
    unlisted = List.copyOf(unlisted);
  }

  /** {@return accepted steps and passing time, summed over the scenarios} */
  public long transitions() {
    return scenarios.stream().mapToLong(ScenarioResult::transitions).sum();
  }

  /** {@return the first violation of each clause in each scenario} */
  public List<Violation> violations() {
    return scenarios.stream().flatMap(it -> it.violations().stream()).toList();
  }

  /** {@return configurations from which no final state can be reached} */
  public int stuck() {
    return scenarios.stream().mapToInt(ScenarioResult::stuck).sum();
  }

  /** {@return configurations that can only be cancelled or marked in error} */
  public int onlyCancellable() {
    return scenarios.stream().mapToInt(ScenarioResult::onlyCancellable).sum();
  }

  /**
   * Gives the mutants that ended in one way.
   *
   * @param kind how
   * @return in the order of the table
   */
  public List<MutantFate> mutants(MutantFate.Kind kind) {
    return mutants.stream().filter(it -> it.kind() == kind).toList();
  }

  /**
   * Rates the scenarios as a test of the guards.
   *
   * @return killed mutants per mutant that is not redundant, 0 to 1; 1 without any
   */
  public double mutationScore() {
    var counted = mutants.size() - mutants(MutantFate.Kind.REDUNDANT).size();
    return counted == 0 ? 1 : (double) mutants(MutantFate.Kind.KILLED).size() / counted;
  }

  /** {@return true when nothing is violated, nothing stuck, and every rule that refused is listed} */
  public boolean sound() {
    return violations().isEmpty() && stuck() == 0 && unlisted.isEmpty();
  }

  /**
   * Writes the result as a page: scenarios, redundant guards, survivors.
   *
   * @return Markdown
   */
  public String markdown() {
    return new ExplorationPage(this).markdown();
  }
}
