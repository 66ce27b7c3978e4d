package dev.consilium.examples.workbench;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.Refusal;
import dev.consilium.core.assistance.AiArtifact;
import dev.consilium.core.assistance.AiOrigin;
import dev.consilium.core.assistance.AiStatement;
import dev.consilium.core.assistance.AiTool;
import dev.consilium.core.assistance.ContributionKind;
import dev.consilium.core.assistance.ModelCard;
import dev.consilium.core.dossier.CaseDossier;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.opinion.Answer;
import dev.consilium.core.opinion.Attestation;
import dev.consilium.core.opinion.CaseQuestion;
import dev.consilium.core.opinion.Completion;
import dev.consilium.core.opinion.LicenceSnapshot;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.OpinionJson;
import dev.consilium.core.opinion.QualityStatement;
import dev.consilium.core.opinion.SignedOpinion;
import dev.consilium.core.quality.ItemResult;
import dev.consilium.core.quality.QualityChecklist;
import dev.consilium.core.quality.QualityOutcome;
import dev.consilium.core.quality.QualityReview;
import dev.consilium.core.record.Condition;
import dev.consilium.core.triage.TriageReport;
import dev.consilium.crypto.signature.CmsVerifier;
import dev.consilium.crypto.signature.TrustedSigners;
import dev.consilium.crypto.signature.Verification;
import dev.consilium.examples.quickstart.SampleCase;
import dev.consilium.examples.quickstart.SampleOpinion;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The opinion: written by the specialist, checked by somebody else, signed by its author. */
final class DemoOpinion {

  private final DemoSettings settings;
  private final OutputFolder folder;
  private final Story story;
  private final DemoKeys keys;

  DemoOpinion(DemoSettings settings, OutputFolder folder, Story story, DemoKeys keys) {
    this.settings = settings;
    this.folder = folder;
    this.story = story;
    this.keys = keys;
  }

  SignedOpinion run(
      CaseDesk desk,
      DemoRecords records,
      TriageReport triage,
      CaseDossier dossier,
      List<CaseQuestion> questions,
      Jurisdiction place,
      Matching.Choice choice)
      throws IOException, Refused {
    var specialist = DemoPeople.specialist(choice.specialist().id());
    var ai = matchingDisclosed(desk, choice);
    var given = new SampleCase(
        desk.id(),
        records.record(),
        triage.findings(),
        questions,
        DemoCase.initial(
            records.record(),
            DemoCase.concern(records.record()).map(Condition::code).orElse(Demo.UNSTATED),
            settings.at()),
        dossier,
        DemoPeople.REQUESTER.party(),
        place,
        choice.specialist(),
        licence(choice, place),
        DemoPeople.reviewer(),
        ai,
        settings.at());
    var opinion = complete(given);
    desk.move(
        specialist,
        new CaseMove.OpinionDrafted(
            1,
            opinion.hash(),
            ids(opinion, Answer.Answered.class),
            ids(opinion, Answer.NotAnswerable.class),
            DemoPeople.REVIEWER.party()));
    var quality = reviewed(desk, opinion);
    desk.note(specialist, new CaseFact.AiStatementAttested(true));
    if (settings.without() == DemoSettings.Without.SIGNATURE) {
      desk.move(
          DemoPeople.COORDINATOR,
          new CaseMove.OpinionReleased(DemoDelivery.RECIPIENTS, DemoDelivery.CHANNEL));
    }
    var signed = signed(desk, opinion, quality, place, choice);
    story.step(
        "opinion",
        "Diagnosis " + opinion.change().diagnosis() + ", treatment "
            + opinion.change().treatment() + ", impact " + opinion.change().impact() + ", urgency "
            + opinion.urgency().level(),
        opinion.answers().size() + " of " + questions.size()
            + " questions answered, or refused with a reason",
        "Quality review passed by " + quality.name() + " (" + quality.checklist() + ")",
        "Signed by its author over opinion " + short8(opinion.hash()) + " and dossier "
            + short8(dossier.hash()) + "; the signature verifies");
    return signed;
  }

  private static String short8(ContentHash hash) {
    return hash.hex().substring(0, 8);
  }

  private static java.util.Set<String> ids(Opinion opinion, Class<? extends Answer> kind) {
    return opinion.answers().stream()
        .filter(kind::isInstance)
        .map(Answer::question)
        .collect(Collectors.toSet());
  }

