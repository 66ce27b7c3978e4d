package dev.consilium.reports.opinion;

import dev.consilium.core.assistance.AiDisclosure;
import dev.consilium.core.assistance.AiStatement;
import dev.consilium.core.opinion.Attestation;
import dev.consilium.core.opinion.Author;
import dev.consilium.core.opinion.Independence;
import dev.consilium.core.opinion.LicenceSnapshot;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.QualityStatement;
import dev.consilium.reports.document.Callout;
import dev.consilium.reports.document.Definitions;
import dev.consilium.reports.document.Paragraph;
import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.SignatureBlock;
import dev.consilium.reports.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
    if (attestations.isEmpty()) {
      script.say("attestation.none");
    }
    attestations.forEach(this::attestation);
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
        script.column("independence.treat", 1.2),
        script.column("independence.facility", 1.4),
        script.column("independence.financial", 1.5),
        script.column("independence.statement", 4.2),
        script.column("independence.on", 1.5));
    script
        .section("section.independence")
        .table(
            "independence.caption",
            columns,
            opinion.independence().stream().map(this::independence).toList());
  }

  private List<Phrase> independence(Independence it) {
    return List.of(
        Phrase.of(nameOf(it)),
        Phrase.of(words.of(it.willTreat())),
        Phrase.of(words.of(it.sameFacility())),
        Phrase.of(words.of(it.financialRelation())),
        Phrase.of(it.statement()),
        Phrase.of(words.of(it.declaredOn())));
  }

  private String nameOf(Independence it) {
    return opinion.authors().stream()
        .filter(author -> author.id().equals(it.declaredBy()))
        .map(Author::name)
        .findFirst()
        .orElse(it.declaredBy().value());
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
        .forEach(licence -> facts.add(script.fact("authors.licence", licence(licence))));
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

  private String licence(LicenceSnapshot licence) {
    return words.of(
        "authors.licence.value",
        licence.number(),
        licence.jurisdiction().code(),
        words.of(licence.verifiedOn()));
  }

  private void attestation(Attestation attestation) {
    var it = attestation.statement();
    var role = words.of(it.role());
    script.add(new SignatureBlock(
        words.of("attestation.title", role, it.name()),
        Phrase.of(words.of("attestation.text", it.name())),
        new Definitions(List.of(
            script.fact("attestation.signer", it.name() + " (" + it.signer() + ")"),
            script.fact("attestation.role", role),
            script.fact("attestation.at", words.of(it.at())),
            script.fact("attestation.licence", licence(it.licence())),
            script.fact("attestation.rules", it.rulePackVersion()),
            script.fact("attestation.statement", it.id()),
            script.fact("attestation.algorithm", attestation.algorithm()),
            script.fact("attestation.certificate", attestation.certificate()),
            script.fact("attestation.opinion", it.opinion()),
            script.fact("attestation.dossier", it.dossier())))));
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
