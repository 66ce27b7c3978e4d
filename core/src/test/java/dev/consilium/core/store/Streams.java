package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.lifecycle.EventHeader;
import dev.consilium.core.lifecycle.Play;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import dev.consilium.core.opinion.Urgency;
import java.util.ArrayList;
import java.util.List;

/** Event streams that can grow for ever, since a priority may be decided any number of times. */
final class Streams {

  private Streams() {}

  static CaseEvent next(SecondOpinionCase before, String cause) {
    return new CaseEvent.Noted(
        new EventHeader(
            before.id(), before.sequence() + 1, Play.NOON, Play.SYSTEM, cause, before.lastHash()),
        new CoordinationFact.PriorityDecided(Urgency.Level.ROUTINE));
  }

  static List<CaseEvent> growing(CaseId id, int count) {
    var events = new ArrayList<CaseEvent>();
    var now = SecondOpinionCase.draft(id);
    for (int index = 0; index < count; index++) {
      var event = next(now, "n-" + index);
      events.add(event);
      now = now.evolve(event);
    }
    return events;
  }

  static CaseEvent withCause(CaseId id, String cause) {
    return next(SecondOpinionCase.draft(id), cause);
  }
}
