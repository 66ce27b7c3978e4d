package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.Finding;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseEventJson;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of one case file; an empty line ends each append, what follows the last is torn. */
final class CaseLines {

  private final CaseId caseId;
  private final List<CaseEvent> events;
  private final int intactBytes;
  private final int tornBytes;

  CaseLines(CaseId caseId, byte[] bytes) {
    this.caseId = caseId;
    intactBytes = intact(bytes);
    tornBytes = bytes.length - intactBytes;
    events = new String(bytes, 0, intactBytes, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isEmpty())
        .map(CaseEventJson::read)
        .toList();
  }

  private static int intact(byte[] bytes) {
    for (int end = bytes.length; end >= 2; end--) {
      if (bytes[end - 1] == '\n' && bytes[end - 2] == '\n') {
        return end;
      }
    }
    return 0;
  }

  List<CaseEvent> events() {
    return events;
  }

  int intactBytes() {
    return intactBytes;
  }

  List<Finding> findings() {
    return tornBytes == 0
        ? List.of()
        : List.of(new Finding(
            Finding.Severity.SHOULD,
            "append-complete",
            "case " + caseId + " after event " + events.size(),
            tornBytes + " bytes of an append that did not end",
            "A crash cut it off before it was acknowledged: repeat it.",
            List.of()));
  }
}
