package dev.consilium.matching.experiment;

import dev.consilium.core.statistics.Interval;
import java.util.List;
import java.util.Locale;

/** One row for each system: a point, its interval, and both in figures. */
final class IntervalPlot {

  private static final int WIDTH = 980;
  private static final int LEFT = 210;
  private static final int RIGHT = 770;
  private static final int ROW = 34;
  private static final int TOP = 12;

  /** A system's row; the colour tells it from the others on the whole page. */
  record Row(String name, int colour, double value, Interval interval, String note) {}

  private IntervalPlot() {}

  /** Draws; with a sign, figures are differences and nought is marked. */
  static String draw(String id, String title, List<Row> rows, boolean signed) {
    double least = signed ? 0 : rows.get(0).value();
    double most = signed ? 0 : rows.get(0).value();
    for (var it : rows) {
      least = Math.min(least, Math.min(it.value(), it.interval().lower()));
      most = Math.max(most, Math.max(it.value(), it.interval().upper()));
    }
    var scale = Scale.around(signed ? least : Math.max(0, least), most, LEFT, RIGHT);
    int bottom = TOP + rows.size() * ROW;
    var svg = new Svg(id, WIDTH, bottom + 30, title, described(rows, signed));
    for (double tick : scale.ticks()) {
      svg.line("grid", scale.at(tick), TOP, scale.at(tick), bottom);
      svg.words("tick", "middle", scale.at(tick), bottom + 20, scale.label(tick));
    }
    if (signed) {
      svg.line("zero", scale.at(0), TOP, scale.at(0), bottom);
    }
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      double y = TOP + i * ROW + ROW / 2.0;
      var colour = "c" + row.colour();
      svg.words("strong", "end", LEFT - 16, y + 4.5, row.name());
      svg.line(
          "mark " + colour,
          scale.at(row.interval().lower()),
          y,
          scale.at(row.interval().upper()),
          y);
      svg.circle(colour, scale.at(row.value()), y, 6);
      svg.words("value", "start", RIGHT + 18, y + 4.5, figures(row, signed) + row.note());
    }
    return svg.close();
  }

  private static String figures(Row row, boolean signed) {
    return signed
        ? Markup.signed(row.value()) + "  [" + Markup.signed(row.interval().lower()) + ", "
            + Markup.signed(row.interval().upper()) + "]"
        : Markup.figure(row.value()) + "  [" + Markup.figure(row.interval().lower()) + ", "
            + Markup.figure(row.interval().upper()) + "]";
  }

  private static String described(List<Row> rows, boolean signed) {
    var text = new StringBuilder();
    for (var it : rows) {
      text.append(text.length() == 0 ? "" : "; ");
      text.append(it.name()).append(' ').append(figures(it, signed).replace("  ", " "));
    }
    return String.format(Locale.ROOT, "%d systems with intervals: %s.", rows.size(), text);
  }
}
