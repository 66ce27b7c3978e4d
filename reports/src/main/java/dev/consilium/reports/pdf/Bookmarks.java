package dev.consilium.reports.pdf;

import dev.consilium.reports.layout.Layout;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;

/** Writes the headings as an outline, nested as they are. */
final class Bookmarks {

  private final Layout layout;
  private final List<COSDictionary> pages;
  private final Structure structure;

  Bookmarks(Layout layout, List<COSDictionary> pages, Structure structure) {
    this.layout = layout;
    this.pages = pages;
    this.structure = structure;
  }

  COSDictionary write() {
    var root = Cos.typed("Outlines");
    var open = new ArrayList<>(List.of(root));
    int all = 0;
    for (var entry : layout.outline()) {
      var target = entry.target();
      if (target != null) {
        while (open.size() > Math.max(1, entry.level() - 1)) {
          open.remove(open.size() - 1);
        }
        var item = new COSDictionary();
        item.setString(COSName.TITLE, entry.text());
        var run = target.runs().get(0);
        var place = new COSArray();
        place.add(pages.get(target.page()));
        place.add(Cos.name("XYZ"));
        place.add(Cos.number(0));
        place.add(Cos.number(Math.round(layout.paper().height() - run.y() + run.size() * 1.4)));
        place.add(COSNull.NULL);
        item.setItem(COSName.DEST, place);
        item.setItem(COSName.SE, structure.element(entry.element()));
        append(open.get(open.size() - 1), item);
        open.add(item);
        all++;
      }
    }
    root.setInt(COSName.COUNT, all);
    return root;
  }

  private static void append(COSDictionary parent, COSDictionary item) {
    item.setItem(COSName.PARENT, parent);
    var last = parent.getCOSDictionary(COSName.LAST);
    if (last == null) {
      parent.setItem(COSName.FIRST, item);
    } else {
      last.setItem(COSName.NEXT, item);
      item.setItem(COSName.PREV, last);
    }
    parent.setItem(COSName.LAST, item);
    for (var above = parent; above != null; above = above.getCOSDictionary(COSName.PARENT)) {
      above.setInt(COSName.COUNT, above.getInt(COSName.COUNT, 0) + 1);
    }
  }
}
