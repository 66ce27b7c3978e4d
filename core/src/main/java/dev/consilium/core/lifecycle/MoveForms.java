package dev.consilium.core.lifecycle;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import java.util.List;
import java.util.Set;

/** How each move is stored. */
final class MoveForms {

  static final List<StepForm<?>> ALL = List.of(
      StepForm.bare(CaseMove.CaseSubmitted.class, CaseMove.CaseSubmitted::new),
      StepForm.bare(CaseMove.CaseReceived.class, CaseMove.CaseReceived::new),
      StepForm.of(
          CaseMove.CaseDeclined.class,
          (it, n) -> n.put("reason", it.reason()),
          o -> new CaseMove.CaseDeclined(o.text("reason"))),
      StepForm.bare(CaseMove.RecordsRequested.class, CaseMove.RecordsRequested::new),
      StepForm.bare(CaseMove.CasePrepared.class, CaseMove.CasePrepared::new),
      StepForm.bare(CaseMove.MatchingStarted.class, CaseMove.MatchingStarted::new),
      StepForm.of(
          CaseMove.SpecialistAssigned.class,
          (it, n) -> {
            n.put("specialist", it.specialist().value());
            n.set("access", EventTrees.period(it.access()));
          },
          o -> new CaseMove.SpecialistAssigned(
              o.value("specialist", PartyId::new), EventTrees.period(o.object("access")))),
      StepForm.bare(CaseMove.ReviewStarted.class, CaseMove.ReviewStarted::new),
      StepForm.of(
          CaseMove.AssignmentDeclined.class,
          (it, n) -> n.put("reason", it.reason()),
          o -> new CaseMove.AssignmentDeclined(o.text("reason"))),
      StepForm.of(
          CaseMove.SpecialistWithdrawn.class,
          (it, n) -> n.put("reason", it.reason()),
          o -> new CaseMove.SpecialistWithdrawn(o.text("reason"))),
      StepForm.bare(CaseMove.ClarificationRequested.class, CaseMove.ClarificationRequested::new),
      StepForm.bare(CaseMove.ClarificationReceived.class, CaseMove.ClarificationReceived::new),
      StepForm.of(
          CaseMove.PanelConvened.class,
          (it, n) -> {
            n.set("members", EventTrees.ordered(it.members()));
            n.put("quorum", it.quorum());
          },
          o -> new CaseMove.PanelConvened(EventTrees.parties(o, "members"), o.number("quorum"))),
      StepForm.of(
          CaseMove.OpinionDrafted.class,
          (it, n) -> {
            n.put("version", it.version());
            n.put("opinion", it.opinion().hex());
            n.set("answered", EventTrees.texts(it.answered()));
            n.set("refused", EventTrees.texts(it.refused()));
            n.put("reviewer", it.reviewer().value());
          },
          o -> new CaseMove.OpinionDrafted(
              o.number("version"),
              o.value("opinion", ContentHash::new),
              Set.copyOf(o.texts("answered")),
              Set.copyOf(o.texts("refused")),
              o.value("reviewer", PartyId::new))),
      StepForm.of(
          CaseMove.ReturnedForRevision.class,
          (it, n) -> n.put("reason", it.reason()),
          o -> new CaseMove.ReturnedForRevision(o.text("reason"))),
      StepForm.bare(CaseMove.QualityReviewPassed.class, CaseMove.QualityReviewPassed::new),
      StepForm.of(
          CaseMove.OpinionSigned.class,
          (it, n) -> n.put("opinion", it.opinion().hex())
              .put("dossier", it.dossier().hex())
              .put("certificate", it.certificate().hex()),
          o -> new CaseMove.OpinionSigned(
              o.value("opinion", ContentHash::new),
              o.value("dossier", ContentHash::new),
              o.value("certificate", ContentHash::new))),
      StepForm.of(
          CaseMove.OpinionReleased.class,
          (it, n) -> {
            n.set("recipients", EventTrees.parties(it.recipients()));
            n.put("channel", it.channel());
          },
          o -> new CaseMove.OpinionReleased(
              Set.copyOf(EventTrees.parties(o, "recipients")), o.text("channel"))),
      StepForm.of(
          CaseMove.SignatureVoided.class,
          (it, n) -> n.put("reason", it.reason()),
          o -> new CaseMove.SignatureVoided(o.text("reason"))),
      StepForm.of(
          CaseMove.AmendmentOpened.class,
          (it, n) -> {
            n.put("reason", it.reason());
            n.set("access", EventTrees.period(it.access()));
          },
          o -> new CaseMove.AmendmentOpened(
              o.text("reason"), EventTrees.period(o.object("access")))),
      StepForm.bare(CaseMove.CaseClosed.class, CaseMove.CaseClosed::new),
      StepForm.of(
          CaseMove.CaseFailed.class,
          (it, n) -> n.put("reason", it.reason()),
          o -> new CaseMove.CaseFailed(o.text("reason"))),
      StepForm.of(
          CaseMove.CaseCancelled.class,
          (it, n) -> n.put("reason", it.reason()),
          o -> new CaseMove.CaseCancelled(o.text("reason"))),
      StepForm.of(
          CaseMove.MarkedInError.class,
          (it, n) -> n.put("reason", it.reason()),
          o -> new CaseMove.MarkedInError(o.text("reason"))),
      StepForm.of(
          CaseMove.AssignmentRevoked.class,
          (it, n) -> n.put("reason", it.reason()),
          o -> new CaseMove.AssignmentRevoked(o.text("reason"))));

  private MoveForms() {}
}
