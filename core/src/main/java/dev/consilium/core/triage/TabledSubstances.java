package dev.consilium.core.triage;

import dev.consilium.core.dossier.ConceptSets;
import dev.consilium.core.record.CodeableText;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The substance classes of {@code substance-classes.json}. */
final class TabledSubstances implements SubstanceClasses {

  static final TabledSubstances STANDARD = load();

  private record Entry(
      String id, SortedSet<String> codes, List<String> words, List<String> stems) {}

  private final List<Entry> classes;

  private TabledSubstances(List<Entry> classes) {
    this.classes = classes;
  }

  @Override
  public Set<String> classesOf(CodeableText substance) {
    var words = ConceptSets.words(substance);
    var out = new TreeSet<String>();
    for (var it : classes) {
      var coded = substance.codings().stream()
          .anyMatch(coding -> it.codes.contains(coding.system() + "|" + coding.code()));
      if (coded
          || it.words.stream().anyMatch(words::contains)
          || it.stems.stream().anyMatch(words::contains)) {
        out.add(it.id);
      }
    }
    return out;
  }

  // Words stand between spaces: "-cillin" is found as "cillin ", "cef-" as " cef".
  private static String stem(String written) {
    return written.startsWith("-")
        ? written.substring(1) + " "
        : " " + written.substring(0, written.length() - 1);
  }

  private static TabledSubstances load() {
    return new TabledSubstances(Tables.each(
        Tables.read("substance-classes.json"),
        "classes",
        it -> new Entry(
            Tables.text(it, "id"),
            new TreeSet<>(Tables.texts(it, "codes")),
            Tables.texts(it, "words").stream()
                .map(word -> ConceptSets.words(CodeableText.ofText(word)))
                .toList(),
            Tables.texts(it, "stems").stream().map(TabledSubstances::stem).toList())));
  }
}
