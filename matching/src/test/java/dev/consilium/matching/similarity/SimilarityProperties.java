package dev.consilium.matching.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.consilium.matching.evidence.CaseQuestion;
import dev.consilium.matching.evidence.DiseaseFamilies;
import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.Pooling;
import dev.consilium.matching.evidence.PracticeProfiles;
import dev.consilium.matching.evidence.TermQuery;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The fast kernels against the definitions, term by term. */
class SimilarityProperties {

  private static final int TERMS = 40;

  @Property(tries = 100)
  void aRowHoldsTheSimilarityOfEachPair(@ForAll long seed, @ForAll TermSimilarity similarity) {
    var index = index(new Random(seed));
    var rows = new SimilarityRows(index);

    for (int term = 0; term < index.ontology().size(); term++) {
      var row = rows.row(term, similarity);
      assertThat(row).hasSize(rows.size());
      for (int slot = 0; slot < row.length; slot++) {
        assertThat(rows.slot(rows.term(slot))).isEqualTo(slot);
        assertThat(row[slot])
            .isCloseTo(pair(index, term, rows.term(slot), similarity), within(1e-12));
      }
    }
  }

  @Property(tries = 100)
  void bestMatchesAreThoseOfTheDefinition(
      @ForAll long seed, @ForAll TermSimilarity similarity, @ForAll BestMatch direction) {
    var random = new Random(seed);
    var index = index(random);
    var query = query(index, random);
    var scorer = new CaseSimilarity(
        index,
        new SimilarityRows(index),
        similarity,
        direction,
        Aggregation.of(Aggregation.Kind.MEAN));

    var scores = scorer.documentScores(query);

    for (int at = 0; at < index.cases(); at++) {
      assertThat(scores[at])
          .isCloseTo(
              bestMatch(index, query, index.terms(at), similarity, direction), within(1e-12));
    }
  }

  @Property(tries = 100)
  void graphInformationIsThatOfTheDefinition(@ForAll long seed) {
    var random = new Random(seed);
    var index = index(random);
    var query = query(index, random);
    var best = new GraphInformation(index, Aggregation.of(Aggregation.Kind.MAX)).scores(query);

    for (int who = 0; who < index.size(); who++) {
      double most = 0;
      for (int at = index.firstCase(who); at < index.firstCase(who + 1); at++) {
        most = Math.max(most, graphInformation(index, query, index.terms(at)));
      }
      assertThat(best[who]).isCloseTo(most, within(1e-12));
    }
  }

  @Property(tries = 100)
  void additiveScoresLieBetweenZeroAndOneAndAreTheSumOfTheirParts(@ForAll long seed) {
    var random = new Random(seed);
    var index = index(random);
    var query = query(index, random);
    var pooling = new Pooling(.25, .25, .25, .25);
    var exact = PracticeProfiles.exact(index, pooling);
    var rows = new SimilarityRows(index);

    for (var scorer : List.of(
        new SoftCosine(index, rows, exact, .5, 4),
        new ClosureLikelihood(index, PracticeProfiles.closure(index, pooling), 2),
        new ExactCosine(index, exact, .5))) {
      var scores = scorer.scores(query);
      for (int who = 0; who < index.size(); who++) {
        double sum = 0;
        for (int at = 0; at < query.size(); at++) {
          sum += scorer.part(query, at)[who];
        }
        assertThat(scores[who]).isEqualTo(sum).isBetween(0.0, 1 + 1e-12);
      }
    }
  }

  @Property(tries = 100)
  void aSoftMatchIsNeverBelowTheExactOne(@ForAll long seed) {
    var random = new Random(seed);
    var index = index(random);
    var query = query(index, random);
    var profiles = PracticeProfiles.exact(index, Pooling.NONE);
    var soft = new SoftCosine(index, new SimilarityRows(index), profiles, 1, 4);
    var exact = new ExactCosine(index, profiles, 1);

    for (int at = 0; at < query.size(); at++) {
      for (int who = 0; who < index.size(); who++) {
        if (exact.part(query, at)[who] > 0) {
          assertThat(soft.part(query, at)[who]).isPositive();
          assertThat(profiles.find(who, soft.matched(query, at, who))).isNotNegative();
        }
      }
    }
  }

  private static EvidenceIndex index(Random random) {
    return EvidenceIndex.of(
        Hands.drawn(random, TERMS), Hands.practices(random, 8, TERMS), DiseaseFamilies.none());
  }

  private static TermQuery query(EvidenceIndex index, Random random) {
    return index.query(new CaseQuestion("q", Hands.ids(random, TERMS), List.of(), List.of()));
  }

  private static double pair(EvidenceIndex index, int a, int b, TermSimilarity similarity) {
    var content = index.content();
    var common = content.common(a, b);
    double shared = common.isPresent() ? content.of(common.getAsInt()) : 0;
    return switch (similarity) {
      case RESNIK -> shared;
      case LIN ->
        a == b
            ? 1
            : content.of(a) + content.of(b) > 0 ? 2 * shared / (content.of(a) + content.of(b)) : 0;
      case JIANG_CONRATH -> 1 / (1 + content.of(a) + content.of(b) - 2 * shared);
    };
  }

  private static double bestMatch(
      EvidenceIndex index,
      TermQuery query,
      int[] terms,
      TermSimilarity similarity,
      BestMatch direction) {
    double there = 0;
    for (int at = 0; at < query.size(); at++) {
      double best = 0;
      for (int term : terms) {
        best = Math.max(best, pair(index, query.term(at), term, similarity));
      }
      there += best / query.size();
    }
    double back = 0;
    for (int term : terms) {
      double best = 0;
      for (int at = 0; at < query.size(); at++) {
        best = Math.max(best, pair(index, query.term(at), term, similarity));
      }
      back += best / terms.length;
    }
    return direction == BestMatch.BOTH ? (there + back) / 2 : there;
  }

  private static double graphInformation(EvidenceIndex index, TermQuery query, int[] terms) {
    var asked = new BitSet();
    for (int at = 0; at < query.size(); at++) {
      for (int it : index.ontology().ancestors(query.term(at))) {
        asked.set(it);
      }
    }
    var had = new BitSet();
    for (int term : terms) {
      for (int it : index.ontology().ancestors(term)) {
        had.set(it);
      }
    }
    double shared = 0;
    double all = 0;
    for (int term = 0; term < index.ontology().size(); term++) {
      shared += asked.get(term) && had.get(term) ? index.content().of(term) : 0;
      all += asked.get(term) || had.get(term) ? index.content().of(term) : 0;
    }
    return all > 0 ? shared / all : 0;
  }
}
