package dev.consilium.core.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelRuleTest {

  @ParameterizedTest
  @CsvSource({
    "A A A, UNANIMOUS",
    "A A X, UNANIMOUS",
    "A R A, CONSENSUS_WITH_RESERVATION",
    "A A B, CONSENSUS_WITH_RESERVATION",
    "R R R, CONSENSUS_WITH_RESERVATION",
    "A A D, MAJORITY_WITH_DISSENT",
    "A R D, MAJORITY_WITH_DISSENT",
    "A D B, NO_CONSENSUS",
    "A D D, NO_CONSENSUS",
    "A D X, NO_CONSENSUS",
    "B B B, NO_CONSENSUS",
    "X X X, NO_CONSENSUS",
  })
  void exactlyOneConsensusFits(String letters, Consensus fitting) {
    var positions = new ArrayList<PanelReport.Position>();
    for (var letter : List.of(letters.split(" ", -1))) {
      positions.add(SampleOpinion.position(
          new PartyId("m" + positions.size()), "Dr M", stance(letter), "I think so."));
    }

    var fit = new ArrayList<Consensus>();
    for (var consensus : Consensus.values()) {
      if (PanelRule.allows(
          new PanelReport(new PartyId("m0"), DecisionRule.REPORT_ALL, 1, positions, consensus))) {
        fit.add(consensus);
      }
    }

    assertThat(fit).containsExactly(fitting);
  }

  @Test
  void everyCombinationOfThreeHasExactlyOneConsensus() {
    for (var a : Stance.values()) {
      for (var b : Stance.values()) {
        for (var c : Stance.values()) {
          var positions = List.of(position("a", a), position("b", b), position("c", c));
          long fitting = List.of(Consensus.values()).stream()
              .filter(it -> PanelRule.allows(
                  new PanelReport(new PartyId("a"), DecisionRule.REPORT_ALL, 1, positions, it)))
              .count();
          assertThat(fitting).as("%s %s %s", a, b, c).isEqualTo(1);
        }
      }
    }
  }

  private static PanelReport.Position position(String member, Stance stance) {
    return SampleOpinion.position(new PartyId(member), "Dr M", stance, "I think so.");
  }

  private static Stance stance(String letter) {
    return switch (letter) {
      case "A" -> Stance.AGREE;
      case "R" -> Stance.AGREE_WITH_RESERVATION;
      case "D" -> Stance.DISSENT;
      case "B" -> Stance.ABSTAIN;
      default -> Stance.RECUSED;
    };
  }
}
