package dev.consilium.fhir.read;

import dev.consilium.core.record.Goal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps goals with the values that they aim at. */
final class GoalMapping {

  private GoalMapping() {}

  static @Nullable Mapped goal(Resource r) {
    var activity = r.activity(r.status("Goal", "lifecycleStatus"));
    var code = r.take.code(r.root, "description");
    var achievement = r.take.concept(r.root, "achievementStatus");
    var categories = r.take.concepts(r.root, "category");
    var priority = r.take.concept(r.root, "priority");
    var start = r.take.date(r.root, "startDate");
    var statusDate = r.take.date(r.root, "statusDate");
    var targets = targets(r);
    var outcomes = r.take.concepts(r.root, "outcomeCode");
    var addresses = r.take.refs(r.root, "addresses");
    var results = r.take.refs(r.root, "outcomeReference");
    // R5 has one element for both.
    results.addAll(r.take.either(r.root, "outcome", outcomes));
    r.newer(r.root.child("outcome"));
    var denial = r.denial(code, "Goal", start);
    return denial != null
        ? denial
        : (id, source, links) -> new Goal(
            id,
            source,
            code,
            activity,
            achievement,
            categories,
            priority,
            start,
            statusDate,
            targets,
            outcomes,
            links.known(addresses, "addresses"),
            links.known(results, "outcomeReference"));
  }

  private static List<Goal.Target> targets(Resource r) {
    var targets = new ArrayList<Goal.Target>(1);
    for (var each : r.take.all(r.root, "target")) {
      targets.add(new Goal.Target(
          r.take.code(each, "measure"),
          ValueMapping.choice(r.take, each, "detail"),
          r.take.date(each, "dueDate")));
    }
    return targets;
  }
}
