package dev.consilium.fhir.export;

import dev.consilium.core.assistance.AiDisclosure;
import dev.consilium.core.opinion.Answer;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.PanelReport;
import dev.consilium.core.opinion.RecordsReviewed;
import dev.consilium.core.opinion.SignedOpinion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says each section in lines; names and codes stay, nothing is summarised. */
final class SectionText {

  private final Opinion opinion;
  private final @Nullable SignedOpinion signed;

  SectionText(Opinion opinion, @Nullable SignedOpinion signed) {
    this.opinion = opinion;
    this.signed = signed;
  }

  List<String> of(Sections.Entry section) {
    return switch (section) {
      case REASON ->
        opinion.questions().stream().map(it -> it.id() + ": " + it.text()).toList();
      case RECORDS -> records();
      case RESULTS ->
        opinion.records().reviewed().stream()
            .map(RecordsReviewed.Reviewed::title)
            .toList();
      case SUMMARY -> List.of(opinion.summary());
      case INITIAL -> initial();
      case EVALUATION -> evaluation();
      case PLAN -> plan();
      case OPTIONS -> options();
      case ANSWERS -> opinion.answers().stream().map(SectionText::answer).toList();
      case SAFETY -> safety();
      case RATIONALE -> rationale();
      case PANEL -> panel();
      case PATIENT_SUMMARY -> patientSummary();
      case LIMITATIONS -> opinion.limitations();
      case INDEPENDENCE ->
        opinion.independence().stream()
            .map(it ->
                it.declaredBy() + ", " + it.declaredOn() + ": " + it.statement() + " " + it.ties())
            .toList();
      case AI -> AiDisclosure.english().clinician(opinion.ai());
      case AUTHORS -> authors();
      case QUALITY -> quality();
      case DISCLAIMERS -> disclaimers();
      case HISTORY -> history();
    };
  }

  private List<String> records() {
    var lines = new ArrayList<String>();
    lines.add("Cut-off " + opinion.header().recordsCutOff() + ", "
        + Codes.word("", opinion.header().scope()).getText());
    for (var item : opinion.records().missing()) {
      lines.add((item.unusable() ? "Unusable: " : "Missing: ") + item.title() + ". "
          + item.consequence());
    }
    return lines;
  }

  private List<String> initial() {
    var initial = opinion.initial();
    var lines = new ArrayList<String>();
    lines.add(initial.author() + ", " + initial.date().text());
    lines.add(initial.diagnosis().label());
    lines.add(initial.plan());
    var procedure = initial.procedure();
    if (procedure != null) {
      lines.add(procedure.label());
    }
    return lines;
  }

  private List<String> evaluation() {
    var lines = new ArrayList<String>();
    for (var it : opinion.reReads()) {
      lines.add(it.item() + ": " + it.finding() + " (" + it.discrepancy() + ", RADPEER "
          + it.discrepancy().radpeer() + ")");
    }
    var diagnosis = opinion.diagnosis();
    lines.add(diagnosis.diagnosis().label() + " (" + diagnosis.certainty() + ")");
    lines.add(diagnosis.text());
    lines.add(opinion.treatment().text());
    var change = opinion.change();
    lines.add("Diagnosis " + change.diagnosis() + ", treatment " + change.treatment() + " "
        + change.kinds() + ", impact " + change.impact() + "; assessed by "
        + change.assessor().name());
    return lines;
  }

  private List<String> plan() {
    var lines = new ArrayList<String>();
    for (var it : opinion.recommendations()) {
      var level = it.oncologyLevel();
      lines.add(it.id() + ": " + it.text() + " (" + it.strength() + ", " + it.certainty()
          + (level == null ? "" : ", " + level.label()) + ") " + it.evidence());
    }
    for (var it : opinion.furtherTests()) {
      lines.add(it.test().label()
          + (it.beforeTreatment() ? " (before treatment): " : ": ")
          + it.reason());
    }
    for (var it : opinion.trials()) {
      lines.add(it.registryId() + " " + it.title() + ": " + it.fit() + " (" + it.checked() + ")");
    }
    return lines;
  }

  private List<String> options() {
    var lines = new ArrayList<String>();
    for (var it : opinion.options().alternatives()) {
      lines.add(it.title() + " (" + it.kind() + ")");
      it.pros().forEach(pro -> lines.add("+ " + pro));
      it.cons().forEach(con -> lines.add("- " + con));
    }
    if (!opinion.options().preferences().isBlank()) {
      lines.add(opinion.options().preferences());
    }
    return lines;
  }

