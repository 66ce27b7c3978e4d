package dev.consilium.reports.layout;

import dev.consilium.reports.document.Furniture;
import dev.consilium.reports.document.Paper;
import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.layout.PageBox.Artifact;
import java.util.ArrayList;
import java.util.List;

/** Draws header, footer and watermark once the number of pages is known. */
final class Margins {

  private final Furniture furniture;
  private final Paper paper;
  private final LineBreaker breaker;

  Margins(Furniture furniture, Paper paper, LineBreaker breaker) {
    this.furniture = furniture;
    this.paper = paper;
    this.breaker = breaker;
  }

  void draw(List<PageBox> pages) {
    double width = paper.width() - 2 * Theme.SIDE;
    double foot = paper.height() - Theme.FOOTER_BASELINE;
    for (int i = 0; i < pages.size(); i++) {
      var page = pages.get(i);
      watermark(page);
      var header = new ArrayList<Run>();
      header.addAll(line(furniture.headerStart(), width * 0.48, Theme.HEADER_BASELINE, false));
      header.addAll(line(furniture.headerEnd(), width * 0.48, Theme.HEADER_BASELINE, true));
      var notice = furniture.notice();
      if (notice != null) {
        header.addAll(
            line(notice, width, Theme.HEADER_BASELINE - Theme.FURNITURE.leading(), false));
      }
      page.decorations.add(new PageBox.Decoration(Artifact.HEADER, List.copyOf(header), 0));
      page.shapes.add(new Shape(Theme.SIDE, Theme.HEADER_BASELINE + 7, width, 0.5, Theme.HAIRLINE));
      var label = furniture
          .pageOf()
          .replace("{pages}", String.valueOf(pages.size()))
          .replace("{page}", String.valueOf(i + 1));
      var footer = new ArrayList<Run>();
      footer.addAll(line(furniture.footerStart(), width * 0.72, foot, false));
      footer.addAll(line(label, width * 0.26, foot, true));
      page.decorations.add(new PageBox.Decoration(Artifact.FOOTER, List.copyOf(footer), 0));
      page.shapes.add(new Shape(Theme.SIDE, foot - 15, width, 0.5, Theme.HAIRLINE));
    }
  }

  private List<Run> line(String text, double width, double y, boolean right) {
    var lines = breaker.lines(Phrase.of(text), Theme.FURNITURE, width);
    if (lines.size() > 1) {
      lines = shortened(lines.get(0), width);
    }
    var runs = new ArrayList<Run>();
    for (var line : lines) {
      double x = right ? paper.width() - Theme.SIDE - line.width() : Theme.SIDE;
      line.runs().forEach(run -> runs.add(run.shifted(x, y)));
    }
    return runs;
  }

  // What does not fit is cut with an ellipsis; the text itself says it in full.
  private List<Line> shortened(Line first, double width) {
    var kept = new StringBuilder();
    first.runs().forEach(run -> kept.append(run.text()));
    var lines =
        breaker.lines(Phrase.of(kept.toString().strip() + "\u2026"), Theme.FURNITURE, width);
    while (lines.size() > 1) {
      kept.setLength(kept.offsetByCodePoints(kept.length(), -1));
      lines = breaker.lines(Phrase.of(kept.toString().strip() + "\u2026"), Theme.FURNITURE, width);
    }
    return lines;
  }

  private void watermark(PageBox page) {
    var word = furniture.watermark();
    if (word == null) {
      return;
    }
    double diagonal = Math.hypot(paper.width(), paper.height()) * 0.62;
    for (var line : breaker.lines(Phrase.of(word), Theme.STAMP, Double.MAX_VALUE)) {
      double scale = Math.min(1.4, diagonal / line.width());
      double half = line.width() * scale / 2 * Math.sqrt(0.5);
      double drop = Theme.STAMP.size() * scale * 0.35 * Math.sqrt(0.5);
      var runs = new ArrayList<Run>();
      for (var run : line.runs()) {
        runs.add(new Run(
            run.text(),
            run.face(),
            run.size() * scale,
            run.ink(),
            paper.width() / 2 - half + drop,
            paper.height() / 2 + half + drop,
            run.width() * scale,
            null));
      }
      page.decorations.add(new PageBox.Decoration(Artifact.WATERMARK, List.copyOf(runs), 45));
    }
  }
}
