package dev.consilium.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The closed forms equal the mean over every order of equal scores, written out. */
class OverTiesProperties {

  private static final List<RankingMeasure> MEASURES = measures();

  private static List<RankingMeasure> measures() {
    var all = new ArrayList<RankingMeasure>();
    for (var name : List.of(
        "P.1,2,3,5",
        "recall.2,4",
        "relative_P.3",
        "success.1,2,3",
        "recip_rank",
        "map",
        "map_cut.2,4",
        "Rprec",
        "Rprec_mult.0.5,1.5",
        "ndcg",
        "ndcg_cut.1,3",
        "ndcg_exp_cut.2,4",
        "rbp.p=0.7",
        "unj.3",
        "kendall_loss",
        "num_rel_ret")) {
      all.addAll(Measures.parse(name));
    }
    return all;
  }

  /** Documents with a score from 0 to 2, and a grade from -1 (not judged) to 3. */
  @Provide
  Arbitrary<List<int[]>> documents() {
    var document = Arbitraries.integers()
        .between(0, 2)
        .flatMap(
            score -> Arbitraries.integers().between(-1, 3).map(grade -> new int[] {score, grade}));
    return document.list().ofMinSize(1).ofMaxSize(6);
  }

  @Property(tries = 150)
  void theClosedFormIsTheMeanOverAllOrders(
      @ForAll("documents") List<int[]> documents, @ForAll("depths") int depth) {
    var options = EvaluationOptions.STANDARD.withDepth(depth);
    var grades = new HashMap<String, Integer>();
    for (int i = 0; i < documents.size(); i++) {
      if (documents.get(i)[1] >= 0) {
        grades.put("d" + i, documents.get(i)[1]);
      }
    }
    grades.put("missed", 2);
    var tied = new ArrayList<RankedDocument>();
    for (int i = 0; i < documents.size(); i++) {
      tied.add(new RankedDocument("d" + i, documents.get(i)[0]));
    }
    var sums = new double[MEASURES.size()];
    var orders = orders(documents.size());
    for (var order : orders) {
      // The order decides within equal scores only: its step is too small to reach the next score.
      var untied = new ArrayList<RankedDocument>();
      for (int i = 0; i < documents.size(); i++) {
        untied.add(new RankedDocument("d" + i, documents.get(i)[0] + order[i] * 1e-3));
      }
      var ranking = JudgedRanking.of(untied, grades, options, 3);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += value(MEASURES.get(i), ranking, tied, grades, options);
      }
    }

    var ranking = JudgedRanking.of(tied, grades, options, 3);

    for (int i = 0; i < sums.length; i++) {
      assertThat(MEASURES.get(i).expectation(ranking).orElseThrow())
          .as(MEASURES.get(i).name())
          .isCloseTo(sums[i] / orders.size(), within(1e-9));
    }
  }

  // Pairs of equal scores cost half whatever the order, so this one is not a mean over orders when
  // the depth cuts a tie in two; it is compared with itself.
  private static double value(
      RankingMeasure measure,
      JudgedRanking untied,
      List<RankedDocument> tied,
      Map<String, Integer> grades,
      EvaluationOptions options) {
    return measure.name().equals("kendall_loss")
        ? measure.value(JudgedRanking.of(tied, grades, options, 3))
        : measure.value(untied);
  }

  @Provide
  Arbitrary<Integer> depths() {
    return Arbitraries.of(2, 4, Integer.MAX_VALUE);
  }

  private static List<int[]> orders(int size) {
    var orders = new ArrayList<int[]>();
    order(new int[size], 0, 0, orders);
    return orders;
  }

  private static void order(int[] places, int next, int used, List<int[]> into) {
    if (next == places.length) {
      into.add(places.clone());
      return;
    }
    for (int i = 0; i < places.length; i++) {
      if ((used & (1 << i)) == 0) {
        places[next] = i;
        order(places, next + 1, used | (1 << i), into);
      }
    }
  }
}
