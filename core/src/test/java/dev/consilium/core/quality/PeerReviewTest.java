package dev.consilium.core.quality;

import static dev.consilium.core.quality.DoubleAssessmentTest.human;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.json.LocatedObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeerReviewTest {

  private static final ReviewScores SCALE = ReviewScores.standard();
  private static final ReviewedOpinion SUBJECT = new ReviewedOpinion(
      new CaseId("C-17"),
      ContentHash.of(new byte[0]),
      Set.of(new PartyId("author"), new PartyId("member")));

  @Test
  void theScaleNamesItsSourceAndThatAClinicianMustLook() {
    assertThat(SCALE.label()).isEqualTo("re-read-five-grades 1");
    assertThat(SCALE.source()).contains("J Am Coll Radiol 2017;14:1080").contains("to verify");
    assertThat(SCALE.scores())
        .extracting(ReviewScores.Score::id)
        .containsExactly("1", "2a", "2b", "3a", "3b");
  }

  @ParameterizedTest
  @CsvSource({"1,false", "2a,false", "2b,true", "3a,true", "3b,true"})
  void fromTwoBUpwardsAThirdPersonLooks(String score, boolean arbitration) {
    var review = PeerReview.score(SUBJECT, human("ann"), score, SCALE, Outcomes.NOON);

    var mark = new PeerReview.Mark(SUBJECT, human("ann"), SCALE.label(), score, Outcomes.NOON);
    assertThat(review)
        .isEqualTo(
            arbitration
                ? new PeerReview.Arbitration(mark, "score")
                : new PeerReview.Settled(mark, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"author", "member"})
  void nobodyScoresTheirOwnOpinion(String insider) {
    assertThat(message(PeerReview.score(SUBJECT, human(insider), "1", SCALE, Outcomes.NOON)))
        .isEqualTo("Peer review of case C-17: " + insider
            + " is an author or panel member [outsider]."
            + " Let someone judge who neither wrote the opinion nor sat on its panel.");
  }

  @Test
  void aScoreMustBeOnTheScale() {
    assertThat(message(PeerReview.score(SUBJECT, human("ann"), "4", SCALE, Outcomes.NOON)))
        .isEqualTo("Peer review of case C-17: the score is not on the scale re-read-five-grades 1"
            + " [score-known]. Give one of its scores.");
  }

  @Test
  void theArbiterIsNeitherReviewerNorInsider() {
    var open = (PeerReview.Arbitration)
        PeerReview.score(SUBJECT, human("ann"), "3b", SCALE, Outcomes.NOON);

    assertThat(message(open.decide(human("ann"), "1", SCALE, Outcomes.NOON)))
        .isEqualTo("Arbitration of case C-17: ann gave the score in question [arbiter-third]."
            + " Let a third person decide.");
    assertThat(message(open.decide(human("author"), "1", SCALE, Outcomes.NOON)))
        .contains("[outsider]");
    assertThat(message(open.decide(human("ben"), "9", SCALE, Outcomes.NOON)))
        .contains("[score-known]");
    var other = new ReviewScores("other", "1", "ours", LocalDate.EPOCH, SCALE.scores());
    assertThat(message(open.decide(human("ben"), "1", other, Outcomes.NOON)))
        .isEqualTo("Arbitration of case C-17: the scale is other 1, not re-read-five-grades 1"
            + " [scale-same]. Decide on the scale of the first score.");
    assertThat(open.decide(human("ben"), "3b", SCALE, Outcomes.NOON))
        .isEqualTo(new PeerReview.Settled(
            new PeerReview.Mark(SUBJECT, human("ben"), SCALE.label(), "3b", Outcomes.NOON), true));
  }

  @Test
  void anInsiderMayDisputeOnce() {
    var settled =
        (PeerReview.Settled) PeerReview.score(SUBJECT, human("ann"), "2a", SCALE, Outcomes.NOON);

    var disputed = settled.dispute(new PartyId("author"), "finding-was-described");

    assertThat(disputed)
        .isEqualTo(new PeerReview.Arbitration(settled.mark(), "finding-was-described"));
    var decided = (PeerReview.Settled)
        ((PeerReview.Arbitration) disputed).decide(human("ben"), "1", SCALE, Outcomes.NOON);
    assertThat(message(decided.dispute(new PartyId("author"), "again")))
        .isEqualTo("Dispute of case C-17: a third person has decided [dispute-once]."
            + " Nothing goes beyond the arbiter; ask for an amendment instead.");
    assertThat(message(settled.dispute(new PartyId("stranger"), "because")))
        .isEqualTo("Dispute of case C-17: stranger is neither author nor panel member"
            + " [dispute-own]. Let an author or panel member object.");
    assertThat(message(settled.dispute(new PartyId("member"), " ")))
        .isEqualTo("Dispute of case C-17: no reason is given [dispute-reasoned]."
            + " Give the reason as a code.");
  }

  @Test
  void aScaleHasEachScoreOnce() {
    var score = new ReviewScores.Score("1", "Agrees.", false);

    assertThatThrownBy(
            () -> new ReviewScores("own", "1", "us", LocalDate.EPOCH, List.of(score, score)))
        .hasMessage("Review scores own: score 1 occurs twice [id-unique]. Keep one of the two.");
  }

  @ParameterizedTest
  @CsvSource({
    "consilium.review-scores,letter,'consilium.review-scores: is not kind'",
    "\"schema\": 1,\"schema\": 2,'consilium.review-scores: is not kind'",
    "2026-11-24,yesterday,'consilium.review-scores.date: has a value that does not fit'",
    "true,\"true\",'consilium.review-scores.scores[2].arbitration: is neither true nor false'",
    "\"2b\",\"1\",'consilium.review-scores: has a value that does not fit'",
    "\"id\": \"3a\",\"x\": \"3a\",'consilium.review-scores.scores[3].id: is no text'",
    "{\"id\": \"1\",{\"y\": 1,'consilium.review-scores.scores[0]'",
    "\"scores\": [,\"scores\": 3,'consilium.review-scores, line'",
  })
  void locatesWhatIsWrongInATable(String from, String to, String where) {
    var text = new String(
        LocatedObject.resource(ReviewScores.class, "review-scores.json"), StandardCharsets.UTF_8);
    var broken = text.replace(from, to).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> ReviewScores.read(broken))
        .hasMessageStartingWith(where)
        .hasMessageContaining("[json-")
        .hasNoCause();
  }

  private static String message(PeerReview it) {
    return ((PeerReview.Refused) it).refusal().message();
  }
}
