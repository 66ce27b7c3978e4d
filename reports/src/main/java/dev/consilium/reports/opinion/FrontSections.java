package dev.consilium.reports.opinion;

import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.QualityStatement;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.reports.document.Callout;
import dev.consilium.reports.document.Definitions;
import dev.consilium.reports.document.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is read first: title, draft notice, the answer in brief, and section 1. */
final class FrontSections {

  private final Script script;
  private final FixedWords words;
  private final Opinion opinion;
  private final Letterhead letterhead;

  FrontSections(Script script, Opinion opinion, Letterhead letterhead) {
    this.script = script;
    this.words = script.words;
    this.opinion = opinion;
    this.letterhead = letterhead;
  }

  void write(boolean draft, Optional<QualityStatement> quality) {
    var header = opinion.header();
    script.add(new Title(
        words.of("report.title"),
        words.of(
            "report.subtitle", header.caseId(), header.version(), words.of(header.written()))));
    var notice = letterhead.notice();
    if (notice != null) {
      script.add(new Callout(Callout.Tone.CAUTION, notice, List.of()));
    }
    if (draft) {
      script.add(new Callout(
          Callout.Tone.CAUTION,
          words.of("draft.title"),
          Script.paragraphs(words.of("draft.text"))));
    }
    brief(draft, quality);
    urgent();
    header();
  }

  private void brief(boolean draft, Optional<QualityStatement> quality) {
    var change = opinion.change();
    var entries = new ArrayList<Definitions.Entry>();
    entries.add(script.fact(
        "summary.diagnosis",
        words.of(
            "summary.value",
            words.of(change.diagnosis()),
            opinion.diagnosis().diagnosis().label())));
    entries.add(script.fact("summary.treatment", treatment()));
    entries.add(script.fact("summary.procedure", words.of(opinion.treatment().procedure())));
    entries.add(script.fact("summary.urgency", urgency()));
    entries.add(script.fact("summary.impact", words.of(change.impact())));
    opinion
        .panel()
        .ifPresent(panel -> entries.add(script.fact("summary.panel", words.of(panel.consensus()))));
    if (quality.isEmpty() && !draft) {
      entries.add(script.fact("summary.quality", words.of("quality.program.none")));
    }
    quality
        .map(QualityStatement::waivers)
        .orElse(List.of())
        .forEach(it -> entries.add(script.fact(
            "summary.quality",
            words.of("summary.quality.waived", it.name(), TrustSections.item(it.item())))));
    script.add(new Callout(
        Callout.Tone.SUMMARY, words.of("summary.title"), List.of(new Definitions(entries))));
  }

  private String treatment() {
    var change = opinion.change();
    var category = words.of(change.treatment());
    var kinds = change.kinds().stream().map(words::of).collect(Collectors.joining(", "));
    return kinds.isEmpty() ? category : words.of("summary.value", category, kinds);
  }

  private String urgency() {
    var level = words.of(opinion.urgency().level());
    var day = opinion.urgency().timeCriticalBy();
    return day == null ? level : words.of("urgency.by", level, words.of(day));
  }

  private void urgent() {
    var urgency = opinion.urgency();
    if (urgency.level() != Urgency.Level.ROUTINE || urgency.timeCriticalBy() != null) {
      var tone = urgency.level() == Urgency.Level.STAT ? Callout.Tone.DANGER : Callout.Tone.CAUTION;
      script.add(new Callout(
          tone,
          words.of("summary.value", words.of("urgency.title"), urgency()),
          Script.paragraphs(urgency.advice())));
    }
  }

  private void header() {
    var header = opinion.header();
    var subject =
        header.pseudonymous() ? words.of("header.pseudonym", header.subject()) : header.subject();
    var facts = new ArrayList<Definitions.Entry>();
    facts.add(script.fact("header.caseId", header.caseId().value()));
    facts.add(script.fact("header.version", String.valueOf(header.version())));
    if (letterhead.patient().equals(header.subject())) {
      facts.add(script.fact("header.patient", subject));
    } else {
      facts.add(script.fact("header.patient", letterhead.patient()));
      facts.add(script.fact("header.subject", subject));
    }
    facts.add(script.fact("header.program", letterhead.program()));
    facts.add(script.fact("header.requester", header.requester().value()));
    facts.add(script.fact("header.scope", words.of(header.scope())));
    facts.add(script.fact("header.cutOff", words.of(header.recordsCutOff())));
    facts.add(script.fact("header.written", words.of(header.written())));
    facts.add(script.fact("header.jurisdiction", header.jurisdiction().code()));
    facts.add(script.fact("header.language", header.language()));
    facts.add(script.fact("header.dossier", header.dossier()));
    script.section("section.header").add(new Definitions(facts));
  }
}
