package dev.consilium.examples.quickstart;

import dev.consilium.core.CaseId;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.consent.DisclosureDecision;
import dev.consilium.core.consent.DisclosureGate;
import dev.consilium.core.consent.DisclosureRequest;
import dev.consilium.core.dossier.CaseDossier;
import dev.consilium.core.record.HealthRecordJson;
import dev.consilium.core.rules.RuleEngine;
import dev.consilium.core.rules.RulePack;
import dev.consilium.core.triage.Triage;
import dev.consilium.fhir.read.RecordReader;
import dev.consilium.matching.MatchConfig;
import dev.consilium.matching.MatchRequest;
import dev.consilium.matching.Matcher;
import dev.consilium.matching.profile.CaseProfile;
import dev.consilium.reports.opinion.Letterhead;
import dev.consilium.reports.opinion.OpinionReport;
import dev.consilium.reports.pdf.PdfWriter;
import java.io.IOException;
import java.io.InputStream;
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
    try (var bundle = SampleHost.shippedCase()) {
      run(
          bundle,
          Path.of(arguments[0]),
          new SampleHost(Clock.systemUTC(), new SecureRandom(), System.out::println));
    }
  }

  static void run(InputStream bundle, Path out, SampleHost host) throws IOException {
    var now = host.now();
    var caseId = new CaseId("C-1");
    var record = RecordReader.builder().build().read("hospital-a", bundle).record();
    var triage = Triage.standard().assess(record, "oncology-solid-tumour", now, ZoneOffset.UTC);
    triage.all().forEach(it -> host.show(it.message()));

    var facts = HealthRecordJson.canonical(record);
    var dossier = CaseDossier.of(caseId, 1, now, List.of(host.item("record.json", facts)));

    var profile =
        CaseProfile.of(record, caseId, host.today(), host.consultation()).build();
    var result =
        Matcher.of(host.specialists(), MatchConfig.standard()).match(new MatchRequest(profile, 5));
    var best = result.ranked().get(0);
    best.lines().forEach(host::show);

    var expert = best.specialist();
    var licence = RuleEngine.of(RulePack.starter()).decide(host.mayAdvise(expert, caseId, record));
    var answer = DisclosureGate.decide(
        DisclosureRequest.of(caseId, expert.id(), dossier.hash(), PurposeOfUse.TREAT, now)
            .period(now, now.plus(Duration.ofDays(30)))
            .profile("identified")
            .crossesBorder(false)
            .grants(SampleConsents.all(caseId, now))
            .rule(licence)
            .build());
    answer.reasons().forEach(it -> host.show(it.message()));
    if (answer instanceof DisclosureDecision.Permitted permitted) {
      var writer = host.writer(dossier, expert);
      writer.to(host.expertKey(), permitted.permit());
      writer.add("record.json", facts);
      host.require(writer.commit(out.resolve("package.age")));

      var signed = host.opinion(record, triage, dossier, best, licence);
      var report = OpinionReport.clinician(signed, Letterhead.english("Example", "Patient 17"))
          .render(PdfWriter.withLiberation(), now);
      Files.write(out.resolve("report.pdf"), report.bytes());
    }
  }
}
