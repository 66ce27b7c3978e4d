package dev.consilium.core.opinion;

import dev.consilium.core.Finding;
import dev.consilium.core.PartyId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds what a draft lacks and what does not fit together. */
final class OpinionChecks {

  // A verdict on the procedure is a judgement of the treatment.
  private static final Set<TreatmentOpinion.Procedure> JUDGED =
      Set.of(TreatmentOpinion.Procedure.ADVISED, TreatmentOpinion.Procedure.ADVISED_AGAINST);

  private final OpinionDraft draft;
  private final List<Finding> findings = new ArrayList<>();

  private OpinionChecks(OpinionDraft draft) {
    this.draft = draft;
  }

  static List<Finding> of(OpinionDraft draft) {
    var checks = new OpinionChecks(draft);
    checks.sections();
    checks.answers();
    checks.evidence();
    checks.urgency();
    checks.change();
    checks.panel();
    checks.authors();
    checks.disclaimers();
    checks.history();
    return checks.findings;
  }

  private void sections() {
    present("questions", "2", draft.questions, "Take over the case's questions.");
    present("records", "3", draft.records, "List each item of the dossier.");
    present("summary", "4", draft.summary, "Write the case summary.");
    present("initial", "5", draft.initial, "Freeze the first opinion as received.");
    present("diagnosis", "7", draft.diagnosis, "State the diagnosis and how certain it is.");
    present("treatment", "8", draft.treatment, "State the opinion on the treatment.");
    present(
        "change",
        "7 and 8",
        draft.change,
        "Let someone other than the author classify the change.");
    present("options", "9", draft.options, "List the alternatives, watchful waiting included.");
    present(
        "answers", "12", draft.answers, "Answer each question, or say why it cannot be answered.");
    present("urgency", "13", draft.urgency, "State the urgency.");
    present("redFlags", "14", draft.redFlags, "Say when to seek emergency care.");
    present("rationale", "15", draft.rationale, "Give the reasoning and its references.");
    present("recommendations", "15", draft.recommendations, "Give at least one recommendation.");
    present("patientSummary", "17", draft.patientSummary, "Write the summary for the patient.");
    present("limitations", "18", draft.limitations, "State the limits, such as no examination.");
    present("independence", "19", draft.independence, "Let each author declare independence.");
    present("ai", "20", draft.ai, "Disclose each AI contribution, or let a person attest none.");
    present("authors", "21", draft.authors, "Name the author with licence and cover.");
    present("disclaimers", "24", draft.disclaimers, "Add the disclaimers and a human contact.");
    var records = draft.records;
    if (records != null && records.reviewed().isEmpty()) {
      must("records-shown", "records", "no item was reviewed", "List each item of the dossier.");
    }
  }

  private void present(String name, String section, @Nullable Object value, String remedy) {
    if (value == null || (value instanceof List<?> list && list.isEmpty())) {
      must("section-present", name, "section " + section + " is missing", remedy);
    }
  }

  private void answers() {
    var asked = unique("questions", draft.questions, CaseQuestion::id);
    var answered = unique("answers", draft.answers, Answer::question);
    for (var id : asked) {
      if (!answered.contains(id)) {
        must(
            "every-question-answered",
            "questions",
            "question " + id + " has no answer",
            "Answer it, or say why it cannot be answered.");
      }
    }
    for (var id : answered) {
      if (!asked.contains(id)) {
        must(
            "answer-to-a-question",
            "answers",
            "an answer names question " + id + ", which was not asked",
            "Add the question or drop the answer.");
      }
    }
  }

  private void evidence() {
    var rationale = draft.rationale;
    var references = rationale == null
        ? Set.<String>of()
        : unique("rationale", rationale.references(), Reference::id);
    unique("recommendations", draft.recommendations, Recommendation::id);
    for (var recommendation : draft.recommendations) {
      for (var id : recommendation.evidence()) {
        if (!references.contains(id)) {
          must(
              "references-resolve",
              "recommendations",
              "recommendation " + recommendation.id() + " cites " + id + ", which is not listed",
              "Add the reference to the rationale or drop the citation.");
        }
      }
    }
  }

  private void urgency() {
    var urgency = draft.urgency;
    if (urgency != null
        && urgency.timeCriticalBy() == null
        && urgency.level().compareTo(Urgency.Level.URGENT) > 0) {
      must(
          "time-critical-date",
          "urgency",
          urgency.level() + " without a date",
          "Give the last day on which the advice still helps.");
    }
  }

