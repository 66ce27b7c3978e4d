package dev.consilium.examples.quickstart;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.consent.DisclosureDecision;
import dev.consilium.core.consent.DisclosureGate;
import dev.consilium.core.consent.DisclosureRequest;
import dev.consilium.core.dossier.CaseDossier;
import dev.consilium.core.dossier.DossierItem;
import dev.consilium.core.record.HealthRecordJson;
import dev.consilium.core.rules.RuleEngine;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.RulePack;
import dev.consilium.core.rules.RuleQuestion;
import dev.consilium.core.rules.RuleRequest;
import dev.consilium.core.triage.Triage;
import dev.consilium.crypto.PackageWriter;
import dev.consilium.fhir.read.RecordReader;
import dev.consilium.matching.MatchConfig;
import dev.consilium.matching.MatchRequest;
import dev.consilium.matching.Matcher;
import dev.consilium.matching.profile.CaseProfile;
import dev.consilium.matching.profile.Consultation;
import dev.consilium.matching.profile.Consultation.Counterpart;
import dev.consilium.matching.profile.Consultation.Mode;
import dev.consilium.reports.opinion.Letterhead;
import dev.consilium.reports.opinion.OpinionReport;
import dev.consilium.reports.pdf.PdfWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/** The README's listing: a host application from a bundle to a signed report. */
public final class FirstOpinion {

  private FirstOpinion() {}

  /**
   * Runs on the shipped case.
   *
   * @param arguments the folder for package and report
   * @throws IOException if the folder cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    var host = new SampleHost(Clock.systemUTC(), new SecureRandom());
    try (var bundle = SampleHost.shippedCase()) {
      run(bundle, Path.of(arguments[0]), host, System.out);
    }
  }

  static void run(InputStream bundle, Path out, SampleHost host, PrintStream log)
      throws IOException {
    var now = host.clock().instant();
    var caseId = new CaseId("C-1");
    var record = RecordReader.builder().build().read("hospital-a", bundle).record();
    var triage = Triage.standard().assess(record, "oncology-solid-tumour", now, ZoneOffset.UTC);
    triage.findings().forEach(it -> log.println(it.message()));

    var facts = HealthRecordJson.canonical(record);
    var item = new DossierItem(
        "record.json", "application/json", facts.length, ContentHash.of(facts), "The facts");
    var dossier = CaseDossier.of(caseId, 1, now, List.of(item));

    var consultation = new Consultation(Mode.RECORD_REVIEW, Counterpart.PHYSICIAN);
    var profile = CaseProfile.of(record, caseId, host.today(), consultation).build();
    var match = Matcher.of(host.specialists(), MatchConfig.standard())
        .match(new MatchRequest(profile, 5))
        .ranked()
        .get(0);
    var expert = match.specialist();
    log.println(match.lines().get(0));

    var question = new RuleQuestion(RuleKind.LICENSURE, caseId, expert.id(), now);
    var licence = RuleEngine.of(RulePack.starter())
        .decide(RuleRequest.of(question)
            .patient(record.patient())
            .specialist(expert)
            .build());
    var answer = DisclosureGate.decide(
        DisclosureRequest.of(caseId, expert.id(), dossier.hash(), PurposeOfUse.TREAT, now)
            .period(now, now.plus(Duration.ofDays(30)))
            .profile("identified")
            .crossesBorder(false)
            .grants(SampleConsents.all(caseId, now))
            .rule(licence)
            .build());
    answer.reasons().forEach(it -> log.println(it.message()));
    if (answer instanceof DisclosureDecision.Permitted permitted) {
      var writer = PackageWriter.of(
          dossier,
          host.order(caseId),
          host.signer(),
          host.keys(expert.id()),
          host.clock(),
          host.random());
      writer.to(host.expertKey(), permitted.permit());
      writer.add("record.json", facts);
      log.println(writer.commit(out.resolve("package.age")));

      var signed = host.opinion(record, triage, dossier, match, licence);
      var report = OpinionReport.clinician(signed, Letterhead.english("Example", "Patient 17"))
          .render(PdfWriter.withLiberation(), now);
      Files.write(out.resolve("report.pdf"), report.bytes());
      log.println("report.pdf: " + report.pages() + " pages");
    }
  }
}
