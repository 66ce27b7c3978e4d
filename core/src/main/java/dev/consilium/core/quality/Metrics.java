package dev.consilium.core.quality;

import dev.consilium.core.opinion.PanelReport;
import dev.consilium.core.quality.MetricFigure.Exclusion;
import dev.consilium.core.quality.MetricFigure.Label;
import dev.consilium.core.statistics.Agreement;
import dev.consilium.core.statistics.Proportion;
import dev.consilium.core.statistics.SampleMean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes figures from cases by a table of definitions. Pure; holds no state. */
public final class Metrics {

  private final MetricTable table;
  private final MetricQuery query;
  private final Map<String, List<CaseOutcome>> groups = new TreeMap<>();
  private final MetricCells cells = new MetricCells();

  private Metrics(MetricTable table, List<CaseOutcome> outcomes, MetricQuery query) {
    this.table = table;
    this.query = query;
    groups.put("", new ArrayList<>());
    for (var one : outcomes) {
      // A case that goes on has no result yet: it counts in the period in which it ends.
      var end = one.endedAt();
      if (end != null && query.period().contains(end)) {
        groups.computeIfAbsent("", it -> new ArrayList<>()).add(one);
        if (query.by() != MetricQuery.Grouping.NONE) {
          groups.computeIfAbsent(query.group(one), it -> new ArrayList<>()).add(one);
        }
      }
    }
  }

  /**
   * Evaluates every metric of a table.
   *
   * <p>Only cases that ended within the period count. Small counts and what would give them away
   * are hidden across the whole report, so no figure of it can be taken from another.
   * Two reports over periods that overlap can still be subtracted: publish periods that do not.
   *
   * @param table the definitions
   * @param outcomes the cases; the order does not matter
   * @param query which cases, how grouped, how sure, how private
   * @return the figures
   * @throws IllegalArgumentException if one case occurs twice
   */
  public static MetricReport evaluate(
      MetricTable table, List<CaseOutcome> outcomes, MetricQuery query) {
    if (outcomes.stream().map(CaseOutcome::caseId).distinct().count() != outcomes.size()) {
      throw new IllegalArgumentException(
          "Metrics: one case occurs twice [case-once]. Give each case once.");
    }
    return new Metrics(table, outcomes, query).report();
  }

  private MetricReport report() {
    var counts = new TreeMap<String, MetricCounts>();
    for (var metric : table.metrics()) {
      groups.forEach((group, cases) -> {
        var one = new MetricCounts(metric, cases);
        counts.put(metric.id() + "@" + group, one);
        cells.add(metric, group, one, codes(metric));
      });
    }
    table.identities().forEach(it -> groups.keySet().forEach(group -> cells.identity(it, group)));
    var hidden = cells.hidden(query.minimum());
    var figures = new ArrayList<MetricFigure>();
    for (var metric : table.metrics()) {
      for (var group : groups.keySet()) {
        var one = counts.get(metric.id() + "@" + group);
        if (one != null) {
          figures.addAll(figures(metric, group, one, hidden));
        }
      }
    }
    return new MetricReport(table.label(), query, figures);
  }

  private List<MetricFigure> figures(
      MetricDefinition metric, String group, MetricCounts counts, Set<String> hidden) {
    var figures = new ArrayList<MetricFigure>();
    var label = label(metric, "", group, counts, hidden);
    boolean open = !hidden.contains(MetricCells.size(metric, group));
    switch (metric.kind()) {
      case RATE ->
        figures.add(rate(metric, label, counts.numerator(), counts.counted.size(), open, hidden));
      case DISTRIBUTION -> {
        var found = counts.codes();
        for (var code : codes(metric)) {
          figures.add(rate(
              metric,
              label(metric, code, group, counts, hidden),
              found.getOrDefault(code, 0L),
              counts.counted.size(),
              open,
              hidden));
        }
        if (figures.isEmpty()) {
          figures.add(new MetricFigure.NoCases(label));
        }
      }
      case MEAN -> figures.add(mean(label, counts, open));
      case AGREEMENT -> figures.add(panels(label, counts, open));
    }
    return figures;
  }

  private MetricFigure rate(
      MetricDefinition metric, Label label, long k, long n, boolean open, Set<String> hidden) {
    if (!open || hidden.contains(MetricCells.count(metric.id(), label.code(), label.group()))) {
      return new MetricFigure.Suppressed(label);
    } else if (n == 0) {
      return new MetricFigure.NoCases(label);
    }
    var proportion = new Proportion(k, n);
    return new MetricFigure.Rate(
        label, proportion, proportion.interval(metric.interval(), query.level()));
  }

  private MetricFigure mean(Label label, MetricCounts counts, boolean open) {
    var values = counts.values();
    if (!open) {
      return new MetricFigure.Suppressed(label);
    } else if (values.isEmpty()) {
      return new MetricFigure.NoCases(label);
    }
    var mean = SampleMean.of(values);
    return new MetricFigure.Mean(label, mean, mean.interval(query.level()).orElse(null));
  }

  private static MetricFigure panels(Label label, MetricCounts counts, boolean open) {
    List<List<PanelReport.Stance>> units =
        counts.counted.stream().map(it -> it.course().positions()).toList();
    if (!open) {
      return new MetricFigure.Suppressed(label);
    } else if (units.isEmpty()) {
      return new MetricFigure.NoCases(label);
    }
    return new MetricFigure.Panels(
        label, units.size(), Agreement.krippendorffAlpha(units).orElse(null));
  }

  private Label label(
      MetricDefinition metric, String code, String group, MetricCounts counts, Set<String> hidden) {
    var exclusions = new ArrayList<Exclusion>();
    counts.excluded.forEach((reason, count) -> {
      if (count > 0) {
        boolean shown = !hidden.contains(MetricCells.excluded(metric, reason, group));
        exclusions.add(new Exclusion(reason, shown ? count : null));
      }
    });
    return new Label(
        metric.id(), metric.version(), metric.title(), code, group, query.period(), exclusions);
  }

  // The same codes in every group, so that a missing line gives nothing away.
  private Collection<String> codes(MetricDefinition metric) {
    return metric.kind() == MetricDefinition.Kind.DISTRIBUTION
        ? new TreeSet<>(
            new MetricCounts(metric, groups.getOrDefault("", List.of())).codes().keySet())
        : List.of();
  }
}
