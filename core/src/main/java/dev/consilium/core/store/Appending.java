package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.Refusal;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseEventJson;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every store checks before it appends. */
final class Appending {

  // An event carries ids, hashes, codes and times; more than this is a mistake or an attack.
  static final int MOST_BYTES = 1 << 19;

  private Appending() {}

  static Optional<Appended> conflict(CaseId caseId, long expected, long stored) {
    return expected == stored
        ? Optional.empty()
        : Optional.of(new Appended.Conflict(
            stored,
            new Refusal(
                "Case " + caseId,
                "expected " + expected + " stored events, found " + stored,
                "expected-sequence",
                "Read the case again and decide on what it says now.")));
  }

  static Appended unreadable(CaseId caseId, long stored) {
    return new Appended.Conflict(
        stored,
        new Refusal(
            "Case " + caseId,
            "its content is erased or its key is not there",
            "case-readable",
            "Open a new case for anything further."));
  }

  // A store that took anything would find the damage only when someone reads it.
  static SecondOpinionCase continued(SecondOpinionCase before, List<CaseEvent> more) {
    var after = before;
    for (var event : more) {
      after = after.evolve(event);
    }
    return after;
  }

  static List<String> lines(Append append) {
    var lines = new ArrayList<String>();
    for (var event : append.events()) {
      var line = CaseEventJson.write(event);
      int bytes = line.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MOST_BYTES) {
        throw new LimitExceededException("Case " + append.caseId() + ": event "
            + event.header().sequence() + " has " + bytes + " bytes [event-bytes]. Keep it below "
            + MOST_BYTES + ": name documents by their hash.");
      }
      lines.add(line);
    }
    return lines;
  }
}
