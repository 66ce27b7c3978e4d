package dev.consilium.core.quality;

import dev.consilium.core.statistics.IntervalMethod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a figure counts, as data.
 *
 * @param id names it, in lower-case-with-dashes
 * @param version of this definition; figures of two versions are not compared
 * @param title shown to readers
 * @param kind what is made of the cases
 * @param population tests that a case must pass to be looked at
 * @param requires tests that a case must pass to count; who fails is excluded and reported
 * @param anyOf the numerator: lists of tests, one of which must hold whole; for rates alone
 * @param value the code or number that is sorted by or averaged; empty for rates
 * @param weights what each code is worth in a mean; empty when the value is a number
 * @param interval how the interval is made
 * @param source where the definition comes from
 */
public record MetricDefinition(
    String id,
    String version,
    String title,
    Kind kind,
    List<String> population,
    List<String> requires,
    List<List<String>> anyOf,
    String value,
    Map<String, Double> weights,
    IntervalMethod interval,
    String source) {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** What is made of the cases. */
  public enum Kind {
    /** So many of so many. */
    RATE,
    /** A mean of a number, or of weighted codes. */
    MEAN,
    /** How many fall under each code. */
    DISTRIBUTION,
    /** How far panel members agree beyond chance, by Krippendorff's alpha. */
    AGREEMENT
  }

  // A name nobody knows would count nothing, in silence.
  public MetricDefinition {
    population = List.copyOf(population);
    requires = List.copyOf(requires);
    anyOf = anyOf.stream().map(List::copyOf).toList();
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    if (!ID.matcher(id).matches() || version.isBlank() || source.isBlank()) {
      throw wrong(
          id, "no id in lower-case-with-dashes, version or source", "metric-named", "Give all");
    }
    var names = new ArrayList<>(population);
    names.addAll(requires);
    anyOf.forEach(names::addAll);
    for (var name : names) {
      if (!CaseTests.TABLE.containsKey(name)) {
        throw wrong(id, "names an unknown test", "test-known", "Use one of the case tests");
      }
    }
    if ((kind == Kind.RATE) == anyOf.isEmpty() || anyOf.contains(List.<String>of())) {
      throw wrong(id, kind + " with or without a numerator", "numerator-fits", "Rates have one");
    }
    boolean code = CaseValues.CODES.containsKey(value);
    boolean number = CaseValues.NUMBERS.containsKey(value);
    boolean fits = switch (kind) {
      case RATE, AGREEMENT -> value.isEmpty();
      case DISTRIBUTION -> code;
      case MEAN -> weights.isEmpty() ? number : code;
    };
    if (!fits || (kind != Kind.MEAN && !weights.isEmpty())) {
      throw wrong(id, "its value does not fit " + kind, "value-fits", "Use a code or a number");
    }
    boolean mean = interval == IntervalMethod.STUDENT_T;
    boolean counts =
        interval == IntervalMethod.CLOPPER_PEARSON || interval == IntervalMethod.WILSON;
    if (!(mean || counts) || mean != (kind == Kind.MEAN)) {
      throw wrong(id, kind + " with " + interval, "interval-fits", "Use one for it");
    }
  }

  private static IllegalArgumentException wrong(
      String id, String found, String rule, String remedy) {
    return new IllegalArgumentException(
        "Metric " + id + ": " + found + " [" + rule + "]. " + remedy + ".");
  }
}
