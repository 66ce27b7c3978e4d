package dev.consilium.examples.workbench;

import ca.uhn.fhir.context.FhirContext;
import dev.consilium.core.PartyId;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.opinion.SignedOpinion;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.examples.quickstart.SamplePeople;
import dev.consilium.fhir.export.DocumentExporter;
import dev.consilium.fhir.export.DocumentSettings;
import dev.consilium.reports.opinion.Letterhead;
import dev.consilium.reports.opinion.OpinionReport;
import dev.consilium.reports.pdf.PdfWriter;
import java.io.IOException;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Supplier;

/** The signed opinion on its way: FHIR document, report, release, acknowledgement, close-out. */
final class DemoDelivery {

  static final String CHANNEL = "portal";
  static final Set<PartyId> RECIPIENTS = Set.of(SamplePeople.PATIENT, SamplePeople.TREATING_DOCTOR);
  private static final String NOTICE =
      "Demonstration: this text was written for software; nobody may be treated by it.";
  private static final Period FOLLOW_UP = Period.ofDays(90);

  private final DemoSettings settings;
  private final OutputFolder folder;
  private final Story story;
  private final Supplier<FhirContext> fhir;

  DemoDelivery(
      DemoSettings settings, OutputFolder folder, Story story, Supplier<FhirContext> fhir) {
    this.settings = settings;
    this.folder = folder;
    this.story = story;
    this.fhir = fhir;
  }

  void run(CaseDesk desk, SignedOpinion signed, HealthRecord record) throws IOException, Refused {
    var exporter = new DocumentExporter(
        fhir.get(),
        DocumentSettings.of(SamplePeople.COORDINATOR.party(), "Demo Second Opinion Program"));
    var bundle = exporter.document(signed, record.patient(), settings.at());
    var document = exporter.json(bundle);
    folder.write("opinion-bundle.json", document);
    story.step(
        "fhir out",
        "Document Bundle with " + bundle.getEntry().size() + " resources, " + document.length
            + " bytes");
    var report = OpinionReport.clinician(
            signed,
            Letterhead.english(
                    "Demo Second Opinion Program", signed.opinion().header().subject())
                .withNotice(NOTICE))
        .withFhirDocument(document)
        .render(PdfWriter.withLiberation(), settings.at());
    folder.write("report.pdf", report.bytes());
    story.step(
        "render",
        "Clinician report: " + report.pages() + " pages, " + report.bytes().length
            + " bytes, tagged, fonts embedded, opinion and FHIR document inside");
    desk.note(
        SamplePeople.COORDINATOR,
        new CaseFact.TransferBasisRecorded(SamplePeople.TREATING_DOCTOR, "explicit-consent"));
    desk.move(SamplePeople.COORDINATOR, new CaseMove.OpinionReleased(RECIPIENTS, CHANNEL));
    for (var recipient :
        RECIPIENTS.stream().sorted(Comparator.comparing(PartyId::value)).toList()) {
      desk.note(
          SamplePeople.COORDINATOR, "portal-receipt", new CaseFact.ReleaseAcknowledged(recipient));
    }
    var due = settings.at().atZone(ZoneOffset.UTC).toLocalDate().plus(FOLLOW_UP);
    desk.note(SamplePeople.COORDINATOR, new CaseFact.OutcomePlanned(due));
    desk.move(SamplePeople.COORDINATOR, new CaseMove.CaseClosed());
    story.step(
        "release",
        "Released to patient and treating doctor, acknowledged by both, outcome due " + due,
        "Case " + desk.id() + " is " + desk.current().state());
  }
}
