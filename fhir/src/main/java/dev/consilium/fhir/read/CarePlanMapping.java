package dev.consilium.fhir.read;

import dev.consilium.core.Coding;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CarePlan;
import dev.consilium.core.record.CarePlan.Intent;
import dev.consilium.core.record.CarePlan.Step;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.NegativeAssertion.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps care plans; what a plan forbids or has withdrawn becomes a denial of its own. */
final class CarePlanMapping {

  private static final String KIND = "CarePlan.activity";

  private CarePlanMapping() {}

  static @Nullable Mapped plan(Resource r) {
    var activity = r.activity(r.status("CarePlan", "status"));
    var intent = intent(r);
    // What is only suggested is not carried out, whatever its status says.
    var pending =
        activity == Activity.ACTIVE && (intent == Intent.PROPOSAL || intent == Intent.OPTION);
    var stands = pending ? Activity.PLANNED : activity;
    var categories = r.take.concepts(r.root, "category");
    var code = code(categories, r.root.has("title") ? r.take.text(r.root, "title") : null);
    var description = r.take.text(r.root, "description");
    var start = r.root.has("period") ? r.take.start(r.root, "period") : null;
    var end = r.take.end(r.root, "period");
    var created = r.take.date(r.root, "created");
    var reasons = new ArrayList<CodeableText>();
    var addresses = r.take.either(r.root, "addresses", reasons);
    var goals = r.take.refs(r.root, "goal");
    var related = new ArrayList<Ref>();
    var steps = steps(r, related);
    var denial = r.denial(code, "CarePlan", start);
    return denial != null
        ? denial
        : (id, source, links) -> new CarePlan(
            id,
            source,
            code,
            intent,
            stands,
            categories,
            description,
            start,
            end,
            created,
            reasons,
            links.facts(addresses, ""),
            links.facts(goals, "Goal"),
            links.known(related, "activity"),
            steps);
  }

  private static Intent intent(Resource r) {
    var meant = r.word("CarePlan.intent", r.root, "intent");
    return meant == null ? Intent.UNSTATED : Intent.valueOf(meant);
  }

  // US Core gives every plan one category that says no more than that it is a plan.
  private static CodeableText code(List<CodeableText> categories, @Nullable String title) {
    var codings = new ArrayList<Coding>();
    var text = title;
    for (var category : categories) {
      if (!Tables.isGeneral(category)) {
        codings.addAll(category.codings());
        text = text == null ? category.text() : text;
      }
    }
    return codings.isEmpty() && text == null
        ? CodeableText.UNKNOWN
        : new CodeableText(codings, text);
  }

  private static List<Step> steps(Resource r, List<Ref> related) {
    var steps = new ArrayList<Step>();
    var part = 0;
    for (var each : r.take.all(r.root, "activity")) {
      related.addAll(r.take.refs(each, "outcomeReference"));
      related.addAll(r.take.refs(each, "reference"));
      for (var detail : r.take.all(each, "detail")) {
        var step = step(r, detail, part);
        if (step != null) {
          steps.add(step);
        }
      }
      part++;
      later(r, each, related, steps);
    }
    return steps;
  }

  // R5 has one reference to what is planned, and lists what was done.
  private static void later(Resource r, Element each, List<Ref> related, List<Step> steps) {
    related.addAll(r.take.refs(each, "plannedActivityReference"));
    var done = new ArrayList<CodeableText>();
    related.addAll(r.take.either(each, "performedActivity", done));
    for (var code : done) {
      steps.add(new Step(code, Activity.ENDED, null, null, null, null, List.of()));
    }
    r.newer(each.child("plannedActivityReference"));
    r.newer(each.child("performedActivity"));
  }

  private static @Nullable Step step(Resource r, Element detail, int at) {
    var effect = r.word(KIND, detail, "status");
    var not = detail.has("doNotPerform") ? r.take.truth(detail, "doNotPerform") : Boolean.FALSE;
    var code = r.take.code(detail, "code");
    if (code.equals(CodeableText.UNKNOWN)) {
      code = r.take.code(detail, "productCodeableConcept");
    }
    var unread = effect == null && detail.has("status");
    if (not == null || unread || "EXCLUDE".equals(effect)) {
      detail.release();
      return null;
    }
    var period = detail.has("scheduledPeriod") ? "scheduledPeriod" : "";
    var start = r.take.start(detail, period);
    var forbidden = Boolean.TRUE.equals(not);
    if (forbidden || "NOT_DONE".equals(effect)) {
      var denied = code;
      var reason = forbidden ? Reason.DO_NOT_PERFORM : Reason.NOT_DONE;
      r.entry.contain(DocumentMapping.made(
          r,
          "activity",
          at,
          (id, source, links) -> new NegativeAssertion(id, source, denied, KIND, reason, start)));
      return null;
    }
    return new Step(
        code,
        effect == null ? Activity.UNSTATED : r.activity(effect),
        start,
        r.take.end(detail, period),
        r.take.text(detail, "scheduledString"),
        r.take.text(detail, "description"),
        r.take.concepts(detail, "reasonCode"));
  }
}
