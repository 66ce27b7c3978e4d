package dev.consilium.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.consilium.core.statistics.TheilSen.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A median of slopes. */
class TheilSenTest {

  @Test
  void findsTheSlopeOfALineInSpiteOfWildPoints() {
    var points = new ArrayList<Point>();
    IntStream.range(0, 20).forEach(it -> points.add(new Point(it, 3 + 0.5 * it)));
    IntStream.range(0, 5).forEach(it -> points.set(3 * it, new Point(3 * it, 1_000 - it)));

    var slope = TheilSen.of(points).orElseThrow();

    assertThat(slope.slope()).isCloseTo(0.5, within(1e-9));
    assertThat(slope.points()).isEqualTo(20);
  }

  @Test
  void takesTheMiddleOfAnEvenNumberOfSlopes() {
    // Slopes 1, 2 and 3 between three points; with a fourth at the same x as the third, six less
    // one.
    assertThat(TheilSen.of(List.of(new Point(0, 0), new Point(1, 1), new Point(2, 4)))
            .orElseThrow()
            .slope())
        .isEqualTo(2);
    assertThat(TheilSen.of(List.of(new Point(0, 0), new Point(1, 1), new Point(1, 3)))
            .orElseThrow()
            .slope())
        .isEqualTo(2);
  }

  @Test
  void doesNotDependOnTheOrderOfPoints() {
    var points = new ArrayList<Point>();
    var random = new Random(7);
    IntStream.range(0, 30).forEach(it -> points.add(new Point(it % 11, random.nextGaussian())));
    var slope = TheilSen.of(points);

    Collections.shuffle(points, random);

    assertThat(TheilSen.of(points)).isEqualTo(slope);
  }

  @Test
  void saysNothingOfPointsAtOnePlace() {
    assertThat(TheilSen.of(List.of())).isEmpty();
    assertThat(TheilSen.of(List.of(new Point(1, 1)))).isEmpty();
    assertThat(TheilSen.of(List.of(new Point(1, 1), new Point(1, 2)))).isEmpty();
  }

  @Test
  void takesTheLastPointsOfVeryMany() {
    var points = IntStream.range(0, TheilSen.MAX_POINTS + 50)
        .mapToObj(it -> new Point(it, it < 50 ? 1e9 : it))
        .toList();

    assertThat(TheilSen.of(points)).hasValue(new TheilSen(1, TheilSen.MAX_POINTS));
  }

  @Test
  void refusesPointsAtInfinity() {
    assertThatThrownBy(() -> new Point(Double.NaN, 1)).hasMessageContaining("[point-finite]");
    assertThatThrownBy(() -> new Point(1, Double.POSITIVE_INFINITY))
        .hasMessageContaining("[point-finite]");
    assertThat(new Point(1, 4.2)).hasToString("Point");
  }
}
