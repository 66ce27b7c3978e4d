package dev.consilium.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.matching.evidence.CaseQuestion;
import dev.consilium.matching.evidence.DiseaseFamilies;
import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.Practice;
import dev.consilium.matching.similarity.Hands;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PracticeRankerTest {

  private static final PracticeRanker RANKER =
      new PracticeRanker(Hands.index(), RankingConfig.standard());

  @Test
  void ranksWhoSawTheFindingFirst() {
    var ranking = RANKER.rank(Hands.question("q", "T:4", "X:1"), 10);

    assertThat(ranking.ranked()).extracting(RankedPractice::id).startsWith("p0", "p1");
    assertThat(ranking.ranked().get(2).billionths()).isZero();
    assertThat(ranking.ranked().get(0).confidence()).isEqualTo(666);
    assertThat(ranking.unknown()).containsExactly("X:1");
    assertThat(ranking).hasToString("PracticeRanking[q, 3 practices]");
    assertThat(RANKER.rank(Hands.question("q", "T:4"), 1).ranked()).hasSize(1);
  }

  @Test
  void excludedFindingsAreNeutral() {
    var plain = RANKER.rank(Hands.question("q", "T:4"), 10);
    var excluding =
        RANKER.rank(new CaseQuestion("q", List.of("T:4"), List.of("T:3", "T:2"), List.of()), 10);

    assertThat(excluding).isEqualTo(plain);
  }

  @Test
  void judgesCodingQualityFromQuestionAndIndex() {
    var good = RANKER.rank(Hands.question("q", "T:4", "T:2"), 1).quality();
    var vague = RANKER.rank(Hands.question("q", "T:1"), 1).quality();

    assertThat(good).isEqualTo(new CodingQuality(1000, 2, 2, 1500));
    assertThat(vague.known()).isZero();
    assertThat(vague.thousandths()).isZero();
    assertThat(RANKER.rank(Hands.question("q"), 1).quality())
        .isEqualTo(new CodingQuality(0, 0, 0, 0));
  }

  @Test
  void coolsTheExactScorerWithTheCodingQuality() {
    var exactOnly = config(
        "\"soft\": 1000, \"likelihood\": 100, \"exact\": 60",
        "\"soft\": 1," + " \"likelihood\": 0, \"exact\": 900");
    var ranker = new PracticeRanker(Hands.index(), exactOnly);

    var explanation = ranker.explain(Hands.question("q", "T:4"), "p0");
    var vague = ranker.explain(Hands.question("q", "T:1", "T:4"), "p0");

    assertThat(explanation.parts()).extracting(it -> it.label()).contains("exact-cosine");
    assertThat(vague.parts().stream()
            .filter(it -> it.label().equals("exact-cosine"))
            .mapToLong(it -> it.billionths())
            .sum())
        .isLessThan(explanation.parts().get(1).billionths());
  }

  @Test
  void putsAKnownFamilyFirstAndGivesItsWeightBackWhenItIsNotKnown() throws IOException {
    var families = DiseaseFamilies.read(
        new ByteArrayInputStream("disease\tfamilies\nD:2\tF:1\n".getBytes(StandardCharsets.UTF_8)));
    var index = EvidenceIndex.of(
        Hands.ontology(),
        List.of(
            new Practice("a", List.of(Hands.seen("D:1", "T:4"))),
            new Practice("b", List.of(Hands.seen("D:2", "T:3")))),
        families);
    var ranker = new PracticeRanker(index, config("\"family\": 200}", "\"family\": 2000}"));

    var known = new CaseQuestion("q", List.of("T:4"), List.of(), List.of("F:1"));

    assertThat(ranker.rank(known, 1).ranked().get(0).id()).isEqualTo("b");
    assertThat(ranker.explain(known, "b").parts())
        .extracting(it -> it.label() + ": " + it.words())
        .contains("family: A case of the same family of diseases");
    assertThat(ranker.rank(Hands.question("q", "T:4"), 1).ranked().get(0).id()).isEqualTo("a");
    assertThat(ranker.rank(Hands.question("q", "T:4"), 1).ranked().get(0).billionths())
        .isGreaterThan(900_000_000L);
  }

  @Test
  void explainsWithCodesAndCounts() {
    var explanation = RANKER.explain(Hands.question("q", "T:5", "T:4"), "p0");

    assertThat(explanation.words())
        .isEqualTo("Weighted sum; 2 of 2 findings are in the index as coded, coding quality 1000"
            + " of 1000");
    var soft = explanation.parts().get(0);
    assertThat(soft.label()).isEqualTo("soft-cosine");
    assertThat(soft.parts()).extracting(it -> it.label()).containsExactly("T:4", "T:5");
    assertThat(soft.parts().get(0).words()).startsWith("Foot (T:4): 1 of 2 own cases, ");
    assertThat(soft.parts().get(0).codes()).hasSize(1);
    assertThat(RANKER
            .explain(Hands.question("q", "T:1"), "p0")
            .parts()
            .get(0)
            .parts()
            .get(0))
        .extracting(it -> it.words())
        .asString()
        .startsWith("Limb (T:1)");
    assertThatThrownBy(() -> RANKER.explain(Hands.question("q"), "nobody"))
        .hasMessageContaining("[practice-known]");
  }

  @Test
  void fusesRanksInsteadWhenAsked() {
    var ranker = new PracticeRanker(Hands.index(), config("WEIGHTED_SUM", "RECIPROCAL_RANK"));
    var question = Hands.question("q", "T:4");

    var ranked = ranker.rank(question, 10).ranked();

    assertThat(ranked.get(0).billionths())
        .isEqualTo(Math.round(1e9 * (1000 / 1160.0) / 61)
            + Math.round(1e9 * (100 / 1160.0) / 61)
            + Math.round(1e9 * (60 / 1160.0) / 61));
    assertThat(ranker.explain(question, "p0").billionths())
        .isEqualTo(ranked.get(0).billionths());
    assertThat(ReciprocalRank.of(new double[] {3, 0, 3, 1}, 61))
        .containsExactly(1_000_000_000L, 0, 1_000_000_000L, Math.round(61e9 / 63));
  }

  @Test
  void writesScoresThatDoNotTie() throws IOException {
    var ranking = new PracticeRanking(
        "q",
        List.of(
            new RankedPractice("b", 500, 1),
            new RankedPractice("a", 500, 1),
            new RankedPractice("d", 499, 1),
            new RankedPractice("c", 0, 1),
            new RankedPractice("e", 0, 1)),
        new CodingQuality(0, 0, 0, 0),
        List.of());
    var out = new StringBuilder();

    TrecLines.write(ranking, "tag", out);

    assertThat(out).hasToString("""
        q Q0 b 1 0.000000500 tag
        q Q0 a 2 0.000000499 tag
        q Q0 d 3 0.000000498 tag
        q Q0 c 4 0.000000000 tag
        q Q0 e 5 -0.000000001 tag
        """);
  }

  @Test
  void readsItsConfigurationAndNothingElse() {
    var standard = RankingConfig.standard();

    assertThat(RankingConfig.parse(RankingConfigJson.write(standard))).isEqualTo(standard);
    assertThat(standard.hash()).isEqualTo(RankingConfig.standard().hash());
    assertThat(config("\"power\": 4", "\"power\": 5").hash()).isNotEqualTo(standard.hash());
    broken("ranking-config\",\n", "other\",\n", "another kind");
    broken("\"schema\": 1", "\"schema\": 2", "another kind");
    broken("\"power\": 4", "\"power\": 4.5", "power: no whole number");
    broken("\"power\": 4", "\"power\": 0", "[ranking-range]");
    broken("\"noise\": 2.0", "\"noise\": \"2\"", "noise: no number");
    broken("\"salt\": \"consilium\"", "\"salt\": 3", "salt: no text");
    broken("WEIGHTED_SUM", "SUM", "neither WEIGHTED_SUM");
    broken("\"own\": 0.2", "\"own\": 0.3", "[pooling-shares]");
    broken(
        "\"soft\": 1000, \"likelihood\": 100, \"exact\": 60",
        "\"soft\": 0, \"likelihood\": 0, \"exact\": 0",
        "[weights-");
    broken("\"power\": 4", "\"power\": 4, \"more\": 1", "a field that is not known");
    broken("{", "{{", "no single JSON object");
  }

  private static void broken(String old, String by, String message) {
    assertThatThrownBy(() -> config(old, by))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining(message);
  }

  private static RankingConfig config(String old, String by) {
    var text = standard();
    assertThat(text).contains(old);
    int at = text.indexOf(old);
    return RankingConfig.parse(text.substring(0, at) + by + text.substring(at + old.length()));
  }

  private static String standard() {
    try (var in = RankingConfig.class.getResourceAsStream("ranking-config.json")) {
      return new String(
          Objects.requireNonNull(in, "standard").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
