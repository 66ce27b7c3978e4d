package dev.consilium.reports.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.reports.document.Paper;
import dev.consilium.reports.document.ReportDocument;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LayoutProperties {

  @Provide
  Arbitrary<ReportDocument> documents() {
    return AnyDocument.documents();
  }

  @Property(tries = 60)
  void nothingLeavesTheMargins(@ForAll("documents") ReportDocument document, @ForAll Paper paper) {
    for (var page : Layout.of(document, paper, new Measures()).pages()) {
      for (var piece : page.pieces()) {
        for (var run : piece.runs()) {
          assertThat(run.x()).isGreaterThanOrEqualTo(Theme.SIDE - 0.01);
          assertThat(run.x() + run.width()).isLessThanOrEqualTo(paper.width() - Theme.SIDE + 0.01);
          assertThat(run.y()).isBetween(Theme.TOP, paper.height() - Theme.BOTTOM);
        }
      }
    }
  }

  @Property(tries = 60)
  void theTagsSayWhatTheModelSaysInItsOrder(@ForAll("documents") ReportDocument document) {
    var layout = Layout.of(document, Paper.A4, new Measures());

    assertThat(squeezed(Pages.text(layout.root()))).isEqualTo(squeezed(SourceText.of(document)));
  }

  @Property(tries = 60)
  void everyPieceBelongsToExactlyOneTag(@ForAll("documents") ReportDocument document) {
    var layout = Layout.of(document, Paper.A4, new Measures());
    int placed = layout.pages().stream().mapToInt(page -> page.pieces().size()).sum();

    assertThat(count(layout.root())).isEqualTo(placed);
  }

  @Property(tries = 60)
  void noTwoPiecesOfTextOverlap(@ForAll("documents") ReportDocument document) {
    for (var page : Layout.of(document, Paper.A4, new Measures()).pages()) {
      var runs = page.pieces().stream()
          .flatMap(piece -> piece.runs().stream())
          .filter(run -> run.width() > 0)
          .toList();
      for (int i = 0; i < runs.size(); i++) {
        for (int j = i + 1; j < runs.size(); j++) {
          assertThat(overlap(runs.get(i), runs.get(j))).isFalse();
        }
      }
    }
  }

  private static boolean overlap(Run a, Run b) {
    return a.x() < b.x() + b.width() - 0.01
        && b.x() < a.x() + a.width() - 0.01
        && Math.abs(a.y() - b.y()) < Math.min(a.size(), b.size());
  }

  private static int count(Tag tag) {
    return tag.kids().stream()
        .mapToInt(kid -> kid instanceof Tag child ? count(child) : 1)
        .sum();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
