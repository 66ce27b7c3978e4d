package dev.consilium.matching.evaluation;

import java.util.List;

/** Measures that tell the judged from the unjudged, or look at pairs of judged documents. */
final class JudgedMeasures {

  private static final double INFERENCE_EPSILON = 1e-5;

  private JudgedMeasures() {}

  /** Source: Buckley and Voorhees, Retrieval Evaluation with Incomplete Information (2004). */
  static List<? extends RankingMeasure> preference(Parameters of) {
    of.none();
    return List.of(NamedMeasure.mean(of.name(), JudgedMeasures::preference));
  }

  static List<? extends RankingMeasure> geometricPreference(Parameters of) {
    of.none();
    return List.of(PrecisionMeasures.geometric(of.name(), JudgedMeasures::preference));
  }

  private static double preference(JudgedRanking it) {
    int relevant = it.relevant();
    int bound = Math.min(relevant, it.judgedIrrelevant());
    double sum = 0;
    int above = 0;
    for (int i = 0; i < it.retrieved(); i++) {
      if (it.isRelevant(i)) {
        sum += above == 0 ? 1 : 1 - (double) Math.min(above, relevant) / bound;
      } else if (it.grade(i) >= 0) {
        above++;
      }
    }
    return PrecisionMeasures.share(sum, relevant);
  }

  /** Source: Yilmaz and Aslam, Estimating Average Precision with Incomplete Judgments (2006). */
  static List<? extends RankingMeasure> inferred(Parameters of) {
    of.none();
    return List.of(NamedMeasure.mean(of.name(), it -> {
      double sum = 0;
      int irrelevant = 0;
      int relevant = 0;
      int pooled = 0;
      for (int i = 0; i < it.retrieved(); i++) {
        if (it.isRelevant(i)) {
          // In the judged part above, the share of the relevant, smoothed off zero.
          double judged =
              (relevant + INFERENCE_EPSILON) / (relevant + irrelevant + 2 * INFERENCE_EPSILON);
          sum += i == 0 ? 1 : (1 + (relevant + irrelevant + pooled) * judged) / (i + 1);
          relevant++;
        } else if (it.grade(i) >= 0) {
          irrelevant++;
        } else if (it.grade(i) == JudgedRanking.UNJUDGED) {
          pooled++;
        }
      }
      return PrecisionMeasures.share(sum, it.relevant());
    }));
  }

  /**
   * How far pairs of judged documents stand in the wrong order, weighted by how far their grades lie
   * apart; ties cost half, what is not ranked ties at the end. 0 is perfect, 0.5 is chance, 1 is
   * reversed. Source: Stelmakh and others, A Gold Standard Dataset for the Reviewer Assignment
   * Problem (2023).
   */
  static List<? extends RankingMeasure> kendallLoss(Parameters of) {
    of.none();
    return List.of(NamedMeasure.mean(of.name(), JudgedMeasures::kendallLoss).blindToOrder());
  }

  private static double kendallLoss(JudgedRanking it) {
    int levels = it.levels();
    var left = new int[levels];
    double whole = 0;
    for (int high = 0; high < levels; high++) {
      left[high] = it.atLevel(high);
      for (int low = 0; low < high; low++) {
        whole += (double) it.atLevel(high) * it.atLevel(low) * (high - low);
      }
    }
    double loss = 0;
    int from = 0;
    while (from < it.retrieved()) {
      int to = it.tieEnd(from);
      var here = new int[levels];
      for (int i = from; i < to; i++) {
        if (it.grade(i) >= 0) {
          here[it.grade(i)]++;
          left[it.grade(i)]--;
        }
      }
      loss += wrong(here, left) + tied(here);
      from = to;
    }
    return whole == 0 ? 0 : (loss + tied(left)) / whole;
  }

  // Each low grade above a high grade that is still to come.
  private static double wrong(int[] above, int[] below) {
    double sum = 0;
    for (int low = 0; low < above.length; low++) {
      for (int high = low + 1; high < above.length && above[low] > 0; high++) {
        sum += (double) above[low] * below[high] * (high - low);
      }
    }
    return sum;
  }

  private static double tied(int[] tie) {
    return wrong(tie, tie) / 2;
  }
}
