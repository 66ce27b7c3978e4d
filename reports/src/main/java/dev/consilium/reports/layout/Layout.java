package dev.consilium.reports.layout;

import dev.consilium.core.Finding;
import dev.consilium.reports.document.Paper;
import dev.consilium.reports.document.ReportDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report with pages: what stands where, and what each piece is.
 *
 * @param paper the sheet
 * @param pages at least one
 * @param root the logical structure
 * @param outline the headings, in order
 * @param findings what was written out as code points
 */
public record Layout(
    Paper paper,
    List<PageBox> pages,
    Tag root,
    List<OutlineEntry> outline,
    List<Finding> findings) {

  /**
   * One bookmark.
   *
   * @param level 1 for the title, 2 and more for sections
   * @param text the heading
   * @param element its tag
   */
  public record OutlineEntry(int level, String text, Tag element) {

    /**
     * Finds the place.
     *
     * @return the heading's first text, or null when nothing of it can be drawn
     */
    public @Nullable Piece target() {
      return element.firstPiece();
    }

    /** Says the level only. */
    @Override
    public String toString() {
      return "OutlineEntry[" + level + "]";
    }
  }

  /**
   * Lays a report out.
   *
   * @param document what it says
   * @param paper the sheet
   * @param metrics the fonts' measures
   * @return the pages
   * @throws dev.consilium.reports.document.MissingGlyphException when a character cannot be shown
   */
  public static Layout of(ReportDocument document, Paper paper, GlyphMetrics metrics) {
    var clean = new CleanText(metrics);
    var breaker = new LineBreaker(clean, metrics);
    var flow = new Flow(new TypeSetter(breaker), clean, paper.width() - 2 * Theme.SIDE);
    flow.add(document.blocks());
    var pages = new Paginator(paper).fill(flow.strips());
    clean.enter("furniture");
    new Margins(document.furniture(), paper, breaker).draw(pages);
    return new Layout(paper, pages, flow.root(), List.copyOf(flow.outline()), clean.findings());
  }
}
