package dev.consilium.core.opinion;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;

/** Trees of version histories, both ways. */
final class HistoryTrees {

  private HistoryTrees() {}

  // Entries that schema 1 wrote have neither relation nor changes, also inside later versions.
  static Tree history(VersionHistory it) {
    return Tree.of()
        .trees("earlier", it.earlier(), HistoryTrees::entry)
        .trees(
            "addenda",
            it.addenda(),
            addendum -> Tree.of()
                .put("id", addendum.id())
                .put("question", addendum.question())
                .put("text", addendum.text())
                .put("author", addendum.author())
                .put("written", addendum.written())
                .put("document", addendum.document()));
  }

  private static Tree entry(VersionHistory.Entry it) {
    var tree = Tree.of()
        .put("version", it.version())
        .put("opinion", it.opinion())
        .put("written", it.written())
        .put("reason", it.reason())
        .put("relation", it.relation());
    return it.changed().isEmpty() ? tree : tree.texts("changed", it.changed());
  }

  static VersionHistory history(JsonObject in) {
    return new VersionHistory(
        in.objects("earlier", HistoryTrees::entry),
        in.objects(
            "addenda",
            it -> new VersionHistory.Addendum(
                it.text("id"),
                it.text("question"),
                it.text("text"),
                it.value("author", PartyId::new),
                it.day("written"),
                it.valueOrNull("document", ContentHash::new))));
  }

  private static VersionHistory.Entry entry(JsonObject it) {
    return new VersionHistory.Entry(
        it.number("version"),
        it.value("opinion", ContentHash::new),
        it.day("written"),
        it.text("reason"),
        it.valueOrNull("relation", VersionHistory.Relation::valueOf),
        it.valuesOrEmpty("changed", OpinionSection::valueOf));
  }
}
