package dev.consilium.examples.workbench;

import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.Refusal;
import dev.consilium.core.consent.DisclosureDecision;
import dev.consilium.core.consent.DisclosureGate;
import dev.consilium.core.consent.DisclosurePermit;
import dev.consilium.core.consent.DisclosureRequest;
import dev.consilium.core.consent.KnownConsents;
import dev.consilium.core.dossier.CaseDossier;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.Guard;
import dev.consilium.core.rules.RuleDecision;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.Verdict;
import dev.consilium.core.rules.Waiver;
import dev.consilium.crypto.Addition;
import dev.consilium.crypto.PackageOrder;
import dev.consilium.crypto.PackageReader;
import dev.consilium.crypto.PackageWriter;
import dev.consilium.crypto.Sealing;
import dev.consilium.crypto.signature.TrustedSigners;
import dev.consilium.examples.quickstart.SamplePeople;
import dev.consilium.examples.quickstart.SampleReview;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** From the choice of a specialist to a package that only this specialist can open. */
final class DemoDisclosure {

  private static final Duration ACCESS = Duration.ofDays(30);
  private static final String PACKAGE = "package.age";

  private final DemoSettings settings;
  private final OutputFolder folder;
  private final Story story;
  private final SecureRandom random;

  DemoDisclosure(DemoSettings settings, OutputFolder folder, Story story, SecureRandom random) {
    this.settings = settings;
    this.folder = folder;
    this.story = story;
    this.random = random;
  }

  /** Answers what was waived, in words, so that the opinion can say so. */
  List<String> run(
      CaseDesk desk,
      Matching matching,
      Matching.Choice choice,
      CaseDossier dossier,
      DemoRecords records,
      DemoKeys keys)
      throws IOException, Refused {
    var lines = new ArrayList<String>();
    var waived = new ArrayList<String>();
    if (!Matching.covers(choice.specialist(), matching.place())) {
      waived.add("malpractice cover for " + matching.place() + ", none is on record, by "
          + SamplePeople.COORDINATOR.party());
    }
    var permit = permitted(desk, matching, choice, dossier, lines, waived);
    waived.forEach(it -> lines.add("Waived by name and on record: " + it));
    assigned(desk, matching, choice, permit);
    var sealed = sealed(dossier, records, keys, permit);
    desk.note(
        SamplePeople.COORDINATOR,
        new CaseFact.DisclosureRecorded(permit.id(), permit.recipient(), sealed.seal()));
    lines.add("Package sealed for " + permit.recipient() + " alone: "
        + dossier.items().size()
        + " items, " + Files.size(folder.work().resolve(PACKAGE)) + " bytes, readable until "
        + permit.period().end());
    lines.add(opened(keys));
    desk.move(SamplePeople.specialist(choice.specialist().id()), new CaseMove.ReviewStarted());
    story.step("disclose", lines);
    return waived;
  }

  private DisclosurePermit permitted(
      CaseDesk desk,
      Matching matching,
      Matching.Choice choice,
      CaseDossier dossier,
      List<String> lines,
      List<String> waived)
      throws Refused {
    var specialist = choice.specialist();
    var crosses = !matching.place().country().equals(specialist.establishment().country());
    var request = DisclosureRequest.of(
            desk.id(), specialist.id(), dossier.hash(), PurposeOfUse.TREAT, settings.at())
        .period(settings.at(), settings.at().plus(ACCESS))
        .profile("identified")
        .crossesBorder(crosses)
        .grants(DemoCase.consents(desk.id(), settings));
    var decisions = new ArrayList<RuleDecision>();
    decisions.add(choice.licence());
    if (crosses) {
      decisions.add(matching.decide(specialist, RuleKind.TRANSFER));
      decisions.add(matching.decide(specialist, RuleKind.RESIDENCY));
    }
    for (var decision : decisions) {
      request.rule(decision);
      lines.add(decision.reference());
      if (decision.verdict() == Verdict.INDETERMINATE) {
        var waiver = new Waiver(
            desk.id(),
            decision.question().kind(),
            decision.ruleId(),
            SamplePeople.COORDINATOR,
            "demonstration: a real coordinator would ask counsel",
            settings.at());
        request.waiver(waiver);
        waived.add(decision.question().kind() + " left open by " + decision.ruleId() + ", by "
            + waiver.by().party());
      }
    }
    var answer = DisclosureGate.decide(request.build());
    if (answer instanceof DisclosureDecision.Permitted permitted) {
      return permitted.permit();
    }
    throw new Refused("Disclosure", answer.reasons());
  }

