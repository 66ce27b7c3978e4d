package dev.consilium.core.opinion;

import static dev.consilium.core.opinion.SampleOpinion.AUTHOR;
import static dev.consilium.core.opinion.SampleOpinion.changed;
import static dev.consilium.core.opinion.SampleOpinion.complete;
import static dev.consilium.core.opinion.SampleOpinion.independent;
import static dev.consilium.core.opinion.SampleOpinion.position;
import static dev.consilium.core.opinion.SampleOpinion.sealed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Finding;
import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.PanelDecision.Reason;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PanelDecisionTest {

  private static final PartyId OTHER = new PartyId("dr-noether");

  @ParameterizedTest
  @CsvSource({
    "UNANIMITY, 2, AGREE, AGREE, NO_DISSENT",
    "UNANIMITY, 2, AGREE, DISSENT, DISSENT",
    "UNANIMITY, 2, AGREE, ABSTAIN, QUORUM_MISSED",
    "UNANIMITY, 1, ABSTAIN, RECUSED, QUORUM_MISSED",
    "MAJORITY, 1, AGREE, ABSTAIN, MAJORITY",
    "MAJORITY, 2, AGREE, DISSENT, TIE",
    "MAJORITY, 2, DISSENT, DISSENT, OUTVOTED",
    "CHAIR_DECIDES, 2, AGREE_WITH_RESERVATION, DISSENT, CHAIR_AGREES",
    "CHAIR_DECIDES, 2, DISSENT, AGREE, CHAIR_DISSENTS",
    "CHAIR_DECIDES, 1, ABSTAIN, AGREE, CHAIR_SILENT",
    "CHAIR_DECIDES, 1, RECUSED, AGREE, CHAIR_SILENT",
    "REPORT_ALL, 2, AGREE, DISSENT, ALL_REPORTED",
    "REPORT_ALL, 2, AGREE, RECUSED, QUORUM_MISSED",
  })
  void saysWhy(DecisionRule rule, int quorum, Stance chair, Stance other, Reason reason) {
    Map<PartyId, Stance> stances = new LinkedHashMap<>();
    stances.put(AUTHOR, chair);
    stances.put(OTHER, other);

    assertThat(PanelDecision.of(rule, quorum, AUTHOR, stances).reason()).isEqualTo(reason);
  }

  @Test
  void completesNoOpinionWhosePanelDecidedNothing() {
    var panel = panel(DecisionRule.UNANIMITY, Consensus.NO_CONSENSUS, Stance.AGREE, Stance.DISSENT);

    assertThat(messages(panel))
        .containsExactly("MUST opinion.panel: UNANIMITY with 1 in favour, 1 against and a quorum of"
            + " 2 is no decision: DISSENT [panel-decided]. Deliberate again, or let the case end"
            + " without an opinion; never change a position.");
  }

  @Test
  void keepsRuleQuorumRolesAndBothPositions() {
    var before = sealed(Stance.DISSENT, "Wait first.");
    var panel = new PanelReport(
        AUTHOR,
        DecisionRule.UNANIMITY,
        2,
        List.of(
            position(AUTHOR, "Dr L", Stance.AGREE, ""),
            new PanelReport.Position(OTHER, "Dr N", "Pathology", before, Stance.AGREE, "")),
        Consensus.UNANIMOUS);

    var read = OpinionJson.read(OpinionJson.write(opinion(panel)));

    assertThat(read.panel()).contains(panel);
    assertThat(panel.positions())
        .extracting(PanelReport.Position::changed)
        .containsExactly(false, true);
    assertThat(panel.decision().reason()).isEqualTo(Reason.NO_DISSENT);
  }

  @Test
  void wantsWhatEachVotingMemberHeldBeforeTheRevealAndEachRole() {
    var panel = SampleOpinion.reportAll(
        Consensus.UNANIMOUS,
        position(AUTHOR, "Dr L", Stance.AGREE, ""),
        new PanelReport.Position(OTHER, "Dr N", " ", null, Stance.AGREE, ""));

    assertThat(messages(panel))
        .containsExactly(
            "MUST opinion.panel: member dr-noether has no role [member-role]."
                + " Name the member's part.",
            "MUST opinion.panel: member dr-noether has no sealed position [position-sealed]."
                + " Give what the member held before the reveal, with its nonce.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void refusesAQuorumOfNobody(int quorum) {
    assertThatThrownBy(() -> new PanelReport(
            AUTHOR, DecisionRule.MAJORITY, quorum, List.of(), Consensus.NO_CONSENSUS))
        .hasMessage("Panel report: a quorum of " + quorum + " [quorum-range]. Ask for 1 at least.");
  }

  @Test
  void refusesASealThatNobodyCouldCheckOrThatHoldsNothing() {
    assertThatThrownBy(() -> new PanelReport.Sealed(Stance.AGREE, "", "secret"))
        .hasMessageContaining("[nonce-form]");
    assertThatThrownBy(() -> sealed(Stance.RECUSED, ""))
        .hasMessage("Sealed position: a recused member has none [recused-holds-nothing]."
            + " Leave the sealed position out.");
    assertThatThrownBy(() -> sealed(Stance.DISSENT, " "))
        .hasMessageContaining("Sealed position: rationale is blank");
    assertThat(sealed(Stance.AGREE, "Words.").toString()).isEqualTo("Sealed[AGREE]");
  }

  private static PanelReport panel(
      DecisionRule rule, Consensus consensus, Stance chair, Stance other) {
    return new PanelReport(
        AUTHOR,
        rule,
        2,
        List.of(position(AUTHOR, "Dr L", chair, "So."), position(OTHER, "Dr N", other, "No.")),
        consensus);
  }

  private static Opinion opinion(PanelReport panel) {
    return complete(draft(panel));
  }

  private static OpinionDraft draft(PanelReport panel) {
    return changed()
        .independence(List.of(independent(AUTHOR), independent(OTHER)))
        .panel(panel);
  }

  private static List<String> messages(PanelReport panel) {
    return ((Completion.Incomplete) draft(panel).complete())
        .findings().stream().map(Finding::message).toList();
  }
}
