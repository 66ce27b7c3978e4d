package dev.consilium.core.reconcile;

import static dev.consilium.core.reconcile.PlansSent.device;
import static dev.consilium.core.reconcile.PlansSent.goal;
import static dev.consilium.core.reconcile.PlansSent.item;
import static dev.consilium.core.reconcile.PlansSent.plan;
import static dev.consilium.core.reconcile.PlansSent.response;
import static dev.consilium.core.reconcile.PlansSent.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CarePlan.Intent;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.QuestionnaireResponse.Answer;
import dev.consilium.core.record.QuestionnaireResponse.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When plans, goals, devices and answers of two sources are one. */
class PlansReconciledTest {

  private static final String FORM = "http://example.org/Questionnaire/phq-9";

  private static ReconciledRecord reconciled(ClinicalFact... facts) {
    return ((Reconciliation.Done) RecordReconciler.standard().reconcile(Sent.records(facts)))
        .record();
  }

  private static int groups(ClinicalFact... facts) {
    return reconciled(facts).groups().size();
  }

  private static List<String> conflict(ClinicalFact... facts) {
    var record = reconciled(facts);
    assertThat(record.groups()).hasSize(2);
    return record.conflicts().isEmpty() ? List.of() : record.conflicts().get(0).fields();
  }

  @Test
  void aPlanOfOneBeginningIsOne() {
    assertThat(groups(
            plan("a", "1", Intent.PLAN, Activity.ACTIVE, "2024-03", null),
            plan("b", "2", Intent.UNSTATED, Activity.UNSTATED, "2024-03-01", "2025")))
        .isEqualTo(1);
    assertThat(conflict(
            plan("a", "1", Intent.PLAN, Activity.ACTIVE, "2024-03", null),
            plan("b", "2", Intent.PROPOSAL, Activity.ACTIVE, "2024-03", null)))
        .isEmpty();
    assertThat(conflict(
            plan("a", "1", Intent.PLAN, Activity.ACTIVE, "2024-03", "2024-05"),
            plan("b", "2", Intent.PLAN, Activity.STOPPED, "2024-03", "2024-06")))
        .containsExactly("end", "status");
    assertThat(groups(
            plan("a", "1", Intent.PLAN, Activity.ACTIVE, "2023", null),
            plan("b", "2", Intent.PLAN, Activity.ACTIVE, "2024", null)))
        .isEqualTo(2);
    assertThat(groups(
            plan("a", "1", Intent.PLAN, Activity.ACTIVE, null, null),
            plan("b", "2", Intent.PLAN, Activity.ACTIVE, null, null)))
        .isEqualTo(2);
  }

  @Test
  void aGoalIsAStateAndItsTargetsMayConflict() {
    assertThat(groups(
            goal("a", "1", Activity.ACTIVE, "2024", "70"),
            goal("a", "2", Activity.UNSTATED, null, null),
            goal("b", "3", Activity.ACTIVE, "2024-03", "70")))
        .isEqualTo(1);
    assertThat(conflict(
            goal("a", "1", Activity.ACTIVE, "2024", "70"),
            goal("b", "2", Activity.ENDED, "2024", "80")))
        .containsExactly("status", "targets");
    assertThat(conflict(
            goal("a", "1", Activity.ACTIVE, "2023", null),
            goal("b", "2", Activity.ACTIVE, "2024", null)))
        .isEmpty();
  }

  @Test
  void devicesAreCountedAndToldApartByTheirNumbers() {
    assertThat(groups(
            device("a", "1", null, "L1", null, Activity.ACTIVE),
            device("a", "2", null, "L1", null, Activity.ACTIVE)))
        .isEqualTo(2);
    assertThat(groups(
            device("a", "1", "09504000059101", "L1", null, Activity.ACTIVE),
            device("b", "2", null, "L1", null, Activity.ACTIVE)))
        .isEqualTo(1);
    assertThat(groups(
            device("a", "1", null, "L1", null, Activity.ACTIVE),
            device("b", "2", null, "L2", null, Activity.ACTIVE)))
        .isEqualTo(2);
    assertThat(groups(
            device("a", "1", "09504000059101", null, null, Activity.ACTIVE),
            device("b", "2", "09504000059118", null, null, Activity.ACTIVE)))
        .isEqualTo(2);
    assertThat(groups(
            device("a", "1", null, null, "S1", Activity.ACTIVE),
            device("b", "2", null, null, "S2", Activity.ACTIVE)))
        .isEqualTo(2);
    assertThat(conflict(
            device("a", "1", "09504000059101", null, "S1", Activity.ACTIVE),
            device("b", "2", "09504000059101", null, "S1", Activity.ENDED)))
        .containsExactly("status");
  }

  @Test
  void theUseOfADeviceIsAnEvent() {
    assertThat(groups(
            use("a", "1", Activity.ACTIVE, "2019", "left chest"),
            use("b", "2", Activity.ACTIVE, "2019-05", null)))
        .isEqualTo(1);
    assertThat(conflict(
            use("a", "1", Activity.ACTIVE, "2019", "left chest"),
            use("b", "2", Activity.ACTIVE, "2019", "right chest")))
        .isEmpty();
    assertThat(conflict(
            use("a", "1", Activity.ACTIVE, "2019", null),
            use("b", "2", Activity.ENDED, "2019", null)))
        .containsExactly("status");
    assertThat(groups(
            use("a", "1", Activity.ACTIVE, "2019", null),
            use("a", "2", Activity.ACTIVE, "2019", null)))
        .isEqualTo(2);
  }

  @Test
  void answersAreOneWhenEveryQuestionHasTheSameAnswer() {
    assertThat(groups(
            response("a", "1", FORM, "2024-03", item("1", "yes"), item("2", "no")),
            response("b", "2", FORM + "|2.0", "2024-03-01", item("2", "No."), item("1", "yes"))))
        .isEqualTo(1);
    assertThat(conflict(
            response("a", "1", FORM, "2024-03", item("1", "yes")),
            response("b", "2", FORM, "2024-03", item("1", "no"))))
        .containsExactly("items");
    assertThat(conflict(
            response("a", "1", FORM, "2024-03", item("1", "a", "b")),
            response("b", "2", FORM, "2024-03", item("1", "a"))))
        .containsExactly("items");
    assertThat(conflict(
            response("a", "1", FORM, "2024-03", item("1", "yes")),
            response("b", "2", FORM, "2024-03", item("2", "no"))))
        .isEmpty();
    assertThat(groups(response("a", "1", FORM, "2024-03"), response("b", "2", FORM, "2024-03-01")))
        .isEqualTo(1);
    assertThat(groups(
            response("a", "1", null, "2024-03", item("1", "yes")),
            response("b", "2", null, "2024-03", item("1", "yes"))))
        .isEqualTo(2);
  }

  @Test
  void anAnswerUnderAnAnswerHasItsPlace() {
    var below = new Item("1", null, List.of(new Answer(null, List.of(item("2", "x")))), List.of());
    var beside = new Item("1", null, List.of(), List.of(item("2", "x")));

    assertThat(groups(
            response("a", "1", FORM, "2024", below), response("b", "2", FORM, "2024-03", beside)))
        .isEqualTo(1);
    assertThat(conflict(
            response("a", "1", FORM, "2024", below),
            response("b", "2", FORM, "2024-03", item("2", "x"))))
        .isEmpty();
  }
}
