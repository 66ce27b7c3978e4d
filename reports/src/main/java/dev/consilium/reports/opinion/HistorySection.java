package dev.consilium.reports.opinion;

import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.Author;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.VersionHistory;
import dev.consilium.reports.document.Definitions;
import dev.consilium.reports.document.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which versions there were, and what was added since: section 25. */
final class HistorySection {

  private final Script script;
  private final FixedWords words;
  private final Opinion opinion;

  HistorySection(Script script, Opinion opinion) {
    this.script = script;
    this.words = script.words;
    this.opinion = opinion;
  }

  void write() {
    script.section("section.history");
    versions();
    var addenda = opinion.history().addenda();
    if (!addenda.isEmpty()) {
      script.subsection(words.of("addenda.title"));
    }
    for (var addendum : addenda) {
      var facts = new ArrayList<Definitions.Entry>();
      facts.add(script.fact("addenda.question", addendum.question()));
      facts.add(script.fact("addenda.text", addendum.text()));
      facts.add(script.fact(
          "addenda.by",
          words.of("addenda.author", name(addendum.author()), words.of(addendum.written()))));
      var document = addendum.document();
      if (document != null) {
        facts.add(script.fact("addenda.document", document));
      }
      script.add(new Definitions(facts));
    }
  }

  private String name(PartyId author) {
    return opinion.authors().stream()
        .filter(it -> it.id().equals(author))
        .map(Author::name)
        .findFirst()
        .orElse(author.value());
  }

  private void versions() {
    if (opinion.history().earlier().isEmpty()) {
      script.say("history.first");
      return;
    }
    var rows = new ArrayList<List<Phrase>>();
    for (var entry : opinion.history().earlier()) {
      rows.add(List.of(
          Phrase.of(String.valueOf(entry.version())),
          Phrase.of(words.of(entry.written())),
          Phrase.of(reason(entry)),
          Phrase.of(entry.changed().stream().map(words::of).collect(Collectors.joining(", "))),
          Script.shortHash(entry.opinion())));
    }
    var header = opinion.header();
    rows.add(List.of(
        Phrase.of(String.valueOf(header.version())),
        Phrase.of(words.of(header.written())),
        Phrase.of(words.of("history.current")),
        Phrase.of(""),
        Script.shortHash(opinion.hash())));
    script.table(
        "history.caption",
        List.of(
            script.column("history.version", 1),
            script.column("history.written", 1.6),
            script.column("history.reason", 3.6),
            script.column("history.changed", 3),
            script.column("history.hash", 2.4)),
        rows);
  }

  private String reason(VersionHistory.Entry entry) {
    var relation = entry.relation();
    return relation == null
        ? entry.reason()
        : words.of("history.relation", words.of(relation), entry.reason());
  }
}
