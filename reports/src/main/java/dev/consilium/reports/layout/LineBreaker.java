package dev.consilium.reports.layout;

import dev.consilium.reports.document.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a phrase into lines, set from the left.
 *
 * <p>Breaks come after spaces, after hyphens between letters and after slashes in long words; a
 * number stays with its unit. A word wider than the line is broken where the line ends.
 */
final class LineBreaker {

  private final CleanText clean;
  private final GlyphMetrics metrics;

  LineBreaker(CleanText clean, GlyphMetrics metrics) {
    this.clean = clean;
    this.metrics = metrics;
  }

  /** Gives the lines, none when the phrase has nothing to draw. */
  List<Line> lines(Phrase phrase, TextStyle style, double width) {
    var cells = cells(phrase, style);
    var opportunities = BreakRules.opportunities(cells.codePoints());
    var lines = new ArrayList<Line>();
    int start = 0;
    while (start < cells.size()) {
      int end = end(cells, opportunities, start, width);
      lines.add(line(cells, start, end));
      start = end;
    }
    return lines;
  }

  /** Gives the width of a phrase's widest word, for the columns of a table. */
  double widestWord(Phrase phrase, TextStyle style) {
    var cells = cells(phrase, style);
    var opportunities = BreakRules.opportunities(cells.codePoints());
    double widest = 0;
    double current = 0;
    for (int i = 0; i < cells.size(); i++) {
      current += cells.codePoint(i) == ' ' ? 0 : cells.width(i);
      widest = Math.max(widest, current);
      current = opportunities[i] ? 0 : current;
    }
    return widest;
  }

  private Cells cells(Phrase phrase, TextStyle style) {
    var cells = new Cells(style, metrics);
    for (var span : phrase.spans()) {
      var face = Cells.face(span, style);
      cells.append(clean.clean(span.text(), face), span, face);
    }
    cells.trim();
    return cells;
  }

  private static int end(Cells cells, boolean[] opportunities, int start, double width) {
    double used = 0;
    int lastBreak = -1;
    for (int i = start; i < cells.size(); i++) {
      boolean space = cells.codePoint(i) == ' ';
      used += cells.width(i);
      if (!space && used > width + 0.001) {
        return lastBreak >= 0 ? lastBreak : Math.max(wholeCharacter(cells, i), start + 1);
      }
      if (opportunities[i]) {
        lastBreak = i + 1;
      }
    }
    return cells.size();
  }

  // A combining mark stays with its letter.
  private static int wholeCharacter(Cells cells, int i) {
    int at = i;
    while (at > 0 && Character.getType(cells.codePoint(at)) == Character.NON_SPACING_MARK) {
      at--;
    }
    return at;
  }

  private static Line line(Cells cells, int start, int end) {
    var runs = new ArrayList<Run>();
    double x = 0;
    double inked = 0;
    int from = start;
    while (from < end) {
      int to = from;
      double width = 0;
      double visible = 0;
      while (to < end && cells.span(to) == cells.span(from)) {
        width += cells.width(to);
        visible = cells.codePoint(to) == ' ' ? visible : width;
        to++;
      }
      runs.add(cells.run(from, to, x, to == end ? visible : width));
      inked = visible > 0 ? x + visible : inked;
      x += width;
      from = to;
    }
    return new Line(List.copyOf(runs), inked);
  }
}
