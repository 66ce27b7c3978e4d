package dev.consilium.reports.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.reports.document.Block;
import dev.consilium.reports.document.Callout;
import dev.consilium.reports.document.Definitions;
import dev.consilium.reports.document.Furniture;
import dev.consilium.reports.document.Heading;
import dev.consilium.reports.document.ItemList;
import dev.consilium.reports.document.PageBreak;
import dev.consilium.reports.document.Paper;
import dev.consilium.reports.document.Paragraph;
import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.Span;
import dev.consilium.reports.document.Table;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

  @Test
  void numbersItsPages() {
    var layout = Pages.of(
        List.of(new PageBreak(), Paragraph.of("two"), new PageBreak(), Paragraph.of("three")));

    assertThat(layout.pages()).hasSize(3);
    assertThat(layout.pages())
        .map(page -> Pages.text(Pages.decoration(page, PageBox.Artifact.FOOTER)))
        .containsExactly("FootPage 1 of 3", "FootPage 2 of 3", "FootPage 3 of 3");
    assertThat(layout.pages()).map(Pages::text).containsExactly("Title|Subtitle", "two", "three");
  }

  @Test
  void aTrailingPageBreakMakesNoEmptyPage() {
    assertThat(Pages.of(List.of(new PageBreak())).pages()).hasSize(1);
  }

  @Test
  void repeatsATablesHeaderOnEachPageAsAnArtifact() {
    var layout = Pages.of(List.of(table(300, "v")));

    assertThat(layout.pages().size()).isGreaterThan(6);
    assertThat(layout.pages().stream().skip(1))
        .allSatisfy(
            page -> assertThat(Pages.text(Pages.decoration(page, PageBox.Artifact.REPEATED)))
                .isEqualTo("NameValue"));
    assertThat(Pages.decoration(layout.pages().get(0), PageBox.Artifact.REPEATED))
        .isEmpty();
    assertThat(Pages.text(layout.root()))
        .contains("NameValuerow 0v")
        .endsWith("row 299v")
        .containsOnlyOnce("NameValue");
  }

  @Test
  void tearsARowOnlyWhenAPageCannotHoldIt() {
    var layout = Pages.of(List.of(table(1, "word ".repeat(2000))));

    assertThat(layout.pages().size()).isGreaterThan(1);
    assertThat(Pages.text(layout.root()))
        .contains("row 0" + "word ".repeat(2000).strip());
  }

  @Test
  void doesNotRepeatAHeaderThatFillsThePage() {
    var columns = List.of(Table.Column.of("header ".repeat(80), 1), Table.Column.of("b", 1));
    var rows = Collections.nCopies(100, List.of(Phrase.of("a"), Phrase.of("b")));

    var layout = Pages.of(List.of(new Table("c", columns, false, rows)));

    assertThat(layout.pages())
        .allSatisfy(page ->
            assertThat(Pages.decoration(page, PageBox.Artifact.REPEATED)).isEmpty());
  }

  // Whatever stands above it, a heading has two lines under it on its page.
  @ParameterizedTest
  @ValueSource(ints = {30, 33, 36, 38, 39, 40, 41, 42, 43, 44, 45})
  void neverEndsAPageWithAHeadingOrASingleLine(int lines) {
    var blocks = new ArrayList<Block>();
    blocks.add(new ItemList(
        false, IntStream.range(0, lines).mapToObj(i -> Phrase.of("i")).toList()));
    blocks.add(new Heading(2, "Heading"));
    blocks.add(Paragraph.of("word ".repeat(80)));
    var layout = Pages.of(blocks);

    for (var page : layout.pages()) {
      assertThat(page.pieces().get(page.pieces().size() - 1).role()).isNotEqualTo(Tag.Role.H2);
      for (var piece : page.pieces()) {
        if (piece.role() == Tag.Role.P && Pages.text(piece.runs()).startsWith("word")) {
          assertThat(piece.runs().size()).isGreaterThanOrEqualTo(2);
        }
      }
    }
  }

  // Whatever stands above, facts stay with their heading and with the text that explains them.
  @ParameterizedTest
  @ValueSource(ints = {24, 26, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42})
  void keepsHeadingFactsAndTheFirstLinesOfTheTextTogether(int lines) {
    var layout = Pages.of(underFacts(lines, 3));

    for (var page : layout.pages()) {
      var text = Pages.text(page);
      assertThat(text.contains("Heading")).isEqualTo(text.contains("term"));
      assertThat(text.contains("term")).isEqualTo(text.contains("|word word"));
    }
  }

  @Test
  void keepsTheTextWithTheLastOfManyFactsOnly() {
    var layout = Pages.of(underFacts(20, 60));

    assertThat(layout.pages().size()).isGreaterThan(2);
    assertThat(Pages.text(layout.pages().get(0))).contains("Heading").contains("term");
  }

  private static List<Block> underFacts(int lines, int facts) {
    var blocks = new ArrayList<Block>();
    blocks.add(new ItemList(
        false, IntStream.range(0, lines).mapToObj(i -> Phrase.of("i")).toList()));
    blocks.add(new Heading(2, "Heading"));
    blocks.add(new Definitions(Collections.nCopies(facts, Definitions.Entry.of("term", "value"))));
    blocks.add(Paragraph.of("word ".repeat(30)));
    return blocks;
  }

  @Test
  void keepsASmallBoxOnOnePage() {
    var blocks = new ArrayList<Block>(Collections.nCopies(24, Paragraph.of("p")));
    blocks.add(
        new Callout(Callout.Tone.NOTE, "Box", Collections.nCopies(8, Paragraph.of("in the box"))));

    var layout = Pages.of(blocks);

    assertThat(Pages.text(layout.pages().get(1))).startsWith("Box|in the box");
  }

  @Test
  void drawsABoxOnEachPageItReaches() {
    var layout = Pages.of(List.of(new Callout(
        Callout.Tone.DANGER, "Box", Collections.nCopies(60, Paragraph.of("in the box")))));

    assertThat(layout.pages())
        .hasSize(2)
        .allSatisfy(page -> assertThat(page.shapes())
            .anyMatch(shape ->
                shape.ink().equals(Theme.fill(Callout.Tone.DANGER)) && shape.height() > 100));
  }

  @Test
  void oneParagraphOverTwoPagesIsOneElement() {
    var layout = Pages.of(List.of(Paragraph.of("word ".repeat(1500))));

    var paragraph = (Tag) layout.root().kids().get(2);
    assertThat(paragraph.kids()).map(kid -> ((Piece) kid).page()).containsExactly(0, 1);
  }

  @Test
  void aLinkOverTwoLinesIsOneElementAmongItsText() {
    var uri = URI.create("https://example.org");
    var layout = Pages.of(List.of(new Paragraph(
        Phrase.of(
            Span.plain("See "),
            Span.link("link ".repeat(40), uri),
            Span.link("other", URI.create("https://example.org/b")),
            Span.plain(" end")),
        false)));

    var paragraph = (Tag) layout.root().kids().get(2);
    assertThat(paragraph.kids())
        .map(kid -> kid instanceof Tag tag ? tag.role().pdfName() : "text")
        .containsExactly("text", "Link", "Link", "text");
    assertThat(layout.pages().get(0).shapes())
        .filteredOn(shape -> shape.ink().equals(Theme.ACCENT) && shape.height() == 0.5)
        .hasSizeGreaterThan(2);
  }

  @Test
  void sectionsNestAsHeadingsDo() {
    var layout = Pages.of(List.of(new Heading(2, "a"), new Heading(3, "b"), new Heading(2, "c")));

    var sections = layout.root().kids().stream().skip(2).map(Tag.class::cast).toList();
    assertThat(sections).map(Tag::role).containsExactly(Tag.Role.SECT, Tag.Role.SECT);
    assertThat(((Tag) sections.get(0).kids().get(1)).role()).isEqualTo(Tag.Role.SECT);
    assertThat(layout.outline()).map(Layout.OutlineEntry::level).containsExactly(1, 2, 3, 2);
  }

  @Test
  void cutsALongHeaderWithAnEllipsisAndLeavesTheRest() {
    var layout = Pages.of(
        List.of(),
        new Furniture("Name ".repeat(30), "E", "Very-Long".repeat(40), "{page}/{pages}", "DRAFT"));
    var page = layout.pages().get(0);

    assertThat(Pages.text(Pages.decoration(page, PageBox.Artifact.HEADER)))
        .matches("(Name )+Name\u2026E");
    assertThat(Pages.text(Pages.decoration(page, PageBox.Artifact.FOOTER))).endsWith("\u20261/1");
    assertThat(Pages.text(Pages.decoration(page, PageBox.Artifact.WATERMARK))).isEqualTo("DRAFT");
    for (var decoration : page.decorations()) {
      for (var run : decoration.runs()) {
        assertThat(run.x()).isGreaterThan(0);
        assertThat(run.y()).isBetween(0.0, Paper.A4.height());
      }
    }
  }

  @Test
  void drawsANoticeAboveTheHeaderOfEachPage() {
    var layout = Pages.of(
        List.of(new PageBreak(), Paragraph.of("two")),
        new Furniture("S", "E", "F", "{page}/{pages}", null, "Demonstration"));

    assertThat(layout.pages()).hasSize(2).allSatisfy(page -> {
      var header = Pages.decoration(page, PageBox.Artifact.HEADER);
      assertThat(Pages.text(header)).isEqualTo("SEDemonstration");
      assertThat(header.get(2).y()).isLessThan(header.get(0).y() - 8);
    });
  }

  @Test
  void textWithoutAShapeKeepsItsPlaceInTheTree() {
    var layout = Pages.of(List.of(new Heading(2, "\u200B"), Paragraph.of("\u200Bx")));

    assertThat(layout.outline().get(1).target()).isNull();
    assertThat(Pages.text(layout.root())).isEqualTo("TitleSubtitlex");
  }

  @Test
  void neverPrintsText() {
    var layout = Pages.of(List.of(new Heading(2, "Jane")));

    assertThat(layout.outline() + "" + layout.pages().get(0).pieces().get(2).runs())
        .doesNotContain("Jane");
  }

  private static Table table(int rows, String value) {
    return new Table(
        "Caption",
        List.of(Table.Column.of("Name", 2), new Table.Column("Value", 1, Table.Align.END)),
        true,
        IntStream.range(0, rows)
            .mapToObj(i -> List.of(Phrase.of("row " + i), Phrase.of(value)))
            .toList());
  }
}
