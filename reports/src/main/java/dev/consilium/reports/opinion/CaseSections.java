package dev.consilium.reports.opinion;

import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.RecordsReviewed;
import dev.consilium.core.record.CodeableText;
import dev.consilium.reports.document.Phrase;
import java.util.ArrayList;
import java.util.List;

/** What was asked and what there was to read: sections 2 to 6. */
final class CaseSections {

  private final Script script;
  private final FixedWords words;
  private final Opinion opinion;

  CaseSections(Script script, Opinion opinion) {
    this.script = script;
    this.words = script.words;
    this.opinion = opinion;
  }

  void write() {
    questions();
    records();
    script.section("section.summary").text(opinion.summary());
    initial();
    reReads();
  }

  private void questions() {
    script.section("section.questions");
    var rows = new ArrayList<List<Phrase>>();
    for (var question : opinion.questions()) {
      rows.add(List.of(
          Phrase.of(String.valueOf(rows.size() + 1)),
          Phrase.of(question.text()),
          Phrase.of(words.of(question.kind())),
          Phrase.of(words.of(question.mandatory()))));
    }
    script.table(
        "questions.caption",
        List.of(
            script.column("questions.number", 0.6),
            script.column("questions.text", 6),
            script.column("questions.kind", 2),
            script.column("questions.mandatory", 1.6)),
        rows);
  }

  private void records() {
    script.section("section.records");
    var reviewed = opinion.records().reviewed();
    script.table(
        "records.caption",
        List.of(
            script.column("records.item", 4),
            script.column("records.date", 1.7),
            script.column("records.source", 2.6),
            script.column("records.language", 1.3),
            script.column("records.hash", 2.4)),
        reviewed.stream().map(this::record).toList());
    script.note(words.of("records.note"));
    missing(opinion.records().missing());
  }

  private List<Phrase> record(RecordsReviewed.Reviewed item) {
    var date = item.date();
    return List.of(
        Phrase.of(item.title()),
        Phrase.of(date == null ? words.of("unknown") : words.of(date)),
        Phrase.of(item.source()),
        Phrase.of(item.language()),
        Script.shortHash(item.hash()));
  }

  private void missing(List<RecordsReviewed.Missing> missing) {
    script.subsection(words.of("missing.title"));
    if (missing.isEmpty()) {
      script.say("missing.none");
      return;
    }
    var rows = missing.stream()
        .map(item -> List.of(
            Phrase.of(item.title()),
            Phrase.of(words.of(item.unusable() ? "missing.unusable" : "missing.missing")),
            Phrase.of(item.consequence())))
        .toList();
    script.table(
        "missing.caption",
        List.of(
            script.column("missing.item", 3),
            script.column("missing.state", 1.3),
            script.column("missing.consequence", 5)),
        rows);
  }

  private void initial() {
    var initial = opinion.initial();
    var procedure = initial.procedure();
    script
        .section("section.initial")
        .facts(
            script.fact("initial.diagnosis", initial.diagnosis()),
            script.fact("initial.plan", initial.plan()),
            script.fact(
                "initial.procedure",
                procedure == null
                    ? CodeableText.ofText(words.of("initial.procedure.none"))
                    : procedure),
            script.fact("initial.author", initial.author()),
            script.fact("initial.date", words.of(initial.date())),
            script.fact("initial.frozen", words.of(initial.frozenAt())));
  }

  private void reReads() {
    script.section("section.reReads");
    if (opinion.reReads().isEmpty()) {
      script.say("reReads.none");
      return;
    }
    var rows = opinion.reReads().stream()
        .map(read -> List.of(
            Phrase.of(read.item()),
            Phrase.of(words.of(read.kind())),
            Phrase.of(read.finding()),
            Phrase.of(words.of(
                "reReads.radpeer",
                words.of(read.discrepancy()),
                read.discrepancy().radpeer()))))
        .toList();
    script.table(
        "reReads.caption",
        List.of(
            script.column("reReads.item", 2.4),
            script.column("reReads.kind", 1.4),
            script.column("reReads.finding", 4),
            script.column("reReads.discrepancy", 2.4)),
        rows);
  }
}
