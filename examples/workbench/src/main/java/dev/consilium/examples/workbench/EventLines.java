package dev.consilium.examples.workbench;

import dev.consilium.core.CaseId;
import dev.consilium.core.ConsiliumException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseEventJson;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Histories of several cases in one file: one event on a line, empty lines between appends. */
final class EventLines {

  private static final int MOST_COMPLAINTS = 20;

  private EventLines() {}

  /** Reads all events, or says which lines are broken; each history is replayed as a check. */
  static List<CaseEvent> read(String name, InputStream in) throws IOException {
    var events = new ArrayList<CaseEvent>();
    var complaints = new ArrayList<String>();
    var byCase = new LinkedHashMap<CaseId, List<CaseEvent>>();
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          try {
            var event = CaseEventJson.read(line);
            events.add(event);
            byCase
                .computeIfAbsent(event.header().caseId(), it -> new ArrayList<>())
                .add(event);
          } catch (ConsiliumException e) {
            complaints.add(name + ", line " + number + ": " + e.getMessage());
          }
        }
      }
    }
    // A missing line breaks its case's chain, which would only repeat the complaint.
    if (complaints.isEmpty()) {
      complaints.addAll(broken(name, byCase));
    }
    if (!complaints.isEmpty()) {
      throw new MalformedRecordException(text(complaints));
    }
    return events;
  }

  private static List<String> broken(String name, Map<CaseId, List<CaseEvent>> byCase) {
    var complaints = new ArrayList<String>();
    byCase.forEach((caseId, events) -> {
      try {
        SecondOpinionCase.replay(caseId, events);
      } catch (ConsiliumException e) {
        complaints.add(name + ": " + e.getMessage());
      }
    });
    return complaints;
  }

  private static String text(List<String> complaints) {
    int more = complaints.size() - MOST_COMPLAINTS;
    var shown = more > 0 ? complaints.subList(0, MOST_COMPLAINTS) : complaints;
    return String.join("\n", shown) + (more > 0 ? "\n" + more + " more." : "");
  }
}
