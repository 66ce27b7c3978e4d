package dev.consilium.reports.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Reads a file as a screen reader does: from tag to tag, and checks the way back. */
final class TaggedText {

  private final PDDocument pdf;
  private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();
  private final Map<COSDictionary, Map<Integer, COSDictionary>> owners = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  final List<String> roles = new ArrayList<>();

  TaggedText(PDDocument pdf) throws IOException {
    this.pdf = pdf;
    for (var page : pdf.getPages()) {
      var extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      var contents = new HashMap<Integer, String>();
      for (PDMarkedContent content : extractor.getMarkedContents()) {
        if (content.getMCID() >= 0) {
          contents.put(content.getMCID(), read(content));
        }
      }
      pages.put(page.getCOSObject(), contents);
      owners.put(page.getCOSObject(), new HashMap<>());
    }
    var root = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    walk(root, null);
  }

  private static String read(PDMarkedContent content) {
    var text = new StringBuilder();
    for (var part : content.getContents()) {
      if (part instanceof TextPosition position) {
        text.append(position.getUnicode());
      }
    }
    return text.toString();
  }

  private void walk(COSDictionary element, @org.jspecify.annotations.Nullable COSDictionary page) {
    var home =
        element.getCOSDictionary(COSName.PG) == null ? page : element.getCOSDictionary(COSName.PG);
    if (element.containsKey(COSName.S)) {
      roles.add(element.getNameAsString(COSName.S));
    }
    var kids = element.getDictionaryObject(COSName.K);
    for (var kid : kids instanceof COSArray array ? array.toList() : List.<COSBase>of()) {
      var item = kid instanceof COSObject reference ? reference.getObject() : kid;
      if (item instanceof COSInteger number) {
        content(element, home, number.intValue());
      } else if (item instanceof COSDictionary dictionary
          && "MCR".equals(dictionary.getNameAsString(COSName.TYPE))) {
        content(element, dictionary.getCOSDictionary(COSName.PG), dictionary.getInt(COSName.MCID));
      } else if (item instanceof COSDictionary dictionary
          && !"OBJR".equals(dictionary.getNameAsString(COSName.TYPE))) {
        walk(dictionary, home);
      }
    }
  }

  private void content(
      COSDictionary element, @org.jspecify.annotations.Nullable COSDictionary page, int mcid) {
    text.append(pages.getOrDefault(page, Map.of()).getOrDefault(mcid, "<missing " + mcid + ">"));
    owners.getOrDefault(page, new HashMap<>()).put(mcid, element);
  }

  String text() {
    return text.toString();
  }

  /** Tells whether content and tags name each other, page by page. */
  boolean roundTrips() {
    var nums = pdf.getDocumentCatalog()
        .getCOSObject()
        .getCOSDictionary(COSName.STRUCT_TREE_ROOT)
        .getCOSDictionary(COSName.PARENT_TREE)
        .getCOSArray(COSName.NUMS);
    for (var page : pdf.getPages()) {
      var cos = page.getCOSObject();
      var parents = (COSArray) nums.getObject(2 * page.getStructParents() + 1);
      var mine = owners.getOrDefault(cos, Map.of());
      if (parents.size() != mine.size()
          || !mine.keySet().equals(pages.getOrDefault(cos, Map.of()).keySet())) {
        return false;
      }
      for (int i = 0; i < parents.size(); i++) {
        if (parents.getObject(i) != mine.get(i)) {
          return false;
        }
      }
    }
    return true;
  }
}
