package dev.consilium.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.opinion.ProcedureAdvice;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.opinion.TreatmentChange;
import dev.consilium.core.quality.FollowThrough;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be said of a released opinion: how much changed, what became of it. */
class OutcomeTest {

  private static final PartyId ASSESSOR = new PartyId("a-1");

  private static OutcomeFact.ChangeAssessed assessment(
      PartyId assessor, TreatmentCategory treatment, TreatmentChange... kinds) {
    return new OutcomeFact.ChangeAssessed(
        assessor,
        DiagnosisCategory.CONFIRMED,
        treatment,
        Set.of(kinds),
        ClinicalImpact.MODERATE,
        ProcedureAdvice.AGAINST);
  }

  private static Actor reviewing(PartyId party) {
    return new Actor(party, Role.QUALITY_REVIEWER);
  }

  @Test
  void someoneElseThanTheAuthorClassifiesTheChange() {
    var play = Play.released();

    assertThat(play.refused(
            new Actor(Play.EXPERT, Role.COORDINATOR),
            assessment(Play.EXPERT, TreatmentCategory.CONFIRMED)))
        .containsExactly("Case C-1: state RELEASED, s-1 had the case or sat on its panel"
            + " [assessor-independent]. Let someone else classify the change.");
    assertThat(
            play.rules(reviewing(ASSESSOR), assessment(Play.REVIEWER, TreatmentCategory.CONFIRMED)))
        .containsExactly("party-assigned");
    play.does(reviewing(ASSESSOR), assessment(ASSESSOR, TreatmentCategory.CONFIRMED));
  }

  @Test
  void whoOnceHadTheCaseOrSatOnItsPanelStaysInvolved() {
    var play = Play.deliberation();
    play.positions(Map.of(
            Play.EXPERT, Stance.AGREE, Play.SECOND, Stance.AGREE, Play.THIRD, Stance.RECUSED))
        .does(Play.CHAIR, Play.drafted(1))
        .does(
            Play.QUALITY,
            new CaseFact.QualityReviewCompleted(Play.REVIEWER, true),
            new CaseMove.QualityReviewPassed())
        .does(Play.by(Play.SECOND), Play.cosigning(Play.SECOND))
        .does(Play.SPECIALIST, new CaseFact.AiStatementAttested(false), Play.signing())
        .does(
            Play.COORDINATOR,
            new CaseFact.SignatureVerified(Play.OPINION, Play.DOSSIER),
            Play.releasing());

    for (var member : new PartyId[] {Play.EXPERT, Play.SECOND, Play.THIRD}) {
      assertThat(play.rules(reviewing(member), assessment(member, TreatmentCategory.CONFIRMED)))
          .containsExactly("assessor-independent");
    }
  }

  @Test
  void aChangedTreatmentSaysHow() {
    var play = Play.released();

    assertThat(play.rules(reviewing(ASSESSOR), assessment(ASSESSOR, TreatmentCategory.CHANGED)))
        .containsExactly("treatment-change-kind");
    assertThat(play.rules(
            reviewing(ASSESSOR),
            assessment(ASSESSOR, TreatmentCategory.CLARIFIED, TreatmentChange.STOP)))
        .containsExactly("treatment-change-kind");
    play.does(
        reviewing(ASSESSOR), assessment(ASSESSOR, TreatmentCategory.CHANGED, TreatmentChange.STOP));
  }

  private static OutcomeFact.FollowThroughRecorded at(FollowThrough.Point point) {
    return new OutcomeFact.FollowThroughRecorded(new FollowThrough(
        point,
        FollowThrough.Adoption.FOLLOWED,
        FollowThrough.Adoption.UNKNOWN,
        "",
        FollowThrough.Procedure.NONE_PLANNED));
  }

  @Test
  void followThroughIsAskedAtItsPointAndOnce() {
    var play = Play.released().later(Duration.ofDays(30)).later(Duration.ofSeconds(-1));

    assertThat(play.refused(Play.COORDINATOR, at(FollowThrough.Point.DAY_30)))
        .containsExactly("Case C-1: state RELEASED, fewer than 30 days have passed since the"
            + " release [follow-through-due]. Ask again at 30 days.");
    play.later(Duration.ofSeconds(1)).does(Play.COORDINATOR, at(FollowThrough.Point.DAY_30));
    assertThat(play.rules(Play.COORDINATOR, at(FollowThrough.Point.DAY_30)))
        .containsExactly("set-once");
    assertThat(play.rules(Play.COORDINATOR, at(FollowThrough.Point.DAY_90)))
        .containsExactly("follow-through-due");
  }

  @Test
  void nothingIsSaidOfAnOpinionBeforeItIsReleased() {
    for (var fact : new CaseFact[] {
      at(FollowThrough.Point.DAY_30), assessment(ASSESSOR, TreatmentCategory.CONFIRMED)
    }) {
      assertThat(Play.signed().rules(Play.COORDINATOR, fact)).containsExactly("transition-legal");
    }
  }
}
