package dev.consilium.core.opinion;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.assistance.AiStatement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An expert's second opinion: immutable, versioned, named by the hash of its bytes.
 *
 * <p>Only {@link OpinionDraft#complete} makes one, so every section is there and every question has
 * its word. Sections 22 and 23, signatures and quality review, speak about these bytes and stand in
 * {@link SignedOpinion}. Safe to share between threads. Source: sections of 45 CFR 147.136 notices
 * and the published second-opinion reports.
 */
public final class Opinion {

  private final CaseHeader header;
  private final List<CaseQuestion> questions;
  private final RecordsReviewed records;
  private final String summary;
  private final InitialOpinion initial;
  private final List<ReRead> reReads;
  private final DiagnosisOpinion diagnosis;
  private final TreatmentOpinion treatment;
  private final ChangeAssessment change;
  private final Options options;
  private final List<FurtherTest> furtherTests;
  private final List<ClinicalTrial> trials;
  private final List<Answer> answers;
  private final Urgency urgency;
  private final List<RedFlag> redFlags;
  private final Rationale rationale;
  private final List<Recommendation> recommendations;
  private final @Nullable PanelReport panel;
  private final PatientSummary patientSummary;
  private final List<String> limitations;
  private final List<Independence> independence;
  private final AiStatement ai;
  private final List<Author> authors;
  private final Disclaimers disclaimers;
  private final VersionHistory history;
  private final int schema;
  private final ContentHash hash;

  Opinion(OpinionDraft draft) {
    header = draft.header;
    questions = List.copyOf(draft.questions);
    records = OpinionDraft.given(draft.records);
    summary = OpinionDraft.given(draft.summary);
    initial = OpinionDraft.given(draft.initial);
    reReads = List.copyOf(draft.reReads);
    diagnosis = OpinionDraft.given(draft.diagnosis);
    treatment = OpinionDraft.given(draft.treatment);
    change = OpinionDraft.given(draft.change);
    options = OpinionDraft.given(draft.options);
    furtherTests = List.copyOf(draft.furtherTests);
    trials = List.copyOf(draft.trials);
    answers = List.copyOf(draft.answers);
    urgency = OpinionDraft.given(draft.urgency);
    redFlags = List.copyOf(draft.redFlags);
    rationale = OpinionDraft.given(draft.rationale);
    recommendations = List.copyOf(draft.recommendations);
    panel = draft.panel;
    patientSummary = OpinionDraft.given(draft.patientSummary);
    limitations = List.copyOf(draft.limitations);
    independence = List.copyOf(draft.independence);
    ai = OpinionDraft.given(draft.ai);
    authors = List.copyOf(draft.authors);
    disclaimers = OpinionDraft.given(draft.disclaimers);
    history = draft.history;
    schema = draft.schema;
    hash = ContentHash.of(OpinionJson.write(this));
  }

  /** {@return case, version, subject, scope and dates (section 1)} */
  public CaseHeader header() {
    return header;
  }

  /** {@return what was asked, in the askers' order (section 2)} */
  public List<CaseQuestion> questions() {
    return questions;
  }

  /** {@return what was read and what was missing (section 3)} */
  public RecordsReviewed records() {
    return records;
  }

  /** {@return the case in brief (section 4)} */
  public String summary() {
    return summary;
  }

  /** {@return the first opinion as received (section 5)} */
  public InitialOpinion initial() {
    return initial;
  }

  /** {@return independent second readings; may be empty (section 6)} */
  public List<ReRead> reReads() {
    return reReads;
  }

  /** {@return the expert's diagnosis (section 7)} */
  public DiagnosisOpinion diagnosis() {
    return diagnosis;
  }

  /** {@return the expert's view of the treatment (section 8)} */
  public TreatmentOpinion treatment() {
    return treatment;
  }

  /** {@return how far it departs from the first opinion (sections 7 and 8)} */
  public ChangeAssessment change() {
    return change;
  }

  /** {@return alternatives and preferences (section 9)} */
  public Options options() {
    return options;
  }

  /** {@return advised tests; may be empty (section 10)} */
  public List<FurtherTest> furtherTests() {
    return furtherTests;
  }

  /** {@return trials that may suit; may be empty (section 11)} */
  public List<ClinicalTrial> trials() {
    return trials;
  }

  /** {@return the word on each question (section 12)} */
  public List<Answer> answers() {
    return answers;
  }

  /** {@return how soon something must happen (section 13)} */
  public Urgency urgency() {
    return urgency;
  }

  /** {@return signs on which to seek care at once (section 14)} */
  public List<RedFlag> redFlags() {
    return redFlags;
  }

  /** {@return why, and on what sources (section 15)} */
  public Rationale rationale() {
    return rationale;
  }

  /** {@return what is recommended, in order (section 15)} */
  public List<Recommendation> recommendations() {
    return recommendations;
  }

  /** {@return the panel's positions; empty for a solo opinion (section 16)} */
  public Optional<PanelReport> panel() {
    return Optional.ofNullable(panel);
  }

  /** {@return the meaning in plain language (section 17)} */
  public PatientSummary patientSummary() {
    return patientSummary;
  }

  /** {@return what the opinion could not consider (section 18)} */
  public List<String> limitations() {
    return limitations;
  }

  /** {@return one statement for each author (section 19)} */
  public List<Independence> independence() {
    return independence;
  }

  /** {@return what machines contributed (section 20)} */
  public AiStatement ai() {
    return ai;
  }

  /** {@return the author first, then coauthors (section 21)} */
  public List<Author> authors() {
    return authors;
  }

  /** {@return what the opinion is not, and whom to ask (section 24)} */
  public Disclaimers disclaimers() {
    return disclaimers;
  }

  /** {@return earlier versions and addenda (section 25)} */
  public VersionHistory history() {
    return history;
  }

  /** {@return the schema of its bytes; 1 knows no panel rule, no seals and only three ties} */
  public int schema() {
    return schema;
  }

  /** {@return the hash of the canonical bytes, which attestations sign} */
  public ContentHash hash() {
    return hash;
  }

  /**
   * Tells whether a party wrote it or sat on its panel.
   *
   * @param party anyone
   * @return true for authors, coauthors and panel members, recused ones included
   */
  public boolean involves(PartyId party) {
    return authors.stream().anyMatch(it -> it.id().equals(party))
        || (panel != null
            && panel.positions().stream().anyMatch(it -> it.member().equals(party)));
  }

  // Equal bytes are equal opinions.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Opinion that && hash.equals(that.hash);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  @Override
  public String toString() {
    return "Opinion[" + header.caseId() + " version " + header.version() + "]";
  }
}
