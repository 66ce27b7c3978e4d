package dev.consilium.reports.opinion;

import dev.consilium.core.opinion.CaseHeader;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.Recommendation;
import dev.consilium.reports.document.ItemList;
import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.Span;
import java.util.List;

/** Why the expert says it, and what it means for the patient: sections 15 to 18. */
final class ReasonSections {

  private final Script script;
  private final FixedWords words;
  private final Opinion opinion;

  ReasonSections(Script script, Opinion opinion) {
    this.script = script;
    this.words = script.words;
    this.opinion = opinion;
  }

  void write() {
    rationale();
    new PanelSection(script, opinion).write();
    patient();
    limitations();
  }

  private void rationale() {
    script.section("section.rationale").text(opinion.rationale().text());
    script.subsection(words.of("recommendations.title"));
    script.table(
        "recommendations.caption",
        List.of(
            script.column("recommendations.text", 5),
            script.column("recommendations.certainty", 1.5),
            script.column("recommendations.strength", 1.5),
            script.column("recommendations.evidence", 2)),
        opinion.recommendations().stream().map(this::row).toList());
    script.subsection(words.of("references.title"));
    if (opinion.rationale().references().isEmpty()) {
      script.say("references.none");
      return;
    }
    script.add(new ItemList(
        false, opinion.rationale().references().stream().map(References::phrase).toList()));
  }

  private List<Phrase> row(Recommendation recommendation) {
    var level = recommendation.oncologyLevel();
    var evidence = String.join(", ", recommendation.evidence());
    return List.of(
        Phrase.of(recommendation.text()),
        Phrase.of(words.of(recommendation.certainty())),
        Phrase.of(words.of(recommendation.strength())),
        level == null
            ? Phrase.of(evidence)
            : Phrase.of(Span.plain(evidence + " "), Span.code("[" + level.label() + "]")));
  }

  private void patient() {
    var summary = opinion.patientSummary();
    script.section("section.patient").text(summary.text());
    if (!summary.questionsForMyDoctor().isEmpty()) {
      script.subsection(words.of("patient.questions")).items(summary.questionsForMyDoctor());
    }
  }

  private void limitations() {
    boolean video = opinion.header().scope() == CaseHeader.Scope.WITH_VIDEO;
    script
        .section("section.limitations")
        .say(video ? "limitations.video" : "limitations.examination")
        .items(opinion.limitations());
  }
}
