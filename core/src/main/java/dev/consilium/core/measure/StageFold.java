package dev.consilium.core.measure;

import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.sla.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds when the milestones were reached, up to the first release.
 *
 * <p>Work that was done again counts to the stage in which it was: a later draft moves the end of
 * drafting and undoes the review of the earlier one.
 */
final class StageFold {

  private final List<ClockTable.Milestone> points;
  private final Map<Integer, Instant> reached = new HashMap<>();

  StageFold(ClockTable table) {
    this.points = table.points();
  }

  void apply(CaseEvent event) {
    if (reached.containsKey(points.size() - 1)) {
      return;
    }
    for (int i = 0; i < points.size(); i++) {
      var point = points.get(i);
      if (point.event().matches(event.step())) {
        if (point.first()) {
          reached.putIfAbsent(i, event.header().at());
        } else {
          int undone = i;
          reached.put(i, event.header().at());
          reached.keySet().removeIf(later -> later > undone);
        }
      }
    }
  }

  // A stage is measured when both its ends are known; a consent given early takes no time.
  List<StageTime> stages(BusinessCalendar calendar) {
    var stages = new ArrayList<StageTime>();
    var latest = Instant.MIN;
    for (int i = 0; i < points.size(); i++) {
      var at = reached.get(i);
      if (at == null) {
        continue;
      }
      var to = at.isBefore(latest) ? latest : at;
      if (i > 0 && reached.containsKey(i - 1)) {
        stages.add(new StageTime(
            points.get(i).id(),
            latest,
            to,
            Duration.between(latest, to),
            calendar.between(latest, to)));
      }
      latest = to;
    }
    return List.copyOf(stages);
  }
}
