package dev.consilium.matching.synthetic;

import dev.consilium.core.Coding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far synthetic case series are from real ones: case volumes and sizes of cases by the two-sample
 * Kolmogorov-Smirnov test, how often codes occur by chi-square over twenty groups of codes. With
 * thousands of cases even a small distance has a small probability: read the distance first.
 * Immutable.
 */
public final class RealismReport {

  private static final int GROUPS = 20;

  /**
   * One comparison.
   *
   * @param what is compared
   * @param distance 0 alike to 1 apart: Kolmogorov-Smirnov's D, or Cramér's V
   * @param probability of such a distance if both came from one source; ties make it too large
   */
  public record Row(String what, double distance, double probability) {}

  private final int real;
  private final int synthetic;
  private final List<Row> rows;

  private RealismReport(int real, int synthetic, List<Row> rows) {
    this.real = real;
    this.synthetic = synthetic;
    this.rows = List.copyOf(rows);
  }

  /**
   * Compares.
   *
   * @param real at least one series
   * @param synthetic at least one series
   * @return three comparisons
   */
  public static RealismReport of(List<CaseSeries> real, List<CaseSeries> synthetic) {
    if (real.isEmpty() || synthetic.isEmpty()) {
      throw new IllegalArgumentException("Realism report: " + real.size() + " real and "
          + synthetic.size() + " synthetic series [series-present]. Give at least one of each.");
    }
    return new RealismReport(
        real.size(),
        synthetic.size(),
        List.of(
            kolmogorovSmirnov("cases per specialist", volumes(real), volumes(synthetic)),
            kolmogorovSmirnov("codes per case", sizes(real), sizes(synthetic)),
            chiSquare(counts(real), counts(synthetic))));
  }

  /**
   * Gives the comparisons.
   *
   * @return volumes, sizes, codes
   */
  public List<Row> rows() {
    return rows;
  }

  /**
   * Says it for a person.
   *
   * @return a heading that says synthetic, then one line for each comparison
   */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("SYNTHETIC: " + synthetic + " made series beside " + real + " real ones");
    for (var it : rows) {
      lines.add(String.format(
          Locale.ROOT, "%-22s distance %.3f, p %.2g", it.what(), it.distance(), it.probability()));
    }
    return lines;
  }

  private static Row kolmogorovSmirnov(String what, int[] a, int[] b) {
    int i = 0;
    int j = 0;
    double distance = 0;
    while (i < a.length && j < b.length) {
      int value = Math.min(a[i], b[j]);
      while (i < a.length && a[i] == value) {
        i++;
      }
      while (j < b.length && b[j] == value) {
        j++;
      }
      distance = Math.max(distance, Math.abs((double) i / a.length - (double) j / b.length));
    }
    double effective = (double) a.length * b.length / (a.length + b.length);
    return new Row(what, distance, Tails.kolmogorov(Math.sqrt(effective) * distance));
  }

  /** Groups codes by how common they are, each group with about as many mentions. */
  private static Row chiSquare(Map<String, Integer> real, Map<String, Integer> made) {
    var codes = real.keySet().stream()
        .sorted(Comparator.comparing((String it) -> -real.getOrDefault(it, 0))
            .thenComparing(Comparator.naturalOrder()))
        .toList();
    long all = real.values().stream().mapToLong(it -> it).sum();
    var observed = new long[2][GROUPS + 1];
    long before = 0;
    for (var code : codes) {
      int group = (int) (before * GROUPS / all);
      observed[0][group] += real.getOrDefault(code, 0);
      observed[1][group] += made.getOrDefault(code, 0);
      before += real.getOrDefault(code, 0);
    }
    made.forEach((code, count) -> observed[1][GROUPS] += real.containsKey(code) ? 0 : count);
    double x = 0;
    int groups = 0;
    double first = Arrays.stream(observed[0]).sum();
    double second = Arrays.stream(observed[1]).sum();
    for (int group = 0; group <= GROUPS; group++) {
      double both = observed[0][group] + observed[1][group];
      if (both > 0) {
        groups++;
        double expected = both * first / (first + second);
        double other = both - expected;
        x += square(observed[0][group] - expected) / expected
            + square(observed[1][group] - other) / other;
      }
    }
    return new Row(
        "codes by frequency",
        Math.sqrt(x / (first + second)),
        Tails.chiSquare(x, Math.max(1, groups - 1)));
  }

  private static double square(double x) {
    return x * x;
  }

  private static int[] volumes(List<CaseSeries> series) {
    return series.stream().mapToInt(it -> it.cases().size()).sorted().toArray();
  }

  private static int[] sizes(List<CaseSeries> series) {
    return series.stream()
        .flatMap(it -> it.cases().stream())
        .mapToInt(List::size)
        .sorted()
        .toArray();
  }

  private static Map<String, Integer> counts(List<CaseSeries> series) {
    var counts = new TreeMap<String, Integer>();
    for (var it : series) {
      for (var one : it.cases()) {
        for (Coding code : one) {
          counts.merge(code.system() + "|" + code.code(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  @Override
  public String toString() {
    return String.join("; ", lines());
  }
}
