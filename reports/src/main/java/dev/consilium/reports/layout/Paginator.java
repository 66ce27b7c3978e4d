package dev.consilium.reports.layout;

import dev.consilium.reports.document.Paper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills pages with bands; bands that keep together move together, unless no page holds them. */
final class Paginator {

  private final double top = Theme.TOP;
  private final double bottom;
  private final List<PageBox> pages = new ArrayList<>();
  private PageBox page = new PageBox();
  private double y = top;
  private Strip.@Nullable Panel panel;
  private double panelTop;

  Paginator(Paper paper) {
    bottom = paper.height() - Theme.BOTTOM;
    pages.add(page);
  }

  List<PageBox> fill(List<Strip> strips) {
    int from = 0;
    while (from < strips.size()) {
      int to = from;
      while (strips.get(to).keep() && to < strips.size() - 1) {
        to++;
      }
      place(strips.subList(from, to + 1));
      from = to + 1;
    }
    closePanel();
    return List.copyOf(pages);
  }

  private void place(List<Strip> unit) {
    double height = header(unit.get(0));
    for (int i = 0; i < unit.size(); i++) {
      height += unit.get(i).height() + (i == 0 ? 0 : unit.get(i).before());
    }
    boolean fitsSomePage = height <= bottom - top;
    if (fitsSomePage
        && !fits(height + (atTop() ? 0 : unit.get(0).before() - header(unit.get(0))))) {
      newPage();
    }
    for (var strip : unit) {
      if ((strip.breakBefore() && !atTop())
          || !fits(strip.height() + (atTop() ? 0 : strip.before()))) {
        newPage();
      }
      place(strip);
    }
  }

  // What a repeated header takes if the unit starts a page.
  private static double header(Strip strip) {
    return strip.repeat() == null ? 0 : strip.repeat().height();
  }

  private boolean atTop() {
    return y == top;
  }

  private boolean fits(double height) {
    return y + height <= bottom + 0.01;
  }

  private void newPage() {
    if (atTop()) {
      return;
    }
    closePanel();
    page = new PageBox();
    pages.add(page);
    y = top;
  }

  private void place(Strip strip) {
    if (strip.panel() != panel) {
      closePanel();
    }
    var header = strip.repeat();
    if (atTop() && header != null) {
      repeat(header);
    }
    y += atTop() ? 0 : strip.before();
    if (strip.panel() != null && panel == null) {
      panel = strip.panel();
      panelTop = y;
    }
    for (var shape : strip.shapes()) {
      page.shapes.add(shape.shifted(Theme.SIDE, y));
    }
    strip.parts().forEach(this::emit);
    y += strip.height();
  }

  private void repeat(Strip header) {
    var runs = new ArrayList<Run>();
    for (var part : header.parts()) {
      part.runs().forEach(run -> runs.add(run.shifted(Theme.SIDE, y)));
    }
    page.decorations.add(new PageBox.Decoration(PageBox.Artifact.REPEATED, List.copyOf(runs), 0));
    for (var shape : header.shapes()) {
      page.shapes.add(shape.shifted(Theme.SIDE, y));
    }
    y += header.height();
  }

  private void emit(Strip.Part part) {
    if (part.runs().isEmpty()) {
      part.owner().attach();
      return;
    }
    var last = page.pieces.isEmpty() ? null : page.pieces.get(page.pieces.size() - 1);
    Piece piece;
    if (last != null && part.owner().endsWith(last)) {
      piece = last;
    } else {
      piece = new Piece(pages.size() - 1, part.owner().role());
      page.pieces.add(piece);
      part.owner().add(piece);
    }
    for (var run : part.runs()) {
      if (run.target() != null) {
        page.shapes.add(
            new Shape(Theme.SIDE + run.x(), y + run.y() + 1.5, run.width(), 0.5, run.ink()));
      }
    }
    piece.add(part.runs().stream().map(run -> run.shifted(Theme.SIDE, y)).toList());
  }

  // The box's part on this page goes behind everything else.
  private void closePanel() {
    var open = panel;
    if (open != null) {
      double height = y - panelTop;
      page.shapes.add(
          0,
          new Shape(Theme.SIDE + open.x, panelTop, Theme.BOX_BAR, height, Theme.edge(open.tone)));
      page.shapes.add(
          0, new Shape(Theme.SIDE + open.x, panelTop, open.width, height, Theme.fill(open.tone)));
    }
    panel = null;
  }
}
