package dev.consilium.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.consilium.core.record.QuestionnaireResponse.Answer;
import dev.consilium.core.record.QuestionnaireResponse.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Plans, goals, devices and answers: their place in time, and what their makers refuse. */
class PlansTest {

  private static final FactId ID = new FactId("x");
  private static final Source SOURCE = new Source("doc", 0, "a", 0);
  private static final PartialDate DAY = PartialDate.of("2025-03-09");

  private static QuestionnaireResponse response(List<Item> items) {
    return new QuestionnaireResponse(
        ID, SOURCE, CodeableText.UNKNOWN, Activity.ENDED, null, DAY, null, items);
  }

  private static Item nested(int levels) {
    var item = new Item("1", null, List.of(), List.of());
    for (var i = 1; i < levels; i++) {
      item = i % 2 == 0
          ? new Item("1", null, List.of(), List.of(item))
          : new Item("1", null, List.of(new Answer(null, List.of(item))), List.of());
    }
    return item;
  }

  @Test
  void itemsNestAsDeepAsTheLimitAndNoDeeper() {
    var deepest = QuestionnaireResponse.DEEPEST;

    assertThat(response(List.of(nested(deepest))).items()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> response(List.of(nested(deepest + 1))))
        .withMessage("Questionnaire response: items more than 24 levels deep [items-depth]."
            + " Leave out what lies deeper.");
  }

  @Test
  void aFactIsNotChangedThroughTheListItWasMadeOf() {
    var items = new ArrayList<Item>();
    var answers = new ArrayList<Answer>();
    var item = new Item("1", null, answers, items);
    var response = response(items);

    items.add(item);
    answers.add(new Answer(null, List.of()));

    assertThat(response.items()).isEmpty();
    assertThat(item.items()).isEmpty();
    assertThat(item.answers()).isEmpty();
    assertThat(item).hasToString("Item[0 answers, 0 items]");
  }

  private static CarePlan plan(@Nullable PartialDate start, @Nullable PartialDate created) {
    return new CarePlan(
        ID,
        SOURCE,
        CodeableText.UNKNOWN,
        CarePlan.Intent.UNSTATED,
        Activity.UNSTATED,
        List.of(),
        null,
        start,
        null,
        created,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static DeviceUse use(
      @Nullable PartialDate start, @Nullable PartialDate end, @Nullable PartialDate recorded) {
    return new DeviceUse(
        ID,
        SOURCE,
        CodeableText.UNKNOWN,
        Activity.ACTIVE,
        null,
        start,
        end,
        recorded,
        null,
        List.of());
  }

  private static Goal goal(@Nullable PartialDate start, @Nullable PartialDate status) {
    return new Goal(
        ID,
        SOURCE,
        CodeableText.UNKNOWN,
        Activity.ACTIVE,
        null,
        List.of(),
        null,
        start,
        status,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void eachIsDatedByItsBeginningElseByWhatComesNext() {
    var later = PartialDate.of("2026");

    assertThat(plan(DAY, later).when()).isEqualTo(DAY);
    assertThat(plan(null, later).when()).isEqualTo(later);
    assertThat(goal(DAY, later).when()).isEqualTo(DAY);
    assertThat(goal(null, later).when()).isEqualTo(later);
    assertThat(use(DAY, later, later).when()).isEqualTo(DAY);
    assertThat(use(null, DAY, later).when()).isEqualTo(DAY);
    assertThat(use(null, null, later).when()).isEqualTo(later);
    assertThat(response(List.of()).when()).isEqualTo(DAY);
  }

  @Test
  void aDeviceHasNoPlaceInTime() {
    assertThat(Specimens.facts())
        .filteredOn(Device.class::isInstance)
        .singleElement()
        .satisfies(it -> assertThat(it.when()).isNull());
  }
}
