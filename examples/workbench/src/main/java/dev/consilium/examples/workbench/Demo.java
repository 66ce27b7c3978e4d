package dev.consilium.examples.workbench;

import ca.uhn.fhir.context.FhirContext;
import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.Refusal;
import dev.consilium.core.dossier.CaseDossier;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.opinion.CaseQuestion;
import dev.consilium.core.program.Admission;
import dev.consilium.core.program.ServiceProgram;
import dev.consilium.core.triage.Outcome;
import dev.consilium.core.triage.Triage;
import dev.consilium.core.triage.TriageReport;
import dev.consilium.examples.quickstart.SampleOpinion;
import dev.consilium.examples.quickstart.SamplePeople;
import dev.consilium.matching.scoring.Score;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One case from a bundle to a released opinion, each step through the library's own doors. */
final class Demo {

  static final String ORIGIN = "consilium-demo";
  static final Jurisdiction UNKNOWN_PLACE = new Jurisdiction("ZZ");
  private static final int SHOWN = 5;

  private final DemoSettings settings;
  private final OutputFolder folder;
  private final Story story;
  private final Supplier<FhirContext> fhir;
  private final SecureRandom random;

  /** A demo's chances: identities repeat with the seed, encryption never does. */
  Demo(
      DemoSettings settings,
      OutputFolder folder,
      Story story,
      Supplier<FhirContext> fhir,
      SecureRandom random) {
    this.settings = settings;
    this.folder = folder;
    this.story = story;
    this.fhir = fhir;
    this.random = random;
  }

  void run() throws IOException, Refused {
    var records = imported();
    var caseId = DemoCase.id(records.source(), settings.at());
    var place = DemoCase.place(records.record(), settings, UNKNOWN_PLACE);
    var program = DemoCase.program(records.record());
    try (var desk = CaseDesk.open(caseId, folder, settings)) {
      var questions = opened(desk, program, records, place);
      var triage = triaged(program, records);
      var dossier = prepared(desk, program, records, triage, place);
      var matching = Matching.of(caseId, records.record(), place, settings.at());
      var choice = matched(desk, matching);
      var keys = DemoKeys.from(
          settings.seed(), choice.specialist().id(), Clock.fixed(settings.at(), ZoneOffset.UTC));
      keys.writeTo(folder);
      var waived = new DemoDisclosure(settings, folder, story, random)
          .run(desk, matching, choice, dossier, records, keys);
      var signed = new DemoOpinion(settings, folder, story, keys)
          .run(desk, records, triage, waived, dossier, questions, place, choice);
      new DemoDelivery(settings, folder, story, fhir).run(desk, signed, records.record());
      desk.finish(folder, story);
    }
    folder.write("story.txt", story.text());
  }

