package dev.consilium.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentRulesTest {

  private static final Title TITLE = new Title("T", "S");
  private static final Furniture FURNITURE = new Furniture("", "", "", "{page}/{pages}", null);
  private static final Phrase WORD = Phrase.of("word");
  private static final Definitions FACTS = new Definitions(List.of(Definitions.Entry.of("a", "b")));
  private static final URI WEB = URI.create("https://example.org");

  static Stream<Arguments> nonsense() {
    return Stream.of(
        refuses("link-target", () -> new Span("a", Span.Style.LINK, null)),
        refuses("link-target", () -> new Span("a", Span.Style.PLAIN, WEB)),
        refuses("link-scheme", () -> Span.link("a", URI.create("javascript:alert(1)"))),
        refuses("link-scheme", () -> Span.link("a", URI.create("relative"))),
        refuses("title-present", () -> new Title(" ", "S")),
        refuses("title-present", () -> new Title("T", "")),
        refuses("heading-level", () -> new Heading(1, "H")),
        refuses("heading-level", () -> new Heading(7, "H")),
        refuses("heading-present", () -> new Heading(2, " ")),
        refuses("paragraph-present", () -> Paragraph.of(" ")),
        refuses("list-present", () -> new ItemList(true, List.of())),
        refuses("list-present", () -> new ItemList(true, List.of(WORD, Phrase.empty()))),
        refuses("definition-present", () -> Definitions.Entry.of("", "b")),
        refuses("definition-present", () -> Definitions.Entry.of("a", " ")),
        refuses("definitions-present", () -> new Definitions(List.of())),
        refuses("column-header", () -> Table.Column.of(" ", 1)),
        refuses("column-weight", () -> Table.Column.of("c", 0)),
        refuses("column-weight", () -> Table.Column.of("c", Double.NaN)),
        refuses("column-weight", () -> Table.Column.of("c", 1001)),
        refuses("table-present", () -> table(" ", 1, List.of(WORD))),
        refuses("table-present", () -> new Table("c", List.of(), false, List.of(List.of()))),
        refuses(
            "table-present",
            () -> new Table("c", List.of(Table.Column.of("h", 1)), false, List.of())),
        refuses("table-columns", () -> table("c", 13, List.of(WORD))),
        refuses("table-regular", () -> table("c", 2, List.of(WORD))),
        refuses("row-header", () -> table("c", 2, List.of(Phrase.empty(), WORD))),
        refuses("callout-title", () -> new Callout(Callout.Tone.NOTE, "", List.of())),
        refuses(
            "callout-body", () -> new Callout(Callout.Tone.NOTE, "t", List.of(new PageBreak()))),
        refuses("signature-complete", () -> new SignatureBlock("", WORD, FACTS)),
        refuses("signature-complete", () -> new SignatureBlock("t", Phrase.empty(), FACTS)),
        refuses(
            "attachment-name",
            () -> new Attachment("a b.json", "application/json", "d", new byte[1])),
        refuses("attachment-type", () -> new Attachment("a.json", "JSON", "d", new byte[1])),
        refuses("attachment-complete", () -> new Attachment("a.json", "a/b", " ", new byte[1])),
        refuses("attachment-complete", () -> new Attachment("a.json", "a/b", "d", new byte[0])),
        refuses("page-of-pages", () -> new Furniture("", "", "", "Page {page}", null)),
        refuses("page-of-pages", () -> new Furniture("", "", "", "of {pages}", null)),
        refuses("watermark-length", () -> new Furniture("", "", "", "{page}/{pages}", " ")),
        refuses(
            "watermark-length", () -> new Furniture("", "", "", "{page}/{pages}", "x".repeat(25))),
        refuses("report-named", () -> report(Locale.ROOT, "A", TITLE)),
        refuses("report-named", () -> report(Locale.ENGLISH, " ", TITLE)),
        refuses("title-first", () -> report(Locale.ENGLISH, "A")),
        refuses("title-first", () -> report(Locale.ENGLISH, "A", Paragraph.of("p"))),
        refuses("title-once", () -> report(Locale.ENGLISH, "A", TITLE, TITLE)),
        refuses("heading-skip", () -> report(Locale.ENGLISH, "A", TITLE, new Heading(3, "H"))),
        refuses(
            "heading-skip",
            () -> report(Locale.ENGLISH, "A", TITLE, new Heading(2, "H"), new Heading(4, "H"))),
        refuses(
            "attachment-unique",
            () -> new ReportDocument(
                Locale.ENGLISH, "A", FURNITURE, List.of(TITLE), List.of(file(), file()))));
  }

  private static Arguments refuses(String rule, Executable made) {
    return arguments(rule, made);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nonsense")
  void refusesNonsenseByRule(String rule, Executable made) {
    assertThatThrownBy(made::execute)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(?s).+ \\[" + rule + "\\]\\. .+\\.");
  }

  @Test
  void saysWhereAHeadingSkips() {
    assertThatThrownBy(
            () -> report(Locale.ENGLISH, "A", TITLE, Paragraph.of("p"), new Heading(3, "H")))
        .hasMessage("Report: block 3 is a heading of level 3 after level 1 [heading-skip]."
            + " Go down one level at a time.");
  }

  @Test
  void headingsMayGoUpByMoreThanOneLevel() {
    var report = report(
        Locale.ENGLISH,
        "A",
        TITLE,
        new Heading(2, "a"),
        new Heading(3, "b"),
        new Heading(4, "c"),
        new Heading(2, "d"));

    assertThat(report.title()).isEqualTo("T");
  }

  @Test
  void keepsItsListsWhenTheCallersChange() {
    var spans = new ArrayList<>(List.of(Span.plain("one")));
    var phrase = new Phrase(spans);
    var bytes = new byte[] {1};
    var attachment = new Attachment("a.json", "a/b", "d", bytes);

    spans.add(Span.strong("two"));
    bytes[0] = 2;
    attachment.content()[0] = 3;

    assertThat(phrase.text()).isEqualTo("one");
    assertThat(attachment.content()).containsExactly(1);
  }

  @Test
  void neverPrintsWhatItHolds() {
    var secret = "Jane";
    var phrase = Phrase.of(Span.emphasis(secret));
    var blocks = List.of(
        new Title(secret, secret),
        new Heading(2, secret),
        Paragraph.of(secret),
        new ItemList(false, List.of(phrase)),
        new Definitions(List.of(new Definitions.Entry(secret, phrase))),
        table(secret, 1, List.of(phrase)),
        new Callout(Callout.Tone.NOTE, secret, List.of()),
        new SignatureBlock(secret, phrase, FACTS),
        new PageBreak());

    var printed = blocks + " " + phrase + phrase.spans() + FACTS.entries() + file() + FURNITURE
        + report(Locale.ENGLISH, "A", new Title(secret, secret));

    assertThat(printed).doesNotContain(secret);
    assertThat(blocks)
        .map(Object::getClass)
        .containsAll(List.of(Block.class.getPermittedSubclasses()));
  }

  private static Table table(String caption, int columns, List<Phrase> row) {
    return new Table(
        caption,
        Stream.generate(() -> Table.Column.of("h", 1)).limit(columns).toList(),
        true,
        List.of(row));
  }

  private static ReportDocument report(Locale language, String author, Block... blocks) {
    return new ReportDocument(language, author, FURNITURE, List.of(blocks), List.of());
  }

  private static Attachment file() {
    return new Attachment("a.json", "application/json", "d", new byte[1]);
  }
}
