package dev.consilium.reports.opinion;

import dev.consilium.core.ContentHash;
import dev.consilium.core.record.CodeableText;
import dev.consilium.reports.document.Block;
import dev.consilium.reports.document.Definitions;
import dev.consilium.reports.document.Heading;
import dev.consilium.reports.document.ItemList;
import dev.consilium.reports.document.Paragraph;
import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.Span;
import dev.consilium.reports.document.Table;
import java.util.ArrayList;
import java.util.List;

/** Collects blocks in order and numbers the sections. */
final class Script {

  private static final int SHORT_HASH = 16;

  final FixedWords words;
  private final List<Block> blocks = new ArrayList<>();
  private int section;

  Script(FixedWords words) {
    this.words = words;
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  Script add(Block block) {
    blocks.add(block);
    return this;
  }

  Script section(String key) {
    section++;
    return add(new Heading(2, section + ". " + words.of(key)));
  }

  Script subsection(String text) {
    return add(new Heading(3, text));
  }

  /** Adds one of the fixed sentences. */
  Script say(String key, Object... values) {
    return add(Paragraph.of(words.of(key, values)));
  }

  /** Adds what someone wrote, a paragraph a line. */
  Script text(String text) {
    paragraphs(text).forEach(this::add);
    return this;
  }

  static List<Block> paragraphs(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> (Block) Paragraph.of(line))
        .toList();
  }

  Script note(String text) {
    return add(new Paragraph(Phrase.of(text), true));
  }

  Script items(List<String> items) {
    return items.isEmpty()
        ? this
        : add(new ItemList(false, items.stream().map(Phrase::of).toList()));
  }

  Script facts(Definitions.Entry... entries) {
    return add(new Definitions(List.of(entries)));
  }

  Definitions.Entry fact(String key, String value) {
    return Definitions.Entry.of(words.of(key), value);
  }

  Definitions.Entry fact(String key, ContentHash hash) {
    return new Definitions.Entry(words.of(key), Phrase.of(Span.code(hash.hex())));
  }

  Definitions.Entry fact(String key, CodeableText concept) {
    return new Definitions.Entry(words.of(key), phrase(concept));
  }

  /** Gives a concept's words with its codes after them. */
  static Phrase phrase(CodeableText concept) {
    var spans = new ArrayList<Span>();
    spans.add(Span.plain(concept.label()));
    for (var coding : concept.codings()) {
      if (!coding.code().equals(concept.label())) {
        spans.add(Span.plain(" "));
        spans.add(Span.code("[" + CodeSystems.label(coding.system()) + " " + coding.code() + "]"));
      }
    }
    return new Phrase(spans);
  }

  static Phrase shortHash(ContentHash hash) {
    return Phrase.of(Span.code(hash.hex().substring(0, SHORT_HASH)));
  }

  Table.Column column(String key, double weight) {
    return Table.Column.of(words.of(key), weight);
  }

  Script table(String caption, List<Table.Column> columns, List<List<Phrase>> rows) {
    return add(new Table(words.of(caption), columns, true, rows));
  }
}
