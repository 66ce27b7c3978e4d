package dev.consilium.core.lifecycle;

/** Verifies that an event is the next one of a case. */
final class HistoryCheck {

  private HistoryCheck() {}

  static void verify(CaseFile file, TransitionTable table, CaseEvent event) {
    var header = event.header();
    if (!header.caseId().equals(file.id)) {
      throw broken(file, "an event is of another case", "event-case");
    }
    if (header.sequence() != file.sequence + 1) {
      throw broken(
          file, "event " + header.sequence() + " follows event " + file.sequence, "event-sequence");
    }
    if (!header.previous().equals(file.last)) {
      throw broken(
          file,
          "event " + header.sequence() + " does not carry the hash of the event before it",
          "event-chain");
    }
    if (file.at != null && header.at().isBefore(file.at)) {
      throw broken(
          file, "event " + header.sequence() + " is earlier than the one before", "event-time");
    }
    if (event instanceof CaseEvent.Moved moved
        && table.find(file.state, moved.step().event()).isEmpty()) {
      throw broken(
          file,
          "event " + header.sequence() + " moves along no edge from " + file.state,
          "transition-legal");
    }
  }

  private static BrokenHistoryException broken(CaseFile file, String found, String rule) {
    return new BrokenHistoryException(
        "Case " + file.id + ": " + found + " [" + rule + "]. Restore the history from a copy.");
  }
}
