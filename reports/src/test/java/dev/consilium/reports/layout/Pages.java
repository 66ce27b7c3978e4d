package dev.consilium.reports.layout;

import dev.consilium.reports.document.Block;
import dev.consilium.reports.document.Furniture;
import dev.consilium.reports.document.Paper;
import dev.consilium.reports.document.ReportDocument;
import dev.consilium.reports.document.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lays blocks out and reads pages back. */
final class Pages {

  private Pages() {}

  static Layout of(List<? extends Block> blocks) {
    return of(blocks, new Furniture("Start", "End", "Foot", "Page {page} of {pages}", null));
  }

  static Layout of(List<? extends Block> blocks, Furniture furniture) {
    var all = new ArrayList<Block>(List.of(new Title("Title", "Subtitle")));
    all.addAll(blocks);
    return Layout.of(
        new ReportDocument(Locale.ENGLISH, "A", furniture, all, List.of()),
        Paper.A4,
        new Measures());
  }

  static String text(List<Run> runs) {
    return String.join("", runs.stream().map(Run::text).toList());
  }

  static String text(PageBox page) {
    return String.join(
        "|", page.pieces().stream().map(piece -> text(piece.runs()).strip()).toList());
  }

  /** Reads the tags in order. */
  static String text(Tag tag) {
    var text = new StringBuilder();
    for (var kid : tag.kids()) {
      text.append(kid instanceof Tag child ? text(child) : text(((Piece) kid).runs()));
    }
    return text.toString();
  }

  static List<Run> decoration(PageBox page, PageBox.Artifact kind) {
    return page.decorations().stream()
        .filter(it -> it.kind() == kind)
        .flatMap(it -> it.runs().stream())
        .toList();
  }
}
