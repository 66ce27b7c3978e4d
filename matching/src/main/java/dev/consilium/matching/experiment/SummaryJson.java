package dev.consilium.matching.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.ContentHash;
import dev.consilium.core.statistics.Interval;
import dev.consilium.matching.evaluation.Comparison;
import dev.consilium.matching.evaluation.Evaluation;
import java.util.Map;

/** An experiment's figures as files. */
final class SummaryJson {

  private SummaryJson() {}

  static byte[] bytes(ExperimentResult result) {
    var node = CanonicalText.object().put("kind", "match-experiment-summary").put("schema", 1);
    node.put("experiment", result.hash().hex()).put("name", result.plan().name());
    node.put("queries", result.queries()).put("baseline", result.plan().baseline());
    var systems = node.putArray("systems");
    result.systems().forEach(it -> system(systems.addObject(), it));
    var comparisons = node.putArray("comparisons");
    result.comparisons().forEach(it -> comparison(comparisons.addObject(), it));
    return CanonicalText.bytes(node);
  }

  private static void system(ObjectNode node, SystemResult system) {
    var evaluation = system.evaluation();
    node.put("name", system.name());
    var measures = node.putArray("measures");
    for (var measure : evaluation.measures()) {
      var row = measures
          .addObject()
          .put("name", measure.name())
          .put("value", CanonicalText.figure(evaluation.summary(measure.name())));
      evaluation
          .expectation(measure.name())
          .ifPresent(it -> row.put("overTies", CanonicalText.figure(it)));
      var interval = system.intervals().get(measure.name());
      if (interval != null) {
        interval(row, interval);
      }
    }
    node.put("queriesWithTies", evaluation.tiedQueries());
    node.put("queriesWithoutRanking", evaluation.unranked().size());
    var exposure = system.exposure();
    node.putObject("exposure")
        .put("depth", exposure.depth())
        .put("candidates", exposure.candidates())
        .put("coverage", CanonicalText.figure(exposure.coverage()))
        .put("gini", CanonicalText.figure(exposure.gini()))
        .put("largestLoad", exposure.largestLoad());
    system
        .calibration()
        .ifPresent(it -> node.putObject("calibration")
            .put("expectedError", CanonicalText.figure(it.expectedError()))
            .put("brier", CanonicalText.figure(it.brier())));
  }

  private static void interval(ObjectNode into, Interval interval) {
    into.put("lower", CanonicalText.figure(interval.lower()));
    into.put("upper", CanonicalText.figure(interval.upper()));
  }

  private static void comparison(ObjectNode node, Comparison comparison) {
    node.put("measure", comparison.measure());
    var rows = node.putArray("rows");
    for (var it : comparison.rows()) {
      var row = rows.addObject()
          .put("system", it.system())
          .put("difference", CanonicalText.figure(it.difference()));
      interval(row, it.interval());
      row.put("wins", it.wins())
          .put("losses", it.losses())
          .put("pRandomisation", CanonicalText.figure(it.randomisation().p()))
          .put("pHolm", CanonicalText.figure(it.adjusted()))
          .put("pStudent", CanonicalText.figure(it.student().p()))
          .put("pWilcoxon", CanonicalText.figure(it.wilcoxon().p()));
    }
  }

  static byte[] manifest(ExperimentResult result, Map<String, ContentHash> files) {
    var plan = result.plan();
    var node = CanonicalText.object().put("kind", "match-experiment-manifest").put("schema", 1);
    node.put("experiment", result.hash().hex()).put("seed", plan.resampling().seed());
    var systems = node.putObject("systems");
    result.systems().forEach(it -> systems.put(it.name(), it.configuration().hex()));
    CanonicalText.hashes(node.putObject("data"), plan.data());
    CanonicalText.hashes(node.putObject("knowledge"), plan.knowledge());
    var list = node.putObject("files");
    files.forEach((name, hash) -> {
      if (!name.equals("manifest.json")) {
        list.put(name, hash.hex());
      }
    });
    return CanonicalText.bytes(node);
  }

  /** One line a query, one column a measure. */
  static String perQuery(Evaluation evaluation) {
    var text = new StringBuilder("query");
    evaluation.measures().forEach(it -> text.append('\t').append(it.name()));
    text.append('\n');
    var columns =
        evaluation.measures().stream().map(it -> evaluation.values(it.name())).toList();
    for (int i = 0; i < evaluation.queries().size(); i++) {
      text.append(evaluation.queries().get(i));
      for (var column : columns) {
        text.append('\t').append(CanonicalText.figure(column[i]).toPlainString());
      }
      text.append('\n');
    }
    return text.toString();
  }
}
