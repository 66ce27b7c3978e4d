package dev.consilium.matching.evaluation;

import java.util.List;

/** Measures that see a ranking as a set, and plain counts. */
final class SetMeasures {

  private SetMeasures() {}

  static List<? extends RankingMeasure> retrieved(Parameters of) {
    of.none();
    return List.of(NamedMeasure.sum(of.name(), JudgedRanking::retrieved).blindToOrder());
  }

  static List<? extends RankingMeasure> relevant(Parameters of) {
    of.none();
    return List.of(NamedMeasure.sum(of.name(), JudgedRanking::relevant).blindToOrder());
  }

  static List<? extends RankingMeasure> relevantRetrieved(Parameters of) {
    of.none();
    return List.of(NamedMeasure.sum(of.name(), JudgedRanking::relevantRetrieved)
        .overTies(it -> OverTies.relevantWithin(it, it.retrieved())));
  }

  static List<? extends RankingMeasure> irrelevantRetrieved(Parameters of) {
    of.none();
    return List.of(NamedMeasure.sum(of.name(), it -> {
      int sum = 0;
      for (int i = 0; i < it.retrieved(); i++) {
        sum += it.grade(i) >= 0 && !it.isRelevant(i) ? 1 : 0;
      }
      return sum;
    }));
  }

  static List<? extends RankingMeasure> precision(Parameters of) {
    of.none();
    return List.of(NamedMeasure.mean(of.name(), SetMeasures::precision));
  }

  static List<? extends RankingMeasure> recall(Parameters of) {
    of.none();
    return List.of(NamedMeasure.mean(of.name(), SetMeasures::recall));
  }

  static List<? extends RankingMeasure> relativePrecision(Parameters of) {
    of.none();
    return List.of(NamedMeasure.mean(
        of.name(),
        it -> PrecisionMeasures.share(
            it.relevantRetrieved(), Math.min(it.retrieved(), it.relevant()))));
  }

  static List<? extends RankingMeasure> precisionTimesRecall(Parameters of) {
    of.none();
    return List.of(NamedMeasure.mean(of.name(), it -> precision(it) * recall(it)));
  }

  /** F: a parameter x weighs recall x times as much as precision. */
  static List<? extends RankingMeasure> balance(Parameters of) {
    var numbers = of.isEmpty() ? List.of(1.0) : of.numbers();
    if (numbers.size() != 1 || !(numbers.get(0) >= 0)) {
      throw of.bad("not one weight", "Give one number from 0.");
    }
    double weight = numbers.get(0);
    return List.of(NamedMeasure.mean(
        of.name(),
        it -> PrecisionMeasures.share(
            (weight + 1) * precision(it) * recall(it), recall(it) + weight * precision(it))));
  }

  /** What each retrieved relevant, retrieved other and missed relevant document is worth. */
  static List<? extends RankingMeasure> utility(Parameters of) {
    var worth = of.isEmpty() ? List.of(1.0, -1.0, 0.0, 0.0) : of.numbers();
    if (worth.size() != 4 || worth.get(3) != 0) {
      throw of.bad(
          "not four numbers with 0 as the last",
          "Give worths of found relevant, found other and missed relevant, then 0:"
              + " nobody knows how many irrelevant ones there are.");
    }
    return List.of(NamedMeasure.mean(
        of.name(),
        it -> worth.get(0) * it.relevantRetrieved()
            + worth.get(1) * (it.retrieved() - it.relevantRetrieved())
            + worth.get(2) * (it.relevant() - it.relevantRetrieved())));
  }

  /** The share of the top that nobody judged: a warning about the judgements. */
  static List<? extends RankingMeasure> unjudged(Parameters of) {
    return of.cuts(5, 10, 20).stream()
        .map(cut -> NamedMeasure.mean(of.name(cut), it -> {
              int sum = 0;
              for (int i = 0; i < Math.min(cut, it.retrieved()); i++) {
                sum += it.grade(i) < 0 ? 1 : 0;
              }
              return (double) sum / cut;
            })
            .overTies(
                it -> OverTies.additive(it, cut, rank -> 1, grade -> grade < 0 ? 1 : 0) / cut))
        .toList();
  }

  private static double precision(JudgedRanking it) {
    return PrecisionMeasures.share(it.relevantRetrieved(), it.retrieved());
  }

  private static double recall(JudgedRanking it) {
    return PrecisionMeasures.share(it.relevantRetrieved(), it.relevant());
  }
}