  private void change() {
    var change = draft.change;
    if (change == null) {
      return;
    }
    if ((change.treatment() == TreatmentCategory.CHANGED) == change.kinds().isEmpty()) {
      must(
          "treatment-change-kind",
          "change",
          "treatment " + change.treatment() + " with " + change.kinds().size() + " kinds of change",
          "Give kinds of change for a changed treatment, and for no other.");
    }
    var treatment = draft.treatment;
    if (change.treatment() == TreatmentCategory.INDETERMINATE
        && treatment != null
        && JUDGED.contains(treatment.procedure())) {
      must(
          "treatment-judged",
          "change",
          "treatment INDETERMINATE with the procedure " + treatment.procedure(),
          "Defer the procedure, or say how the treatment relates to the first plan.");
    }
    var assessor = change.assessor().actor().party();
    if (writers().contains(assessor)) {
      must(
          "category-not-by-author",
          "change",
          "assessor " + assessor + " is an author or panel member",
          "Let someone else classify the change.");
    }
  }

  private void panel() {
    var panel = draft.panel;
    if (panel == null && draft.panelBefore) {
      must(
          "positions-of-this-version",
          "panel",
          "the earlier version had a panel and this one has none",
          "Collect each member's position on this version.");
    }
    if (panel == null) {
      return;
    }
    unique("panel", panel.positions(), it -> it.member().value());
    new PanelChecks(this).check(panel, draft.schema);
  }

  private void authors() {
    unique("authors", draft.authors, it -> it.id().value());
    for (var writer : writers()) {
      var declared = draft.independence.stream()
          .filter(it -> it.declaredBy().equals(writer))
          .toList();
      if (declared.isEmpty()) {
        must(
            "independence-declared",
            "independence",
            "author " + writer + " has declared nothing",
            "Let the author declare independence for this case.");
      } else if (!declared.stream().allMatch(Independence::clear)) {
        must(
            "independent-author",
            "independence",
            "author " + writer + " declares a tie",
            "Assign the case to someone without ties.");
      } else if (draft.schema > 1) {
        declared.forEach(this::asked);
      }
    }
  }

  private void asked(Independence it) {
    if (!it.notAsked().isEmpty()) {
      must(
          "ties-declared",
          "independence",
          "author " + it.declaredBy() + " says nothing of " + it.notAsked(),
          "Let the author declare each tie for this case.");
    }
  }

  // Everyone who answers for the opinion: a recused member does not.
  private Set<PartyId> writers() {
    var writers = new LinkedHashSet<PartyId>();
    draft.authors.forEach(it -> writers.add(it.id()));
    var panel = draft.panel;
    if (panel != null) {
      panel.positions().stream()
          .filter(it -> it.stance() != PanelReport.Stance.RECUSED)
          .forEach(it -> writers.add(it.member()));
    }
    return writers;
  }

  private void disclaimers() {
    var disclaimers = draft.disclaimers;
    if (disclaimers == null) {
      return;
    }
    for (var kind : Disclaimers.Kind.values()) {
      if (kind != Disclaimers.Kind.OTHER
          && disclaimers.statements().stream().noneMatch(it -> it.kind() == kind)) {
        must("disclaimer-present", "disclaimers", kind + " is missing", "Add the disclaimer.");
      }
    }
  }

  private void history() {
    unique("history", draft.history.addenda(), VersionHistory.Addendum::id);
    for (var answer : draft.answersSince) {
      var basis = answer.basis();
      if (!basis.caseId().equals(draft.header.caseId())
          || draft.history.earlier().stream()
              .noneMatch(it -> it.opinion().equals(basis.opinion()))) {
        must(
            "addendum-of-this-case",
            "history",
            "addendum " + answer.id() + " belongs to no earlier version of this case",
            "List only addenda to earlier versions.");
      }
    }
    int expected = draft.header.version() - 1;
    var versions =
        draft.history.earlier().stream().map(VersionHistory.Entry::version).toList();
    if (!versions.equals(IntStream.rangeClosed(1, expected).boxed().toList())) {
      must(
          "versions-complete",
          "history",
          versions.size() + " earlier versions before version " + draft.header.version(),
          "List each earlier version once, oldest first.");
    }
  }

  private <T> Set<String> unique(String section, List<T> items, Function<T, String> id) {
    var ids = new LinkedHashSet<String>();
    for (var item : items) {
      if (!ids.add(id.apply(item))) {
        must(
            "id-unique",
            section,
            "id " + id.apply(item) + " occurs twice",
            "Keep one of the two or rename it.");
      }
    }
    return ids;
  }

  void must(String rule, String section, String found, String remedy) {
    findings.add(
        new Finding(Finding.Severity.MUST, rule, "opinion." + section, found, remedy, List.of()));
  }
}
