package dev.consilium.core.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CarePlan;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.DeviceUse;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.Goal;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Source;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** C3 and C4 on plans, goals and devices. */
class PlanTimeChecksTest {

  private static final Source SOURCE = Facts.encounter("e", "2025", null).source();

  private static List<String> found(String rule, ClinicalFact... facts) {
    var input = new CheckInput(
        Facts.record(facts),
        ImportFacts.none(),
        Terminology.standard(),
        SubstanceClasses.standard(),
        Facts.NOW,
        Facts.ZONE);
    return Objects.requireNonNull(Checks.BY_RULE.get(rule)).run(input).found().stream()
        .map(it -> it.where() + ": " + it.what())
        .toList();
  }

  private static CarePlan plan(String start, @Nullable String end) {
    return new CarePlan(
        new FactId("p"),
        SOURCE,
        CodeableText.UNKNOWN,
        CarePlan.Intent.PLAN,
        Activity.ACTIVE,
        List.of(),
        null,
        PartialDate.of(start),
        end == null ? null : PartialDate.of(end),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static DeviceUse use(String start, @Nullable String end) {
    return new DeviceUse(
        new FactId("u"),
        SOURCE,
        CodeableText.UNKNOWN,
        Activity.ACTIVE,
        null,
        PartialDate.of(start),
        end == null ? null : PartialDate.of(end),
        null,
        null,
        List.of());
  }

  @Test
  void aPlanAndAGoalMayLieInTheFutureAndTheUseOfADeviceMayNot() {
    var goal = new Goal(
        new FactId("g"),
        SOURCE,
        CodeableText.UNKNOWN,
        Activity.PLANNED,
        null,
        List.of(),
        null,
        PartialDate.of("2031"),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());

    assertThat(found("in-the-future", plan("2031", null), goal, use("2031", null)))
        .containsExactly("u date: dated in the future and not planned");
  }

  @Test
  void neitherEndsBeforeItStarts() {
    assertThat(found("end-before-start", plan("2025-03", "2025-02"), use("2025", "2024")))
        .containsExactly("p period: ends before it starts", "u timing: ends before it starts");
    assertThat(found("end-before-start", plan("2025-03", "2025-03"), use("2025", null)))
        .isEmpty();
  }
}
