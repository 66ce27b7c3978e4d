package dev.consilium.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImpactIndexTest {

  private static final ImpactIndex INDEX = ImpactIndex.of(Weighting.bm25())
      .add("s0", Map.of("A", 3, "B", 1), List.of("language en", "available"))
      .add("s1", Map.of("A", 1), List.of("language en"))
      .add("s2", Map.of("C", 3), List.of("available"))
      .build();

  /**
   * Worked by hand: three specialists with 4, 1 and 3 cases, mean 8/3. A is had by two, rarity ln(1
   * + 1.5/2.5); B by one, rarity ln(1 + 2.5/1.5).
   */
  @Test
  void agreesWithTheBm25WorkedByHand() {
    double a = 0.47000362924573563;
    double b = 0.9808292530117262;
    double long4 = 1.2 * (0.25 + 0.75 * 4 * 3 / 8);
    double long1 = 1.2 * (0.25 + 0.75 * 1 * 3 / 8);

    var hits = ask(Map.of("A", 1000, "B", 500)).best(INDEX.everyone(), 5, TieBreak.asGiven());

    assertThat(hits).extracting(TopHit::id).containsExactly("s0", "s1");
    assertThat(hits)
        .extracting(TopHit::score)
        .containsExactly(
            Math.round(a * 3 / (3 + long4) * 1e9) + Math.round(b / 2 / (1 + long4) * 1e9),
            Math.round(a / (1 + long1) * 1e9));
  }

  @Test
  void admitsOnlyWhoHasEveryFacet() {
    var query = ask(Map.of("A", 1000, "C", 1000));

    assertThat(found(query, INDEX.having(List.of("available")))).containsExactly("s2", "s0");
    assertThat(found(query, INDEX.having(List.of("available", "language en"))))
        .containsExactly("s0");
    assertThat(found(query, INDEX.having(List.of("licence DE")))).isEmpty();
    assertThat(found(query, INDEX.without(List.of("s0", "unheard")))).containsExactly("s2", "s1");
    assertThat(INDEX.having(List.of("available")).and(INDEX.without(List.of("s0"))))
        .hasToString("Admitted[1 of 3]");
  }

  @Test
  void explainsAHitByItsCodes() {
    var shares = ask(Map.of("A", 1000, "B", 500, "C", 1)).explain("s0");

    assertThat(shares).extracting(CodeShare::term).containsExactly("A", "B");
    assertThat(shares).extracting(CodeShare::cases).containsExactly(3, 1);
    assertThat(shares.get(0)).hasToString("CodeShare");
    assertThat(ask(Map.of("A", 1000)).explain("s2")).isEmpty();
    assertThat(ask(Map.of("A", 1000)).explain("unheard")).isEmpty();
  }

  @Test
  void letsCodesPassThatNobodyHas() {
    assertThat(ask(Map.of("unheard", 1000)).best(INDEX.everyone(), 5, TieBreak.asGiven()))
        .isEmpty();
    assertThat(ask(Map.of("unheard", 1000, "A", 1))).hasToString("ImpactQuery[1 codes known]");
    assertThat(ask(Map.of()).known()).isZero();
  }

  @Test
  void ordersEqualsByTheSaltOrAsGiven() {
    var builder = ImpactIndex.of(Weighting.bm25());
    for (int i = 0; i < 40; i++) {
      builder.add("s" + i, Map.of("A", 2), List.of());
    }
    var index = builder.build();
    var query = index.ask(Map.of("A", 1000));

    assertThat(query.best(index.everyone(), 5, TieBreak.asGiven()))
        .extracting(TopHit::position)
        .containsExactly(0, 1, 2, 3, 4);
    var one = query.best(index.everyone(), 5, TieBreak.salted("C-1"));
    assertThat(one).isEqualTo(query.best(index.everyone(), 5, TieBreak.salted("C-1")));
    assertThat(one).isNotEqualTo(query.best(index.everyone(), 5, TieBreak.salted("C-2")));
    assertThat(TieBreak.salted("C-1")).hasToString("TieBreak[salted]");
    assertThat(TieBreak.asGiven()).hasToString("TieBreak[as given]");
  }

  @Test
  void searchesSeveralBlocksOfPlaces() {
    int size = 2 * IndexColumns.BLOCK + 77;
    var random = new SplittableRandom(11);
    var builder = ImpactIndex.of(Weighting.bm25());
    for (int i = 0; i < size; i++) {
      var codes = new TreeMap<String, Integer>();
      for (int j = 0; j < 3; j++) {
        codes.put("c" + (int) (300 * Math.pow(random.nextDouble(), 3)), 1 + random.nextInt(3));
      }
      builder.add("s" + i, codes, List.of(i % 3 == 0 ? "language en" : "language de"));
    }
    var index = builder.build();
    var question = new TreeMap<String, Integer>();
    IntStream.of(0, 1, 5, 17, 60, 200).forEach(it -> question.put("c" + it, 1000));
    var query = index.ask(question);
    var ties = TieBreak.salted("C-1");

    for (var admitted : List.of(index.everyone(), index.having(List.of("language en")))) {
      assertThat(query.bestByBlocks(admitted, 10, ties))
          .hasSize(10)
          .isEqualTo(query.bestByRows(admitted, 10, ties))
          .isEqualTo(query.best(admitted, 10, ties));
    }
  }

  @Test
  void keepsFrozenStatisticsApart() {
    var frozen = INDEX.statistics();
    var other = ImpactIndex.of(Weighting.bm25(), frozen)
        .add("s9", Map.of("A", 3, "B", 1), List.of())
        .build();

    assertThat(other
            .ask(Map.of("A", 1000))
            .best(other.everyone(), 1, TieBreak.asGiven())
            .get(0))
        .extracting(TopHit::score)
        .isEqualTo(ask(Map.of("A", 1000))
            .best(INDEX.everyone(), 1, TieBreak.asGiven())
            .get(0)
            .score());
    assertThat(frozen.having("A")).isEqualTo(2);
    assertThat(frozen.having("unheard")).isZero();
    assertThat(frozen).hasToString("TermStatistics[3 specialists, 3 terms]");
    assertThat(frozen.specialists()).isEqualTo(3);
    assertThat(other.contains("s9")).isTrue();
    assertThat(other.contains("s0")).isFalse();
    assertThat(other.weighting()).isEqualTo(Weighting.bm25());
    assertThat(INDEX).hasToString("ImpactIndex[3 specialists, 3 terms, 2 facets]");
  }

  @Test
  void refusesWhatMakesNoSense() {
    var builder = ImpactIndex.of(Weighting.bm25());
    assertThatThrownBy(() -> builder.add(" ", Map.of(), List.of()))
        .hasMessage("Code index: specialist 0 has a blank id [id-present]."
            + " Give the id under which the directory knows it.");
    assertThatThrownBy(() -> builder.add("s", Map.of("A", 0), List.of()))
        .hasMessage("Code index: specialist s counts 0 cases [count-positive]."
            + " Give 1 or more, or leave the code out.");
    assertThatThrownBy(() -> ImpactIndex.of(Weighting.bm25())
            .add("s", Map.of(), List.of())
            .add("s", Map.of(), List.of())
            .build())
        .hasMessage("Code index: s was added twice [text-unique]. Add each specialist once.");
    assertThatThrownBy(() -> builder.add("s", List.of("A"), new int[] {1, 2}, List.of()))
        .hasMessage("Code index: specialist s has 1 codes and 2 counts [count-for-each]."
            + " Give one for each code.");
    assertThatThrownBy(() -> ImpactIndex.of(Weighting.bm25())
            .add("s", List.of("A", "A"), new int[] {1, 2}, List.of())
            .build())
        .hasMessage("Code index: specialist s has a code twice [code-once]."
            + " Add up its cases and give it once.");
    assertThatThrownBy(() -> ask(Map.of("A", 0)))
        .hasMessage("Code question: weight 0 [weight-positive]."
            + " Give 1 thousandth or more, or leave the code out.");
    var other = ImpactIndex.of(Weighting.bm25()).build();
    assertThatThrownBy(() -> ask(Map.of("A", 1)).best(other.everyone(), 1, TieBreak.asGiven()))
        .hasMessage("Code question: a set over 0 specialists, an index of 3 [same-index]."
            + " Take the set from the index that is asked.");
    assertThatThrownBy(() -> other.everyone().and(INDEX.everyone()))
        .hasMessage("Code index: sets over 0 and 3 specialists [same-index]."
            + " Take both from one index.");
    assertThatThrownBy(() -> ask(Map.of("A", 1)).best(INDEX.everyone(), 0, TieBreak.asGiven()))
        .hasMessage("Code question: the best 0 [most-positive]. Ask for 1 or more.");
    assertThatThrownBy(() -> new Weighting.Bm25(-1, 0.5))
        .hasMessage("BM25: k1 -1.0, b 0.5 [bm25-range]. Give k1 of 0 or more and b from 0 to 1.");
    assertThatThrownBy(() -> new Weighting.Bm25(1, Double.NaN)).hasMessageContaining("bm25-range");
    assertThatThrownBy(() -> Column.ofSize(Integer.MAX_VALUE, 4))
        .hasMessage("Code index: a column of 2147483647 numbers of 4 bytes [column-bytes]."
            + " Split the directory; a column holds 2 GB.");
  }

  private static ImpactQuery ask(Map<String, Integer> question) {
    return INDEX.ask(question);
  }

  private static List<String> found(ImpactQuery query, Admitted admitted) {
    return query.best(admitted, 5, TieBreak.asGiven()).stream().map(TopHit::id).toList();
  }
}
