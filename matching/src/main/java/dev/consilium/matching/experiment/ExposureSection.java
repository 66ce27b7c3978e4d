package dev.consilium.matching.experiment;

import dev.consilium.matching.evaluation.Exposure;

/** Who gets the attention and the work if the first places are followed. */
final class ExposureSection {

  private static final int WIDTH = 980;
  private static final int LEFT = 64;
  private static final int RIGHT = 740;
  private static final int BOTTOM = 320;
  private static final int POINTS = 100;

  private final ExperimentResult result;
  private final StringBuilder out;

  ExposureSection(ExperimentResult result, StringBuilder out) {
    this.result = result;
    this.out = out;
  }

  void write() {
    var first = result.systems().get(0).exposure();
    out.append(
        "<section aria-labelledby=\"exposure\">\n<h2 id=\"exposure\">Load and exposure</h2>\n");
    out.append("<p class=\"lead\">Who stands in the first ").append(first.depth());
    out.append(" places, weighted as nDCG discounts them. A good ranking need not be even, but one")
        .append(
            " that sends every case to the same few is a risk to them and to the patients.</p>\n");
    out.append("<figure class=\"wide\">\n").append(plot());
    out.append("<figcaption>Share of all exposure that the most exposed candidates have together;")
        .append(" the dotted line would be the same for everyone.</figcaption>\n</figure>\n");
    table();
    out.append("</section>\n");
  }

  private String plot() {
    double most = 0;
    for (var it : result.systems()) {
      most = Math.max(most, it.exposure().coverage());
    }
    double end = most < 0.5 ? 0.5 : 1;
    var across = Scale.around(0, end, LEFT, RIGHT);
    var up = Scale.around(0, 1, BOTTOM, 14);
    var svg = new Svg(
        "plot-exposure",
        WIDTH,
        BOTTOM + 52,
        "Exposure of the most exposed candidates",
        described());
    for (double tick : across.ticks()) {
      svg.line("grid", across.at(tick), 14, across.at(tick), BOTTOM);
      svg.words("tick", "middle", across.at(tick), BOTTOM + 20, Markup.fixed(100 * tick, 0) + " %");
    }
    for (double tick : up.ticks()) {
      svg.line("grid", LEFT, up.at(tick), RIGHT, up.at(tick));
      svg.words("tick", "end", LEFT - 8, up.at(tick) + 4, Markup.fixed(100 * tick, 0) + " %");
    }
    svg.line("even", across.at(0), up.at(0), across.at(end), up.at(end));
    // Every second curve is broken and drawn on top, so that none hides another.
    for (int i = 0; i < result.systems().size(); i += 2) {
      curve(svg, across, up, end, i);
    }
    for (int i = 1; i < result.systems().size(); i += 2) {
      curve(svg, across, up, end, i);
    }
    svg.words("soft", "middle", (LEFT + RIGHT) / 2.0, BOTTOM + 44, "most exposed candidates");
    return svg.close();
  }

  private void curve(Svg svg, Scale across, Scale up, double end, int number) {
    var system = result.systems().get(number);
    var xs = new double[POINTS + 1];
    var ys = new double[POINTS + 1];
    for (int point = 0; point <= POINTS; point++) {
      // Closer together where the curve is steep.
      double share = end * point * point / (POINTS * POINTS);
      xs[point] = across.at(share);
      ys[point] = up.at(system.exposure().shareOfTop(share));
    }
    var kind = (number % 2 == 0 ? "curve c" : "curve broken c") + ReportPage.colour(number);
    double y = 26 + 24.0 * number;
    svg.curve(kind, xs, ys);
    svg.curve(kind, new double[] {RIGHT + 16, RIGHT + 48}, new double[] {y, y});
    svg.words("strong", "start", RIGHT + 58, y + 4.5, system.name());
  }

  private String described() {
    var text = new StringBuilder("The most exposed hundredth of the candidates has: ");
    for (var it : result.systems()) {
      text.append(it.name()).append(' ').append(Markup.percent(it.exposure().shareOfTop(0.01)));
      text.append("; ");
    }
    return text.append("of all exposure.").toString();
  }

  private void table() {
    ReportPage.openTable(out, "How the first places spread");
    out.append("<thead><tr><th scope=\"col\">System</th><th scope=\"col\">Candidates</th>")
        .append("<th scope=\"col\">Shown at all</th><th scope=\"col\">Gini</th>")
        .append("<th scope=\"col\">Share of the top 1 %</th><th scope=\"col\">Largest load</th>")
        .append("<th scope=\"col\">Most exposed</th></tr></thead>\n<tbody>\n");
    for (var it : result.systems()) {
      row(it.name(), it.exposure());
    }
    out.append("</tbody></table></div>\n");
  }

  private void row(String name, Exposure it) {
    out.append("<tr><th scope=\"row\">").append(Markup.text(name)).append("</th><td>");
    out.append(it.candidates()).append("</td><td>").append(Markup.percent(it.coverage()));
    out.append("</td><td>").append(Markup.figure(it.gini())).append("</td><td>");
    out.append(Markup.percent(it.shareOfTop(0.01))).append("</td><td>");
    out.append(it.largestLoad()).append(" of ").append(it.queries()).append("</td><td>");
    out.append(it.shown().isEmpty() ? "\u2013" : Markup.text(it.shown().get(0).document()));
    out.append("</td></tr>\n");
  }
}
