package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.statistics.Interval;
import dev.consilium.matching.evaluation.Bootstrap;
import dev.consilium.matching.evaluation.Comparison;
import dev.consilium.matching.evaluation.Evaluation;
import dev.consilium.matching.evaluation.RankingMeasure;
import dev.consilium.matching.evaluation.RankingMeasure.Averaging;
import dev.consilium.matching.evaluation.Resampling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluations as tables for a person and as one object for a script. */
final class MatchText {

  private static final double TIES_MATTER = 0.0005;

  private MatchText() {}

  static List<String> lines(
      List<Evaluation> evaluations,
      List<Comparison> comparisons,
      double level,
      Resampling resampling) {
    var lines = new ArrayList<String>();
    var first = evaluations.get(0);
    lines.add(first.queries().size() + " queries, intervals at " + percent(level) + " (BCa, "
        + resampling.rounds() + " rounds, seed " + resampling.seed() + ")");
    var rows = new ArrayList<List<String>>();
    var heading = new ArrayList<>(List.of("run"));
    first.measures().forEach(it -> heading.add(it.name()));
    rows.add(heading);
    for (var evaluation : evaluations) {
      var row = new ArrayList<>(List.of(evaluation.run()));
      evaluation.measures().forEach(it -> row.add(cell(evaluation, it, level, resampling)));
      rows.add(row);
    }
    lines.addAll(table(rows));
    evaluations.forEach(it -> lines.addAll(notes(it)));
    for (var comparison : comparisons) {
      lines.add("");
      lines.add(comparison.measure() + " less that of " + comparison.baseline() + ":");
      lines.addAll(table(comparison(comparison)));
    }
    return lines;
  }

  private static List<List<String>> comparison(Comparison comparison) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of("run", "difference", "higher/same/lower", "p", "p (Holm)", "t-test", "Wilcoxon"));
    for (var it : comparison.rows()) {
      rows.add(List.of(
          it.system(),
          signed(it.difference()) + " [" + signed(it.interval().lower()) + ", "
              + signed(it.interval().upper()) + "]",
          it.wins() + "/" + (comparison.queries() - it.wins() - it.losses()) + "/" + it.losses(),
          probability(it.randomisation().p()),
          probability(it.adjusted()),
          probability(it.student().p()),
          probability(it.wilcoxon().p())));
    }
    return rows;
  }

  private static String cell(
      Evaluation evaluation, RankingMeasure measure, double level, Resampling resampling) {
    double value = evaluation.summary(measure.name());
    if (measure.averaging() == Averaging.SUM) {
      return fixed(value, 0);
    }
    return fixed(value, 4)
        + interval(evaluation, measure, level, resampling)
            .map(it -> " [" + fixed(it.lower(), 4) + ", " + fixed(it.upper(), 4) + "]")
            .orElse("");
  }

  private static Optional<Interval> interval(
      Evaluation evaluation, RankingMeasure measure, double level, Resampling resampling) {
    return measure.averaging() == Averaging.MEAN && !evaluation.queries().isEmpty()
        ? Optional.of(Bootstrap.ofMean(evaluation.values(measure.name()), level, resampling))
        : Optional.empty();
  }

  private static List<String> notes(Evaluation evaluation) {
    var notes = new ArrayList<String>();
    if (!evaluation.unranked().isEmpty()) {
      notes.add(evaluation.run() + ": " + evaluation.unranked().size()
          + " judged queries have no ranking");
    }
    if (!evaluation.unjudged().isEmpty()) {
      notes.add(evaluation.run() + ": " + evaluation.unjudged().size()
          + " ranked queries have no judgement and are not measured");
    }
    for (var measure : evaluation.measures()) {
      double value = evaluation.summary(measure.name());
      evaluation.expectation(measure.name()).ifPresent(it -> {
        if (Math.abs(it - value) > TIES_MATTER) {
          notes.add(
              evaluation.run() + ": " + evaluation.tiedQueries() + " queries have equal scores;"
                  + " over all their orders " + measure.name() + " is " + fixed(it, 4));
        }
      });
    }
    return notes;
  }

  static ObjectNode tree(
      List<Evaluation> evaluations,
      List<Comparison> comparisons,
      double level,
      Resampling resampling) {
    var node = JsonText.object()
        .put("level", level)
        .put("rounds", resampling.rounds())
        .put("seed", resampling.seed());
    var runs = node.putArray("runs");
    for (var evaluation : evaluations) {
      var run = runs.addObject()
          .put("run", evaluation.run())
          .put("queries", evaluation.queries().size())
          .put("queriesWithTies", evaluation.tiedQueries())
          .put("queriesWithoutRanking", evaluation.unranked().size())
          .put("queriesWithoutJudgement", evaluation.unjudged().size());
      var measures = run.putArray("measures");
      for (var it : evaluation.measures()) {
        var row = measures
            .addObject()
            .put("measure", it.name())
            .put("value", evaluation.summary(it.name()));
        interval(evaluation, it, level, resampling)
            .ifPresent(ends -> row.put("lower", ends.lower()).put("upper", ends.upper()));
        evaluation.expectation(it.name()).ifPresent(mean -> row.put("overTies", mean));
      }
    }
    var list = node.putArray("comparisons");
    for (var comparison : comparisons) {
      for (var it : comparison.rows()) {
        list.addObject()
            .put("measure", comparison.measure())
            .put("baseline", comparison.baseline())
            .put("run", it.system())
            .put("difference", it.difference())
            .put("lower", it.interval().lower())
            .put("upper", it.interval().upper())
            .put("higher", it.wins())
            .put("lowerQueries", it.losses())
            .put("pRandomisation", it.randomisation().p())
            .put("pHolm", it.adjusted())
            .put("pStudent", it.student().p())
            .put("pWilcoxon", it.wilcoxon().p());
      }
    }
    return node;
  }

  /** Lines up columns; the first to the left, the others to the right. */
  private static List<String> table(List<? extends List<String>> rows) {
    var widths = new int[rows.get(0).size()];
    for (var row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    var lines = new ArrayList<String>();
    for (var row : rows) {
      var line = new StringBuilder("  ");
      for (int i = 0; i < widths.length; i++) {
        var space = " ".repeat(widths[i] - row.get(i).length());
        line.append(i == 0 ? row.get(i) + space : "  " + space + row.get(i));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static String percent(double level) {
    return new BigDecimal(100 * level)
            .setScale(3, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  static String fixed(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String signed(double value) {
    var text = fixed(value, 4);
    return text.startsWith("-") ? text : "+" + text;
  }

  private static String probability(double p) {
    return p < 0.0001 ? "<0.0001" : fixed(p, 4);
  }
}
