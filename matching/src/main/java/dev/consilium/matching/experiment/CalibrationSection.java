package dev.consilium.matching.experiment;

import dev.consilium.matching.evaluation.Calibration;

/** Whether scores can be read as probabilities: one diagram for each system. */
final class CalibrationSection {

  private static final int SIDE = 300;
  private static final int LEFT = 44;
  private static final int BOTTOM = 262;

  private final ExperimentResult result;
  private final StringBuilder out;

  CalibrationSection(ExperimentResult result, StringBuilder out) {
    this.result = result;
    this.out = out;
  }

  void write() {
    out.append("<section aria-labelledby=\"calibration\">\n")
        .append("<h2 id=\"calibration\">Calibration</h2>\n<p class=\"lead\">")
        .append("Does a score mean the same for every query? Scores become probabilities by a")
        .append(" staircase learnt on one half of the queries and predicted on the other. A system")
        .append(" whose points lie on the dotted line predicts what is observed; ECE is the mean")
        .append(" distance from it,")
        .append(" and the size of a point shows how many documents it stands for.</p>\n")
        .append("<div class=\"grid\">\n");
    for (int i = 0; i < result.systems().size(); i++) {
      var system = result.systems().get(i);
      int number = i;
      int colour = ReportPage.colour(i);
      out.append("<figure>\n<h3>").append(Markup.text(system.name())).append("</h3>\n");
      system
          .calibration()
          .ifPresentOrElse(
              it -> diagram(system.name(), "plot-calibration-" + number, colour, it),
              () -> out.append(
                  "<figcaption>Too few relevant documents to learn from.</figcaption>\n"));
      out.append("</figure>\n");
    }
    out.append("</div>\n</section>\n");
  }

  private void diagram(String name, String id, int colour, Calibration calibration) {
    double most = 0.05;
    long all = 0;
    for (var it : calibration.bins()) {
      most = Math.max(most, Math.max(it.predicted(), it.observed()));
      all += it.count();
    }
    var across = Scale.around(0, most, LEFT, SIDE - 14);
    var up = Scale.around(0, most, BOTTOM, 22);
    var svg = new Svg(id, SIDE, SIDE, "Calibration of " + name, described(calibration));
    for (double tick : across.ticks()) {
      svg.line("grid", across.at(tick), 22, across.at(tick), BOTTOM);
      svg.line("grid", LEFT, up.at(tick), SIDE - 14, up.at(tick));
      svg.words("tick", "middle", across.at(tick), BOTTOM + 17, across.label(tick));
      if (tick > 0) {
        svg.words("tick", "end", LEFT - 7, up.at(tick) + 4, up.label(tick));
      }
    }
    double end = across.ticks().get(across.ticks().size() - 1);
    svg.line("even", across.at(0), up.at(0), across.at(end), up.at(end));
    var bins = calibration.bins();
    var xs = new double[bins.size()];
    var ys = new double[bins.size()];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = across.at(bins.get(i).predicted());
      ys[i] = up.at(bins.get(i).observed());
    }
    svg.curve("curve c" + colour, xs, ys);
    for (int i = 0; i < xs.length; i++) {
      svg.circle(
          "c" + colour, xs[i], ys[i], 3 + 9 * Math.sqrt((double) bins.get(i).count() / all));
    }
    svg.words("soft", "end", SIDE - 14, SIDE - 3, "predicted \u2192");
    svg.words("soft", "start", LEFT - 36, 11, "\u2191 observed");
    out.append(svg.close()).append("<figcaption>ECE ");
    out.append(Markup.figure(calibration.expectedError())).append(" \u00b7 Brier ");
    out.append(Markup.figure(calibration.brier())).append(" \u00b7 ").append(all);
    out.append(" documents</figcaption>\n");
  }

  private static String described(Calibration calibration) {
    var text = new StringBuilder("Predicted and observed: ");
    for (var it : calibration.bins()) {
      text.append(Markup.figure(it.predicted())).append(" and ");
      text.append(Markup.figure(it.observed())).append("; ");
    }
    return text.append("expected calibration error ")
        .append(Markup.figure(calibration.expectedError()))
        .append('.')
        .toString();
  }
}
