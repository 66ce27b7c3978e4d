package dev.consilium.reports.pdf;

import dev.consilium.reports.layout.Piece;
import dev.consilium.reports.layout.Run;
import dev.consilium.reports.layout.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Makes a link's clickable areas, one a line. */
final class LinkAnnotations {

  private LinkAnnotations() {}

  static List<COSDictionary> of(Tag link, double height, List<COSDictionary> pages) {
    var made = new ArrayList<COSDictionary>();
    for (var kid : link.kids()) {
      if (kid instanceof Piece piece) {
        for (var run : piece.runs()) {
          made.add(annotation(run, height, pages.get(piece.page())));
        }
      }
    }
    return made;
  }

  private static COSDictionary annotation(Run run, double height, COSDictionary page) {
    var target = Objects.requireNonNull(run.target()).toASCIIString();
    var annotation = Cos.typed("Annot");
    annotation.setItem(COSName.SUBTYPE, Cos.name("Link"));
    double base = height - run.y();
    annotation.setItem(
        COSName.RECT,
        Cos.numbers(
            run.x(), base - run.size() * 0.25, run.x() + run.width(), base + run.size() * 0.85));
    annotation.setItem(COSName.BORDER, Cos.numbers(0, 0, 0));
    annotation.setInt(COSName.F, 4);
    annotation.setString(COSName.CONTENTS, target);
    annotation.setItem(COSName.P, page);
    var action = Cos.inline();
    action.setItem(COSName.S, Cos.name("URI"));
    action.setString(Cos.name("URI"), target);
    annotation.setItem(COSName.A, action);
    var annotations = page.getCOSArray(COSName.ANNOTS);
    if (annotations == null) {
      annotations = new COSArray();
      page.setItem(COSName.ANNOTS, annotations);
    }
    annotations.add(annotation);
    return annotation;
  }
}