  private DemoRecords imported() throws IOException {
    var records = DemoRecords.read(settings, folder);
    var report = records.report();
    folder.write("import-report.json", DemoRecords.utf8(ImportCommand.json(report)));
    var kinds = records.record().facts().stream()
        .collect(Collectors.groupingBy(
            it -> it.getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
    story.step(
        "import",
        records.record().facts().size() + " facts: "
            + kinds.entrySet().stream()
                .map(it -> it.getValue() + " " + it.getKey())
                .collect(Collectors.joining(", ")),
        report.rows().size() + " kinds of elements not mapped and "
            + report.issues().size() + " issue(s), all listed in import-report.json");
    return records;
  }

  private List<CaseQuestion> opened(
      CaseDesk desk, ServiceProgram program, DemoRecords records, Jurisdiction place)
      throws IOException, Refused {
    var record = records.record();
    var diagnosis = DemoCase.diagnosis(record);
    var questions = SampleOpinion.questions(record, diagnosis.label());
    var consents = DemoCase.consents(desk.id(), settings);
    desk.note(
        SamplePeople.REQUESTER,
        new CaseFact.CaseOpened(program.id(), program.terms()),
        new CaseFact.SubjectRecorded(SamplePeople.PATIENT, place),
        new CaseFact.TreatingPartyRecorded(SamplePeople.TREATING_DOCTOR));
    for (var question : questions) {
      desk.note(SamplePeople.REQUESTER, new CaseFact.QuestionAsked(question.id()));
    }
    for (var grant : consents) {
      desk.note(
          SamplePeople.REQUESTER,
          new CaseFact.ConsentGranted(
              grant.id(), grant.kind(), grant.recipients(), grant.period()));
    }
    desk.move(SamplePeople.REQUESTER, new CaseMove.CaseSubmitted());
    desk.move(SamplePeople.COORDINATOR, new CaseMove.CaseReceived());
    story.step(
        "open",
        "Case " + desk.id() + " under program " + program.id() + ", " + questions.size()
            + " questions, about: " + diagnosis.label(),
        place.equals(UNKNOWN_PLACE)
            ? "Where the patient is, is not on record; say it with --patient-in"
            : "The patient is in " + place,
        "Consents: "
            + consents.stream()
                .map(it -> it.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", ")));
    return questions;
  }

  private TriageReport triaged(ServiceProgram program, DemoRecords records) throws IOException {
    var report = Triage.standard()
        .assess(records.record(), program.checklist(), settings.at(), ZoneOffset.UTC);
    folder.write("triage.txt", report.text());
    var all = findings(records, report);
    var lines = new ArrayList<String>();
    lines.add(report.checks().size() + " checks: " + report.redFlags().size() + " red flag(s), "
        + count(all, Severity.MUST) + " must, " + count(all, Severity.SHOULD)
        + " should; records "
        + (report.isComplete() ? "complete" : "incomplete") + " by checklist "
        + report.checklistId());
    report.checklist().stream()
        .filter(it -> it.outcome() != Outcome.MET)
        .forEach(it -> lines.add("Missing: " + it.title()));
    all.stream().limit(SHOWN).forEach(it -> lines.add(it.message()));
    if (all.size() > SHOWN) {
      lines.add((all.size() - SHOWN) + " more in triage.txt and import-report.json");
    }
    story.step("triage", lines);
    return report;
  }

  /** Everything the author must know of: red flags, what was not taken over, what triage found. */
  static List<Finding> findings(DemoRecords records, TriageReport triage) {
    var all = new ArrayList<>(triage.redFlags());
    all.addAll(records.report().findings());
    all.addAll(triage.findings());
    return all;
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(it -> it.severity() == severity).count();
  }

  private CaseDossier prepared(
      CaseDesk desk,
      ServiceProgram program,
      DemoRecords records,
      TriageReport triage,
      Jurisdiction place)
      throws IOException, Refused {
    var dossier = CaseDossier.of(desk.id(), 1, settings.at(), records.items());
    folder.write("dossier/dossier.json", dossier.manifest());
    for (var item : dossier.items()) {
      desk.note(SamplePeople.COORDINATOR, new CaseFact.RecordReceived(item.path(), item.hash()));
    }
    var admission = Admission.decide(
        program, DemoCase.applicant(records.record(), triage, place, settings.at()));
    if (admission instanceof Admission.Declined declined) {
      throw new Refused("Admission", declined.reasons());
    }
    if (admission instanceof Admission.NotEvaluable unknown) {
      throw new Refused(
          "Admission",
          unknown.missing().stream().map(Admission.MissingInput::reason).toList());
    }
    if (admission instanceof Admission.Emergency emergency) {
      throw new Refused(
          "Admission",
          List.of(new Refusal(
              "Case " + desk.id(),
              triage.redFlags().size() + " red flag(s): "
                  + triage.redFlags().get(0).message(),
              "not-emergency",
              emergency.advice())));
    }
    desk.note(
        SamplePeople.COORDINATOR,
        new CaseFact.EligibilityDecided(true, false, "admitted"),
        new CaseFact.InitialOpinionFrozen(records.source()),
        new CaseFact.DossierSealed(dossier.hash()));
    desk.move(SamplePeople.COORDINATOR, new CaseMove.CasePrepared());
    return dossier;
  }

  private Matching.Choice matched(CaseDesk desk, Matching matching) throws IOException, Refused {
    desk.move(SamplePeople.COORDINATOR, new CaseMove.MatchingStarted());
    var reading = Matching.directory(settings);
    var directory = reading.directory();
    var result = matching.rank(directory, ORIGIN);
    folder.write("match.txt", String.join("\n", result.lines()) + "\n");
    desk.note(
        SamplePeople.COORDINATOR,
        new CaseFact.MatchRunRecorded("consilium-matching", result.profileHash(), result.hash()));
    var choice = settings.without() == DemoSettings.Without.LICENCE
        ? matching.unlicensed(result)
        : matching.choose(result);
    var lines = new ArrayList<String>();
    lines.add(directory.size() + " specialists: " + result.eligible().size() + " eligible, "
        + result.underReview().size() + " to review, " + result.excluded().size()
        + " excluded, each with its reason in match.txt");
    if (!reading.findings().isEmpty()) {
      folder.write(
          "directory-report.txt",
          reading.findings().stream().map(it -> it.message() + "\n").collect(Collectors.joining()));
      lines.add(reading.findings().size()
          + " line(s) or field(s) of the directory not used, all listed in"
          + " directory-report.txt");
    }
    var shown = result.ranked().isEmpty() ? result.rankedUnderReview() : result.ranked();
    shown.stream()
        .limit(SHOWN)
        .forEach(it -> lines.add(it.rank() + ". " + it.specialist().name() + " " + it.score()
            + " = "
            + it.explanation().parts().stream()
                .map(part -> part.label() + " " + new Score(part.billionths()))
                .collect(Collectors.joining(" + "))));
    lines.addAll(matching.passedOver(result, choice));
    lines.add("Chosen: " + choice.specialist().name() + "; matching was done by an algorithm");
    story.step("match", lines);
    return choice;
  }
}
