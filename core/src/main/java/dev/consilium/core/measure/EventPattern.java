package dev.consilium.core.measure;

import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseStep;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which steps of a case a table means: an event's name, for consents with their kind. */
record EventPattern(String event, String kind) {

  private static final Set<String> EVENTS = Stream.of(CaseMove.class, CaseFact.class)
      .flatMap(EventPattern::leaves)
      .map(Class::getSimpleName)
      .collect(Collectors.toUnmodifiableSet());

  // Facts are sealed in groups; the events are the records at the ends.
  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventPattern::leaves)
        : Stream.of(type);
  }

  // A misspelt event would be a clock that never starts.
  EventPattern {
    if (!EVENTS.contains(event) || (!kind.isEmpty() && !event.equals("ConsentGranted"))) {
      throw new IllegalArgumentException("Event pattern: no such event [event-known]."
          + " Give a name from the transition table.");
    }
  }

  static EventPattern of(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new EventPattern(text, "")
        : new EventPattern(text.substring(0, colon), text.substring(colon + 1));
  }

  boolean matches(CaseStep step) {
    return step.event().equals(event)
        && (kind.isEmpty()
            || (step instanceof CaseFact.ConsentGranted consent
                && consent.kind().name().equals(kind)));
  }
}