  private static String answer(Answer it) {
    return it instanceof Answer.Answered answered
        ? answered.question() + ": " + answered.text()
        : it.question() + " (not answerable): " + ((Answer.NotAnswerable) it).reason();
  }

  private List<String> safety() {
    var urgency = opinion.urgency();
    var lines = new ArrayList<String>();
    var by = urgency.timeCriticalBy();
    lines.add(urgency.level() + (by == null ? "" : " by " + by) + ": " + urgency.advice());
    opinion.redFlags().forEach(it -> lines.add(it.sign() + ": " + it.action()));
    return lines;
  }

  private List<String> rationale() {
    var lines = new ArrayList<String>();
    lines.add(opinion.rationale().text());
    for (var it : opinion.rationale().references()) {
      lines.add("[" + it.id() + "] " + it.citation() + " " + it.kind() + " " + it.locator());
    }
    return lines;
  }

  private List<String> panel() {
    return opinion
        .panel()
        .map(panel -> {
          var lines = new ArrayList<String>();
          lines.add(panel.consensus().toString());
          if (opinion.schema() > 1) {
            var decision = panel.decision();
            lines.add(panel.rule() + ", quorum " + panel.quorum() + ": " + decision.outcome() + ", "
                + decision.reason() + " (" + decision.inFavour() + " to " + decision.against()
                + ")");
          }
          panel.positions().forEach(it -> position(it, lines));
          return (List<String>) lines;
        })
        .orElse(List.of());
  }

  private static void position(PanelReport.Position it, List<String> lines) {
    var role = it.role().isEmpty() ? "" : ", " + it.role();
    lines.add(it.name() + role + " (" + it.stance() + "): " + it.rationale());
    var sealed = it.sealed();
    if (sealed != null) {
      lines.add(it.name() + ", sealed before the reveal (" + sealed.stance() + "): "
          + sealed.rationale());
    }
  }

  private List<String> patientSummary() {
    var lines = new ArrayList<String>();
    lines.add(opinion.patientSummary().text());
    lines.addAll(opinion.patientSummary().questionsForMyDoctor());
    return lines;
  }

  private List<String> authors() {
    var lines = new ArrayList<String>();
    for (var author : opinion.authors()) {
      lines.add(author.name() + ", " + author.credentials());
      author
          .licences()
          .forEach(it -> lines.add("Licence " + it.jurisdiction() + " " + it.number()
              + ", verified " + it.verifiedOn()));
      lines.add(
          "Cover " + author.indemnity().insurer() + " " + author.indemnity().territories()
              + (author.indemnity().coversRecordReview() ? "" : ", not for record review")
              + ", verified " + author.indemnity().verifiedOn());
    }
    lines.addAll(waivers());
    return lines;
  }

  private List<String> quality() {
    var statement = signed == null ? null : signed.quality();
    if (statement == null) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    lines.add(statement.name() + ", " + statement.checklist() + ", " + statement.at());
    lines.addAll(waivers());
    statement.remarks().forEach(it -> lines.add("Remark, " + it.item() + ": " + it.found()));
    return lines;
  }

  // What the authors show is not the whole story when someone let a gap stand.
  private List<String> waivers() {
    var statement = signed == null ? null : signed.quality();
    return statement == null
        ? List.of()
        : statement.waivers().stream()
            .map(it -> "Waived by " + it.name() + ", " + it.item() + ": " + it.note())
            .toList();
  }

  private List<String> disclaimers() {
    var lines = new ArrayList<String>();
    opinion.disclaimers().statements().forEach(it -> lines.add(it.text()));
    lines.add(opinion.disclaimers().humanContact());
    return lines;
  }

  private List<String> history() {
    var lines = new ArrayList<String>();
    for (var it : opinion.history().earlier()) {
      lines.add("Version " + it.version() + ", " + it.written() + ": "
          + (it.relation() == null ? "" : it.relation() + ", ") + it.reason()
          + (it.changed().isEmpty() ? "" : " " + it.changed()));
    }
    for (var it : opinion.history().addenda()) {
      lines.add(it.id() + ", " + it.written() + ": " + it.question() + " " + it.text());
    }
    return lines;
  }
}
