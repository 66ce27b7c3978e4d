package dev.consilium.core.lifecycle;

import dev.consilium.core.Refusal;
import java.util.List;

/** What became of a command. */
public sealed interface Decision {

  /**
   * It is allowed; nothing has happened until the host stores the events.
   *
   * @param events what to store, in this order; never empty
   * @param after the case once they are stored
   */
  record Accepted(List<CaseEvent> events, SecondOpinionCase after) implements Decision {

    // The copy keeps a later change to the caller's list away from the decision.
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /**
   * It is refused; nothing happened.
   *
   * @param refusals every failed guard and what would satisfy it; never empty
   */
  record Refused(List<Refusal> refusals) implements Decision {

    // The copy keeps a later change to the caller's list away from the decision.
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }
}
