package dev.consilium.matching.experiment;

import dev.consilium.matching.evaluation.RankingMeasure.Averaging;
import java.util.ArrayList;

/** How good the rankings are: the first measure as a picture, all of them as a table. */
final class QualitySection {

  private static final double TIES_MATTER = 0.0005;

  private final ExperimentResult result;
  private final StringBuilder out;

  QualitySection(ExperimentResult result, StringBuilder out) {
    this.result = result;
    this.out = out;
  }

  void write() {
    var decisive = result.plan().rankingMeasures().get(0);
    out.append("<section aria-labelledby=\"quality\">\n<h2 id=\"quality\">Ranking quality</h2>\n");
    out.append("<p class=\"lead\">The mean over ").append(result.queries());
    out.append(" queries with its ").append(ReportPage.level(result));
    out.append(" bootstrap interval (BCa). Overlapping intervals do not mean equal systems:")
        .append(" the paired differences below decide.</p>\n");
    if (decisive.averaging() == Averaging.MEAN) {
      var rows = new ArrayList<IntervalPlot.Row>();
      for (int i = 0; i < result.systems().size(); i++) {
        var it = result.systems().get(i);
        var interval = it.intervals().get(decisive.name());
        if (interval != null) {
          rows.add(new IntervalPlot.Row(
              it.name(),
              ReportPage.colour(i),
              it.evaluation().summary(decisive.name()),
              interval,
              ""));
        }
      }
      out.append("<figure class=\"wide\">\n")
          .append(IntervalPlot.draw("plot-quality", "Quality by " + decisive.name(), rows, false));
      out.append("<figcaption><b>").append(Markup.text(decisive.name()));
      out.append("</b>: point and interval for each system; further right is better.</figcaption>")
          .append("\n</figure>\n");
    }
    table();
    out.append("</section>\n");
  }

  private void table() {
    var measures = result.systems().get(0).evaluation().measures();
    ReportPage.openTable(
        out,
        "All measures; the best of each in bold. Where equal scores leave the"
            + " order open, the mean over all orders stands below.");
    out.append("<thead><tr><th scope=\"col\">System</th>");
    measures.forEach(
        it -> out.append("<th scope=\"col\">").append(Markup.text(it.name())).append("</th>"));
    out.append("</tr></thead>\n<tbody>\n");
    for (var system : result.systems()) {
      out.append("<tr><th scope=\"row\">").append(Markup.text(system.name())).append("</th>");
      measures.forEach(it -> cell(system, it.name(), it.averaging()));
      out.append("</tr>\n");
    }
    out.append("</tbody></table></div>\n");
  }

  // Who is only better in digits that nobody sees is not better here.
  private static double shown(double value) {
    return Math.rint(value * 1000) / 1000;
  }

  private void cell(SystemResult system, String measure, Averaging averaging) {
    double value = system.evaluation().summary(measure);
    boolean best = averaging != Averaging.SUM
        && result.systems().stream()
            .allMatch(it -> !ReportPage.isBetter(
                measure, shown(it.evaluation().summary(measure)), shown(value)));
    out.append(best ? "<td class=\"best\">" : "<td>");
    out.append(averaging == Averaging.SUM ? Markup.fixed(value, 0) : Markup.figure(value));
    var interval = system.intervals().get(measure);
    if (interval != null) {
      out.append("<small>[").append(Markup.figure(interval.lower())).append(", ");
      out.append(Markup.figure(interval.upper())).append("]</small>");
    }
    system.evaluation().expectation(measure).ifPresent(it -> {
      if (Math.abs(it - value) > TIES_MATTER) {
        out.append("<small>over ties ").append(Markup.figure(it)).append("</small>");
      }
    });
    out.append("</td>");
  }
}
