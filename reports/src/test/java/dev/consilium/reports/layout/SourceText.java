package dev.consilium.reports.layout;

import dev.consilium.reports.document.Block;
import dev.consilium.reports.document.Callout;
import dev.consilium.reports.document.Definitions;
import dev.consilium.reports.document.Heading;
import dev.consilium.reports.document.ItemList;
import dev.consilium.reports.document.PageBreak;
import dev.consilium.reports.document.Paragraph;
import dev.consilium.reports.document.ReportDocument;
import dev.consilium.reports.document.SignatureBlock;
import dev.consilium.reports.document.Table;
import dev.consilium.reports.document.Title;
import java.util.List;

/** What a document says, read from the model, with the labels of its lists. */
public final class SourceText {

  private SourceText() {}

  public static String of(ReportDocument document) {
    return of(document.blocks()).replaceAll("\\s+", " ");
  }

  private static String of(List<? extends Block> blocks) {
    var text = new StringBuilder();
    blocks.forEach(block -> text.append(of(block)).append(' '));
    return text.toString();
  }

  private static String of(Block block) {
    if (block instanceof Title title) {
      return title.text() + " " + title.subtitle();
    } else if (block instanceof Heading heading) {
      return heading.text();
    } else if (block instanceof Paragraph paragraph) {
      return paragraph.phrase().text();
    } else if (block instanceof ItemList list) {
      return items(list);
    } else if (block instanceof Definitions definitions) {
      return definitions(definitions);
    } else if (block instanceof Callout callout) {
      return callout.title() + " " + of(callout.body());
    } else if (block instanceof SignatureBlock signature) {
      return signature.title() + " " + signature.statement().text() + " "
          + definitions(signature.facts());
    } else if (block instanceof Table table) {
      return table(table);
    }
    assert block instanceof PageBreak;
    return "";
  }

  private static String items(ItemList list) {
    var text = new StringBuilder();
    for (int i = 0; i < list.items().size(); i++) {
      text.append(list.ordered() ? (i + 1) + "." : "\u2022")
          .append(' ')
          .append(list.items().get(i).text())
          .append(' ');
    }
    return text.toString();
  }

  private static String definitions(Definitions definitions) {
    var text = new StringBuilder();
    definitions
        .entries()
        .forEach(entry ->
            text.append(entry.term()).append(' ').append(entry.value().text()).append(' '));
    return text.toString();
  }

  private static String table(Table table) {
    var text = new StringBuilder(table.caption()).append(' ');
    table.columns().forEach(column -> text.append(column.header()).append(' '));
    table.rows().forEach(row -> row.forEach(cell -> text.append(cell.text()).append(' ')));
    return text.toString();
  }
}
