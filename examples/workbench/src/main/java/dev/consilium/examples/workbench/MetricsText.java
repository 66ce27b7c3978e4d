package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.Period;
import dev.consilium.core.quality.MetricFigure;
import dev.consilium.core.quality.MetricReport;
import dev.consilium.core.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A metric report as a table for a person and as JSON for a script. */
final class MetricsText {

  private MetricsText() {}

  static List<String> lines(MetricReport report) {
    var query = report.query();
    var lines = new ArrayList<String>();
    lines.add("Metrics by " + report.table() + "; period " + period(query.period()) + "; "
        + percent(query.level()) + " intervals; counts below " + query.minimum() + " hidden");
    lines.add(row("metric", "v", "group", "k/n", "value", "interval", "method"));
    for (var figure : report.figures()) {
      lines.add(line(figure));
      if (!figure.label().exclusions().isEmpty()) {
        lines.add("    left out: "
            + figure.label().exclusions().stream()
                .map(it -> it.reason() + " " + (it.count() == null ? "(hidden)" : it.count()))
                .collect(Collectors.joining(", ")));
      }
    }
    return lines;
  }

  private static String line(MetricFigure figure) {
    if (figure instanceof MetricFigure.Rate rate) {
      return row(
          figure,
          rate.proportion().k() + "/" + rate.proportion().n(),
          percent(rate.proportion().rate()),
          percent(rate.interval().lower()) + " to " + percent(rate.interval().upper()),
          rate.interval().method().name());
    } else if (figure instanceof MetricFigure.Mean mean) {
      var interval = mean.interval();
      return row(
          figure,
          "n " + mean.mean().n(),
          number(mean.mean().mean()),
          interval == null ? "" : number(interval.lower()) + " to " + number(interval.upper()),
          interval == null ? "" : interval.method().name());
    } else if (figure instanceof MetricFigure.Panels panels) {
      var alpha = panels.alpha();
      return row(
          figure, "n " + panels.n(), alpha == null ? "no variation" : number(alpha), "", "ALPHA");
    }
    return row(figure, figure instanceof MetricFigure.NoCases ? "no cases" : "hidden", "", "", "");
  }

  private static String row(
      MetricFigure figure, String counts, String value, String interval, String method) {
    var label = figure.label();
    var name = label.metric() + (label.code().isEmpty() ? "" : ": " + label.code());
    return row(
        name,
        label.version(),
        label.group().isEmpty() ? "all" : label.group(),
        counts,
        value,
        interval,
        method);
  }

  private static String row(
      String metric,
      String version,
      String group,
      String counts,
      String value,
      String interval,
      String method) {
    return String.format(
            Locale.ROOT,
            "%-44s %-3s %-24s %-12s %-12s %-18s %s",
            metric,
            version,
            group,
            counts,
            value,
            interval,
            method)
        .stripTrailing();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share * 100);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String period(Period period) {
    return period.start() == null && period.end() == null
        ? "all"
        : end(period.start()) + " to " + end(period.end());
  }

  private static String end(@Nullable Object instant) {
    return instant == null ? "open" : instant.toString();
  }

  static ObjectNode tree(MetricReport report) {
    var query = report.query();
    var root = JsonText.object()
        .put("table", report.table())
        .put("period", period(query.period()))
        .put("by", query.by().name())
        .put("level", query.level())
        .put("minimum", query.minimum());
    var figures = root.putArray("figures");
    report.figures().forEach(it -> figure(it, figures.addObject()));
    return root;
  }

  private static void figure(MetricFigure figure, ObjectNode node) {
    var label = figure.label();
    node.put("metric", label.metric())
        .put("version", label.version())
        .put("title", label.title())
        .put("code", label.code())
        .put("group", label.group())
        .put("period", period(label.period()));
    if (figure instanceof MetricFigure.Rate rate) {
      node.put("kind", "rate")
          .put("k", rate.proportion().k())
          .put("n", rate.proportion().n())
          .put("value", rate.proportion().rate());
      interval(rate.interval(), node);
    } else if (figure instanceof MetricFigure.Mean mean) {
      node.put("kind", "mean")
          .put("n", mean.mean().n())
          .put("value", mean.mean().mean());
      interval(mean.interval(), node);
    } else if (figure instanceof MetricFigure.Panels panels) {
      node.put("kind", "agreement").put("n", panels.n()).put("value", panels.alpha());
    } else {
      node.put("kind", figure instanceof MetricFigure.NoCases ? "no-cases" : "hidden");
    }
    var excluded = node.putArray("excluded");
    for (var one : label.exclusions()) {
      excluded.addObject().put("reason", one.reason()).put("count", one.count());
    }
  }

  private static void interval(@Nullable Interval interval, ObjectNode node) {
    if (interval != null) {
      node.put("lower", interval.lower())
          .put("upper", interval.upper())
          .put("level", interval.level())
          .put("method", interval.method().name());
    }
  }
}
