package dev.consilium.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PanelTest {

  private static Play position(Play play, PartyId member, PanelPosition position) {
    return play.does(
        new Actor(member, Role.SPECIALIST), new CaseFact.PositionSubmitted(member, position));
  }

  @Test
  void aPanelDraftsOnceEveryMemberHasAPosition() {
    var play = Play.deliberation();
    position(play, Play.EXPERT, PanelPosition.AGREE);
    position(play, Play.SECOND, PanelPosition.DISSENT);

    assertThat(play.refused(Play.CHAIR, Play.drafted(1)))
        .containsExactly(
            "Case C-1: state DELIBERATION, 1 of 3 positions are missing, 2 count towards the"
                + " quorum of 2 [positions]. Submit every member's position; without a quorum,"
                + " revoke the assignment instead, then draft.",
            "Case C-1: state DELIBERATION, 1 dissent(s) are not recorded [dissent]."
                + " Record each dissent in the member's own words, then draft.");
    position(play, Play.THIRD, PanelPosition.ABSTAIN);
    play.does(
            new Actor(Play.SECOND, Role.SPECIALIST),
            new CaseFact.DissentRecorded(Play.SECOND, Play.hash("dissent")))
        .does(Play.CHAIR, Play.drafted(1));
    assertThat(play.now.state()).isEqualTo(CaseState.QUALITY_REVIEW);
  }

  @Test
  void aQuorumLostToRecusalsLeavesOnlyRevocation() {
    var play = Play.deliberation();
    position(play, Play.EXPERT, PanelPosition.AGREE);
    position(play, Play.SECOND, PanelPosition.RECUSED);
    position(play, Play.THIRD, PanelPosition.RECUSED);

    assertThat(play.rules(Play.CHAIR, Play.drafted(1))).containsExactly("positions");
    assertThat(play.now.authors()).isEqualTo(Set.of(Play.EXPERT));
    play.does(Play.COORDINATOR, new CaseMove.AssignmentRevoked("quorum-lost"));
    assertThat(play.now.state()).isEqualTo(CaseState.MATCHING);
  }

  @Test
  void aRecusedChairNeitherReadsNorDraftsAndARecusalIsFinal() {
    var play = Play.deliberation();
    position(play, Play.EXPERT, PanelPosition.RECUSED);
    position(play, Play.SECOND, PanelPosition.AGREE);
    position(play, Play.THIRD, PanelPosition.AGREE);

    assertThat(play.refused(Play.CHAIR, Play.drafted(1)))
        .containsExactly("Case C-1: state DELIBERATION, the chair stepped back [positions]."
            + " Revoke the assignment instead, then draft.");
    assertThat(play.now.accessRefusals(Play.EXPERT, Play.NOON))
        .extracting(it -> it.rule())
        .containsExactly("assignment-active");
    assertThat(play.refused(
            Play.SPECIALIST, new CaseFact.PositionSubmitted(Play.EXPERT, PanelPosition.AGREE)))
        .containsExactly("Case C-1: state DELIBERATION, s-1 stepped back [recusal-final]."
            + " Convene a panel without s-1.");
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
  void nobodyTakesAPositionForAnother() {
    var play = Play.deliberation();

    assertThat(play.rules(
            Play.SPECIALIST, new CaseFact.PositionSubmitted(Play.SECOND, PanelPosition.AGREE)))
        .containsExactly("party-assigned");
    assertThat(play.rules(
            new Actor(Play.PHYSICIAN, Role.SPECIALIST),
            new CaseFact.DissentRecorded(Play.PHYSICIAN, Play.hash("d"))))
        .containsExactly("party-assigned");
  }

  @Test
  void aMemberCannotReviewThePanelsOpinion() {
    var play = Play.deliberation();
    for (var member : List.of(Play.EXPERT, Play.SECOND, Play.THIRD)) {
      position(play, member, PanelPosition.AGREE_WITH_RESERVATION);
    }
    var reviewer = new Actor(Play.SECOND, Role.QUALITY_REVIEWER);
    play.does(
            Play.CHAIR,
            new CaseMove.OpinionDrafted(1, Play.OPINION, Set.of("q1"), Set.of(), Play.SECOND))
        .does(reviewer, new CaseFact.QualityReviewCompleted(Play.SECOND, true));

    assertThat(play.rules(reviewer, new CaseMove.QualityReviewPassed()))
        .containsExactly("independent-qa");
  }
}
