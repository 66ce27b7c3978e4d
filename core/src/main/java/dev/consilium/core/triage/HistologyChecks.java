package dev.consilium.core.triage;

import dev.consilium.core.dossier.ConceptSets;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import java.util.ArrayList;
import java.util.List;

/** E12: histologies that belong to one organ, at another ({@code histology-sites.json}). */
final class HistologyChecks {

  private record Row(String histology, List<String> words, List<String> sites) {}

  private static final List<Row> ROWS = Tables.each(
      Tables.read("histology-sites.json"),
      "histologies",
      it -> new Row(
          Tables.text(it, "title"), folded(Tables.texts(it, "words")), Tables.texts(it, "sites")));

  private record Site(String name, List<String> words) {}

  private static final List<Site> SITES = Tables.each(
      Tables.read("histology-sites.json"),
      "sites",
      it -> new Site(Tables.text(it, "id"), folded(Tables.texts(it, "words"))));

  private HistologyChecks() {}

  static Verdict site(CheckInput input) {
    var looked = new ArrayList<Condition>();
    var found = new ArrayList<Found>();
    for (var it : input.cancers()) {
      var sites = sites(it);
      // A metastasis keeps the histology of where it came from.
      if (!input.is("metastasis", it.code()) && !sites.isEmpty()) {
        for (var row : ROWS) {
          if (row.words.stream().anyMatch(words(it, true)::contains)) {
            looked.add(it);
            if (sites.stream().noneMatch(row.sites::contains)) {
              found.add(Found.at(
                  it, "morphology", row.histology + " at site " + String.join(", ", sites)));
            }
          }
        }
      }
    }
    return Verdict.of(looked, "a cancer with a known histology and site", found);
  }

  private static List<String> sites(Condition it) {
    var words = words(it, false);
    return SITES.stream()
        .filter(site -> site.words.stream().anyMatch(words::contains))
        .map(Site::name)
        .toList();
  }

  private static String words(Condition it, boolean histology) {
    var out = new ArrayList<CodeableText>();
    out.add(it.code());
    if (!histology) {
      out.addAll(it.bodySites());
    } else if (it.morphology() != null) {
      out.add(it.morphology());
    }
    return String.join("|", out.stream().map(ConceptSets::words).toList());
  }

  private static List<String> folded(List<String> words) {
    return words.stream().map(it -> ConceptSets.words(CodeableText.ofText(it))).toList();
  }
}
