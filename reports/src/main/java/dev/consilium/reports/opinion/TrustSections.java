package dev.consilium.reports.opinion;

import dev.consilium.core.assistance.AiDisclosure;
import dev.consilium.core.assistance.AiStatement;
import dev.consilium.core.opinion.Attestation;
import dev.consilium.core.opinion.Author;
import dev.consilium.core.opinion.Independence;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.PanelReport;
import dev.consilium.core.opinion.QualityStatement;
import dev.consilium.core.opinion.Tie;
import dev.consilium.reports.document.Callout;
import dev.consilium.reports.document.Definitions;
import dev.consilium.reports.document.Paragraph;
import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who answers for it, and what it is not: sections 19 to 24; 25 is {@link HistorySection}. */
final class TrustSections {

  private final Script script;
  private final FixedWords words;
  private final Opinion opinion;

  TrustSections(Script script, Opinion opinion) {
    this.script = script;
    this.words = script.words;
    this.opinion = opinion;
  }

  void write(Optional<QualityStatement> quality, List<Attestation> attestations) {
    independence();
    ai();
    script.section("section.authors");
    opinion.authors().forEach(this::author);
    quality.ifPresent(this::waivers);
    script.section("section.attestation");
    quality.ifPresent(this::waivers);
    new Signatures(script, "attestation").write(attestations);
    script.section("section.quality");
    if (quality.isEmpty() && !attestations.isEmpty()) {
      script.add(new Paragraph(Phrase.of(Span.strong(words.of("quality.program.none"))), false));
    } else {
      quality.ifPresentOrElse(this::passed, () -> script.say("quality.none"));
    }
    disclaimers();
    new HistorySection(script, opinion).write();
  }

  private void independence() {
    var columns = List.of(
        script.column("independence.by", 2.2),
        script.column("independence.ties", 3),
        script.column("independence.statement", 4.2),
        script.column("independence.on", 1.6));
    script
        .section("section.independence")
        .say("independence.asked", ties(asked()))
        .table(
            "independence.caption",
            columns,
            opinion.independence().stream().map(this::independence).toList());
  }

  // A tie counts as asked about only when every author was asked.
  private Set<Tie> asked() {
    var asked = EnumSet.allOf(Tie.class);
    opinion.independence().forEach(it -> asked.removeAll(it.notAsked()));
    return asked;
  }

  private String ties(Set<Tie> ties) {
    return ties.stream().map(words::of).collect(Collectors.joining("; "));
  }

  private List<Phrase> independence(Independence it) {
    var present = it.present();
    return List.of(
        Phrase.of(nameOf(it)),
        Phrase.of(present.isEmpty() ? words.of("independence.none") : ties(present)),
        Phrase.of(it.statement()),
        Phrase.of(words.of(it.declaredOn())));
  }

  private String nameOf(Independence it) {
    var members = opinion.panel().map(PanelReport::positions).orElse(List.of()).stream()
        .filter(member -> member.member().equals(it.declaredBy()))
        .map(PanelReport.Position::name);
    var authors = opinion.authors().stream()
        .filter(author -> author.id().equals(it.declaredBy()))
        .map(Author::name);
    return Stream.concat(authors, members).findFirst().orElse(it.declaredBy().value());
  }

  private void ai() {
    script.section("section.ai");
    if (opinion.ai() instanceof AiStatement.NoneUsed) {
      script.add(new Paragraph(Phrase.of(Span.strong(words.of("ai.none"))), false));
    }
    script.items(AiDisclosure.english().clinician(opinion.ai()));
  }

  private void author(Author author) {
    var facts = new ArrayList<Definitions.Entry>();
    facts.add(script.fact("authors.credentials", author.credentials()));
    author
        .licences()
        .forEach(licence ->
            facts.add(script.fact("authors.licence", Signatures.licence(words, licence))));
    var cover = author.indemnity();
    var territories = cover.territories().isEmpty()
        ? words.of("authors.territories.none")
        : cover.territories().stream().map(it -> it.code()).collect(Collectors.joining(", "));
    facts.add(script.fact(
        "authors.indemnity",
        words.of(
            "authors.indemnity.value",
            cover.insurer(),
            territories,
            words.of(cover.coversRecordReview()),
            words.of(cover.verifiedOn()))));
    script.subsection(author.name()).add(new Definitions(facts));
  }

  private void passed(QualityStatement quality) {
    script.say("quality.text", quality.name(), words.of(quality.at()), quality.checklist());
    waivers(quality);
    if (!quality.remarks().isEmpty()) {
      script
          .subsection(words.of("quality.remarks"))
          .items(quality.remarks().stream()
              .map(it -> words.of("quality.remark", item(it.item()), it.found()))
              .toList());
    }
  }

  // Beside the cover, the signature and the review: each would hide the gap without it.
  private void waivers(QualityStatement quality) {
    for (var it : quality.waivers()) {
      script.add(new Callout(
          Callout.Tone.CAUTION,
          words.of("quality.waived", it.name(), item(it.item())),
          Script.paragraphs(words.of("quality.waived.reason", it.note()))));
    }
  }

  static String item(String id) {
    return id.replace('-', ' ');
  }

  private void disclaimers() {
    script.section("section.disclaimers");
    var disclaimers = opinion.disclaimers();
    var entries = new ArrayList<Definitions.Entry>();
    disclaimers
        .statements()
        .forEach(it -> entries.add(Definitions.Entry.of(words.of(it.kind()), it.text())));
    entries.add(script.fact("disclaimers.contact", disclaimers.humanContact()));
    script.add(new Definitions(entries));
  }
}
