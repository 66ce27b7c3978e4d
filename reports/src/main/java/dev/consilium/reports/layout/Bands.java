package dev.consilium.reports.layout;

import dev.consilium.reports.layout.Strip.Part;
import java.util.ArrayList;
import java.util.List;

/** Columns of lines that stand side by side, cut into bands. */
final class Bands {

  /** A row of more lines than this may be torn by a page's end. */
  static final int WHOLE_ROW = 24;

  private static final int TORN_ROW = 12;

  private final List<List<List<Part>>> columns;
  private final double leading;

  Bands(List<List<List<Part>>> columns, double leading) {
    this.columns = columns;
    this.leading = leading;
  }

  int lines() {
    return columns.stream().mapToInt(List::size).max().orElse(0);
  }

  /** Gives a row as one band, or as several when it is taller than a page should hold. */
  List<Strip> row(double padding) {
    int lines = lines();
    int step = lines <= WHOLE_ROW ? lines : TORN_ROW;
    var bands = new ArrayList<Strip>();
    for (int from = 0; from < lines; from += step) {
      int to = Math.min(lines, from + step);
      double above = from == 0 ? padding : 0;
      double below = to == lines ? padding : 0;
      bands.add(Strip.of(above + (to - from) * leading + below, 0, parts(from, to, above)));
    }
    return bands;
  }

  /** Gives the first column's lines in one band, then the others' line by line, 2 and 2 kept. */
  List<Strip> hanging() {
    int lines = lines();
    int first = Math.min(lines, Math.min(Math.max(columns.get(0).size(), 2), WHOLE_ROW));
    var bands = new ArrayList<Strip>();
    bands.add(Strip.of(first * leading, 0, parts(0, first, 0)));
    for (int i = first; i < lines; i++) {
      bands.add(Strip.of(leading, 0, parts(i, i + 1, 0)));
    }
    keepEnds(bands);
    return bands;
  }

  /** Keeps the first two and the last two bands together (widows and orphans 2/2). */
  static void keepEnds(List<Strip> bands) {
    if (bands.size() > 1) {
      bands.set(0, bands.get(0).kept());
      int last = bands.size() - 2;
      bands.set(last, bands.get(last).kept());
    }
  }

  private List<Part> parts(int from, int to, double above) {
    var parts = new ArrayList<Part>();
    for (var column : columns) {
      for (int i = from; i < Math.min(to, column.size()); i++) {
        double dy = above + (i - from) * leading;
        for (var part : column.get(i)) {
          parts.add(new Part(
              part.owner(), part.runs().stream().map(run -> run.shifted(0, dy)).toList()));
        }
      }
    }
    return List.copyOf(parts);
  }
}
