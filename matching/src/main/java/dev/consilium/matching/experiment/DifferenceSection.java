package dev.consilium.matching.experiment;

import dev.consilium.matching.evaluation.Comparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which differences from the baseline are more than chance, together and query by query. */
final class DifferenceSection {

  private static final double SIGNIFICANT = 0.05;
  private static final int WIDTH = 300;
  private static final int HEIGHT = 150;

  private final ExperimentResult result;
  private final StringBuilder out;

  DifferenceSection(ExperimentResult result, StringBuilder out) {
    this.result = result;
    this.out = out;
  }

  void write() {
    var baseline = Markup.text(result.plan().baseline());
    out.append(
        "<section aria-labelledby=\"differences\">\n<h2 id=\"differences\">Differences from ");
    out.append(baseline)
        .append("</h2>\n<p class=\"lead\">Each system less the baseline on the same ");
    out.append("queries. The p-value is Fisher\u2019s paired randomisation test (");
    out.append(Markup.count(result.plan().resampling().rounds()));
    out.append(" sign flips), corrected by Holm over the systems of a measure; the baseline is no")
        .append(" member of that family.</p>\n");
    if (result.comparisons().isEmpty() || result.comparisons().get(0).rows().isEmpty()) {
      out.append("<p>There is nothing to compare: one system, or counts only.</p>\n</section>\n");
      return;
    }
    var first = result.comparisons().get(0);
    out.append("<figure class=\"wide\">\n")
        .append(IntervalPlot.draw(
            "plot-differences",
            "Difference in " + first.measure() + " from " + first.baseline(),
            rows(first),
            true));
    out.append("<figcaption><b>").append(Markup.text(first.measure()));
    out.append("</b>: mean difference with its interval. ");
    out.append(ReportPage.lessIsBetter(first.measure()) ? "Left" : "Right");
    out.append(" of nought the system is better than ")
        .append(baseline)
        .append(".</figcaption>\n</figure>\n");
    result.comparisons().forEach(this::table);
    out.append("<h3>Query by query</h3>\n<p class=\"lead\">All ").append(first.queries());
    out.append(" differences in ").append(Markup.text(first.measure()));
    out.append(", largest gain first.</p>\n<div class=\"grid\">\n");
    var differences = first.rows();
    for (int i = 0; i < differences.size(); i++) {
      queries(first, differences.get(i), i);
    }
    out.append("</div>\n</section>\n");
  }

  private List<IntervalPlot.Row> rows(Comparison comparison) {
    var rows = new ArrayList<IntervalPlot.Row>();
    for (var it : comparison.rows()) {
      rows.add(new IntervalPlot.Row(
          it.system(), ReportPage.colour(at(it.system())), it.difference(), it.interval(), ""));
    }
    return rows;
  }

  private int at(String system) {
    return result.systems().stream().map(SystemResult::name).toList().indexOf(system);
  }

  private void table(Comparison comparison) {
    ReportPage.openTable(
        out,
        comparison.measure() + ": differences from " + comparison.baseline() + " on "
            + comparison.queries() + " queries");
    out.append("<thead><tr><th scope=\"col\">System</th><th scope=\"col\">Difference</th>")
        .append("<th scope=\"col\">Better / same / worse</th><th scope=\"col\">p</th>")
        .append("<th scope=\"col\">p (Holm)</th><th scope=\"col\">t-test</th>")
        .append(
            "<th scope=\"col\">Wilcoxon</th><th scope=\"col\">At 5 %</th></tr></thead>\n<tbody>\n");
    for (var it : comparison.rows()) {
      int same = comparison.queries() - it.wins() - it.losses();
      boolean turned = ReportPage.lessIsBetter(comparison.measure());
      out.append("<tr><th scope=\"row\">").append(Markup.text(it.system())).append("</th><td>");
      out.append(Markup.signed(it.difference())).append("<small>[");
      out.append(Markup.signed(it.interval().lower())).append(", ");
      out.append(Markup.signed(it.interval().upper())).append("]</small></td><td>");
      out.append(turned ? it.losses() : it.wins()).append(" / ").append(same).append(" / ");
      out.append(turned ? it.wins() : it.losses()).append("</td><td>");
      out.append(Markup.probability(it.randomisation().p())).append("</td><td>");
      out.append(Markup.probability(it.adjusted())).append("</td><td>");
      out.append(Markup.probability(it.student().p())).append("</td><td>");
      out.append(Markup.probability(it.wilcoxon().p())).append("</td><td>");
      out.append(verdict(it, turned)).append("</td></tr>\n");
    }
    out.append("</tbody></table></div>\n");
  }

  private static String verdict(Comparison.Row row, boolean turned) {
    if (row.adjusted() > SIGNIFICANT) {
      return "<span class=\"same\">no difference shown</span>";
    }
    return row.difference() > 0 != turned
        ? "<span class=\"better\">\u25b2 better</span>"
        : "<span class=\"worse\">\u25bc worse</span>";
  }

  private void queries(Comparison comparison, Comparison.Row row, int number) {
    var differences =
        result.systems().get(at(row.system())).evaluation().values(comparison.measure());
    var base =
        result.systems().get(at(comparison.baseline())).evaluation().values(comparison.measure());
    for (int i = 0; i < differences.length; i++) {
      differences[i] -= base[i];
    }
    Arrays.sort(differences);
    double most = Math.max(Math.abs(differences[0]), Math.abs(differences[differences.length - 1]));
    var scale = Scale.around(-Math.max(most, 0.01), Math.max(most, 0.01), HEIGHT - 12, 10);
    var svg = new Svg(
        "plot-queries-" + number,
        WIDTH,
        HEIGHT,
        row.system() + " query by query",
        row.wins() + " queries higher, " + row.losses() + " lower, "
            + (comparison.queries() - row.wins() - row.losses()) + " the same.");
    for (double tick : scale.ticks()) {
      svg.line("grid", 44, scale.at(tick), WIDTH, scale.at(tick));
      svg.words("tick", "end", 38, scale.at(tick) + 4, scale.label(tick));
    }
    double step = (WIDTH - 48.0) / differences.length;
    for (int i = 0; i < differences.length; i++) {
      double difference = differences[differences.length - 1 - i];
      double y = scale.at(Math.max(0, difference));
      double tall = Math.abs(scale.at(difference) - scale.at(0));
      boolean good = difference > 0 != ReportPage.lessIsBetter(comparison.measure());
      if (difference != 0) {
        svg.box(good ? "up" : "down", 46 + i * step, y, step, tall);
      }
    }
    svg.line("zero", 44, scale.at(0), WIDTH, scale.at(0));
    out.append("<figure>\n<h3>").append(Markup.text(row.system())).append("</h3>\n");
    out.append(svg.close());
    out.append("<figcaption>").append(row.wins()).append(" higher, ").append(row.losses());
    out.append(" lower, ").append(comparison.queries() - row.wins() - row.losses());
    out.append(" the same</figcaption>\n</figure>\n");
  }
}
