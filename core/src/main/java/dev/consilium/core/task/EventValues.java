package dev.consilium.core.task;

import dev.consilium.core.PartyId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseState;
import java.util.List;
import java.util.Map;

/** One event as the table sees it: its name, the states left and entered, and named values. */
record EventValues(CaseEvent event, CaseState from, CaseState to, Map<String, List<String>> all) {

  String name() {
    return event.step().event();
  }

  boolean moved() {
    return event instanceof CaseEvent.Moved;
  }

  long sequence() {
    return event.header().sequence();
  }

  PartyId actor() {
    return event.header().actor().party();
  }

  List<String> values(String name) {
    return all.getOrDefault(name, List.of());
  }

  String one(String name) {
    var values = values(name);
    return values.isEmpty() ? "" : values.get(0);
  }

  boolean says(String where) {
    var parts = where.split("=", 2);
    return one(parts[0]).equals(parts[1]);
  }
}
