package dev.consilium.core.lifecycle;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.util.List;

/** How each fact of a panel is stored. */
final class PanelForms {

  static final List<StepForm<?>> ALL = List.of(
      StepForm.of(
          PanelFact.PositionSealed.class,
          (it, n) -> n.put("member", it.member().value())
              .put("commitment", it.commitment().hex()),
          o -> new PanelFact.PositionSealed(
              o.value("member", PartyId::new), o.value("commitment", ContentHash::new))),
      StepForm.of(
          PanelFact.PositionRevealed.class,
          (it, n) -> n.put("member", it.member().value())
              .put("position", it.position().name())
              .put("rationale", it.rationale().hex())
              .put("nonce", it.nonce()),
          o -> new PanelFact.PositionRevealed(
              o.value("member", PartyId::new),
              o.value("position", Stance::valueOf),
              o.value("rationale", ContentHash::new),
              o.text("nonce"))),
      StepForm.of(
          PanelFact.OpinionCosigned.class,
          (it, n) -> n.put("member", it.member().value())
              .put("opinion", it.opinion().hex())
              .put("dossier", it.dossier().hex())
              .put("certificate", it.certificate().hex()),
          o -> new PanelFact.OpinionCosigned(
              o.value("member", PartyId::new),
              o.value("opinion", ContentHash::new),
              o.value("dossier", ContentHash::new),
              o.value("certificate", ContentHash::new))));

  private PanelForms() {}
}
