package dev.consilium.reports.layout;

import dev.consilium.reports.document.Callout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A band across the column that no page break tears.
 *
 * @param height points
 * @param before points of space above, dropped at the top of a page
 * @param keep true when no page may end after it
 * @param breakBefore true when a page must end before it
 * @param parts tagged text, relative to the band's upper left corner
 * @param shapes rules and fills, relative likewise
 * @param repeat the table header to draw again where this band starts a page
 * @param panel the box it belongs to
 */
record Strip(
    double height,
    double before,
    boolean keep,
    boolean breakBefore,
    List<Part> parts,
    List<Shape> shapes,
    @Nullable Strip repeat,
    @Nullable Panel panel) {

  /**
   * Text of one tag within a band; without runs it only gives the tag its place.
   *
   * @param owner whose text it is
   * @param runs relative to the band
   */
  record Part(Tag owner, List<Run> runs) {}

  /** A box behind bands, told apart from others by identity. */
  static final class Panel {
    final Callout.Tone tone;
    final double x;
    final double width;

    Panel(Callout.Tone tone, double x, double width) {
      this.tone = tone;
      this.x = x;
      this.width = width;
    }
  }

  static Strip of(double height, double before, List<Part> parts) {
    return new Strip(height, before, false, false, parts, List.of(), null, null);
  }

  Strip kept() {
    return new Strip(height, before, true, breakBefore, parts, shapes, repeat, panel);
  }

  Strip after(double space) {
    return new Strip(height, space, keep, breakBefore, parts, shapes, repeat, panel);
  }

  Strip onNewPage() {
    return new Strip(height, before, keep, true, parts, shapes, repeat, panel);
  }

  Strip with(List<Shape> drawn) {
    return new Strip(height, before, keep, breakBefore, parts, drawn, repeat, panel);
  }

  Strip under(Strip header) {
    return new Strip(height, before, keep, breakBefore, parts, shapes, header, panel);
  }

  Strip in(Panel box) {
    return new Strip(height, before, keep, breakBefore, parts, shapes, repeat, box);
  }
}