  // Matching by an algorithm is AI use: a person looks at the ranking, and the opinion says so.
  private AiStatement matchingDisclosed(CaseDesk desk, Matching.Choice choice)
      throws IOException, Refused {
    var match = choice.match();
    var text = match == null ? "No ranking." : String.join("\n", match.lines());
    var tool = new AiTool(
        "Consilium contributors",
        "consilium-matching",
        "0.1.0",
        AiTool.Kind.RULES,
        true,
        new ModelCard("https://example.org/consilium/matching", "0.1.0", null, List.of()));
    var origin = new AiOrigin(
        "match-1",
        tool,
        ContributionKind.MATCH,
        "assignment",
        ContentHash.of(DemoRecords.utf8("rank the specialists for this case")),
        List.of(),
        ContentHash.of(DemoRecords.utf8(text)),
        settings.at());
    var verified = AiArtifact.propose(origin, text).verify(DemoPeople.coordinator(), settings.at());
    desk.note(
        DemoPeople.COORDINATOR,
        new CaseFact.AiContributionRecorded(origin.id(), origin.output()),
        new CaseFact.AiContributionReviewed(origin.id(), "verified"));
    return new AiStatement.Used(List.of(verified.contribution()));
  }

  private LicenceSnapshot licence(Matching.Choice choice, Jurisdiction place) {
    return choice.specialist().licences().stream()
        .filter(it -> place.isWithin(it.value().jurisdiction()))
        .findFirst()
        .or(() -> choice.specialist().licences().stream().findFirst())
        .map(it -> new LicenceSnapshot(it.value().number(), it.value().jurisdiction(), it.asOf()))
        .orElseThrow(() ->
            new IllegalArgumentException("Specialist " + choice.specialist().id()
                + ": no licence in the directory [licence-shown]. Add one."));
  }

  private static Opinion complete(SampleCase given) throws Refused {
    var completion = SampleOpinion.draft(given).complete();
    if (completion instanceof Completion.Complete complete) {
      return complete.opinion();
    }
    throw new Refused(
        "Opinion",
        ((Completion.Incomplete) completion)
            .findings().stream()
                .map(it -> new Refusal(it.where(), it.found(), it.rule(), it.remedy()))
                .toList());
  }

  private QualityStatement reviewed(CaseDesk desk, Opinion opinion) throws IOException, Refused {
    var checklist = QualityChecklist.standard();
    var results = checklist.items().stream()
        .filter(QualityChecklist.Item::human)
        .map(it -> ItemResult.pass(it.id()))
        .toList();
    var outcome =
        QualityReview.review(opinion, DemoPeople.reviewer(), checklist, results, settings.at());
    if (outcome instanceof QualityOutcome.Passed passed) {
      desk.note(
          DemoPeople.REVIEWER,
          new CaseFact.QualityReviewCompleted(DemoPeople.REVIEWER.party(), true));
      desk.move(DemoPeople.REVIEWER, new CaseMove.QualityReviewPassed());
      return passed.statement();
    }
    if (outcome instanceof QualityOutcome.Returned returned) {
      throw new Refused(
          "Quality review",
          returned.findings().stream()
              .map(it -> new Refusal(it.where(), it.found(), it.rule(), it.remedy()))
              .toList());
    }
    throw new Refused("Quality review", List.of(((QualityOutcome.Refused) outcome).refusal()));
  }

  private SignedOpinion signed(
      CaseDesk desk,
      Opinion opinion,
      QualityStatement quality,
      Jurisdiction place,
      Matching.Choice choice)
      throws IOException, Refused {
    var signer = keys.specialist();
    var statement = new Attestation.Statement(
        "attestation-1",
        choice.specialist().id(),
        choice.specialist().name(),
        Attestation.Role.AUTHOR,
        opinion.header().dossier(),
        opinion.hash(),
        choice.licence().pack(),
        licence(choice, place),
        settings.at());
    var bytes = OpinionJson.statement(statement);
    var signature = signer.sign(bytes);
    var verification = CmsVerifier.trusting(
            TrustedSigners.none().and(choice.specialist().id(), signer.certificate()))
        .verify(bytes, signature, settings.at());
    if (!(verification instanceof Verification.Valid)) {
      throw new Refused(
          "Signature",
          List.of(new Refusal(
              "Opinion of case " + desk.id(),
              "its signature does not verify",
              "sig-valid",
              "Sign exactly the statement's bytes again.")));
    }
    desk.move(
        DemoPeople.specialist(choice.specialist().id()),
        new CaseMove.OpinionSigned(
            opinion.hash(), opinion.header().dossier(), signer.certificateHash()));
    desk.note(
        DemoPeople.COORDINATOR,
        new CaseFact.SignatureVerified(opinion.hash(), opinion.header().dossier()));
    folder.write("opinion.json", OpinionJson.write(opinion));
    folder.write("attestation.json", bytes);
    folder.write("attestation.p7s", signature);
    return new SignedOpinion(
        opinion,
        quality,
        List.of(new Attestation(
            statement,
            signer.certificateHash(),
            "CMS/SHA256withECDSA",
            Base64.getEncoder().encodeToString(signature))));
  }
}
