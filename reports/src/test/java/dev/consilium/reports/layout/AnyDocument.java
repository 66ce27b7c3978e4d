package dev.consilium.reports.layout;

import dev.consilium.reports.document.Block;
import dev.consilium.reports.document.Callout;
import dev.consilium.reports.document.Definitions;
import dev.consilium.reports.document.Furniture;
import dev.consilium.reports.document.Heading;
import dev.consilium.reports.document.ItemList;
import dev.consilium.reports.document.PageBreak;
import dev.consilium.reports.document.Paragraph;
import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.ReportDocument;
import dev.consilium.reports.document.SignatureBlock;
import dev.consilium.reports.document.Span;
import dev.consilium.reports.document.Table;
import dev.consilium.reports.document.Title;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any document the model can hold, in letters the fonts have. */
public final class AnyDocument {

  private AnyDocument() {}

  public static Arbitrary<ReportDocument> documents() {
    return blocks().list().ofMaxSize(25).map(AnyDocument::document);
  }

  private static ReportDocument document(List<Block> blocks) {
    var all = new ArrayList<Block>(List.of(new Title("Title", "Subtitle")));
    int level = 1;
    for (var block : blocks) {
      if (block instanceof Heading heading && heading.level() > level + 1) {
        all.add(new Heading(level + 1, heading.text()));
      } else {
        all.add(block);
      }
      level = all.get(all.size() - 1) instanceof Heading heading ? heading.level() : level;
    }
    return new ReportDocument(
        Locale.ENGLISH, "A", new Furniture("s", "e", "f", "{page}/{pages}", null), all, List.of());
  }

  public static Arbitrary<String> texts() {
    var word = Arbitraries.strings()
        .withChars("abc \u00DF\u00E9\u0416\u03A9-/0123456789\u2265%.,()")
        .ofMinLength(1)
        .ofMaxLength(60);
    return word.list().ofMinSize(1).ofMaxSize(12).map(words -> "x" + String.join(" ", words));
  }

  static Arbitrary<Phrase> phrases() {
    var plain = Combinators.combine(
            texts(),
            Arbitraries.of(
                Span.Style.PLAIN, Span.Style.STRONG, Span.Style.EMPHASIS, Span.Style.CODE))
        .as((text, style) -> new Span(text, style, null));
    var link = texts().map(text -> Span.link(text, URI.create("https://example.org/a")));
    return Arbitraries.oneOf(plain, link).list().ofMinSize(1).ofMaxSize(4).map(Phrase::new);
  }

  private static Arbitrary<Block> text() {
    var paragraph = Combinators.combine(phrases(), Arbitraries.of(true, false))
        .as((p, note) -> (Block) new Paragraph(p, note));
    var list = Combinators.combine(
            Arbitraries.of(true, false), phrases().list().ofMinSize(1).ofMaxSize(12))
        .as((ordered, items) -> (Block) new ItemList(ordered, items));
    return Arbitraries.oneOf(paragraph, list, definitions().map(d -> (Block) d));
  }

  private static Arbitrary<Definitions> definitions() {
    return Combinators.combine(texts(), phrases())
        .as(Definitions.Entry::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(Definitions::new);
  }

  private static Arbitrary<Block> blocks() {
    var heading = Combinators.combine(Arbitraries.integers().between(2, 6), texts())
        .as((level, text) -> (Block) new Heading(level, text));
    var callout = Combinators.combine(
            Arbitraries.of(Callout.Tone.class), texts(), text().list().ofMaxSize(4))
        .as((tone, title, body) -> (Block) new Callout(tone, title, body));
    var signature = Combinators.combine(texts(), phrases(), definitions())
        .as((t, p, d) -> (Block) new SignatureBlock(t, p, d));
    return Arbitraries.oneOf(
        text(), heading, callout, signature, tables(), Arbitraries.just(new PageBreak()));
  }

  private static Arbitrary<Block> tables() {
    return Arbitraries.integers()
        .between(1, 12)
        .flatMap(columns -> Combinators.combine(
                texts(),
                column().list().ofSize(columns),
                Arbitraries.of(true, false),
                phrases().list().ofSize(columns).list().ofMinSize(1).ofMaxSize(10))
            .as((caption, heads, rowHeaders, rows) ->
                (Block) new Table(caption, heads, rowHeaders, rows)));
  }

  private static Arbitrary<Table.Column> column() {
    return Combinators.combine(
            texts(), Arbitraries.doubles().between(0.01, 1000), Arbitraries.of(Table.Align.class))
        .as(Table.Column::new);
  }
}
