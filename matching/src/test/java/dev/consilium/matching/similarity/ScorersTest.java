package dev.consilium.matching.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.Pooling;
import dev.consilium.matching.evidence.PracticeProfiles;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Worked by hand on {@link Hands#index()}: p0 has Hand 2/2, Foot 1/2; p1 Finger, Heart; p2 Heart. */
class ScorersTest {

  private static final Offset<Double> NEAR = within(1e-12);
  private static final EvidenceIndex INDEX = Hands.index();
  private static final PracticeProfiles OWN = PracticeProfiles.exact(INDEX, Pooling.NONE);
  private static final double ONE_OF_THREE = Math.log(2); // ln((1 + 3) / (1 + 1))
  private static final double TWO_OF_THREE = Math.log(4.0 / 3);

  @Test
  void exactCosineIsShareTimesRarity() {
    var scorer = new ExactCosine(INDEX, OWN, 1);

    var scores = scorer.scores(Hands.ask(INDEX, "T:3", "T:2"));

    double hand = 1 / Math.hypot(1, .5); // Hand and Foot are equally rare
    double length = Math.hypot(ONE_OF_THREE, TWO_OF_THREE);
    assertThat(scores[0]).isCloseTo(hand * ONE_OF_THREE / length, NEAR);
    assertThat(scores[1]).isCloseTo(TWO_OF_THREE * TWO_OF_THREE / (length * length), NEAR);
    assertThat(scores[2]).isCloseTo(TWO_OF_THREE / length, NEAR);
    assertThat(scorer.matched(Hands.ask(INDEX, "T:2", "T:3"), 1, 0)).isEqualTo(3);
    assertThat(scorer.id()).isEqualTo("exact-cosine");
  }

  @Test
  void softCosineMatchesANearTermByLinToAPower() {
    var scorer = new SoftCosine(INDEX, new SimilarityRows(INDEX), OWN, 1, 2);
    var query = Hands.ask(INDEX, "T:5");

    var scores = scorer.scores(query);

    // IC: Hand is had by p0 and p1, ln(3/2); Finger by p1 alone, ln 3.
    double lin = 2 * Math.log(1.5) / (Math.log(1.5) + Math.log(3));
    assertThat(scores[0]).isCloseTo(lin * lin / Math.hypot(1, .5), NEAR);
    assertThat(scores[1]).isCloseTo(ONE_OF_THREE / Math.hypot(ONE_OF_THREE, TWO_OF_THREE), NEAR);
    assertThat(scores[2]).isZero();
    assertThat(scorer.matched(query, 0, 0)).isEqualTo(3);
    assertThat(scorer.matched(query, 0, 2)).isEqualTo(5);
    assertThat(scorer.id()).isEqualTo("soft-cosine");
  }

  @Test
  void likelihoodComparesWithTheBackground() {
    var closure = PracticeProfiles.closure(INDEX, Pooling.NONE);
    var scorer = new ClosureLikelihood(INDEX, closure, .5);

    var scores = scorer.scores(Hands.ask(INDEX, "T:4"));

    // Foot: share 1/2 at p0, background (1/2)/3.
    double floor = .5 * (.5 / 3) + 1e-4;
    assertThat(scores[0]).isCloseTo(Math.log(1 + .5 / floor) / Math.log(1 + 1 / floor), NEAR);
    assertThat(scores[1]).isZero();
    assertThat(scorer.matched(Hands.ask(INDEX, "T:4"), 0, 0)).isEqualTo(4);
    assertThat(scorer.id()).isEqualTo("closure-likelihood");
  }

  @Test
  void bm25CountsCases() {
    var scores = new Bm25(INDEX, OWN).scores(Hands.ask(INDEX, "T:3"));

    double rarity = Math.log(1 + 2.5 / 1.5);
    double mean = (3 + 2 + 1) / 3.0;
    double norm = 1.2 * (.25 + .75 * 3 / mean);
    assertThat(scores[0]).isCloseTo(rarity * 2 * 2.2 / (2 + norm), NEAR);
    assertThat(scores[1]).isZero();
  }

  @Test
  void closureCosineMeetsInBroaderTerms() {
    var closure = PracticeProfiles.closure(INDEX, Pooling.NONE);
    var scores = new ClosureCosine(INDEX, closure, 1).scores(Hands.ask(INDEX, "T:4"));

    assertThat(scores[0]).isGreaterThan(scores[1]);
    assertThat(scores[1]).isPositive(); // Limb
    assertThat(scores[2]).isZero(); // All says nothing: everyone has it
  }

  @Test
  void profilesWeighTheWayBackByShare() {
    var rows = new SimilarityRows(INDEX);
    var scorer = new CaseSimilarity(
        INDEX,
        rows,
        TermSimilarity.RESNIK,
        BestMatch.BOTH,
        Aggregation.of(Aggregation.Kind.PROFILE));

    var scores = scorer.scores(Hands.ask(INDEX, "T:3"));

    // p0: there ln(3/2); back (1 × ln(3/2) + 1/2 × IC(Limb) = ln(3/2)) / 1.5.
    assertThat(scores[0]).isCloseTo(Math.log(1.5), NEAR);
    assertThat(scores[1]).isCloseTo((Math.log(1.5) + Math.log(1.5) / 2) / 2, NEAR);
    assertThat(scorer.id()).isEqualTo("resnik-both-profile");
  }

  @Test
  void graphInformationOfProfilesCountsAncestorsByShare() {
    var scorer = new GraphInformation(INDEX, Aggregation.of(Aggregation.Kind.PROFILE));

    var scores = scorer.scores(Hands.ask(INDEX, "T:3"));

    // p0: Limb and Hand shared, ln(3/2) each; Foot ln 3 by half.
    double shared = 2 * Math.log(1.5);
    assertThat(scores[0]).isCloseTo(shared / (shared + Math.log(3) / 2), NEAR);
    assertThat(scorer.id()).isEqualTo("graph-information");
  }

  @Test
  void anEmptyQuestionScoresNothing() {
    var empty = Hands.ask(INDEX, "T:99");

    assertThat(new ExactCosine(INDEX, OWN, 1).scores(empty)).isEmpty();
    assertThat(new ClosureCosine(INDEX, OWN, 1).scores(empty)).containsOnly(0);
    assertThat(new CaseSimilarity(
                INDEX,
                new SimilarityRows(INDEX),
                TermSimilarity.LIN,
                BestMatch.BOTH,
                Aggregation.of(Aggregation.Kind.MAX))
            .scores(empty))
        .containsOnly(0);
  }

  @Test
  void aggregationIsNamedAndSumRewardsVolume() {
    var values = new double[] {.2, .6, .9, .1}; // p0 has two cases
    var by = new double[][] {
      Aggregation.of(Aggregation.Kind.MAX).of(INDEX, values),
      Aggregation.of(Aggregation.Kind.MEAN).of(INDEX, values),
      Aggregation.topMean(1).of(INDEX, values),
      Aggregation.topMean(5).of(INDEX, values),
      Aggregation.of(Aggregation.Kind.SUM).of(INDEX, values)
    };

    assertThat(by[0]).containsExactly(.6, .9, .1);
    assertThat(by[1][0]).isCloseTo(.4, NEAR);
    assertThat(by[2]).containsExactly(.6, .9, .1);
    assertThat(by[3]).containsExactly(by[1]);
    assertThat(by[4][0]).isCloseTo(.8, NEAR);
    assertThatThrownBy(() -> Aggregation.of(Aggregation.Kind.PROFILE).of(INDEX, values))
        .hasMessageContaining("[aggregation-cases]");
    assertThatThrownBy(() -> Aggregation.topMean(0)).hasMessageContaining("[aggregation-most]");
  }
}
