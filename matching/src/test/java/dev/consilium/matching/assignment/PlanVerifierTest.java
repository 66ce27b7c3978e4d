package dev.consilium.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A plan that is spoiled in one place is found out, whatever the place. */
class PlanVerifierTest {

  private static final CaseId ONE = new CaseId("C-1");
  private static final CaseId TWO = new CaseId("C-2");
  private static final PartyId SOME = new PartyId("S-1");
  private static final PartyId OTHER = new PartyId("S-2");

  private static final AssignmentProblem PROBLEM = AssignmentProblem.builder("salt")
      .add(CaseDemand.of(ONE, 2))
      .add(CaseDemand.of(TWO, 1).orUnassignedAt(7))
      .add(new SpecialistLoad(SOME, 1, 1))
      .add(new SpecialistLoad(OTHER, 0, 3))
      .candidate(ONE, SOME, 4)
      .candidate(ONE, OTHER, 2)
      .candidate(TWO, SOME, 1)
      .build();

  /** The parts of a plan, open to harm. */
  private static final class Parts {
    private final int one = Objects.requireNonNull(PROBLEM.caseNumbers.get(ONE), "case");
    private final int two = Objects.requireNonNull(PROBLEM.caseNumbers.get(TWO), "case");
    private final int some =
        Objects.requireNonNull(PROBLEM.specialistNumbers.get(SOME), "specialist");
    private final int other =
        Objects.requireNonNull(PROBLEM.specialistNumbers.get(OTHER), "specialist");
    private final AssignmentPlan plan =
        ((AssignmentOutcome.Planned) Assigner.standard().solve(PROBLEM)).plan();
    private final int[] units = plan.specialistOf.clone();
    private final long[] values = plan.caseValues.clone();
    private final long[] prices = plan.specialistPrices.clone();
    private long objective = plan.objective();

    private int unit(int from, int specialist) {
      for (int unit = plan.unitStart[from]; unit < plan.unitStart[from + 1]; unit++) {
        if (units[unit] == specialist) {
          return unit;
        }
      }
      throw new AssertionError("no such unit");
    }

    private Verification verified() {
      return PlanVerifier.verify(
          PROBLEM,
          new AssignmentPlan(
              PROBLEM, plan.unitStart, units, values, prices, objective, plan.kernel()));
    }
  }

  private static void spoiled(Consumer<Parts> harm, String found) {
    var parts = new Parts();
    assertThat(parts.verified().holds()).isTrue();
    harm.accept(parts);
    assertThat(parts.verified().holds()).isFalse();
    assertThat(parts.verified().violations()).anySatisfy(it -> assertThat(it).contains(found));
  }

  @Test
  void findsBrokenConstraints() {
    spoiled(it -> it.units[it.unit(it.one, it.some)] = it.other, "one specialist twice");
    spoiled(it -> it.units[it.unit(it.one, it.some)] = -1, "stays unassigned without leave");
    spoiled(it -> it.units[it.unit(it.one, it.some)] = -1, "has load 0 outside 1 to 1");
    spoiled(it -> it.units[it.unit(it.two, -1)] = it.other, "who may not take it");
    spoiled(it -> it.units[it.unit(it.two, -1)] = it.some, "has load 2 outside 1 to 1");
  }

  @Test
  void findsBrokenPrices() {
    spoiled(it -> it.objective++, "costs sum to 13, the plan states 14");
    spoiled(it -> it.values[it.two] = 8, "value 8 against 7 unassigned");
    spoiled(it -> it.values[it.two] = 6, "value 6 against 7 unassigned");
    spoiled(it -> it.values[it.one] = -100, ", taken");
    spoiled(it -> it.prices[it.some] = -100, ", not taken");
    spoiled(it -> it.prices[it.other] = 1, "has price 1 at load 1");
    spoiled(it -> it.prices[it.other] = -1, "has price -1 at load 1");
  }

  @Test
  void findsAPlanOfAnotherProblem() {
    var plan = new Parts().plan;

    var verification = PlanVerifier.verify(AssignmentProblem.builder("salt").build(), plan);

    assertThat(verification.violations())
        .containsExactly("the plan is of another size than the problem");
  }
}
