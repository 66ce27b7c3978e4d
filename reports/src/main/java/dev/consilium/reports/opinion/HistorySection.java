package dev.consilium.reports.opinion;

import dev.consilium.core.opinion.Opinion;
import dev.consilium.reports.document.Phrase;
import java.util.ArrayList;
import java.util.List;

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
      script.facts(
          script.fact("addenda.question", addendum.question()),
          script.fact("addenda.text", addendum.text()),
          script.fact(
              "addenda.by",
              words.of("addenda.author", addendum.author(), words.of(addendum.written()))));
    }
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
          Phrase.of(entry.reason()),
          Script.shortHash(entry.opinion())));
    }
    var header = opinion.header();
    rows.add(List.of(
        Phrase.of(String.valueOf(header.version())),
        Phrase.of(words.of(header.written())),
        Phrase.of(words.of("history.current")),
        Script.shortHash(opinion.hash())));
    script.table(
        "history.caption",
        List.of(
            script.column("history.version", 1),
            script.column("history.written", 1.6),
            script.column("history.reason", 5),
            script.column("history.hash", 2.4)),
        rows);
  }
}
