package dev.consilium.examples.workbench;

import dev.consilium.core.Period;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.measure.CaseOutcomes;
import dev.consilium.core.quality.MetricQuery;
import dev.consilium.core.quality.MetricTable;
import dev.consilium.core.quality.Metrics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consilium metrics}: figures from stored histories, with k, n and interval. */
@Command(
    name = "metrics",
    description = "Counts outcomes in stored histories; small counts stay hidden.")
final class MetricsCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "EVENTS",
      description = "Events of one or more cases, one JSON object on a line.")
  private Path file;

  @Option(
      names = "--by",
      defaultValue = "NONE",
      description = "Group by: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private MetricQuery.Grouping by;

  @Option(
      names = "--level",
      defaultValue = "0.95",
      description = "Level of the intervals. Default: ${DEFAULT-VALUE}.")
  private double level;

  @Option(
      names = "--minimum",
      defaultValue = "" + MetricQuery.USUAL_MINIMUM,
      description = "Hide counts from 1 to below it; 1 hides nothing. Default: ${DEFAULT-VALUE}.")
  private int minimum;

  @Option(
      names = "--period",
      converter = PeriodText.class,
      description = "First and last day in UTC on which a case ended, such as"
          + " 2026-01-01/2026-06-30. Default: all.")
  private @Nullable Period period;

  @Option(names = "--table", description = "A metric table of your own, as JSON.")
  private @Nullable Path table;

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    var query = new MetricQuery(
        Objects.requireNonNullElse(period, new Period(null, null)), by, level, minimum);
    var definitions = table();
    var events = events();
    var outcomes = CaseOutcomes.ofAll(events);
    long ended = outcomes.stream()
        .map(it -> it.endedAt())
        .filter(it -> it != null && query.period().contains(it))
        .count();
    var report = Metrics.evaluate(definitions, outcomes, query);
    MetricsText.lines(report).forEach(output::say);
    // The number of cases in the file is no figure: whoever holds the file can count them.
    output.say(ended + " of " + outcomes.size() + " cases ended in the period; " + events.size()
        + " events read");
    output.answer(MetricsText.tree(report)
        .put("cases", outcomes.size())
        .put("ended", ended)
        .put("events", events.size()));
    return Outcome.DONE.code();
  }

  private MetricTable table() throws IOException {
    if (table == null) {
      return MetricTable.standard();
    }
    try (var in = Input.open(table)) {
      return MetricTable.read(in.readAllBytes());
    }
  }

  private List<CaseEvent> events() throws IOException {
    try (var in = Input.open(file)) {
      return EventLines.read(Objects.requireNonNull(file.getFileName(), "name").toString(), in);
    }
  }
}
