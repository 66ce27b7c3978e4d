package dev.consilium.reports.pdf;

import dev.consilium.reports.layout.Layout;
import dev.consilium.reports.layout.Piece;
import dev.consilium.reports.layout.Tag;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Writes tags as a structure tree, and the way back from content to tags. */
final class Structure {

  private final Layout layout;
  private final List<COSDictionary> pages;
  private final IdentityHashMap<Piece, Integer> numbers = new IdentityHashMap<>();
  private final IdentityHashMap<Tag, COSDictionary> elements = new IdentityHashMap<>();
  private final List<COSArray> pageParents = new ArrayList<>();
  private final List<COSDictionary> annotationParents = new ArrayList<>();
  private final COSDictionary root = Cos.typed("StructTreeRoot");

  Structure(Layout layout, List<COSDictionary> pages) {
    this.layout = layout;
    this.pages = pages;
    for (var page : layout.pages()) {
      var pieces = page.pieces();
      for (int i = 0; i < pieces.size(); i++) {
        numbers.put(pieces.get(i), i);
      }
      var parents = new COSArray();
      parents.growToSize(pieces.size());
      pageParents.add(parents);
    }
  }

  /** Gives the tree; pages get their keys and links their annotations. */
  COSDictionary write() {
    root.setItem(COSName.K, Cos.array(element(layout.root(), root)));
    var nums = new COSArray();
    for (int i = 0; i < pages.size(); i++) {
      pages.get(i).setInt(COSName.STRUCT_PARENTS, i);
      pages.get(i).setItem(Cos.name("Tabs"), COSName.S);
      nums.add(Cos.number(i));
      nums.add(pageParents.get(i));
    }
    for (int i = 0; i < annotationParents.size(); i++) {
      nums.add(Cos.number(pages.size() + (long) i));
      nums.add(annotationParents.get(i));
    }
    var tree = new COSDictionary();
    tree.setItem(COSName.NUMS, nums);
    root.setItem(COSName.PARENT_TREE, tree);
    root.setInt(COSName.PARENT_TREE_NEXT_KEY, pages.size() + annotationParents.size());
    return root;
  }

  @Nullable
  COSDictionary element(Tag tag) {
    return elements.get(tag);
  }

  private COSDictionary element(Tag tag, COSDictionary parent) {
    var element = Cos.typed("StructElem");
    elements.put(tag, element);
    element.setItem(COSName.S, Cos.name(tag.role().pdfName()));
    element.setItem(COSName.P, parent);
    attribute(tag, element);
    int home = home(tag);
    if (home >= 0) {
      element.setItem(COSName.PG, pages.get(home));
    }
    var kids = new COSArray();
    for (var kid : tag.kids()) {
      if (kid instanceof Tag child) {
        kids.add(element(child, element));
      } else {
        content((Piece) kid, home, element, kids);
      }
    }
    if (tag.role() == Tag.Role.LINK) {
      annotate(tag, element, kids);
    }
    if (kids.size() > 0) {
      element.setItem(COSName.K, kids);
    }
    return element;
  }

  private static int home(Tag tag) {
    for (var kid : tag.kids()) {
      if (kid instanceof Piece piece) {
        return piece.page();
      }
    }
    return -1;
  }

  private static void attribute(Tag tag, COSDictionary element) {
    var attributes = Cos.inline();
    if (tag.role() == Tag.Role.HEADER) {
      attributes.setItem(COSName.O, Cos.name("Table"));
      attributes.setItem(Cos.name("Scope"), Cos.name(tag.attribute()));
      element.setItem(COSName.A, attributes);
    } else if (tag.role() == Tag.Role.LIST) {
      attributes.setItem(COSName.O, Cos.name("List"));
      attributes.setItem(Cos.name("ListNumbering"), Cos.name(tag.attribute()));
      element.setItem(COSName.A, attributes);
    }
  }

  private void content(Piece piece, int home, COSDictionary element, COSArray kids) {
    int number = Objects.requireNonNull(numbers.get(piece));
    pageParents.get(piece.page()).set(number, element);
    if (piece.page() == home) {
      kids.add(Cos.number(number));
    } else {
      var reference = Cos.inline();
      reference.setItem(COSName.TYPE, Cos.name("MCR"));
      reference.setItem(COSName.PG, pages.get(piece.page()));
      reference.setInt(COSName.MCID, number);
      kids.add(reference);
    }
  }

  private void annotate(Tag tag, COSDictionary element, COSArray kids) {
    for (var annotation : LinkAnnotations.of(tag, layout.paper().height(), pages)) {
      annotation.setInt(COSName.STRUCT_PARENT, pages.size() + annotationParents.size());
      annotationParents.add(element);
      var reference = Cos.inline();
      reference.setItem(COSName.TYPE, Cos.name("OBJR"));
      reference.setItem(COSName.PG, annotation.getCOSDictionary(COSName.P));
      reference.setItem(COSName.OBJ, annotation);
      kids.add(reference);
    }
  }
}
