package dev.consilium.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Actor;
import dev.consilium.core.Role;
import dev.consilium.core.opinion.Dissent;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PanelTest {

  @Test
  void aPanelDraftsOnceEveryMemberHasAPosition() {
    var play = Play.deliberation();
    play.seal(Play.EXPERT, Stance.AGREE).seal(Play.SECOND, Stance.DISSENT);
    play.seal(Play.THIRD, Stance.ABSTAIN);
    play.reveal(Play.EXPERT, Stance.AGREE).reveal(Play.SECOND, Stance.DISSENT);

    assertThat(play.refused(Play.CHAIR, Play.drafted(1)))
        .containsExactly(
            "Case C-1: state DELIBERATION, 1 of 3 positions are missing, 2 count towards the"
                + " quorum of 2 [positions]. Seal and reveal every member's position; without a"
                + " quorum, revoke the assignment instead, then draft.",
            "Case C-1: state DELIBERATION, 1 dissent(s) are not recorded [dissent]."
                + " Record each dissent in the member's own words, then draft.");
    play.reveal(Play.THIRD, Stance.ABSTAIN);
    play.does(
            new Actor(Play.SECOND, Role.SPECIALIST),
            new CaseFact.DissentRecorded(Play.SECOND, Play.hash("dissent")))
        .does(Play.CHAIR, Play.drafted(1));
    assertThat(play.now.dissents()).containsExactly(new Dissent(Play.SECOND, Play.hash("dissent")));
    assertThat(play.now.state()).isEqualTo(CaseState.QUALITY_REVIEW);
  }

  @Test
  void aQuorumLostToRecusalsLeavesOnlyRevocation() {
    var play = Play.deliberation();
    play.seal(Play.SECOND, Stance.RECUSED).seal(Play.THIRD, Stance.RECUSED);
    play.seal(Play.EXPERT, Stance.AGREE).reveal(Play.EXPERT, Stance.AGREE);

    assertThat(play.rules(Play.CHAIR, Play.drafted(1))).containsExactly("positions");
    assertThat(play.now.authors()).isEqualTo(Set.of(Play.EXPERT));
    play.does(Play.COORDINATOR, new CaseMove.AssignmentRevoked("quorum-lost"));
    assertThat(play.now.state()).isEqualTo(CaseState.MATCHING);
  }

  @Test
  void aRecusedChairNeitherReadsNorDraftsAndARecusalIsFinal() {
    var play = Play.deliberation();
    play.seal(Play.EXPERT, Stance.RECUSED);
    play.positions(Map.of(Play.SECOND, Stance.AGREE, Play.THIRD, Stance.AGREE));

    assertThat(play.refused(Play.CHAIR, Play.drafted(1)))
        .containsExactly("Case C-1: state DELIBERATION, the chair stepped back [positions]."
            + " Revoke the assignment instead, then draft.");
    assertThat(play.now.accessRefusals(Play.EXPERT, Play.NOON))
        .extracting(it -> it.rule())
        .containsExactly("assignment-active");
    assertThat(play.refused(
            Play.SPECIALIST, new CaseFact.PositionSubmitted(Play.EXPERT, Stance.AGREE)))
        .contains("Case C-1: state DELIBERATION, s-1 stepped back [recusal-final]."
            + " Convene a panel without s-1.");
    assertThat(play.rules(Play.SPECIALIST, Play.sealing(Play.EXPERT, Stance.AGREE, 1)))
        .containsExactly("recusal-final");
  }

  @Test
  void aPanelCaseIsNotDraftedAloneAndASoloCaseNotByAPanel() {
    assertThat(Play.inReview(true).refused(Play.SPECIALIST, Play.drafted(1)))
        .anyMatch(it -> it.equals("Case C-1: state IN_REVIEW, the program wants a panel [solo]."
            + " Convene the panel first, then draft."));
    var solo = Play.inReview(false).vetted(Play.SECOND);
    assertThat(solo.refused(
            Play.CHAIR, new CaseMove.PanelConvened(List.of(Play.EXPERT, Play.SECOND), 2)))
        .containsExactly("Case C-1: state IN_REVIEW, the program wants one specialist [panel]."
            + " Let the specialist draft alone, then convene panel.");
  }

  @Test
  void anUnsoundPanelIsNotConvened() {
    var play = Play.inReview(true).vetted(Play.SECOND, Play.THIRD);

    for (var panel : List.of(
        new CaseMove.PanelConvened(List.of(Play.EXPERT), 1),
        new CaseMove.PanelConvened(List.of(Play.EXPERT, Play.EXPERT), 2),
        new CaseMove.PanelConvened(List.of(Play.EXPERT, Play.SECOND), 1),
        new CaseMove.PanelConvened(List.of(Play.EXPERT, Play.SECOND), 3),
        new CaseMove.PanelConvened(List.of(Play.SECOND, Play.THIRD), 2))) {
      assertThat(play.rules(Play.CHAIR, panel)).containsExactly("panel");
    }
  }

  @Test
  void everyMemberNeedsAllThatASpecialistNeedsToRead() {
    var play = Play.inReview(true);

    assertThat(play.rules(
            Play.CHAIR, new CaseMove.PanelConvened(List.of(Play.EXPERT, Play.SECOND), 2)))
        .containsExactly("coi", "transfer");
  }

  @Test
  void noPanelIsConvenedAfterTheAccessWindow() {
    var play = Play.inReview(true).vetted(Play.SECOND).later(Duration.ofDays(31));

    assertThat(play.rules(
            Play.CHAIR, new CaseMove.PanelConvened(List.of(Play.EXPERT, Play.SECOND), 2)))
        .containsExactly("access-window");
  }

  @Test
  void nobodyTakesAPositionForAnother() {
    var play = Play.deliberation();

    assertThat(
            play.rules(Play.SPECIALIST, new CaseFact.PositionSubmitted(Play.SECOND, Stance.AGREE)))
        .containsExactly("position-sealed-first", "party-assigned");
    assertThat(play.rules(Play.SPECIALIST, Play.sealing(Play.SECOND, Stance.AGREE, 1)))
        .containsExactly("party-assigned");
    assertThat(play.rules(
            new Actor(Play.PHYSICIAN, Role.SPECIALIST),
            new CaseFact.DissentRecorded(Play.PHYSICIAN, Play.hash("d"))))
        .containsExactly("party-assigned");
  }

  @Test
  void aMemberCannotReviewThePanelsOpinion() {
    var play = Play.deliberation();
    play.positions(Map.of(
        Play.EXPERT, Stance.AGREE_WITH_RESERVATION,
        Play.SECOND, Stance.AGREE_WITH_RESERVATION,
        Play.THIRD, Stance.AGREE_WITH_RESERVATION));
    var reviewer = new Actor(Play.SECOND, Role.QUALITY_REVIEWER);
    play.does(
            Play.CHAIR,
            new CaseMove.OpinionDrafted(1, Play.OPINION, Set.of("q1"), Set.of(), Play.SECOND))
        .does(reviewer, new CaseFact.QualityReviewCompleted(Play.SECOND, true));

    assertThat(play.rules(reviewer, new CaseMove.QualityReviewPassed()))
        .containsExactly("independent-qa");
  }
}
