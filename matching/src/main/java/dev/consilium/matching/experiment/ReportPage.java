package dev.consilium.matching.experiment;

import dev.consilium.core.ContentHash;
import dev.consilium.matching.evaluation.RankingMeasure.Averaging;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** The report as one page of HTML: no script, no font, nothing from elsewhere. */
final class ReportPage {

  private static final int COLOURS = 8;

  private static final Set<String> LESS_IS_BETTER = Set.of("kendall_loss", "rbp_resid");

  private final ExperimentResult result;
  private final StringBuilder out = new StringBuilder(1 << 16);

  ReportPage(ExperimentResult result) {
    this.result = result;
  }

  String html() {
    var name = Markup.text(result.plan().name());
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append(" style-src 'unsafe-inline'\">\n<title>")
        .append(name)
        .append("</title>\n<style>\n")
        .append(style())
        .append("</style>\n</head>\n<body>\n");
    head(name);
    out.append("<main>\n");
    new QualitySection(result, out).write();
    new DifferenceSection(result, out).write();
    new CalibrationSection(result, out).write();
    new ExposureSection(result, out).write();
    cautions();
    provenance();
    out.append(
            "</main>\n<footer><p>Rankings were computed by algorithms from coded data. They are no")
        .append(
            " medical judgement; a person decides whom to ask.</p></footer>\n</body>\n</html>\n");
    return out.toString();
  }

  private static String style() {
    try (var in = ReportPage.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IOException("missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(
          "report.css: unreadable [resource-present]. Repair the jar.", e);
    }
  }

  private void head(String name) {
    out.append("<header>\n<p class=\"eyebrow\">Matching experiment</p>\n<h1>").append(name);
    out.append("</h1>\n<p class=\"lead\">").append(result.systems().size());
    out.append(result.systems().size() == 1 ? " system" : " systems").append(" on ");
    out.append(result.queries()).append(" judged queries, held against ");
    out.append(Markup.text(result.plan().baseline())).append("; seed ");
    out.append(result.plan().resampling().seed()).append(".</p>\n<ul class=\"tiles\">\n");
    var decisive = result.plan().rankingMeasures().get(0);
    SystemResult best = result.systems().get(0);
    for (var it : result.systems()) {
      if (isBetter(
          decisive.name(),
          it.evaluation().summary(decisive.name()),
          best.evaluation().summary(decisive.name()))) {
        best = it;
      }
    }
    tile(
        decisive.averaging() == Averaging.SUM
            ? Markup.fixed(best.evaluation().summary(decisive.name()), 0)
            : Markup.figure(best.evaluation().summary(decisive.name())),
        "best " + decisive.name() + ", by " + best.name());
    if (!result.comparisons().isEmpty()) {
      var rows = result.comparisons().get(0).rows();
      long shown = rows.stream().filter(it -> it.adjusted() <= 0.05).count();
      tile(
          shown + " of " + rows.size(),
          "differ from " + result.plan().baseline() + " at 5 % after Holm");
    }
    tile(
        Markup.percent(best.exposure().coverage()),
        "of " + best.exposure().candidates() + " candidates shown by " + best.name());
    out.append("</ul>\n</header>\n");
  }

  private void tile(String figure, String words) {
    out.append("<li><b>").append(figure).append("</b><span>").append(Markup.text(words));
    out.append("</span></li>\n");
  }

  private void cautions() {
    out.append("<section aria-labelledby=\"cautions\">\n<h2 id=\"cautions\">Read with care</h2>\n");
    openTable(out, "What the figures leave out");
    out.append(
            "<thead><tr><th scope=\"col\">System</th><th scope=\"col\">Queries with equal scores")
        .append("</th><th scope=\"col\">Judged, not ranked</th></tr></thead>\n<tbody>\n");
    for (var it : result.systems()) {
      out.append("<tr><th scope=\"row\">").append(Markup.text(it.name())).append("</th><td>");
      out.append(it.evaluation().tiedQueries()).append("</td><td>");
      out.append(it.evaluation().unranked().size()).append("</td></tr>\n");
    }
    out.append(
            "</tbody></table></div>\n<p>A judged query without a ranking counts as an empty one.")
        .append(
            " Equal scores stand in the order of trec_eval, the later id first; where that order")
        .append(
            " matters, the tables give the mean over all orders as well. A document that nobody")
        .append(" judged counts as not relevant.</p>\n</section>\n");
  }

  private void provenance() {
    var plan = result.plan();
    out.append("<section aria-labelledby=\"provenance\">\n")
        .append("<h2 id=\"provenance\">Where it comes from</h2>\n")
        .append(
            "<p class=\"lead\">The same hashes give the same figures, byte for byte.</p>\n<dl>\n");
    row("Experiment", result.hash().hex());
    result.systems().forEach(it -> row(it.name(), it.configuration().hex()));
    rows(plan.data());
    rows(plan.knowledge());
    row("Seed, rounds", plan.resampling().seed() + ", " + plan.resampling().rounds());
    row("Depth", Integer.toString(plan.depth()));
    out.append("</dl>\n</section>\n");
  }

  private void rows(Map<String, ContentHash> hashes) {
    hashes.forEach((name, hash) -> row(name, hash.hex()));
  }

  private void row(String name, String value) {
    out.append("<dt>").append(Markup.text(name)).append("</dt><dd><code>");
    out.append(Markup.text(value)).append("</code></dd>\n");
  }

  static void openTable(StringBuilder out, String caption) {
    out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    out.append(Markup.text(caption)).append("\"><table>\n<caption>");
    out.append(Markup.text(caption)).append("</caption>\n");
  }

  static int colour(int system) {
    return system % COLOURS;
  }

  static String level(ExperimentResult result) {
    double percent = 100 * result.plan().level();
    return Markup.fixed(percent, percent == Math.rint(percent) ? 0 : 1) + " %";
  }

  static boolean lessIsBetter(String measure) {
    return LESS_IS_BETTER.stream().anyMatch(measure::startsWith) || measure.startsWith("unj_");
  }

  static boolean isBetter(String measure, double one, double other) {
    return lessIsBetter(measure) ? one < other : one > other;
  }
}
