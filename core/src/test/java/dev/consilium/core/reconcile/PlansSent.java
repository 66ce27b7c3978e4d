package dev.consilium.core.reconcile;

import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CarePlan;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Device;
import dev.consilium.core.record.DeviceUse;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.Goal;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.record.QuestionnaireResponse;
import dev.consilium.core.record.QuestionnaireResponse.Answer;
import dev.consilium.core.record.QuestionnaireResponse.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans, goals, devices and answers as several hospitals might send them. */
final class PlansSent {

  private static final CodeableText WEIGHT = CodeableText.of(Sent.LOINC, "29463-7", "Weight");

  private PlansSent() {}

  static CarePlan plan(
      String at,
      String id,
      CarePlan.Intent intent,
      Activity activity,
      @Nullable String start,
      @Nullable String end) {
    return new CarePlan(
        new FactId(id),
        Sent.source(at),
        CodeableText.ofText("Breast cancer plan"),
        intent,
        activity,
        List.of(),
        null,
        Sent.date(start),
        Sent.date(end),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static Goal goal(
      String at, String id, Activity activity, @Nullable String start, @Nullable String kilograms) {
    return new Goal(
        new FactId(id),
        Sent.source(at),
        CodeableText.ofText("Lose weight"),
        activity,
        null,
        List.of(),
        null,
        Sent.date(start),
        null,
        kilograms == null
            ? List.of()
            : List.of(new Goal.Target(
                WEIGHT, new ObservationValue.Measured(Quantity.of(kilograms, "kg")), null)),
        List.of(),
        List.of(),
        List.of());
  }

  static Device device(
      String at,
      String id,
      @Nullable String identifier,
      @Nullable String lot,
      @Nullable String serial,
      Activity activity) {
    return new Device(
        new FactId(id),
        Sent.source(at),
        CodeableText.ofText("Stent"),
        activity,
        List.of(),
        identifier == null ? List.of() : List.of(new Device.Carrier(identifier, null)),
        null,
        null,
        lot,
        serial,
        null,
        null,
        null);
  }

  static DeviceUse use(
      String at, String id, Activity activity, @Nullable String start, @Nullable String site) {
    return new DeviceUse(
        new FactId(id),
        Sent.source(at),
        CodeableText.ofText("Pacemaker"),
        activity,
        null,
        Sent.date(start),
        null,
        null,
        site == null ? null : CodeableText.ofText(site),
        List.of());
  }

  static Item item(String linkId, String... answers) {
    return new Item(
        linkId,
        null,
        java.util.Arrays.stream(answers)
            .map(it -> new Answer(new ObservationValue.Text(it), List.of()))
            .toList(),
        List.of());
  }

  static QuestionnaireResponse response(
      String at, String id, @Nullable String questionnaire, String authored, Item... items) {
    return new QuestionnaireResponse(
        new FactId(id),
        Sent.source(at),
        CodeableText.UNKNOWN,
        Activity.ENDED,
        questionnaire,
        Sent.date(authored),
        null,
        List.of(items));
  }
}
