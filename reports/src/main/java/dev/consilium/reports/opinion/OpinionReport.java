package dev.consilium.reports.opinion;

import dev.consilium.core.opinion.Attestation;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.OpinionJson;
import dev.consilium.core.opinion.QualityStatement;
import dev.consilium.core.opinion.SignedOpinion;
import dev.consilium.reports.document.Attachment;
import dev.consilium.reports.document.Furniture;
import dev.consilium.reports.document.Paper;
import dev.consilium.reports.document.ReportDocument;
import dev.consilium.reports.pdf.PdfWriter;
import dev.consilium.reports.pdf.RenderedReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clinician edition of an opinion: all sections, for release or as a draft. Immutable.
 *
 * <pre>{@code
 * var pdf = OpinionReport.clinician(signed, Letterhead.english("Example Clinic", "Patient 17"))
 *     .on(Paper.LETTER)
 *     .render(PdfWriter.withLiberation(), clock.instant());
 * }</pre>
 *
 * <p>The opinion's canonical bytes and each attestation are embedded, so what was signed can be
 * checked from the report alone. Equal input gives equal bytes.
 */
public final class OpinionReport {

  private final Opinion opinion;
  private final @Nullable QualityStatement quality;
  private final List<Attestation> attestations;
  private final Letterhead letterhead;
  private final Paper paper;
  private final List<Attachment> more;

  private OpinionReport(
      Opinion opinion,
      @Nullable QualityStatement quality,
      List<Attestation> attestations,
      Letterhead letterhead,
      Paper paper,
      List<Attachment> more) {
    this.opinion = opinion;
    this.quality = quality;
    this.attestations = attestations;
    this.letterhead = letterhead;
    this.paper = paper;
    this.more = more;
  }

  /**
   * Reports a signed opinion, on A4.
   *
   * @param signed the opinion with its quality statement and signatures
   * @param letterhead program, patient line and language
   * @return the report to render
   */
  public static OpinionReport clinician(SignedOpinion signed, Letterhead letterhead) {
    return new OpinionReport(
        signed.opinion(), signed.quality(), signed.attestations(), letterhead, Paper.A4, List.of());
  }

  /**
   * Reports an unsigned opinion, on A4, marked as a draft in words and on each page.
   *
   * @param opinion the opinion
   * @param letterhead program, patient line and language
   * @return the report to render
   */
  public static OpinionReport draft(Opinion opinion, Letterhead letterhead) {
    return new OpinionReport(opinion, null, List.of(), letterhead, Paper.A4, List.of());
  }

  /**
   * Takes another sheet.
   *
   * @param sheet A4 or Letter
   * @return a report on that sheet
   */
  public OpinionReport on(Paper sheet) {
    return new OpinionReport(opinion, quality, attestations, letterhead, sheet, more);
  }

  /**
   * Embeds the opinion as a FHIR document.
   *
   * @param json a document Bundle as JSON
   * @return a report with it
   * @throws IllegalStateException when one is embedded already
   */
  public OpinionReport withFhirDocument(byte[] json) {
    if (!more.isEmpty()) {
      throw new IllegalStateException("Report of case " + opinion.header().caseId()
          + ": a FHIR document is embedded already [set-once]. Remove one of the two calls.");
    }
    var words = FixedWords.of(letterhead.words());
    var document = new Attachment(
        "opinion.fhir.json", "application/fhir+json", words.of("attachment.fhir"), json);
    return new OpinionReport(opinion, quality, attestations, letterhead, paper, List.of(document));
  }

  /**
   * Gives the report before it has pages.
   *
   * @return its blocks, furniture and attachments
   */
  public ReportDocument document() {
    var words = FixedWords.of(letterhead.words());
    var script = new Script(words);
    boolean draft = attestations.isEmpty();
    var review = Optional.ofNullable(quality);
    new FrontSections(script, opinion, letterhead).write(draft, review);
    new CaseSections(script, opinion).write();
    new JudgementSections(script, opinion).write();
    new ReasonSections(script, opinion).write();
    new TrustSections(script, opinion).write(review, attestations);
    return new ReportDocument(
        language(),
        letterhead.program(),
        furniture(words, draft),
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

  private Furniture furniture(FixedWords words, boolean draft) {
    var header = opinion.header();
    return new Furniture(
        letterhead.program(),
        words.of(draft ? "header.draft" : "header.case", header.caseId(), header.version()),
        words.of("footer.edition"),
        words.of("page"),
        draft ? words.of("watermark") : null,
        letterhead.notice());
  }

  // A screen reader speaks the opinion's language; an unknown tag falls back to the fixed words'.
  private Locale language() {
    var spoken = Locale.forLanguageTag(opinion.header().language());
    return spoken.getLanguage().isEmpty() ? letterhead.words() : spoken;
  }

  private List<Attachment> attachments(FixedWords words) {
    var files = new ArrayList<Attachment>();
    files.add(new Attachment(
        "opinion.json",
        "application/json",
        words.of("attachment.opinion"),
        OpinionJson.write(opinion)));
    files.addAll(AttestationFiles.of(attestations, words));
    files.addAll(more);
    return files;
  }
}
