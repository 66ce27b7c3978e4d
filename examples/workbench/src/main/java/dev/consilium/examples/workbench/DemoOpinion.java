package dev.consilium.examples.workbench;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.Refusal;
import dev.consilium.core.assistance.AiStatement;
import dev.consilium.core.dossier.CaseDossier;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.opinion.Answer;
import dev.consilium.core.opinion.CaseQuestion;
import dev.consilium.core.opinion.Completion;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.OpinionJson;
import dev.consilium.core.opinion.QualityStatement;
import dev.consilium.core.opinion.SignedOpinion;
import dev.consilium.core.quality.QualityOutcome;
import dev.consilium.core.triage.TriageReport;
import dev.consilium.crypto.signature.CmsVerifier;
import dev.consilium.crypto.signature.TrustedSigners;
import dev.consilium.crypto.signature.Verification;
import dev.consilium.examples.quickstart.SampleCase;
import dev.consilium.examples.quickstart.SampleOpinion;
import dev.consilium.examples.quickstart.SamplePeople;
import dev.consilium.examples.quickstart.SampleReview;
import java.io.IOException;
import java.util.List;
import java.util.Set;
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
      List<String> waived,
      CaseDossier dossier,
      List<CaseQuestion> questions,
      Jurisdiction place,
      Matching.Choice choice)
      throws IOException, Refused {
    var specialist = SamplePeople.specialist(choice.specialist().id());
    var ai = matchingDisclosed(desk, choice);
    var given = new SampleCase(
        desk.id(),
        records.record(),
        triage,
        Demo.findings(records, triage),
        waived,
        questions,
        SampleOpinion.initial(
            records.record(), DemoCase.diagnosis(records.record()), settings.at()),
        dossier,
        SamplePeople.REQUESTER.party(),
        place,
        choice.specialist(),
        SampleReview.licence(choice.specialist(), place),
        SamplePeople.reviewer(),
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
            SamplePeople.REVIEWER.party()));
    var quality = reviewed(desk, opinion, Matching.covers(choice.specialist(), place));
    desk.note(specialist, new CaseFact.AiStatementAttested(true));
    if (settings.without() == DemoSettings.Without.SIGNATURE) {
      desk.move(
          SamplePeople.COORDINATOR,
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

  private static Set<String> ids(Opinion opinion, Class<? extends Answer> kind) {
    return opinion.answers().stream()
        .filter(kind::isInstance)
        .map(Answer::question)
        .collect(Collectors.toSet());
  }

  // Matching by an algorithm is AI use: a person looks at the ranking, and the opinion says so.
  private AiStatement matchingDisclosed(CaseDesk desk, Matching.Choice choice)
      throws IOException, Refused {
    var match = choice.match();
    var verified =
        SampleReview.ranking(match == null ? List.of("No ranking.") : match.lines(), settings.at());
    var origin = verified.origin();
    desk.note(
        SamplePeople.COORDINATOR,
        new CaseFact.AiContributionRecorded(origin.id(), origin.output()),
        new CaseFact.AiContributionReviewed(origin.id(), "verified"));
    return new AiStatement.Used(List.of(verified.contribution()));
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

  private QualityStatement reviewed(CaseDesk desk, Opinion opinion, boolean covered)
      throws IOException, Refused {
    var outcome = SampleReview.quality(opinion, covered, settings.at());
    if (outcome instanceof QualityOutcome.Passed passed) {
      desk.note(
          SamplePeople.REVIEWER,
          new CaseFact.QualityReviewCompleted(SamplePeople.REVIEWER.party(), true));
      desk.move(SamplePeople.REVIEWER, new CaseMove.QualityReviewPassed());
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
    var signed = SampleReview.sign(
        opinion,
        quality,
        choice.specialist(),
        choice.licence().pack(),
        SampleReview.licence(choice.specialist(), place),
        signer,
        settings.at());
    var attestation = signed.attestations().get(0);
    var bytes = OpinionJson.statement(attestation.statement());
    var signature = attestation.signatureBytes();
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
        SamplePeople.specialist(choice.specialist().id()),
        new CaseMove.OpinionSigned(
            opinion.hash(), opinion.header().dossier(), signer.certificateHash()));
    desk.note(
        SamplePeople.COORDINATOR,
        new CaseFact.SignatureVerified(opinion.hash(), opinion.header().dossier()));
    folder.write("opinion.json", OpinionJson.write(opinion));
    folder.write("attestation.json", bytes);
    folder.write("attestation.p7s", signature);
    return signed;
  }
}
