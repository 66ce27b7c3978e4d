package dev.consilium.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.consilium.core.dossier.LabTrend.Left;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.Observation.ReferenceRange;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.record.Source;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Results as series: what belongs together, what counts, what is said. */
class LabTrendTest {

  private static final CodeableText GLUCOSE =
      CodeableText.of("http://loinc.org", "2345-7", "Glucose");

  @Test
  void measuresASeriesInTheUnitOfItsLastResult() {
    var trend = only(List.of(
        lab("1", "90.1", "mg/dL", "2024-01-01"),
        lab("2", "5.50", "mmol/L", "2024-01-11"),
        lab("3", "6.00", "mmol/L", "2024-01-21")));

    assertThat(trend.unit()).isEqualTo("mmol/L");
    assertThat(trend.results())
        .map(LabTrend.Result::value)
        .containsExactly(new BigDecimal("5.00"), new BigDecimal("5.50"), new BigDecimal("6.00"));
    assertThat(trend.results().get(0).sent().label()).isEqualTo("90.1 mg/dL");
    assertThat(trend.last()).map(LabTrend.Result::fact).hasValue(new FactId("3"));
    assertThat(trend.change()).hasValue(new BigDecimal("1.00"));
    assertThat(trend.percent()).hasValue(new BigDecimal("20.0"));
    assertThat(trend.slope().orElseThrow().slope()).isCloseTo(0.05, within(1e-9));
    assertThat(trend.leftOut()).isZero();
    assertThat(trend).hasToString("LabTrend[2345-7, mmol/L, 3 results]");
    assertThat(trend.results().get(0)).hasToString("Result[1]");
  }

  @Test
  void keepsWhatDoesNotCountAndSaysWhy() {
    var below = new Quantity(
        new BigDecimal("5"), Quantity.Comparator.LESS, "mmol/L", Quantity.UCUM, "mmol/L");
    var trend = only(List.of(
        lab("0", GLUCOSE, Quantity.of("4.9", "mmol/L"), null, null, null),
        lab("1", GLUCOSE, below, "2024-01-01", null, null),
        lab("2", "5.5", "mmol/L", "2024-02"),
        lab("3", "6.0", "mmol/L", "2024-03-01")));

    assertThat(trend.results())
        .map(LabTrend.Result::left)
        .containsExactly(Left.UNDATED, Left.COMPARATOR, Left.COARSE_DATE, Left.NOT);
    assertThat(trend.leftOut()).isEqualTo(3);
    assertThat(trend.slope()).isEmpty();
    assertThat(trend.change()).isEmpty();
    assertThat(trend.percent()).isEmpty();
    assertThat(trend.last()).isPresent();
  }

  @Test
  void neverMixesKindsOfUnitMethodsOrSites() {
    var method = CodeableText.ofText("Glucometer");
    var arm = CodeableText.ofText("left arm");
    var five = Quantity.of("5.0", "mmol/L");

    assertThat(trends(List.of(
            lab("1", "5.0", "mmol/L", "2024-01-01"),
            lab("2", "5.0", "U/L", "2024-01-02"),
            lab("3", "5.0", "spoons", "2024-01-02"),
            lab("4", GLUCOSE, five, "2024-01-03", method, null),
            lab("5", GLUCOSE, five, "2024-01-03", null, arm),
            lab("6", CodeableText.ofText("Glucose"), five, "2024-01-03", null, null))))
        .hasSize(6);
  }

  @Test
  void keepsEachResultsOwnRangeAndReadsComponents() {
    var range = new ReferenceRange(null, Quantity.of("5.5", "mmol/L"), null);
    var plain = lab("1", "5.0", "mmol/L", "2024-01-01");
    var panel = new Observation(
        new FactId("2"),
        plain.source(),
        CodeableText.ofText("Panel"),
        List.of(),
        null,
        List.of(),
        List.of(),
        PartialDate.of("2024-01-02"),
        null,
        null,
        null,
        List.of(new Observation.Component(
            GLUCOSE,
            new ObservationValue.Measured(Quantity.of("5.2", "mmol/L")),
            List.of(),
            List.of(range))),
        List.of(),
        false);

    var trend = only(List.of(plain, panel));

    assertThat(trend.results().get(0).ranges()).isEmpty();
    assertThat(trend.results().get(1).ranges()).containsExactly(range);
    assertThat(trend.results().get(1).document()).isEqualTo("doc");
  }

  @Test
  void aShareOfDegreesOrOfNothingIsNoShare() {
    var temperature = CodeableText.of("http://loinc.org", "8310-5", "Body temperature");

    assertThat(only(List.of(
                lab("1", temperature, Quantity.of("36.5", "Cel"), "2024-01-01", null, null),
                lab("2", temperature, Quantity.of("39.0", "Cel"), "2024-01-02", null, null)))
            .percent())
        .isEmpty();
    assertThat(only(List.of(
                lab("1", "0", "mmol/L", "2024-01-01"), lab("2", "1", "mmol/L", "2024-01-02")))
            .percent())
        .isEmpty();
  }

  @Test
  void doesNotDependOnTheOrderOfFacts() {
    var facts = new ArrayList<ClinicalFact>(List.of(
        lab("1", "90.1", "mg/dL", "2024-01-01"),
        lab("2", "5.50", "mmol/L", "2024-01-11"),
        lab("3", "97.0", "mg/dL", "2024-01-21"),
        lab("4", "5.0", "spoons", "2024-01-21")));
    var expected = trends(facts);

    for (var seed = 0; seed < 10; seed++) {
      Collections.shuffle(facts, new Random(seed));
      assertThat(trends(facts)).isEqualTo(expected);
    }
  }

  private static LabTrend only(List<? extends ClinicalFact> facts) {
    var trends = trends(facts);
    assertThat(trends).hasSize(1);
    return trends.get(0);
  }

  private static List<LabTrend> trends(List<? extends ClinicalFact> facts) {
    return LabTrend.of(facts, ZoneOffset.UTC);
  }

  private static Observation lab(String id, String value, String unit, String when) {
    return lab(id, GLUCOSE, Quantity.of(value, unit), when, null, null);
  }

  private static Observation lab(
      String id,
      CodeableText code,
      Quantity value,
      @Nullable String when,
      @Nullable CodeableText method,
      @Nullable CodeableText site) {
    return new Observation(
        new FactId(id),
        new Source("doc", 0, "Bundle", -1),
        code,
        List.of(),
        new ObservationValue.Measured(value),
        List.of(),
        List.of(),
        when == null ? null : PartialDate.of(when),
        null,
        site,
        method,
        List.of(),
        List.of(),
        false);
  }
}
