package dev.consilium.reports.opinion;

import dev.consilium.core.opinion.Answer;
import dev.consilium.core.opinion.CaseQuestion;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.Options;
import dev.consilium.reports.document.Callout;
import dev.consilium.reports.document.ItemList;
import dev.consilium.reports.document.Paragraph;
import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.Span;
import java.util.List;
import java.util.stream.Collectors;

/** What the expert says: sections 7 to 14. */
final class JudgementSections {

  private final Script script;
  private final FixedWords words;
  private final Opinion opinion;

  JudgementSections(Script script, Opinion opinion) {
    this.script = script;
    this.words = script.words;
    this.opinion = opinion;
  }

  void write() {
    diagnosis();
    treatment();
    options();
    tests();
    trials();
    answers();
    urgency();
    redFlags();
  }

  private void diagnosis() {
    var diagnosis = opinion.diagnosis();
    script
        .section("section.diagnosis")
        .facts(
            script.fact("diagnosis.diagnosis", diagnosis.diagnosis()),
            script.fact("diagnosis.category", words.of(opinion.change().diagnosis())),
            script.fact("diagnosis.certainty", words.of(diagnosis.certainty())))
        .text(diagnosis.text());
  }

  private void treatment() {
    var change = opinion.change();
    var kinds = change.kinds().stream().map(words::of).collect(Collectors.joining(", "));
    script
        .section("section.treatment")
        .facts(
            script.fact("treatment.category", words.of(change.treatment())),
            script.fact(
                "treatment.kinds", kinds.isEmpty() ? words.of("options.none.stated") : kinds),
            script.fact("treatment.procedure", words.of(opinion.treatment().procedure())),
            script.fact("treatment.impact", words.of(change.impact())),
            script.fact(
                "treatment.assessor",
                words.of("treatment.assessed", change.assessor().name(), words.of(change.at()))))
        .text(opinion.treatment().text());
  }

  private void options() {
    script.section("section.options");
    if (opinion.options().alternatives().isEmpty()) {
      script.say("options.none");
    }
    opinion.options().alternatives().forEach(this::alternative);
    script.subsection(words.of("options.preferences"));
    var preferences = opinion.options().preferences();
    script.text(preferences.isBlank() ? words.of("options.preferences.none") : preferences);
  }

  private void alternative(Options.Alternative option) {
    script
        .subsection(option.title())
        .facts(
            script.fact("options.kind", words.of(option.kind())),
            script.fact("options.pros", joined(option.pros())),
            script.fact("options.cons", joined(option.cons())));
  }

  private String joined(List<String> points) {
    return points.isEmpty() ? words.of("options.none.stated") : String.join("; ", points);
  }

  private void tests() {
    script.section("section.tests");
    if (opinion.furtherTests().isEmpty()) {
      script.say("tests.none");
      return;
    }
    var rows = opinion.furtherTests().stream()
        .map(test -> List.of(
            Script.phrase(test.test()),
            Phrase.of(test.reason()),
            Phrase.of(words.of(test.beforeTreatment()))))
        .toList();
    script.table(
        "tests.caption",
        List.of(
            script.column("tests.test", 3),
            script.column("tests.reason", 5),
            script.column("tests.before", 1.6)),
        rows);
  }

  private void trials() {
    script.section("section.trials");
    if (opinion.trials().isEmpty()) {
      script.say("trials.none");
      return;
    }
    var rows = opinion.trials().stream()
        .map(trial -> List.of(
            Phrase.of(trial.title()),
            Phrase.of(Span.code(trial.registryId())),
            Phrase.of(trial.fit()),
            Phrase.of(words.of(trial.checked()))))
        .toList();
    script.table(
        "trials.caption",
        List.of(
            script.column("trials.trial", 3.4),
            script.column("trials.id", 2),
            script.column("trials.fit", 4),
            script.column("trials.checked", 1.6)),
        rows);
  }

  private void answers() {
    script.section("section.answers");
    int number = 0;
    for (var question : opinion.questions()) {
      number++;
      script.subsection(words.of("answers.question", number));
      script.add(new Paragraph(Phrase.of(Span.emphasis(question.text())), false));
      answer(question);
    }
  }

  private void answer(CaseQuestion question) {
    for (var answer : opinion.answers()) {
      if (!answer.question().equals(question.id())) {
        continue;
      }
      if (answer instanceof Answer.Answered answered) {
        script.text(answered.text());
      } else if (answer instanceof Answer.NotAnswerable open) {
        script.add(new Paragraph(Phrase.of(Span.strong(words.of("answers.notAnswerable"))), false));
        script.facts(script.fact("answers.reason", open.reason()));
      }
    }
  }

  private void urgency() {
    var urgency = opinion.urgency();
    var day = urgency.timeCriticalBy();
    script
        .section("section.urgency")
        .facts(
            script.fact("urgency.level", words.of(urgency.level())),
            script.fact(
                "urgency.deadline",
                day == null ? words.of("urgency.deadline.none") : words.of(day)),
            script.fact("urgency.advice", urgency.advice()));
  }

  private void redFlags() {
    script.section("section.redFlags");
    var signs = opinion.redFlags().stream()
        .map(flag -> Phrase.of(Span.strong(flag.sign()), Span.plain(": " + flag.action())))
        .toList();
    script.add(new Callout(
        Callout.Tone.DANGER, words.of("redFlags.title"), List.of(new ItemList(false, signs))));
  }
}
