package dev.consilium.reports.layout;

import dev.consilium.reports.document.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A phrase, character by character: what it is, how wide, of which span. Spaces are single. */
final class Cells {

  private final TextStyle style;
  private final GlyphMetrics metrics;
  private final List<Span> spans = new ArrayList<>();
  private final List<Face> faces = new ArrayList<>();
  private int[] codePoints = new int[64];
  private int[] owners = new int[64];
  private double[] widths = new double[64];
  private int size;

  Cells(TextStyle style, GlyphMetrics metrics) {
    this.style = style;
    this.metrics = metrics;
  }

  static Face face(Span span, TextStyle style) {
    return switch (span.style()) {
      case PLAIN, LINK -> style.face();
      case STRONG -> Face.BOLD;
      case EMPHASIS -> style.face() == Face.BOLD ? Face.BOLD : Face.ITALIC;
      case CODE -> Face.MONO;
    };
  }

  void append(String text, Span span, Face face) {
    spans.add(span);
    faces.add(face);
    text.codePoints().forEach(cp -> add(cp, spans.size() - 1, face));
  }

  private void add(int cp, int owner, Face face) {
    if (cp == ' ' && (size == 0 || codePoints[size - 1] == ' ')) {
      return;
    }
    if (size == codePoints.length) {
      codePoints = Arrays.copyOf(codePoints, 2 * size);
      owners = Arrays.copyOf(owners, 2 * size);
      widths = Arrays.copyOf(widths, 2 * size);
    }
    codePoints[size] = cp;
    owners[size] = owner;
    widths[size++] = metrics.advance(face, cp) * size(face);
  }

  // A fixed-width face looks larger than its neighbours at the same size.
  private double size(Face face) {
    return face == Face.MONO ? style.size() * 0.92 : style.size();
  }

  void trim() {
    if (size > 0 && codePoints[size - 1] == ' ') {
      size--;
    }
  }

  int size() {
    return size;
  }

  int[] codePoints() {
    return Arrays.copyOf(codePoints, size);
  }

  int codePoint(int i) {
    return codePoints[i];
  }

  double width(int i) {
    return widths[i];
  }

  int span(int i) {
    return owners[i];
  }

  Run run(int from, int to, double x, double width) {
    var span = spans.get(owners[from]);
    var face = faces.get(owners[from]);
    var ink = span.target() == null ? style.ink() : Theme.ACCENT;
    return new Run(
        new String(codePoints, from, to - from), face, size(face), ink, x, 0, width, span.target());
  }
}
