package dev.consilium.reports.layout;

import dev.consilium.reports.document.Block;
import dev.consilium.reports.document.Callout;
import dev.consilium.reports.document.Definitions;
import dev.consilium.reports.document.Heading;
import dev.consilium.reports.document.PageBreak;
import dev.consilium.reports.document.Paragraph;
import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.SignatureBlock;
import dev.consilium.reports.document.Span;
import dev.consilium.reports.document.Table;
import dev.consilium.reports.document.Title;
import java.util.ArrayList;
import java.util.List;

/** Turns blocks into bands under their tags, top to bottom, as if the page had no end. */
final class Flow {

  private final TypeSetter setter;
  private final CleanText clean;
  private final double width;
  private final Tag root = new Tag(Tag.Role.DOCUMENT, null, "");
  private final List<Tag> sections = new ArrayList<>(List.of(root));
  private final List<Strip> strips = new ArrayList<>();
  private final List<Layout.OutlineEntry> outline = new ArrayList<>();
  private boolean breakNext;

  Flow(TypeSetter setter, CleanText clean, double width) {
    this.setter = setter;
    this.clean = clean;
    this.width = width;
  }

  Tag root() {
    return root;
  }

  List<Strip> strips() {
    return strips;
  }

  List<Layout.OutlineEntry> outline() {
    return outline;
  }

  void add(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      clean.enter("block " + (i + 1) + ", " + block.getClass().getSimpleName());
      if (block instanceof PageBreak) {
        breakNext = true;
      } else {
        var made = strips(block);
        if (block instanceof Definitions && leads(blocks, i)) {
          keepWithNext(made);
        }
        if (breakNext) {
          made.set(0, made.get(0).onNewPage());
        }
        breakNext = false;
        strips.addAll(made);
      }
    }
  }

  // Facts between a heading and its text: torn off, either would be read under another heading.
  private static boolean leads(List<Block> blocks, int i) {
    return i > 0
        && i + 1 < blocks.size()
        && blocks.get(i - 1) instanceof Heading
        && blocks.get(i + 1) instanceof Paragraph;
  }

  private static void keepWithNext(List<Strip> made) {
    double height =
        made.stream().mapToDouble(strip -> strip.height() + strip.before()).sum();
    int first = height < Theme.SHORT_LIST ? 0 : made.size() - 1;
    for (int i = first; i < made.size(); i++) {
      made.set(i, made.get(i).kept());
    }
  }

  private List<Strip> strips(Block block) {
    if (block instanceof Title title) {
      return title(title);
    }
    if (block instanceof Heading heading) {
      return heading(heading);
    }
    if (block instanceof Table table) {
      return new TableFlow(setter, width).strips(table, section());
    }
    if (block instanceof Callout callout) {
      return boxed(callout.tone(), callout.title(), callout.body());
    }
    if (block instanceof SignatureBlock signature) {
      var statement = new Paragraph(signature.statement(), false);
      return boxed(Callout.Tone.SUMMARY, signature.title(), List.of(statement, signature.facts()));
    }
    return new TextFlow(setter, 0, width).strips(block, section());
  }

  private Tag section() {
    return sections.get(sections.size() - 1);
  }

  private List<Strip> title(Title title) {
    var made = new ArrayList<Strip>();
    var tag = Tag.heading(1, root);
    outline.add(new Layout.OutlineEntry(1, title.text(), tag));
    made.addAll(kept(title.text(), Theme.TITLE, tag, 0));
    made.addAll(kept(title.subtitle(), Theme.SUBTITLE, new Tag(Tag.Role.P, root), 3));
    made.add(Strip.of(10, 0, List.of()).with(List.of(new Shape(0, 7, width, 1.4, Theme.ACCENT))));
    return made;
  }

  private List<Strip> heading(Heading heading) {
    while (sections.size() >= heading.level()) {
      sections.remove(sections.size() - 1);
    }
    var section = new Tag(Tag.Role.SECT, section());
    sections.add(section);
    var tag = Tag.heading(heading.level(), section);
    outline.add(new Layout.OutlineEntry(heading.level(), heading.text(), tag));
    return kept(
        heading.text(), Theme.heading(heading.level()), tag, heading.level() == 2 ? 20 : 11);
  }

  private List<Strip> kept(String text, TextStyle style, Tag tag, double before) {
    var made = new ArrayList<Strip>();
    for (var line : setter.set(Phrase.of(text), style, 0, width, tag)) {
      made.add(Strip.of(style.leading(), made.isEmpty() ? before : 0, line).kept());
    }
    return made;
  }

  private List<Strip> boxed(Callout.Tone tone, String title, List<Block> body) {
    var tag = new Tag(Tag.Role.DIV, section());
    var text = new TextFlow(setter, Theme.BOX_INSET, width - 2 * Theme.BOX_INSET);
    var made = new ArrayList<Strip>();
    made.add(Strip.of(Theme.BOX_PAD - 2, 12, List.of()).kept());
    made.addAll(text.kept(Phrase.of(Span.plain(title)), Theme.BOX_TITLE, new Tag(Tag.Role.P, tag)));
    for (var block : body) {
      made.addAll(text.strips(block, tag));
    }
    made.set(made.size() - 1, made.get(made.size() - 1).kept());
    made.add(Strip.of(Theme.BOX_PAD, 0, List.of()));
    var panel = new Strip.Panel(tone, 0, width);
    double height =
        made.stream().mapToDouble(strip -> strip.height() + strip.before()).sum();
    for (int i = 0; i < made.size(); i++) {
      boolean whole = height < 360 && i < made.size() - 1;
      made.set(i, (whole ? made.get(i).kept() : made.get(i)).in(panel));
    }
    return made;
  }
}
