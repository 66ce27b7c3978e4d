package dev.consilium.core.opinion;

import dev.consilium.core.opinion.PanelReport.Position;
import dev.consilium.core.opinion.PanelReport.Stance;

/** Finds what a panel's section lacks: the chair, the roles, the seals, the decision. */
final class PanelChecks {

  private final OpinionChecks findings;

  PanelChecks(OpinionChecks findings) {
    this.findings = findings;
  }

  void check(PanelReport panel, int schema) {
    if (panel.positions().stream().noneMatch(it -> it.member().equals(panel.chair()))) {
      must(
          "panel-complete",
          "chair " + panel.chair() + " has no position",
          "Add the chair's position.");
    }
    if (!PanelRule.allows(panel)) {
      must(
          "consensus-fits-positions",
          panel.consensus() + " does not fit the positions",
          "Correct the consensus; never a member's position.");
    }
    // Opinions of schema 1 knew neither roles nor seals nor the rule.
    if (schema > 1) {
      panel.positions().forEach(this::position);
      decision(panel);
    }
  }

  private void position(Position it) {
    if (it.role().isBlank()) {
      must("member-role", "member " + it.member() + " has no role", "Name the member's part.");
    }
    if (it.sealed() == null && it.stance() != Stance.RECUSED) {
      must(
          "position-sealed",
          "member " + it.member() + " has no sealed position",
          "Give what the member held before the reveal, with its nonce.");
    }
  }

  private void decision(PanelReport panel) {
    var decision = panel.decision();
    if (decision.outcome() == PanelDecision.Outcome.NONE) {
      must(
          "panel-decided",
          panel.rule() + " with " + decision.inFavour() + " in favour, " + decision.against()
              + " against and a quorum of " + panel.quorum() + " is no decision: "
              + decision.reason(),
          "Deliberate again, or let the case end without an opinion; never change a position.");
    }
  }

  private void must(String rule, String found, String remedy) {
    findings.must(rule, "panel", found, remedy);
  }
}
