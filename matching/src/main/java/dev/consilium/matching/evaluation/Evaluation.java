package dev.consilium.matching.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * What measures say of a run, query by query and together. Immutable and safe to share.
 *
 * <p>Equal scores stand in trec_eval's order (later id first), and {@link #expectation} tells the mean
 * over all their orders: a scorer that gives everybody the same score gets no credit for luck there.
 */
public final class Evaluation {

  private final String run;
  private final List<String> queries;
  private final List<RankingMeasure> measures;
  private final Map<String, double[]> values = new LinkedHashMap<>();
  private final Map<String, double[]> expectations = new LinkedHashMap<>();
  private final List<String> unranked;
  private final List<String> unjudged;
  private final int tied;

  private Evaluation(
      TrecRun run, Qrels qrels, List<RankingMeasure> measures, EvaluationOptions options) {
    this.run = run.tag();
    this.measures = List.copyOf(measures);
    var missing = new TreeSet<>(qrels.queries());
    missing.removeAll(run.queries());
    unranked = List.copyOf(missing);
    unjudged =
        run.queries().stream().filter(it -> !qrels.queries().contains(it)).toList();
    queries = qrels.queries().stream()
        .filter(it -> options.completeQueries() || run.queries().contains(it))
        .toList();
    int highest = qrels.highestGrade();
    var rankings = new ArrayList<JudgedRanking>(queries.size());
    for (var query : queries) {
      rankings.add(
          JudgedRanking.ofOrdered(run.ranking(query), qrels.grades(query), options, highest));
    }
    for (var measure : measures) {
      if (values.containsKey(measure.name())) {
        throw new IllegalArgumentException("Measure " + measure.name()
            + ": asked for twice [measure-once]. Name each measure once.");
      }
      values.put(measure.name(), rankings.stream().mapToDouble(measure::value).toArray());
      expectations.put(
          measure.name(),
          rankings.stream()
              .mapToDouble(it -> measure.expectation(it).orElse(Double.NaN))
              .toArray());
    }
    tied = (int) rankings.stream()
        .filter(it -> it.ranked() > 0 && distinct(it) < it.ranked())
        .count();
  }

  private static int distinct(JudgedRanking ranking) {
    int count = 0;
    for (int i = 0; i < ranking.ranked(); i = ranking.tieEnd(i)) {
      count++;
    }
    return count;
  }

  /**
   * Measures a run.
   *
   * @param run what was ranked
   * @param qrels what is relevant
   * @param measures which figures; each once
   * @param options what counts as relevant, which queries count, how deep to look
   * @return the figures
   * @throws IllegalArgumentException if a measure stands twice
   */
  public static Evaluation of(
      TrecRun run, Qrels qrels, List<RankingMeasure> measures, EvaluationOptions options) {
    return new Evaluation(run, qrels, measures, options);
  }

  /** {@return the run's tag} */
  public String run() {
    return run;
  }

  /** {@return the queries that were measured, by code point} */
  public List<String> queries() {
    return queries;
  }

  /** {@return the measures, as asked for} */
  public List<RankingMeasure> measures() {
    return measures;
  }

  /** {@return judged queries without a ranking, by code point} */
  public List<String> unranked() {
    return unranked;
  }

  /** {@return ranked queries that nobody judged; they are not measured} */
  public List<String> unjudged() {
    return unjudged;
  }

  /** {@return how many measured queries have equal scores in their ranking} */
  public int tiedQueries() {
    return tied;
  }

  /**
   * Gives a measure's figures.
   *
   * @param measure its name
   * @return one figure for each of {@link #queries}, a fresh copy
   * @throws IllegalArgumentException if it was not measured
   */
  public double[] values(String measure) {
    return known(values, measure).clone();
  }

  /**
   * Gives a measure's means over the orders of equal scores.
   *
   * @param measure its name
   * @return one figure for each of {@link #queries}, a fresh copy; empty without a closed form
   */
  public Optional<double[]> expectations(String measure) {
    var row = known(expectations, measure);
    for (double it : row) {
      if (Double.isNaN(it)) {
        return Optional.empty();
      }
    }
    return Optional.of(row.clone());
  }

  /**
   * Gives a measure's figure over all queries.
   *
   * @param measure its name
   * @return mean, geometric mean or sum, as the measure says; 0 without queries
   */
  public double summary(String measure) {
    return together(averaging(measure), known(values, measure));
  }

  /**
   * Gives a measure's figure over all queries, each the mean over the orders of equal scores.
   *
   * @param measure its name
   * @return empty where the measure has no closed form
   */
  public OptionalDouble expectation(String measure) {
    return expectations(measure)
        .map(it -> OptionalDouble.of(together(averaging(measure), it)))
        .orElse(OptionalDouble.empty());
  }

  private RankingMeasure.Averaging averaging(String measure) {
    return measures.stream()
        .filter(it -> it.name().equals(measure))
        .findFirst()
        .map(RankingMeasure::averaging)
        .orElse(RankingMeasure.Averaging.MEAN);
  }

  private static double together(RankingMeasure.Averaging averaging, double[] values) {
    double sum = 0;
    for (double it : values) {
      sum += it;
    }
    return switch (averaging) {
      case SUM -> sum;
      case MEAN -> values.length == 0 ? 0 : sum / values.length;
      case GEOMETRIC_MEAN -> values.length == 0 ? 0 : StrictMath.exp(sum / values.length);
    };
  }

  private static double[] known(Map<String, double[]> rows, String measure) {
    var row = rows.get(measure);
    if (row == null) {
      throw new IllegalArgumentException("Measure " + measure + ": not measured"
          + " [measure-asked]. Choose from " + Collections.unmodifiableSet(rows.keySet()) + ".");
    }
    return row;
  }

  /**
   * Says it as trec_eval prints it.
   *
   * @param eachQuery true to list each query before the summary
   * @return lines of measure, query or {@code all}, and figure
   */
  public List<String> lines(boolean eachQuery) {
    var lines = new ArrayList<String>();
    for (int i = 0; eachQuery && i < queries.size(); i++) {
      for (var it : measures) {
        if (it.averaging() != RankingMeasure.Averaging.GEOMETRIC_MEAN) {
          lines.add(line(it, queries.get(i), known(values, it.name())[i]));
        }
      }
    }
    lines.add(line("runid", "all", run));
    lines.add(line("num_q", "all", Integer.toString(queries.size())));
    measures.forEach(it -> lines.add(line(it, "all", summary(it.name()))));
    return lines;
  }

  private static String line(RankingMeasure measure, String query, double value) {
    boolean counts = measure.averaging() == RankingMeasure.Averaging.SUM;
    return line(measure.name(), query, Parameters.fixed(value, counts ? 0 : 4));
  }

  private static String line(String measure, String query, String value) {
    return measure + " ".repeat(Math.max(0, 22 - measure.length())) + '\t' + query + '\t' + value;
  }

  @Override
  public String toString() {
    return "Evaluation[" + run + ", " + queries.size() + " queries, " + measures.size()
        + " measures]";
  }
}
