package dev.consilium.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.PartyId;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.opinion.DecisionRule;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.program.CaseTerms;
import dev.consilium.core.program.Delivery;
import dev.consilium.core.program.SelectionMode;
import dev.consilium.core.program.TreatingPhysicianMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealedPositionTest {

  private static CaseTerms terms(DecisionRule rule) {
    return new CaseTerms(
        3,
        2,
        rule,
        SelectionMode.COORDINATOR,
        0,
        TreatingPhysicianMode.NONE,
        Set.of(ConsentKind.SERVICE),
        Set.of(Delivery.WRITTEN),
        1,
        30);
  }

  private static Play deliberation(DecisionRule rule) {
    return Play.deliberation(terms(rule));
  }

  private static Map<PartyId, Stance> positions(Stance first, Stance second, Stance third) {
    return Map.of(Play.EXPERT, first, Play.SECOND, second, Play.THIRD, third);
  }

  @Test
  void nothingIsShownBeforeEveryMemberIsBound() {
    var play = Play.deliberation().seal(Play.EXPERT, Stance.AGREE).seal(Play.SECOND, Stance.AGREE);

    assertThat(play.refused(Play.by(Play.EXPERT), Play.revealing(Play.EXPERT, Stance.AGREE)))
        .containsExactly("Case C-1: state DELIBERATION, 1 member(s) have not sealed a position"
            + " [all-sealed]. Wait until every member has sealed one or stepped back.");
    play.seal(Play.THIRD, Stance.RECUSED).reveal(Play.EXPERT, Stance.AGREE);
  }

  @Test
  void whatIsShownIsWhatWasSealed() {
    var play = Play.deliberation();
    for (var member : List.of(Play.EXPERT, Play.SECOND, Play.THIRD)) {
      play.seal(member, Stance.AGREE);
    }

    assertThat(play.rules(Play.by(Play.SECOND), Play.revealing(Play.SECOND, Stance.DISSENT)))
        .containsExactly("seal-opens");
    assertThat(play.rules(
            Play.by(Play.SECOND),
            new PanelFact.PositionRevealed(
                Play.SECOND, Stance.AGREE, Play.hash("another reason"), Play.nonce(Play.SECOND))))
        .containsExactly("seal-opens");
    assertThat(play.rules(
            Play.by(Play.SECOND),
            new PanelFact.PositionRevealed(
                Play.SECOND, Stance.AGREE, Play.hash("because"), Play.nonce(Play.THIRD))))
        .containsExactly("seal-opens");
    assertThat(play.rules(
            Play.by(Play.SECOND),
            new PanelFact.PositionRevealed(
                Play.SECOND, Stance.AGREE, Play.hash("because"), "no nonce")))
        .containsExactly("seal-opens");
    play.reveal(Play.SECOND, Stance.AGREE);
  }

  @Test
  void aPositionIsSealedAndShownOnce() {
    var play = Play.deliberation();
    play.positions(positions(Stance.AGREE, Stance.AGREE, Stance.AGREE));

    assertThat(play.rules(Play.by(Play.SECOND), Play.sealing(Play.SECOND, Stance.DISSENT, 1)))
        .containsExactly("seal-once");
    assertThat(play.rules(Play.by(Play.SECOND), Play.revealing(Play.SECOND, Stance.AGREE)))
        .containsExactly("reveal-once");
  }

  @Test
  void aMemberChangesItsMindOnlyAfterTheRevealAndOnlyItsOwn() {
    var play = Play.deliberation().seal(Play.EXPERT, Stance.AGREE);
    var change = new CaseFact.PositionSubmitted(Play.EXPERT, Stance.DISSENT);

    assertThat(play.rules(Play.by(Play.EXPERT), change)).containsExactly("position-sealed-first");
    play.seal(Play.SECOND, Stance.AGREE).seal(Play.THIRD, Stance.AGREE);
    assertThat(play.rules(Play.by(Play.EXPERT), change)).containsExactly("position-sealed-first");
    play.reveal(Play.EXPERT, Stance.AGREE);
    assertThat(play.rules(Play.by(Play.SECOND), change)).containsExactly("party-assigned");
    play.does(Play.by(Play.EXPERT), change);
  }

  @Test
  void aSealOfOneVersionOpensNoneOfTheNext() {
    var play = Play.deliberation();
    play.positions(positions(Stance.AGREE, Stance.AGREE, Stance.AGREE))
        .does(Play.CHAIR, Play.drafted(1))
        .does(Play.QUALITY, new CaseMove.ReturnedForRevision("incomplete"))
        .does(
            Play.CHAIR,
            new CaseMove.PanelConvened(List.of(Play.EXPERT, Play.SECOND, Play.THIRD), 2));

    assertThat(play.rules(Play.CHAIR, Play.drafted(2))).containsExactly("positions");
    play.does(Play.by(Play.EXPERT), Play.sealing(Play.EXPERT, Stance.AGREE, 1))
        .does(Play.by(Play.SECOND), Play.sealing(Play.SECOND, Stance.AGREE, 2))
        .does(Play.by(Play.THIRD), Play.sealing(Play.THIRD, Stance.AGREE, 2));
    assertThat(play.rules(Play.by(Play.EXPERT), Play.revealing(Play.EXPERT, Stance.AGREE)))
        .containsExactly("seal-opens");
    play.reveal(Play.SECOND, Stance.AGREE);
  }

  @ParameterizedTest
  @CsvSource({
    "UNANIMITY, AGREE, AGREE, AGREE_WITH_RESERVATION, true",
    "UNANIMITY, AGREE, AGREE, ABSTAIN, true",
    "UNANIMITY, AGREE, AGREE, DISSENT, false",
    "MAJORITY, AGREE, AGREE, DISSENT, true",
    "MAJORITY, AGREE, DISSENT, ABSTAIN, false",
    "MAJORITY, AGREE, DISSENT, DISSENT, false",
    "CHAIR_DECIDES, AGREE, DISSENT, DISSENT, true",
    "REPORT_ALL, DISSENT, DISSENT, AGREE, true"
  })
  void theRuleDecidesWhetherThereIsAnOpinion(
      DecisionRule rule, Stance first, Stance second, Stance third, boolean decided) {
    var play = deliberation(rule).positions(positions(first, second, third));

    assertThat(play.rules(Play.CHAIR, Play.drafted(1)))
        .isEqualTo(decided ? List.of() : List.of("decision"));
  }

  @Test
  void aDissentEndsInAnOpinionByUnanimityOnlyWhenTheMemberChangesItsMind() {
    var play = deliberation(DecisionRule.UNANIMITY)
        .positions(positions(Stance.AGREE, Stance.AGREE, Stance.DISSENT));

    assertThat(play.refused(Play.CHAIR, Play.drafted(1)))
        .containsExactly("Case C-1: state DELIBERATION, 2 agree and 1 dissent, which decides"
            + " nothing by UNANIMITY [decision]. Deliberate until members change their own"
            + " positions, or revoke the assignment, then draft.");
    play.does(
            Play.by(Play.THIRD),
            new CaseFact.PositionSubmitted(Play.THIRD, Stance.AGREE_WITH_RESERVATION))
        .does(Play.CHAIR, Play.drafted(1));
  }

  @Test
  void thePanelIsAsLargeAsTheTermsSay() {
    var play = Play.inReview(terms(DecisionRule.MAJORITY)).vetted(Play.SECOND, Play.THIRD);

    assertThat(play.refused(
            Play.CHAIR, new CaseMove.PanelConvened(List.of(Play.EXPERT, Play.SECOND), 2)))
        .containsExactly("Case C-1: state IN_REVIEW, the panel is not sound [panel]. Name at"
            + " least 3 members, the assigned specialist among them, and a quorum of 2 or more,"
            + " then convene panel.");
  }

  private static Play attesting() {
    return deliberation(DecisionRule.MAJORITY)
        .positions(positions(Stance.AGREE, Stance.AGREE, Stance.DISSENT))
        .does(Play.CHAIR, Play.drafted(1))
        .does(
            Play.QUALITY,
            new CaseFact.QualityReviewCompleted(Play.REVIEWER, true),
            new CaseMove.QualityReviewPassed())
        .does(Play.SPECIALIST, new CaseFact.AiStatementAttested(false));
  }

  @Test
  void everyMemberSignsThatTheOpinionHoldsWhatItSaid() {
    var play = attesting().does(Play.by(Play.SECOND), Play.cosigning(Play.SECOND));

    assertThat(play.refused(Play.SPECIALIST, Play.signing()))
        .containsExactly("Case C-1: state AWAITING_ATTESTATION, no signature of s-3 [cosigned]."
            + " Let each member sign, or let a coordinator answer by name for one who cannot be"
            + " reached, then sign.");
    assertThat(play.rules(Play.by(Play.SECOND), Play.cosigning(Play.THIRD)))
        .containsExactly("party-assigned");
    assertThat(play.rules(
            Play.by(Play.THIRD),
            new PanelFact.OpinionCosigned(
                Play.THIRD, Play.hash("another"), Play.DOSSIER, Play.hash("certificate"))))
        .containsExactly("signature-covers");
    play.does(Play.by(Play.THIRD), Play.cosigning(Play.THIRD))
        .does(Play.SPECIALIST, Play.signing());
    assertThat(play.now.state()).isEqualTo(CaseState.SIGNED);
  }

  @Test
  void aCoordinatorAnswersByNameForAMemberWhoCannotBeReached() {
    var play = attesting().does(Play.by(Play.SECOND), Play.cosigning(Play.SECOND));

    play.does(
            Play.COORDINATOR,
            new CaseFact.WaiverGranted(Guard.COSIGNED, Play.THIRD, "cannot-be-reached"))
        .does(Play.SPECIALIST, Play.signing());
    assertThat(play.now.state()).isEqualTo(CaseState.SIGNED);
  }

  @Test
  void whoSealedARecusalHasSteppedBackOnceItIsShown() {
    var play = Play.deliberation();
    for (var member : List.of(Play.EXPERT, Play.SECOND)) {
      play.seal(member, Stance.AGREE);
    }
    play.does(Play.by(Play.THIRD), Play.sealing(Play.THIRD, Stance.RECUSED, 1))
        .does(Play.by(Play.THIRD), Play.revealing(Play.THIRD, Stance.RECUSED));

    assertThat(play.now.authors()).containsExactlyInAnyOrder(Play.EXPERT, Play.SECOND);
    assertThat(play.rules(Play.by(Play.THIRD), new CaseFact.ConflictDeclared(Play.THIRD, false)))
        .containsExactly("recusal-final");
  }

  @Test
  void aWaivedSignatureIsMissingAgainInTheNextVersion() {
    var play = attesting()
        .does(Play.by(Play.SECOND), Play.cosigning(Play.SECOND))
        .does(
            Play.COORDINATOR,
            new CaseFact.WaiverGranted(Guard.COSIGNED, Play.THIRD, "cannot-be-reached"),
            new CaseFact.WaiverGranted(Guard.LICENSED, Play.THIRD, "silent-law"))
        .does(Play.SPECIALIST, Play.signing(), new CaseMove.SignatureVoided("typo"))
        .does(
            Play.CHAIR,
            new CaseMove.PanelConvened(List.of(Play.EXPERT, Play.SECOND, Play.THIRD), 2))
        .positions(positions(Stance.AGREE, Stance.AGREE, Stance.AGREE))
        .does(Play.CHAIR, Play.drafted(2))
        .does(
            Play.QUALITY,
            new CaseFact.QualityReviewCompleted(Play.REVIEWER, true),
            new CaseMove.QualityReviewPassed())
        .does(Play.by(Play.SECOND), Play.cosigning(Play.SECOND))
        .does(Play.SPECIALIST, new CaseFact.AiStatementAttested(false));

    assertThat(play.rules(Play.SPECIALIST, Play.signing())).containsExactly("cosigned");
  }

  @Test
  void aNewVersionNeedsNewSignatures() {
    var play = attesting()
        .does(Play.by(Play.SECOND), Play.cosigning(Play.SECOND))
        .does(Play.by(Play.THIRD), Play.cosigning(Play.THIRD))
        .does(Play.SPECIALIST, new CaseMove.ReturnedForRevision("typo"))
        .does(
            Play.CHAIR,
            new CaseMove.PanelConvened(List.of(Play.EXPERT, Play.SECOND, Play.THIRD), 2))
        .positions(positions(Stance.AGREE, Stance.AGREE, Stance.AGREE))
        .does(Play.CHAIR, Play.drafted(2))
        .does(
            Play.QUALITY,
            new CaseFact.QualityReviewCompleted(Play.REVIEWER, true),
            new CaseMove.QualityReviewPassed())
        .does(Play.SPECIALIST, new CaseFact.AiStatementAttested(false));

    assertThat(play.rules(Play.SPECIALIST, Play.signing())).containsExactly("cosigned");
  }
}
