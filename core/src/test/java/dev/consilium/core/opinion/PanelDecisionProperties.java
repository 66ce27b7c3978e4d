package dev.consilium.core.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.PanelDecision.Outcome;
import dev.consilium.core.opinion.PanelDecision.Reason;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PanelDecisionProperties {

  private static final PartyId CHAIR = new PartyId("m0");

  @Property
  void followsFromTheRuleAndThePositionsAlone(
      @ForAll DecisionRule rule,
      @ForAll @IntRange(min = 1, max = 5) int quorum,
      @ForAll @Size(min = 1, max = 6) List<Stance> stances) {
    long inFavour = stances.stream()
        .filter(it -> it == Stance.AGREE || it == Stance.AGREE_WITH_RESERVATION)
        .count();
    long against = stances.stream().filter(it -> it == Stance.DISSENT).count();
    boolean chairAgrees =
        stances.get(0) == Stance.AGREE || stances.get(0) == Stance.AGREE_WITH_RESERVATION;
    boolean carried = inFavour + against >= quorum
        && switch (rule) {
          case UNANIMITY -> against == 0;
          case MAJORITY -> inFavour > against;
          case CHAIR_DECIDES -> chairAgrees;
          case REPORT_ALL -> false;
        };
    boolean reported = inFavour + against >= quorum && rule == DecisionRule.REPORT_ALL;

    var decision = decide(rule, quorum, stances);

    assertThat(decision.outcome())
        .isEqualTo(carried ? Outcome.CARRIED : reported ? Outcome.REPORTED : Outcome.NONE);
    assertThat(decision.inFavour()).isEqualTo((int) inFavour);
    assertThat(decision.against()).isEqualTo((int) against);
  }

  @Property
  void noAbstentionAndNoRecusalEverChangesTheDecision(
      @ForAll DecisionRule rule,
      @ForAll @IntRange(min = 1, max = 5) int quorum,
      @ForAll @Size(min = 1, max = 6) List<Stance> stances,
      @ForAll boolean recused) {
    var more = new java.util.ArrayList<>(stances);
    more.add(recused ? Stance.RECUSED : Stance.ABSTAIN);

    assertThat(decide(rule, quorum, more)).isEqualTo(decide(rule, quorum, stances));
  }

  @Property
  void aUnanimityWithADissentIsNoDecision(
      @ForAll @Size(min = 1, max = 6) List<Stance> stances,
      @ForAll @IntRange(min = 0, max = 5) int at) {
    var some = new java.util.ArrayList<>(stances);
    some.set(Math.min(at, stances.size() - 1), Stance.DISSENT);

    assertThat(decide(DecisionRule.UNANIMITY, 1, some).outcome()).isEqualTo(Outcome.NONE);
  }

  @Property
  void aTieDecidesNothing(@ForAll @IntRange(min = 1, max = 4) int each) {
    var stances = new java.util.ArrayList<Stance>();
    for (int i = 0; i < each; i++) {
      stances.add(i % 2 == 0 ? Stance.AGREE : Stance.AGREE_WITH_RESERVATION);
      stances.add(Stance.DISSENT);
    }

    assertThat(decide(DecisionRule.MAJORITY, 1, stances))
        .isEqualTo(new PanelDecision(Outcome.NONE, Reason.TIE, each, each));
  }

  @Property
  void aHigherQuorumNeverDecidesMore(
      @ForAll DecisionRule rule,
      @ForAll @IntRange(min = 1, max = 5) int quorum,
      @ForAll @Size(min = 1, max = 6) List<Stance> stances) {
    if (decide(rule, quorum, stances).outcome() == Outcome.NONE) {
      assertThat(decide(rule, quorum + 1, stances).outcome()).isEqualTo(Outcome.NONE);
    }
  }

  private static PanelDecision decide(DecisionRule rule, int quorum, List<Stance> stances) {
    Map<PartyId, Stance> positions = new LinkedHashMap<>();
    stances.forEach(it -> positions.put(new PartyId("m" + positions.size()), it));
    return PanelDecision.of(rule, quorum, CHAIR, positions);
  }
}