  private void assigned(
      CaseDesk desk, Matching matching, Matching.Choice choice, DisclosurePermit permit)
      throws IOException, Refused {
    var id = choice.specialist().id();
    if (choice.licence().verdict() == Verdict.PERMIT) {
      var verified = SampleReview.licence(choice.specialist(), matching.place()).verifiedOn();
      desk.note(
          SamplePeople.COORDINATOR,
          new CaseFact.LicenceVerified(
              id,
              matching.place(),
              verified.atStartOfDay(ZoneOffset.UTC).toInstant(),
              choice.licence().expiry()));
    } else {
      desk.note(
          SamplePeople.COORDINATOR,
          new CaseFact.WaiverGranted(Guard.LICENSED, id, "rules-indeterminate"));
    }
    desk.note(
        SamplePeople.COORDINATOR,
        new CaseFact.ConflictDeclared(id, false),
        Matching.covers(choice.specialist(), matching.place())
            ? new CaseFact.IndemnityVerified(id, permit.period())
            : new CaseFact.WaiverGranted(Guard.INDEMNITY, id, "no-cover-on-record"),
        new CaseFact.TransferBasisRecorded(id, "explicit-consent"),
        new CaseFact.TransferBasisRecorded(SamplePeople.REVIEWER.party(), "explicit-consent"));
    desk.move(SamplePeople.COORDINATOR, new CaseMove.SpecialistAssigned(id, permit.period()));
  }

  private Sealing.Sealed sealed(
      CaseDossier dossier, DemoRecords records, DemoKeys keys, DisclosurePermit permit)
      throws IOException, Refused {
    var order = new PackageOrder(
        SamplePeople.COORDINATOR.party(),
        UUID.nameUUIDFromBytes(DemoRecords.utf8("package of " + permit.id())),
        null);
    var writer = PackageWriter.of(
        dossier,
        order,
        keys.coordinator(),
        keys.directory(permit.period()),
        caseId -> KnownConsents.of(DemoCase.consents(caseId, settings)),
        Clock.fixed(settings.at(), ZoneOffset.UTC),
        random);
    var refusals = new ArrayList<Refusal>();
    collect(writer.to(keys.specialistReads().recipient(), permit), refusals);
    for (var file : records.files().entrySet()) {
      collect(writer.add(file.getKey(), file.getValue()), refusals);
    }
    var sealing = writer.commit(folder.work().resolve(PACKAGE));
    if (sealing instanceof Sealing.Sealed sealed && refusals.isEmpty()) {
      return sealed;
    }
    if (sealing instanceof Sealing.Refused refused) {
      refusals.addAll(refused.refusals());
    }
    throw new Refused("Package", refusals);
  }

  private static void collect(Addition addition, List<Refusal> refusals) {
    if (addition instanceof Addition.Refused refused) {
      refusals.add(refused.refusal());
    }
  }

  private String opened(DemoKeys keys) throws IOException {
    var trusted = TrustedSigners.none()
        .and(SamplePeople.COORDINATOR.party(), keys.coordinator().certificate());
    try (var received = PackageReader.trusting(trusted)
        .open(folder.work().resolve(PACKAGE), keys.specialistReads(), settings.at())) {
      received.extractTo(folder.work().resolve("received"));
      return "Opened and verified by the specialist: signature, manifests, claims, "
          + received.dossier().items().size() + " items, "
          + received.claims().obligations().size()
          + " duties";
    }
  }
}
