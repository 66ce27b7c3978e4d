package dev.consilium.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.matching.evidence.CaseQuestion;
import dev.consilium.matching.evidence.DiseaseFamilies;
import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.Practice;
import dev.consilium.matching.evidence.PracticeCase;
import dev.consilium.matching.scoring.Explanation;
import dev.consilium.matching.similarity.Hands;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PracticeRankerProperties {

  private static final int TERMS = 30;

  @Property(tries = 100)
  void everyExplanationAddsUpToItsScore(@ForAll long seed) {
    var random = new Random(seed);
    var ontology = Hands.drawn(random, TERMS);
    var practices = Hands.practices(random, 7, TERMS);
    var ranker = new PracticeRanker(
        EvidenceIndex.of(ontology, practices, DiseaseFamilies.none()), RankingConfig.standard());
    var question = new CaseQuestion("q", Hands.ids(random, TERMS), List.of(), List.of());

    for (var it : ranker.rank(question, 99).ranked()) {
      var explanation = ranker.explain(question, it.id());
      assertThat(explanation.billionths()).isEqualTo(it.billionths()).isBetween(0L, 1_000_000_010L);
      assertThat(leaves(explanation)).isEqualTo(it.billionths());
    }
  }

  @Property(tries = 50)
  void theOrderOfPracticesCasesAndCodesDoesNotMatter(@ForAll long seed) {
    var random = new Random(seed);
    var ontology = Hands.drawn(random, TERMS);
    var practices = Hands.practices(random, 7, TERMS);
    var ids = Hands.ids(random, TERMS);
    var shuffled = new ArrayList<Practice>();
    practices.forEach(it -> shuffled.add(new Practice(
        it.id(),
        turned(it.cases().stream()
            .map(c -> new PracticeCase(turned(c.observed()), List.of(), c.diagnosis(), c.genes()))
            .toList()))));
    Collections.shuffle(shuffled, random);

    var one = new PracticeRanker(
            EvidenceIndex.of(ontology, practices, DiseaseFamilies.none()), RankingConfig.standard())
        .rank(new CaseQuestion("q", ids, List.of(), List.of()), 99);
    var other = new PracticeRanker(
            EvidenceIndex.of(ontology, shuffled, DiseaseFamilies.none()), RankingConfig.standard())
        .rank(new CaseQuestion("q", turned(ids), List.of(), List.of()), 99);

    assertThat(other).isEqualTo(one);
  }

  private static long leaves(Explanation explanation) {
    return explanation.parts().isEmpty()
        ? explanation.billionths()
        : explanation.parts().stream()
            .mapToLong(PracticeRankerProperties::leaves)
            .sum();
  }

  private static <T> List<T> turned(List<T> list) {
    var turned = new ArrayList<>(list);
    Collections.reverse(turned);
    return turned;
  }
}
