package dev.consilium.core.opinion;

import dev.consilium.core.assistance.AiStatement;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An opinion in the making. Each section may be set once; {@link #complete} says what is missing.
 *
 * <p>Not safe to share between threads.
 */
public final class OpinionDraft {

  private final Set<String> set = new HashSet<>();
  final CaseHeader header;
  List<CaseQuestion> questions = List.of();

  @Nullable
  RecordsReviewed records;

  @Nullable
  String summary;

  @Nullable
  InitialOpinion initial;

  List<ReRead> reReads = List.of();

  @Nullable
  DiagnosisOpinion diagnosis;

  @Nullable
  TreatmentOpinion treatment;

  @Nullable
  ChangeAssessment change;

  @Nullable
  Options options;

  List<FurtherTest> furtherTests = List.of();
  List<ClinicalTrial> trials = List.of();
  List<Answer> answers = List.of();

  @Nullable
  Urgency urgency;

  List<RedFlag> redFlags = List.of();

  @Nullable
  Rationale rationale;

  List<Recommendation> recommendations = List.of();

  @Nullable
  PanelReport panel;

  boolean panelBefore;

  @Nullable
  Opinion earlier;

  // What was written under an earlier schema is read and written under it.
  int schema = OpinionJson.SCHEMA;

  @Nullable
  PatientSummary patientSummary;

  List<String> limitations = List.of();
  List<Independence> independence = List.of();

  @Nullable
  AiStatement ai;

  List<Author> authors = List.of();

  @Nullable
  Disclaimers disclaimers;

  VersionHistory history = VersionHistory.FIRST;
  List<FollowUpAnswer> answersSince = List.of();

  private OpinionDraft(CaseHeader header) {
    this.header = header;
  }

  /**
   * Begins an opinion.
   *
   * @param header which case, which version
   * @return a draft that knows nothing else yet
   */
  public static OpinionDraft of(CaseHeader header) {
    return new OpinionDraft(header);
  }

  /**
   * Begins the next version from a finished one; each section may be replaced once.
   *
   * <p>What changed is computed at the end, section by section. The panel's positions, the assessment of change and the AI statement belong to one version
   * and must be given anew.
   *
   * @param earlier the version to amend, which stays as it is
   * @param relation how the next version relates to it
   * @param reason why; never blank
   * @param header the header of the next version
   * @return a draft that says what the earlier version said, but for these three
   */
  public static OpinionDraft amending(
      Opinion earlier, VersionHistory.Relation relation, String reason, CaseHeader header) {
    return Amendment.of(earlier, relation, reason, header);
  }

  /**
   * Ends the draft.
   *
   * @return the opinion, or a finding for each gap with what fills it
   */
  public Completion complete() {
    var findings = OpinionChecks.of(this);
    if (!findings.isEmpty()) {
      return new Completion.Incomplete(findings);
    }
    var opinion = new Opinion(this);
    if (earlier != null) {
      history = Amendment.compared(earlier, opinion);
      opinion = new Opinion(this);
    }
    return new Completion.Complete(opinion);
  }

  /** {@return this draft, now with what was asked, in the askers' order (section 2)} */
  public OpinionDraft questions(List<CaseQuestion> questions) {
    this.questions = once("questions", List.copyOf(questions));
    return this;
  }

  /** {@return this draft, now with what was read and what was missing (section 3)} */
  public OpinionDraft records(RecordsReviewed records) {
    this.records = once("records", records);
    return this;
  }

  /** {@return this draft, now with the case in brief (section 4)} */
  public OpinionDraft summary(String summary) {
    Text.present("Opinion draft", "summary", summary);
    this.summary = once("summary", summary);
    return this;
  }

  /** {@return this draft, now with the first opinion as received (section 5)} */
  public OpinionDraft initial(InitialOpinion initial) {
    this.initial = once("initial", initial);
    return this;
  }

  /** {@return this draft, now with independent second readings (section 6)} */
  public OpinionDraft reReads(List<ReRead> reReads) {
    this.reReads = once("reReads", List.copyOf(reReads));
    return this;
  }

  /** {@return this draft, now with the expert's diagnosis (section 7)} */
  public OpinionDraft diagnosis(DiagnosisOpinion diagnosis) {
    this.diagnosis = once("diagnosis", diagnosis);
    return this;
  }

  /** {@return this draft, now with the expert's view of the treatment (section 8)} */
  public OpinionDraft treatment(TreatmentOpinion treatment) {
    this.treatment = once("treatment", treatment);
    return this;
  }

  /** {@return this draft, now with how far it departs from the first opinion (sections 7 and 8)} */
  public OpinionDraft change(ChangeAssessment change) {
    this.change = once("change", change);
    return this;
  }

  /** {@return this draft, now with alternatives and preferences (section 9)} */
  public OpinionDraft options(Options options) {
    this.options = once("options", options);
    return this;
  }

  /** {@return this draft, now with advised tests (section 10)} */
  public OpinionDraft furtherTests(List<FurtherTest> furtherTests) {
    this.furtherTests = once("furtherTests", List.copyOf(furtherTests));
    return this;
  }

  /** {@return this draft, now with trials that may suit (section 11)} */
  public OpinionDraft trials(List<ClinicalTrial> trials) {
    this.trials = once("trials", List.copyOf(trials));
    return this;
  }

  /** {@return this draft, now with the word on each question (section 12)} */
  public OpinionDraft answers(List<Answer> answers) {
    this.answers = once("answers", List.copyOf(answers));
    return this;
  }

  /** {@return this draft, now with how soon something must happen (section 13)} */
  public OpinionDraft urgency(Urgency urgency) {
    this.urgency = once("urgency", urgency);
    return this;
  }

  /** {@return this draft, now with signs on which to seek care at once (section 14)} */
  public OpinionDraft redFlags(List<RedFlag> redFlags) {
    this.redFlags = once("redFlags", List.copyOf(redFlags));
    return this;
  }

  /** {@return this draft, now with why, and on what sources (section 15)} */
  public OpinionDraft rationale(Rationale rationale) {
    this.rationale = once("rationale", rationale);
    return this;
  }

  /** {@return this draft, now with what is recommended, in order (section 15)} */
  public OpinionDraft recommendations(List<Recommendation> recommendations) {
    this.recommendations = once("recommendations", List.copyOf(recommendations));
    return this;
  }

  /** {@return this draft, now with the panel's positions (section 16)} */
  public OpinionDraft panel(PanelReport panel) {
    this.panel = once("panel", panel);
    return this;
  }

  /** {@return this draft, now with the meaning in plain language (section 17)} */
  public OpinionDraft patientSummary(PatientSummary patientSummary) {
    this.patientSummary = once("patientSummary", patientSummary);
    return this;
  }

  /** {@return this draft, now with what the opinion could not consider (section 18)} */
  public OpinionDraft limitations(List<String> limitations) {
    limitations.forEach(it -> Text.present("Opinion draft", "limitation", it));
    this.limitations = once("limitations", List.copyOf(limitations));
    return this;
  }

  /** {@return this draft, now with one statement for each author (section 19)} */
  public OpinionDraft independence(List<Independence> independence) {
    this.independence = once("independence", List.copyOf(independence));
    return this;
  }

  /** {@return this draft, now with what machines contributed (section 20)} */
  public OpinionDraft ai(AiStatement ai) {
    this.ai = once("ai", ai);
    return this;
  }

  /** {@return this draft, now with the author first, then coauthors (section 21)} */
  public OpinionDraft authors(List<Author> authors) {
    this.authors = once("authors", List.copyOf(authors));
    return this;
  }

  /** {@return this draft, now with what the opinion is not, and whom to ask (section 24)} */
  public OpinionDraft disclaimers(Disclaimers disclaimers) {
    this.disclaimers = once("disclaimers", disclaimers);
    return this;
  }

  /** {@return this draft, now with earlier versions and addenda (section 25)} */
  public OpinionDraft history(VersionHistory history) {
    this.history = once("history", history);
    return this;
  }

  /** {@return this draft, now with the addenda given to earlier versions, oldest first} */
  public OpinionDraft addenda(List<FollowUpAnswer> answers) {
    this.answersSince = once("addenda", List.copyOf(answers));
    answers.forEach(it -> history = history.with(it));
    return this;
  }

  private <T> T once(String section, T value) {
    if (!set.add(section)) {
      throw new IllegalStateException("Opinion draft " + header.caseId() + ": " + section
          + " is already set [set-once]. Remove one of the two calls.");
    }
    return value;
  }

  static <T> T given(@Nullable T section) {
    return Objects.requireNonNull(section, "checked by OpinionChecks");
  }
}
