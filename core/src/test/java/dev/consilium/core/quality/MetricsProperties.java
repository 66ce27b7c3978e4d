package dev.consilium.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Period;
import dev.consilium.core.quality.MetricQuery.Grouping;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MetricsProperties {

  private static final Period ALL = new Period(null, null);

  @Property(tries = 50)
  void eitherIsDiagnosisPlusTreatmentLessBoth(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int size) {
    var counts = counts(Metrics.evaluate(
        MetricTable.standard(),
        Outcomes.drawn(seed, size, "a", "b"),
        new MetricQuery(ALL, Grouping.PROGRAM, 0.95, 1)));

    for (var group : new String[] {"", "a", "b"}) {
      assertThat(counts.getOrDefault("either-change@" + group, 0L))
          .isEqualTo(counts.getOrDefault("diagnosis-change@" + group, 0L)
              + counts.getOrDefault("treatment-change@" + group, 0L)
              - counts.getOrDefault("both-change@" + group, 0L));
    }
  }

  @Property(tries = 50)
  void noShownCountIsSmallAndNoShownComplementEither(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 150) int size,
      @ForAll @IntRange(min = 1, max = 15) int minimum) {
    var report = Metrics.evaluate(
        MetricTable.standard(),
        Outcomes.drawn(seed, size, "a", "b", "c"),
        new MetricQuery(ALL, Grouping.PROGRAM, 0.95, minimum));

    for (var figure : report.figures()) {
      if (figure instanceof MetricFigure.Rate rate) {
        assertLarge(rate.proportion().k(), minimum);
        assertLarge(rate.proportion().n(), minimum);
        if (figure.label().code().isEmpty()) {
          assertLarge(rate.proportion().n() - rate.proportion().k(), minimum);
        }
      } else if (figure instanceof MetricFigure.Mean mean) {
        assertLarge(mean.mean().n(), minimum);
      }
    }
  }

  private static void assertLarge(long count, int minimum) {
    assertThat(count == 0 || count >= minimum).as("%d", count).isTrue();
  }

  // The classic attack: a total less the groups that are shown.
  @Property(tries = 50)
  void noHiddenGroupIsWhatTheTotalLeaves(
      @ForAll long seed, @ForAll @IntRange(min = 20, max = 200) int size) {
    var cases = Outcomes.drawn(seed, size, "a", "b", "c", "d");
    var shown = counts(Metrics.evaluate(
        MetricTable.standard(), cases, new MetricQuery(ALL, Grouping.PROGRAM, 0.95, 11)));
    var truth = counts(Metrics.evaluate(
        MetricTable.standard(), cases, new MetricQuery(ALL, Grouping.PROGRAM, 0.95, 1)));

    for (var metric : MetricTable.standard().metrics()) {
      if (metric.kind() == MetricDefinition.Kind.RATE && shown.containsKey(metric.id() + "@")) {
        var hidden = truth.keySet().stream()
            .filter(it -> it.startsWith(metric.id() + "@") && !shown.containsKey(it))
            .toList();
        // With one group hidden, subtraction gives it: it must not be small then.
        if (hidden.size() == 1) {
          long count = truth.getOrDefault(hidden.get(0), 0L);
          assertThat(count == 0 || count >= 11).as(hidden.toString()).isTrue();
        }
      }
    }
  }

  private static Map<String, Long> counts(MetricReport report) {
    var counts = new HashMap<String, Long>();
    for (var figure : report.figures()) {
      if (figure instanceof MetricFigure.Rate rate && figure.label().code().isEmpty()) {
        counts.put(
            figure.label().metric() + "@" + figure.label().group(),
            rate.proportion().k());
      }
    }
    return counts;
  }
}
