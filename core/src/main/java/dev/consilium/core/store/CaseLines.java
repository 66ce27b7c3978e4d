package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.Finding;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseEventJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of one case file: intact ones end with a line feed, a torn last one does not. */
final class CaseLines {

  private final CaseId caseId;
  private final List<CaseEvent> events = new ArrayList<>();
  private final int intactBytes;
  private final int tornBytes;

  CaseLines(CaseId caseId, byte[] bytes) {
    this.caseId = caseId;
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        var line = new String(bytes, start, i - start, StandardCharsets.UTF_8);
        events.add(CaseEventJson.read(line));
        start = i + 1;
      }
    }
    intactBytes = start;
    tornBytes = bytes.length - start;
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
            "line-complete",
            "case " + caseId + ", line " + (events.size() + 1),
            tornBytes + " bytes without a line end",
            "A crash cut off an append that was never acknowledged: repeat it.",
            List.of()));
  }
}
