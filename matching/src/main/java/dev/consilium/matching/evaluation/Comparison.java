package dev.consilium.matching.evaluation;

import dev.consilium.core.statistics.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * Systems against one baseline by one measure, query by query.
 *
 * <p>The baseline is no member of the family that Holm's correction counts. Immutable.
 *
 * @param measure by what they are compared
 * @param baseline the tag of the run that the others are held against
 * @param queries how many queries both sides were measured on
 * @param rows one for each other system, in the order given
 */
public record Comparison(String measure, String baseline, int queries, List<Row> rows) {

  /**
   * One system against the baseline.
   *
   * @param system its tag
   * @param difference its mean less the baseline's
   * @param interval of the difference, BCa
   * @param wins queries on which it is better
   * @param losses queries on which it is worse; the others are ties
   * @param randomisation Fisher's test, the one that Holm's correction adjusts
   * @param student the paired t-test
   * @param wilcoxon the signed-rank test
   * @param adjusted p of the randomisation test after Holm's correction over all rows
   */
  public record Row(
      String system,
      double difference,
      Interval interval,
      int wins,
      int losses,
      PairedTest randomisation,
      PairedTest student,
      PairedTest wilcoxon,
      double adjusted) {

    Row adjustedTo(double p) {
      return new Row(
          system, difference, interval, wins, losses, randomisation, student, wilcoxon, p);
    }
  }

  // A copy, so that a later change of the caller's list does not reach it.
  public Comparison {
    rows = List.copyOf(rows);
  }

  /**
   * Compares.
   *
   * @param baseline the evaluation that the others are held against
   * @param systems the others; one with the baseline's tag is left out
   * @param measure a measure all of them have; compare its mean, not a count
   * @param level of the intervals, above 0, below 1
   * @param resampling for the intervals and the randomisation test
   * @return the comparison
   * @throws IllegalArgumentException if they were not measured on the same queries, two or more
   */
  public static Comparison of(
      Evaluation baseline,
      List<Evaluation> systems,
      String measure,
      double level,
      Resampling resampling) {
    var base = baseline.values(measure);
    var rows = new ArrayList<Row>();
    for (var system : systems) {
      if (!system.run().equals(baseline.run())) {
        if (!system.queries().equals(baseline.queries())) {
          throw new IllegalArgumentException("Run " + system.run() + ": measured on "
              + system.queries().size() + " queries, the baseline on " + base.length
              + " or others [same-queries]. Measure both on complete queries.");
        }
        rows.add(row(system, base, measure, level, resampling));
      }
    }
    var adjusted =
        Holm.adjust(rows.stream().mapToDouble(it -> it.randomisation().p()).toArray());
    for (int i = 0; i < rows.size(); i++) {
      rows.set(i, rows.get(i).adjustedTo(adjusted[i]));
    }
    return new Comparison(measure, baseline.run(), base.length, rows);
  }

  private static Row row(
      Evaluation system, double[] base, String measure, double level, Resampling resampling) {
    var differences = system.values(measure);
    int wins = 0;
    int losses = 0;
    double sum = 0;
    for (int i = 0; i < differences.length; i++) {
      differences[i] -= base[i];
      sum += differences[i];
      wins += differences[i] > 0 ? 1 : 0;
      losses += differences[i] < 0 ? 1 : 0;
    }
    var randomisation = PairedTest.randomisation(differences, resampling);
    return new Row(
        system.run(),
        sum / differences.length,
        Bootstrap.ofMean(differences, level, resampling),
        wins,
        losses,
        randomisation,
        PairedTest.student(differences),
        PairedTest.wilcoxon(differences),
        randomisation.p());
  }
}
