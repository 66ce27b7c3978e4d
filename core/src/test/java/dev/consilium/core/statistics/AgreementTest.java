package dev.consilium.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AgreementTest {

  // The worked example of the encyclopaedia article "Fleiss' kappa": 14 raters, 10 subjects,
  // 5 categories; it prints 0.210.
  private static final int[][] FOURTEEN_RATERS = {
    {0, 0, 0, 0, 14},
    {0, 2, 6, 4, 2},
    {0, 0, 3, 5, 6},
    {0, 3, 9, 2, 0},
    {2, 2, 8, 1, 1},
    {7, 7, 0, 0, 0},
    {3, 2, 6, 3, 0},
    {2, 5, 3, 2, 2},
    {6, 5, 2, 1, 0},
    {0, 2, 2, 3, 7}
  };

  // Krippendorff, Computing Alpha Reliability, example C: 4 observers, 12 units, gaps; 0.743.
  private static final int[][] WITH_GAPS = {
    {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
    {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
    {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
    {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
  };

  // The same, example B: two observers and ten units of a binary kind; 0.095.
  private static final int[][] BINARY = {
    {0, 1, 0, 0, 0, 0, 0, 0, 1, 0},
    {1, 1, 1, 0, 0, 1, 0, 0, 0, 0}
  };

  @Test
  void reproducesThePublishedKappa() {
    var units = new ArrayList<List<Integer>>();
    for (var row : FOURTEEN_RATERS) {
      var unit = new ArrayList<Integer>();
      for (int category = 0; category < row.length; category++) {
        unit.addAll(Collections.nCopies(row[category], category));
      }
      units.add(unit);
    }

    assertThat(Agreement.fleissKappa(units).orElseThrow()).isEqualTo(0.210, within(5e-4));
  }

  @Test
  void reproducesThePublishedAlphas() {
    var gaps = columns(WITH_GAPS);
    gaps.forEach(unit -> unit.removeIf(it -> it == 0));

    assertThat(Agreement.krippendorffAlpha(gaps).orElseThrow()).isEqualTo(0.743, within(5e-4));
    assertThat(Agreement.krippendorffAlpha(columns(BINARY)).orElseThrow())
        .isEqualTo(0.095, within(5e-4));
  }

  private static List<List<Integer>> columns(int[][] rows) {
    var columns = new ArrayList<List<Integer>>();
    for (int column = 0; column < rows[0].length; column++) {
      var unit = new ArrayList<Integer>();
      for (var row : rows) {
        unit.add(row[column]);
      }
      columns.add(unit);
    }
    return columns;
  }

  @Property
  void neitherDependsOnTheOrderOfPeopleOrThings(
      @ForAll @Size(min = 2, max = 8) List<@Size(3) List<@IntRange(max = 2) Integer>> units) {
    var mixed = new ArrayList<List<Integer>>();
    for (var unit : units) {
      var turned = new ArrayList<>(unit);
      Collections.rotate(turned, 1);
      mixed.add(turned);
    }
    Collections.reverse(mixed);

    assertClose(Agreement.fleissKappa(mixed), Agreement.fleissKappa(units));
    assertClose(Agreement.krippendorffAlpha(mixed), Agreement.krippendorffAlpha(units));
  }

  @Property
  void alphaIsKappaCorrectedForFewJudgements(
      @ForAll @Size(min = 2, max = 8) List<@Size(3) List<@IntRange(max = 2) Integer>> units) {
    var kappa = Agreement.fleissKappa(units);
    double judgements = 3.0 * units.size();

    // Expected disagreement is drawn without putting back: 1 - (1 - kappa)(1 - 1/judgements).
    assertThat(Agreement.krippendorffAlpha(units).isPresent()).isEqualTo(kappa.isPresent());
    kappa.ifPresent(it -> assertThat(Agreement.krippendorffAlpha(units).orElseThrow())
        .isEqualTo(1 - (1 - it) * (1 - 1 / judgements), within(1e-12)));
  }

  @Test
  void perfectAgreementOnSeveralThingsIsOne() {
    var units = List.of(List.of("a", "a", "a"), List.of("b", "b", "b"));

    assertThat(Agreement.fleissKappa(units)).hasValue(1.0);
    assertThat(Agreement.krippendorffAlpha(units)).hasValue(1.0);
  }

  @Test
  void saysNothingWhenChanceExplainsEverything() {
    var same = List.of(List.of("a", "a"), List.of("a", "a"));

    assertThat(Agreement.fleissKappa(same)).isEmpty();
    assertThat(Agreement.krippendorffAlpha(same)).isEmpty();
    assertThat(Agreement.fleissKappa(List.<List<String>>of())).isEmpty();
    assertThat(Agreement.krippendorffAlpha(List.of(List.of("a"), List.of("b")))).isEmpty();
  }

  @Test
  void kappaRefusesUnevenJudgements() {
    assertThatThrownBy(() -> Agreement.fleissKappa(List.of(List.of(1, 2), List.of(1))))
        .hasMessage("Fleiss' kappa: a unit has too few or too many judgements [raters-constant]."
            + " Give each the same number, 2 or more, or use Krippendorff's alpha.");
    assertThatThrownBy(() -> Agreement.fleissKappa(List.of(List.of(1))))
        .hasMessageContaining("[raters-constant]");
  }

  private static void assertClose(java.util.Optional<Double> a, java.util.Optional<Double> b) {
    assertThat(a.isPresent()).isEqualTo(b.isPresent());
    a.ifPresent(it -> assertThat(it).isEqualTo(b.orElseThrow(), within(1e-12)));
  }
}
