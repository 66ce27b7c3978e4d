package dev.consilium.core.lifecycle;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** How each fact is stored. */
final class FactForms {

  private static final List<StepForm<?>> CORE = List.of(
      StepForm.of(CaseFact.CaseOpened.class, TermsForm::write, TermsForm::opened),
      StepForm.of(
          CaseFact.SubjectRecorded.class,
          (it, n) -> n.put("subject", it.subject().value())
              .put("jurisdiction", it.jurisdiction().code()),
          o -> new CaseFact.SubjectRecorded(
              o.value("subject", PartyId::new), o.value("jurisdiction", Jurisdiction::new))),
      StepForm.of(
          CaseFact.TreatingPartyRecorded.class,
          (it, n) -> n.put("party", it.party().value()),
          o -> new CaseFact.TreatingPartyRecorded(o.value("party", PartyId::new))),
      StepForm.of(
          CaseFact.QuestionAsked.class,
          (it, n) -> n.put("question", it.question()),
          o -> new CaseFact.QuestionAsked(o.text("question"))),
      StepForm.of(
          CaseFact.ConsentGranted.class,
          (it, n) -> {
            n.put("consent", it.consent());
            n.put("kind", it.kind().name());
            n.set("recipients", EventTrees.recipients(it.recipients()));
            n.set("period", EventTrees.period(it.period()));
          },
          o -> new CaseFact.ConsentGranted(
              o.text("consent"),
              o.value("kind", ConsentKind::valueOf),
              EventTrees.recipients(o.object("recipients")),
              EventTrees.period(o.object("period")))),
      StepForm.of(
          CaseFact.ConsentWithdrawn.class,
          (it, n) -> n.put("consent", it.consent()),
          o -> new CaseFact.ConsentWithdrawn(o.text("consent"))),
      StepForm.of(
          CaseFact.EligibilityDecided.class,
          (it, n) -> n.put("eligible", it.eligible())
              .put("emergency", it.emergency())
              .put("reason", it.reason()),
          o -> new CaseFact.EligibilityDecided(
              o.truth("eligible"), o.truth("emergency"), o.text("reason"))),
      StepForm.of(
          CaseFact.InitialOpinionFrozen.class,
          (it, n) -> n.put("comparator", it.comparator().hex()),
          o -> new CaseFact.InitialOpinionFrozen(o.value("comparator", ContentHash::new))),
      StepForm.of(
          CaseFact.RecordReceived.class,
          (it, n) -> n.put("item", it.item()).put("content", it.content().hex()),
          o -> new CaseFact.RecordReceived(o.text("item"), o.value("content", ContentHash::new))),
      StepForm.of(
          CaseFact.DossierSealed.class,
          (it, n) -> n.put("dossier", it.dossier().hex()),
          o -> new CaseFact.DossierSealed(o.value("dossier", ContentHash::new))),
      StepForm.of(
          CaseFact.LicenceVerified.class,
          (it, n) -> n.put("party", it.party().value())
              .put("place", it.place().code())
              .put("verifiedAt", it.verifiedAt().toString())
              .put("until", it.until().toString()),
          o -> new CaseFact.LicenceVerified(
              o.value("party", PartyId::new),
              o.value("place", Jurisdiction::new),
              o.value("verifiedAt", Instant::parse),
              o.value("until", Instant::parse))),
      StepForm.of(
          CaseFact.LicenceLapsed.class,
          (it, n) -> n.put("party", it.party().value()),
          o -> new CaseFact.LicenceLapsed(o.value("party", PartyId::new))),
      StepForm.of(
          CaseFact.ConflictDeclared.class,
          (it, n) -> n.put("party", it.party().value()).put("conflicted", it.conflicted()),
          o ->
              new CaseFact.ConflictDeclared(o.value("party", PartyId::new), o.truth("conflicted"))),
      StepForm.of(
          CaseFact.IndemnityVerified.class,
          (it, n) -> {
            n.put("party", it.party().value());
            n.set("covers", EventTrees.period(it.covers()));
          },
          o -> new CaseFact.IndemnityVerified(
              o.value("party", PartyId::new), EventTrees.period(o.object("covers")))),
      StepForm.of(
          CaseFact.IndemnityLapsed.class,
          (it, n) -> n.put("party", it.party().value()),
          o -> new CaseFact.IndemnityLapsed(o.value("party", PartyId::new))),
      StepForm.of(
          CaseFact.TransferBasisRecorded.class,
          (it, n) -> n.put("party", it.party().value()).put("basis", it.basis()),
          o -> new CaseFact.TransferBasisRecorded(o.value("party", PartyId::new), o.text("basis"))),
      StepForm.of(
          CaseFact.TransferBasisLost.class,
          (it, n) -> n.put("party", it.party().value()),
          o -> new CaseFact.TransferBasisLost(o.value("party", PartyId::new))),
      StepForm.of(
          CaseFact.WaiverGranted.class,
          (it, n) -> n.put("guard", it.guard().name())
              .put("party", it.party().value())
              .put("reason", it.reason()),
          o -> new CaseFact.WaiverGranted(
              o.value("guard", Guard::valueOf), o.value("party", PartyId::new), o.text("reason"))),
      StepForm.of(
          CaseFact.MatchRunRecorded.class,
          (it, n) -> n.put("algorithm", it.algorithm())
              .put("inputs", it.inputs().hex())
              .put("result", it.result().hex()),
          o -> new CaseFact.MatchRunRecorded(
              o.text("algorithm"),
              o.value("inputs", ContentHash::new),
              o.value("result", ContentHash::new))),
      StepForm.of(
          CaseFact.AiContributionRecorded.class,
          (it, n) -> n.put("contribution", it.contribution())
              .put("artifact", it.artifact().hex()),
          o -> new CaseFact.AiContributionRecorded(
              o.text("contribution"), o.value("artifact", ContentHash::new))),
      StepForm.of(
          CaseFact.AiContributionReviewed.class,
          (it, n) -> n.put("contribution", it.contribution()).put("outcome", it.outcome()),
          o -> new CaseFact.AiContributionReviewed(o.text("contribution"), o.text("outcome"))),
      StepForm.of(
          CaseFact.AiStatementAttested.class,
          (it, n) -> n.put("used", it.used()),
          o -> new CaseFact.AiStatementAttested(o.truth("used"))),
      StepForm.of(
          CaseFact.PositionSubmitted.class,
          (it, n) ->
              n.put("member", it.member().value()).put("position", it.position().name()),
          o -> new CaseFact.PositionSubmitted(
              o.value("member", PartyId::new), o.value("position", Stance::valueOf))),
      StepForm.of(
          CaseFact.DissentRecorded.class,
          (it, n) -> n.put("member", it.member().value())
              .put("statement", it.statement().hex()),
          o -> new CaseFact.DissentRecorded(
              o.value("member", PartyId::new), o.value("statement", ContentHash::new))),
      StepForm.of(
          CaseFact.QualityReviewCompleted.class,
          (it, n) -> n.put("reviewer", it.reviewer().value()).put("passed", it.passed()),
          o -> new CaseFact.QualityReviewCompleted(
              o.value("reviewer", PartyId::new), o.truth("passed"))),
      StepForm.of(
          CaseFact.SignatureVerified.class,
          (it, n) ->
              n.put("opinion", it.opinion().hex()).put("dossier", it.dossier().hex()),
          o -> new CaseFact.SignatureVerified(
              o.value("opinion", ContentHash::new), o.value("dossier", ContentHash::new))),
      StepForm.of(
          CaseFact.SignatureBroken.class,
          (it, n) -> n.put("opinion", it.opinion().hex()),
          o -> new CaseFact.SignatureBroken(o.value("opinion", ContentHash::new))),
      StepForm.of(
          CaseFact.DisclosureRecorded.class,
          (it, n) -> n.put("permit", it.permit())
              .put("recipient", it.recipient().value())
              .put("content", it.content().hex()),
          o -> new CaseFact.DisclosureRecorded(
              o.text("permit"),
              o.value("recipient", PartyId::new),
              o.value("content", ContentHash::new))),
      StepForm.of(
          CaseFact.ReleaseAcknowledged.class,
          (it, n) -> n.put("recipient", it.recipient().value()),
          o -> new CaseFact.ReleaseAcknowledged(o.value("recipient", PartyId::new))),
      StepForm.of(
          CaseFact.OutcomePlanned.class,
          (it, n) -> n.put("due", it.due().toString()),
          o -> new CaseFact.OutcomePlanned(o.value("due", LocalDate::parse))),
      StepForm.of(
          CaseFact.FollowUpQuestionAsked.class,
          (it, n) -> n.put("question", it.question()),
          o -> new CaseFact.FollowUpQuestionAsked(o.text("question"))),
      StepForm.of(
          CaseFact.AddendumIssued.class,
          (it, n) -> {
            if (!it.question().isEmpty()) {
              n.put("question", it.question());
            }
            n.put("addendum", it.addendum().hex());
          },
          o -> new CaseFact.AddendumIssued(
              o.has("question") ? o.text("question") : "", o.value("addendum", ContentHash::new))),
      StepForm.of(
          CaseFact.OutcomeRecorded.class,
          (it, n) -> n.put("outcome", it.outcome().hex()),
          o -> new CaseFact.OutcomeRecorded(o.value("outcome", ContentHash::new))));

  static final List<StepForm<?>> ALL = Stream.of(
          CORE, CoordinationForms.ALL, PanelForms.ALL, OutcomeForms.ALL)
      .flatMap(List::stream)
      .toList();

  private FactForms() {}
}
