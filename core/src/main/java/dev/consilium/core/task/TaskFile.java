package dev.consilium.core.task;

import dev.consilium.core.CaseId;
import dev.consilium.core.lifecycle.CaseState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The projection while it is made. Mutable, so it never leaves {@link CaseTasks}. */
final class TaskFile {

  /** A record that arrived, and when in the history. */
  record Arrival(long sequence, String content) {}

  final CaseId id;
  CaseState state = CaseState.DRAFT;
  long sequence;
  final List<CaseTask> tasks = new ArrayList<>();
  final Map<TaskKind, Integer> counts = new EnumMap<>(TaskKind.class);
  final Map<String, String> memory = new HashMap<>();
  final List<Arrival> arrivals = new ArrayList<>();
  final List<Moment<RequestStatus>> request = new ArrayList<>();
  final List<Moment<ReportStatus>> report = new ArrayList<>();
  final List<OpinionDocument> documents = new ArrayList<>();
  String releasedDocument = "";

  TaskFile(CaseId id) {
    this.id = id;
  }

  TaskFile copy() {
    var copy = new TaskFile(id);
    copy.state = state;
    copy.sequence = sequence;
    copy.tasks.addAll(tasks);
    copy.counts.putAll(counts);
    copy.memory.putAll(memory);
    copy.arrivals.addAll(arrivals);
    copy.request.addAll(request);
    copy.report.addAll(report);
    copy.documents.addAll(documents);
    copy.releasedDocument = releasedDocument;
    return copy;
  }

  boolean released() {
    return !releasedDocument.isEmpty();
  }

  String remembered(String name) {
    return memory.getOrDefault(name, "");
  }
}
