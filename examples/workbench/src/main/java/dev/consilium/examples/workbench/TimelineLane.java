package dev.consilium.examples.workbench;

import dev.consilium.core.dossier.Timeline.Event;
import java.util.ArrayList;
import java.util.List;

/** One kind of fact in the picture: bars in rows that do not overlap, or a density where too many. */
final class TimelineLane {

  static final int ROW = 22;
  private static final int MAX_ROWS = 14;
  private static final int DENSITY_ROWS = 3;
  private static final int LEAST = 34;
  private static final double LETTER = 6.7;
  private static final int LONGEST = 34;

  /** A bar with its label, in pixels. */
  record Bar(Event event, int row, double from, double to, String label, boolean labelLeft) {}

  private final String kind;
  private final String title;
  private final List<Event> events;
  private final List<Bar> bars = new ArrayList<>();
  private final boolean dense;

  TimelineLane(String kind, String title, List<Event> events, TimelineScale scale) {
    this.kind = kind;
    this.title = title;
    this.events = events;
    this.dense = !packs(scale);
  }

  String kind() {
    return kind;
  }

  String title() {
    return title;
  }

  List<Event> events() {
    return events;
  }

  List<Bar> bars() {
    return bars;
  }

  boolean isDense() {
    return dense;
  }

  int height() {
    return dense ? ROW * DENSITY_ROWS : Math.max(LEAST, ROW * rows());
  }

  private int rows() {
    return bars.stream().mapToInt(Bar::row).max().orElse(0) + 1;
  }

  private boolean packs(TimelineScale scale) {
    var ends = new ArrayList<Double>();
    for (var it : events) {
      var from = scale.x(it.earliest());
      var to = Math.max(scale.x(it.latest()), from + 6);
      var label = shortened(it.label().isBlank() ? "not named" : it.label());
      var width = label.length() * LETTER + 12;
      var left = to + width > TimelineScale.RIGHT_EDGE;
      var row = row(ends, left ? from - width : from);
      if (row == MAX_ROWS) {
        return false;
      }
      ends.set(row, left ? to : to + width);
      bars.add(new Bar(it, row, from, to, label, left));
    }
    return true;
  }

  private static int row(List<Double> ends, double from) {
    for (var row = 0; row < ends.size(); row++) {
      if (ends.get(row) + 6 <= from) {
        return row;
      }
    }
    if (ends.size() < MAX_ROWS) {
      ends.add(0.0);
      return ends.size() - 1;
    }
    return MAX_ROWS;
  }

  // Cut between characters, never inside one.
  private static String shortened(String label) {
    return label.codePointCount(0, label.length()) <= LONGEST
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
  }
}
