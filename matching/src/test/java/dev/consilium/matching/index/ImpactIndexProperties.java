package dev.consilium.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ImpactIndexProperties {

  private static final double ROUNDING = 20e-9;

  @Property(tries = 500)
  void theBestAreTheBestOfAPlainScorer(
      @ForAll long seed, @ForAll boolean cosine, @ForAll @IntRange(min = 1, max = 15) int most) {
    var practice = Practice.drawn(seed, 80);
    var weighting = cosine ? Weighting.tfIdf() : Weighting.bm25();
    var plain = practice.scored(weighting);
    var byId = new TreeMap<String, Double>();
    plain.forEach(it -> byId.put(it.id(), it.score()));
    var index = practice.index(weighting);

    var hits = index
        .ask(practice.question())
        .best(index.having(practice.asked()), most, TieBreak.salted("C-1"));

    assertThat(hits).hasSize(Math.min(most, plain.size()));
    for (int i = 0; i < hits.size(); i++) {
      double score = hits.get(i).score() / 1e9;
      assertThat(score).isCloseTo(plain.get(i).score(), within(ROUNDING));
      assertThat(byId.get(hits.get(i).id())).isCloseTo(score, within(ROUNDING));
    }
    assertThat(hits).isSortedAccordingTo(TopHit.BEST_FIRST).doesNotHaveDuplicates();
  }

  @Property(tries = 500)
  void rowsAndListsFindTheSame(
      @ForAll long seed, @ForAll boolean cosine, @ForAll @IntRange(min = 1, max = 15) int most) {
    var practice = Practice.drawn(seed, 300);
    var index = practice.index(cosine ? Weighting.tfIdf() : Weighting.bm25());
    var query = index.ask(practice.question());
    var admitted = index.having(practice.asked());
    var ties = TieBreak.salted("C-" + seed);

    var byRows = query.bestByRows(admitted, most, ties);

    assertThat(query.bestByBlocks(admitted, most, ties)).isEqualTo(byRows);
    assertThat(query.best(admitted, most, ties)).isEqualTo(byRows);
  }

  @Property(tries = 300)
  void sharesAddUpToTheScoreExactly(@ForAll long seed, @ForAll boolean cosine) {
    var practice = Practice.drawn(seed, 60);
    var index = practice.index(cosine ? Weighting.tfIdf() : Weighting.bm25());
    var query = index.ask(practice.question());

    for (var hit : query.best(index.everyone(), 60, TieBreak.asGiven())) {
      var shares = query.explain(hit.id());
      var member = practice.members().get(hit.position());
      assertThat(member.id()).isEqualTo(hit.id());
      assertThat(shares.stream().mapToLong(CodeShare::score).sum()).isEqualTo(hit.score());
      assertThat(shares)
          .allSatisfy(it -> assertThat(member.codes()).containsEntry(it.term(), it.cases()));
    }
  }

  @Property(tries = 200)
  void theOrderOfAddingDoesNotMatter(@ForAll long seed) {
    var practice = Practice.drawn(seed, 100);
    var members = new ArrayList<>(practice.members());
    Collections.shuffle(members, new Random(seed));
    var other = new Practice(members, practice.question(), practice.asked());

    assertThat(idsAndScores(other)).isEqualTo(idsAndScores(practice));
  }

  private static List<String> idsAndScores(Practice practice) {
    var index = practice.index(Weighting.bm25());
    return index
        .ask(practice.question())
        .best(index.having(practice.asked()), 10, TieBreak.salted("C-1"))
        .stream()
        .map(it -> it.id() + " " + it.score() + " " + it.tieKey())
        .toList();
  }
}
