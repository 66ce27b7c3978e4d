package dev.consilium.core.record;

import dev.consilium.core.record.QuestionnaireResponse.Answer;
import dev.consilium.core.record.QuestionnaireResponse.Item;

/** Writes plans, goals, devices and answers as trees; {@link FactTrees} writes the other kinds. */
final class PlanTrees {

  private PlanTrees() {}

  static Tree plan(Tree tree, CarePlan it) {
    return tree.word("intent", it.intent())
        .word("activity", it.activity())
        .concepts("categories", it.categories())
        .text("description", it.description())
        .date("start", it.start())
        .date("end", it.end())
        .date("created", it.created())
        .concepts("reasons", it.reasons())
        .ids("addresses", it.addresses())
        .ids("goals", it.goals())
        .ids("related", it.related())
        .each("steps", it.steps(), PlanTrees::step);
  }

  private static void step(Tree tree, CarePlan.Step it) {
    tree.concept("code", it.code())
        .word("activity", it.activity())
        .date("start", it.start())
        .date("end", it.end())
        .text("schedule", it.schedule())
        .text("description", it.description())
        .concepts("reasons", it.reasons());
  }

  static Tree goal(Tree tree, Goal it) {
    return tree.word("activity", it.activity())
        .concept("achievement", it.achievement())
        .concepts("categories", it.categories())
        .concept("priority", it.priority())
        .date("start", it.start())
        .date("statusDate", it.statusDate())
        .each("targets", it.targets(), PlanTrees::target)
        .concepts("outcomes", it.outcomes())
        .ids("addresses", it.addresses())
        .ids("results", it.results());
  }

  private static void target(Tree tree, Goal.Target it) {
    tree.concept("measure", it.measure())
        .object("value", FactTrees.value(it.value()))
        .date("due", it.due());
  }

  static Tree device(Tree tree, Device it) {
    return tree.word("activity", it.activity())
        .texts("names", it.names())
        .each("carriers", it.carriers(), PlanTrees::carrier)
        .text("manufacturer", it.manufacturer())
        .text("model", it.model())
        .text("lot", it.lot())
        .text("serial", it.serial())
        .text("distinct", it.distinct())
        .date("manufactured", it.manufactured())
        .date("expires", it.expires());
  }

  private static void carrier(Tree tree, Device.Carrier it) {
    tree.text("deviceIdentifier", it.deviceIdentifier()).text("humanReadable", it.humanReadable());
  }

  static Tree use(Tree tree, DeviceUse it) {
    return tree.word("activity", it.activity())
        .id("device", it.device())
        .date("start", it.start())
        .date("end", it.end())
        .date("recorded", it.recorded())
        .concept("bodySite", it.bodySite())
        .concepts("reasons", it.reasons());
  }

  static Tree response(Tree tree, QuestionnaireResponse it) {
    return tree.word("activity", it.activity())
        .text("questionnaire", it.questionnaire())
        .date("authored", it.authored())
        .text("author", it.author())
        .each("items", it.items(), PlanTrees::item);
  }

  private static void item(Tree tree, Item it) {
    tree.text("linkId", it.linkId().isEmpty() ? null : it.linkId())
        .text("text", it.text())
        .each("answers", it.answers(), PlanTrees::answer)
        .each("items", it.items(), PlanTrees::item);
  }

  private static void answer(Tree tree, Answer it) {
    tree.object("value", FactTrees.value(it.value())).each("items", it.items(), PlanTrees::item);
  }
}
