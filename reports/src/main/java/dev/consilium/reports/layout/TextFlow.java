package dev.consilium.reports.layout;

import dev.consilium.reports.document.Block;
import dev.consilium.reports.document.Definitions;
import dev.consilium.reports.document.ItemList;
import dev.consilium.reports.document.Paragraph;
import dev.consilium.reports.document.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Sets paragraphs, lists and definitions, on the page or inside a box. */
final class TextFlow {

  private static final double INDENT = 17;

  private final TypeSetter setter;
  private final double x;
  private final double width;

  TextFlow(TypeSetter setter, double x, double width) {
    this.setter = setter;
    this.x = x;
    this.width = width;
  }

  List<Strip> strips(Block block, Tag parent) {
    if (block instanceof Paragraph paragraph) {
      return paragraph(paragraph, parent);
    }
    if (block instanceof ItemList list) {
      return list(list, parent);
    }
    if (block instanceof Definitions definitions) {
      return definitions(definitions, parent);
    }
    throw new IllegalStateException("Layout: no rule for " + block.getClass().getSimpleName()
        + " [block-known]. Add the rule beside the block.");
  }

  List<Strip> kept(Phrase phrase, TextStyle style, Tag tag) {
    var made = new ArrayList<Strip>();
    for (var line : setter.set(phrase, style, x, width, tag)) {
      made.add(Strip.of(style.leading(), 0, line).kept());
    }
    return made;
  }

  private List<Strip> paragraph(Paragraph paragraph, Tag parent) {
    var style = paragraph.note() ? Theme.NOTE : Theme.BODY;
    var made = new ArrayList<Strip>();
    for (var line : setter.set(paragraph.phrase(), style, x, width, new Tag(Tag.Role.P, parent))) {
      made.add(Strip.of(style.leading(), 0, line));
    }
    Bands.keepEnds(made);
    made.set(0, made.get(0).after(6));
    return made;
  }

  private List<Strip> list(ItemList list, Tag parent) {
    var tag = new Tag(Tag.Role.LIST, parent, list.ordered() ? "Decimal" : "Disc");
    var made = new ArrayList<Strip>();
    for (int i = 0; i < list.items().size(); i++) {
      var item = new Tag(Tag.Role.ITEM, tag);
      var label = Phrase.of(list.ordered() ? (i + 1) + "." : "\u2022");
      var columns = List.of(
          setter.set(label, Theme.BODY, x + 2, 60, new Tag(Tag.Role.LABEL, item)),
          setter.set(
              list.items().get(i),
              Theme.BODY,
              x + INDENT + indent(list),
              width - INDENT - indent(list),
              new Tag(Tag.Role.BODY, item)));
      var bands = new Bands(columns, Theme.BODY.leading()).hanging();
      bands.set(0, bands.get(0).after(i == 0 ? 6 : 3));
      made.addAll(bands);
    }
    return made;
  }

  private static double indent(ItemList list) {
    return list.ordered() && list.items().size() > 9 ? 8 : 0;
  }

  private List<Strip> definitions(Definitions definitions, Tag parent) {
    var tag = new Tag(Tag.Role.LIST, parent, "None");
    double terms = width * Theme.TERM_SHARE;
    double values = x + terms + Theme.TERM_GAP;
    var made = new ArrayList<Strip>();
    for (var entry : definitions.entries()) {
      var item = new Tag(Tag.Role.ITEM, tag);
      var columns = List.of(
          setter.set(Phrase.of(entry.term()), Theme.TERM, x, terms, new Tag(Tag.Role.LABEL, item)),
          setter.set(
              entry.value(), Theme.BODY, values, x + width - values, new Tag(Tag.Role.BODY, item)));
      var bands = new Bands(columns, Theme.BODY.leading()).hanging();
      bands.set(0, bands.get(0).after(made.isEmpty() ? 6 : 3));
      made.addAll(bands);
    }
    return made;
  }
}
