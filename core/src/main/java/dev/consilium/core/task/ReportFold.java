package dev.consilium.core.task;

import java.util.ArrayList;
import java.util.List;

/** What an event does to the report and its documents: whatever the table says. */
final class ReportFold {

  private final TaskFile file;
  private final TaskTable table;

  ReportFold(TaskFile file, TaskTable table) {
    this.file = file;
    this.table = table;
  }

  void apply(EventValues event) {
    report(event);
    documents(event);
    if (event.name().equals("OpinionReleased") && !file.documents.isEmpty()) {
      file.releasedDocument = file.documents.get(file.documents.size() - 1).id();
    }
  }

  private void report(EventValues event) {
    var current = file.report.isEmpty()
        ? StatusRow.NONE
        : file.report.get(file.report.size() - 1).status().code();
    table.report().stream()
        .filter(row -> row.on().equals(event.name()))
        .filter(row -> row.from().contains(current) && holds(row.when()))
        .findFirst()
        .ifPresent(row -> file.report.add(moment(event, row.to())));
  }

  private void documents(EventValues event) {
    table.composition().stream()
        .filter(row -> row.on().equals(event.name()) && holds(row.when()))
        .findFirst()
        .ifPresent(row -> {
          if (row.which() == StatusRow.Which.NEW) {
            add(row, event);
          } else {
            move(row, event);
          }
        });
  }

  private void add(StatusRow<CompositionStatus> row, EventValues event) {
    var addendum = event.one("addendum");
    file.documents.add(new OpinionDocument(
        "document-" + (file.documents.size() + 1),
        addendum.isEmpty() ? event.one("opinion") : addendum,
        List.of(moment(event, row.to())),
        row.relation(),
        row.relation().isEmpty() ? null : file.releasedDocument));
  }

  private void move(StatusRow<CompositionStatus> row, EventValues event) {
    var size = file.documents.size();
    for (var index : row.which() == StatusRow.Which.EVERY ? all(size) : List.of(size - 1)) {
      if (index >= 0 && row.from().contains(file.documents.get(index).status().code())) {
        file.documents.set(index, file.documents.get(index).moved(moment(event, row.to())));
      }
    }
  }

  private static List<Integer> all(int size) {
    var indexes = new ArrayList<Integer>();
    for (int i = 0; i < size; i++) {
      indexes.add(i);
    }
    return indexes;
  }

  private boolean holds(StatusRow.When when) {
    return switch (when) {
      case ANY -> true;
      case FIRST -> !file.released();
      case AGAIN -> file.released();
      case CORRECTION -> table.corrections().contains(file.remembered("amendment"));
    };
  }

  private static <S> Moment<S> moment(EventValues event, S status) {
    return new Moment<>(event.sequence(), event.event().header().at(), status);
  }
}
