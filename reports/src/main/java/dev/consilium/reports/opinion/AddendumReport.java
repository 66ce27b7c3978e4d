package dev.consilium.reports.opinion;

import dev.consilium.core.assistance.AiDisclosure;
import dev.consilium.core.assistance.AiStatement;
import dev.consilium.core.opinion.Answer;
import dev.consilium.core.opinion.Attestation;
import dev.consilium.core.opinion.FollowUpAnswer;
import dev.consilium.core.opinion.OpinionJson;
import dev.consilium.core.opinion.SignedAddendum;
import dev.consilium.reports.document.Attachment;
import dev.consilium.reports.document.Callout;
import dev.consilium.reports.document.Furniture;
import dev.consilium.reports.document.ItemList;
import dev.consilium.reports.document.Paper;
import dev.consilium.reports.document.Paragraph;
import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.ReportDocument;
import dev.consilium.reports.document.Span;
import dev.consilium.reports.document.Title;
import dev.consilium.reports.pdf.PdfWriter;
import dev.consilium.reports.pdf.RenderedReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An addendum as a report of its own, for release or as a draft. Immutable.
 *
 * <p>It names the opinion it belongs to by version and hash and says that the opinion stands as it
 * is. The addendum's canonical bytes and each attestation are embedded. Equal input gives equal
 * bytes.
 */
public final class AddendumReport {

  private final FollowUpAnswer addendum;
  private final List<Attestation> attestations;
  private final Letterhead letterhead;
  private final Paper paper;

  private AddendumReport(
      FollowUpAnswer addendum, List<Attestation> attestations, Letterhead letterhead, Paper paper) {
    this.addendum = addendum;
    this.attestations = attestations;
    this.letterhead = letterhead;
    this.paper = paper;
  }

  /**
   * Reports a signed addendum, on A4.
   *
   * @param signed the addendum with its signatures
   * @param letterhead program, patient line and language
   * @return the report to render
   */
  public static AddendumReport clinician(SignedAddendum signed, Letterhead letterhead) {
    return new AddendumReport(signed.addendum(), signed.attestations(), letterhead, Paper.A4);
  }

  /**
   * Reports an unsigned addendum, on A4, marked as a draft in words and on each page.
   *
   * @param addendum the addendum
   * @param letterhead program, patient line and language
   * @return the report to render
   */
  public static AddendumReport draft(FollowUpAnswer addendum, Letterhead letterhead) {
    return new AddendumReport(addendum, List.of(), letterhead, Paper.A4);
  }

  /**
   * Takes another sheet.
   *
   * @param sheet A4 or Letter
   * @return a report on that sheet
   */
  public AddendumReport on(Paper sheet) {
    return new AddendumReport(addendum, attestations, letterhead, sheet);
  }

  /**
   * Gives the report before it has pages.
   *
   * @return its blocks, furniture and attachments
   */
  public ReportDocument document() {
    var words = FixedWords.of(letterhead.words());
    var script = new Script(words);
    front(script);
    question(script);
    references(script);
    basis(script);
    ai(script);
    script.section("section.attestation");
    new Signatures(script, "addendum.attestation").write(attestations);
    var spoken = Locale.forLanguageTag(addendum.language());
    return new ReportDocument(
        spoken.getLanguage().isEmpty() ? letterhead.words() : spoken,
        letterhead.program(),
        furniture(words),
        script.blocks(),
        attachments(words));
  }

  /**
   * Renders the report.
   *
   * @param writer the writer, made once and kept
   * @param at the time that stands in the file
   * @return the PDF
   * @throws dev.consilium.reports.document.MissingGlyphException when a character cannot be shown
   */
  public RenderedReport render(PdfWriter writer, Instant at) {
    return writer.render(document(), paper, at);
  }

  private void front(Script script) {
    var words = script.words;
    var basis = addendum.basis();
    script.add(new Title(
        words.of("addendum.title"),
        words.of(
            "addendum.subtitle",
            basis.caseId(),
            basis.version(),
            addendum.id(),
            words.of(addendum.written()))));
    var notice = letterhead.notice();
    if (notice != null) {
      script.add(new Callout(Callout.Tone.CAUTION, notice, List.of()));
    }
    if (attestations.isEmpty()) {
      script.add(new Callout(
          Callout.Tone.CAUTION,
          words.of("draft.title"),
          Script.paragraphs(words.of("draft.text"))));
    }
    script.facts(
        script.fact("header.patient", letterhead.patient()),
        script.fact("header.program", letterhead.program()));
    script.say("addendum.stands", basis.version());
  }

  // The answer stands first; what it is bound to follows.
  private void basis(Script script) {
    var basis = addendum.basis();
    script.section("addendum.basis");
    script.facts(
        script.fact("header.caseId", basis.caseId().value()),
        script.fact("addendum.version", String.valueOf(basis.version())),
        script.fact("addendum.id", addendum.id()),
        script.fact("attestation.opinion", basis.opinion()),
        script.fact("attestation.dossier", basis.dossier()));
  }

  private void question(Script script) {
    var words = script.words;
    var asked = addendum.asked();
    script.section("addenda.question");
    script.facts(
        script.fact("addendum.asker", asked.by().value()),
        script.fact("addendum.asked", words.of(asked.on())));
    asked
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> script.add(new Paragraph(Phrase.of(Span.emphasis(line)), false)));
    script.section("addenda.text");
    if (addendum.answer() instanceof Answer.Answered answered) {
      script.text(answered.text());
    } else if (addendum.answer() instanceof Answer.NotAnswerable open) {
      script.add(new Paragraph(Phrase.of(Span.strong(words.of("answers.notAnswerable"))), false));
      script.facts(script.fact("answers.reason", open.reason()));
    }
    script.facts(
        script.fact("addendum.author", addendum.name()),
        script.fact("header.written", words.of(addendum.written())));
  }

  private void references(Script script) {
    script.section("references.title");
    if (addendum.references().isEmpty()) {
      script.say("references.none");
    } else {
      script.add(new ItemList(
          false, addendum.references().stream().map(References::phrase).toList()));
    }
  }

  private void ai(Script script) {
    script.section("section.ai");
    if (addendum.ai() instanceof AiStatement.NoneUsed) {
      script.add(new Paragraph(Phrase.of(Span.strong(script.words.of("ai.none"))), false));
    }
    script.items(AiDisclosure.english().clinician(addendum.ai()));
  }

  private Furniture furniture(FixedWords words) {
    boolean draft = attestations.isEmpty();
    var basis = addendum.basis();
    return new Furniture(
        letterhead.program(),
        words.of(
            draft ? "addendum.header.draft" : "addendum.header.case",
            basis.caseId(),
            basis.version(),
            addendum.id()),
        words.of("addendum.footer"),
        words.of("page"),
        draft ? words.of("watermark") : null,
        letterhead.notice());
  }

  private List<Attachment> attachments(FixedWords words) {
    var files = new ArrayList<Attachment>();
    files.add(new Attachment(
        "addendum.json",
        "application/json",
        words.of("attachment.addendum"),
        OpinionJson.write(addendum)));
    files.addAll(AttestationFiles.of(attestations, words));
    return files;
  }
}
