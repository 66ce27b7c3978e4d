package dev.consilium.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.json.LocatedObject;
import dev.consilium.core.quality.CaseOutcome.CaseCourse;
import dev.consilium.core.statistics.IntervalMethod;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTableTest {

  private static final MetricTable TABLE = MetricTable.standard();

  @Test
  void shipsEveryMetricOfTheField() {
    assertThat(TABLE.label()).isEqualTo("consilium-outcomes 1");
    assertThat(TABLE.metrics())
        .extracting(MetricDefinition::id)
        .contains(
            "diagnosis-change",
            "treatment-change",
            "either-change",
            "both-change",
            "impact-weighted-change",
            "procedure-advised-against",
            "procedure-not-performed-90",
            "procedure-not-performed-365",
            "record-completeness",
            "first-match-acceptance",
            "re-assignment",
            "quality-return",
            "panel-agreement",
            "patient-follows-30",
            "patient-follows-90",
            "patient-follows-365",
            "non-implementation-30",
            "non-implementation-90",
            "non-implementation-365",
            "close-out-new-course",
            "close-out-confirmed",
            "close-out-not-useful",
            "referral-avoided",
            "referral-prompted",
            "satisfaction",
            "net-promoter-score",
            "decisional-conflict");
    assertThat(TABLE.metrics()).allSatisfy(it -> {
      assertThat(it.version()).isNotBlank();
      assertThat(it.source()).isNotBlank();
      assertThat(it.title()).isNotBlank();
    });
  }

  // What counts as a change is compared with a frozen comparator by an outsider, always.
  @Test
  void everyMetricOfChangeLeavesOutTheSame() {
    assertThat(TABLE.metrics())
        .filteredOn(it -> it.anyOf().toString().contains("-changed")
            || it.anyOf().toString().contains("impact-")
            || it.anyOf().toString().contains("advised-against")
            || it.value().equals("impact"))
        .hasSizeGreaterThanOrEqualTo(7)
        .allSatisfy(it -> assertThat(it.requires())
            .containsExactly("comparator-frozen", "change-assessed", "assessed-by-outsider"));
  }

  @ParameterizedTest
  @CsvSource({
    "consilium.metric-table,letter,consilium.metric-table: is not kind",
    "2026-11-24,never,consilium.metric-table.date: has a value",
    "\"CLOPPER_PEARSON\",\"GUESS\",consilium.metric-table.metrics[0].interval: has a value",
    "diagnosis-changed,diagnosis-chnged,consilium.metric-table.metrics[0]: has a value",
    "\"requires\",\"wants\",consilium.metric-table.metrics[0]: has a member",
    "\"RATE\",\"MEAN\",consilium.metric-table.metrics[0]: has a value",
    "\"treatment-change\",\"diagnosis-change\",consilium.metric-table: has a value",
    "{\"left\": [\"either-change\",{\"left\": [\"neither-change\",consilium.metric-table: has a",
    "\"weights\": {\"none\": 0,\"weights\": {\"none\": \"0\",consilium.metric-table.metrics[7].weights",
    "\"title\": \"Diagnosis changed\",\"title\": \" \",consilium.metric-table.metrics[0].title: is no",
    "\"population\": [\"released\"],\"population\": [3],consilium.metric-table.metrics[0].population[0]",
    "\"population\": [\"released\"],\"population\": 3,consilium.metric-table.metrics[0].population: is",
    "\"schema\": 1,\"schema\": 1.5,consilium.metric-table.schema: is no whole number",
    "\"metrics\": [,\"metrics\": [ 1,'consilium.metric-table, line'",
  })
  void locatesWhatIsWrong(String from, String to, String where) {
    var text = new String(
        LocatedObject.resource(ReviewScores.class, "metrics.json"), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    var broken = text.replace(from, to).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> MetricTable.read(broken))
        .hasMessageStartingWith(where)
        .hasMessageContaining("[json-")
        .hasNoCause();
  }

  @Test
  void refusesWhatIsNoObjectAtAll() {
    assertThatThrownBy(() -> MetricTable.read("[]".getBytes(StandardCharsets.UTF_8)))
        .hasMessageStartingWith("consilium.metric-table: is no object");
    assertThatThrownBy(() -> MetricTable.read(new byte[0]))
        .hasMessageStartingWith("consilium.metric-table");
  }

  @Test
  void refusesADefinitionThatCountsNothing() {
    assertThatThrownBy(
            () -> definition("Bad Id", MetricDefinition.Kind.RATE, "", "CLOPPER_PEARSON"))
        .hasMessageContaining("[metric-named]");
    assertThatThrownBy(() -> definition("a", MetricDefinition.Kind.MEAN, "impact", "STUDENT_T"))
        .hasMessageContaining("[value-fits]");
    assertThatThrownBy(() -> definition("a", MetricDefinition.Kind.DISTRIBUTION, "", "WILSON"))
        .hasMessageContaining("[value-fits]");
    assertThatThrownBy(() -> definition("a", MetricDefinition.Kind.AGREEMENT, "impact", "WILSON"))
        .hasMessageContaining("[value-fits]");
    assertThatThrownBy(() -> definition("a", MetricDefinition.Kind.AGREEMENT, "", "CREDIBLE"))
        .hasMessageContaining("[interval-fits]");
    assertThatThrownBy(() -> definition("a", MetricDefinition.Kind.AGREEMENT, "", "BOOTSTRAP_BCA"))
        .hasMessageContaining("[interval-fits]");
    assertThatThrownBy(() -> definition("a", MetricDefinition.Kind.MEAN, "satisfaction", "WILSON"))
        .hasMessageContaining("[interval-fits]");
    assertThatThrownBy(() -> definition("a", MetricDefinition.Kind.RATE, "", "WILSON"))
        .hasMessage("Metric a: RATE with or without a numerator [numerator-fits]. Rates have one.");
    assertThat(definition("a", MetricDefinition.Kind.MEAN, "satisfaction", "STUDENT_T")
            .value())
        .isEqualTo("satisfaction");
  }

  private static MetricDefinition definition(
      String id, MetricDefinition.Kind kind, String value, String interval) {
    return new MetricDefinition(
        id,
        "1",
        "Title",
        kind,
        List.of(),
        List.of(),
        List.of(),
        value,
        Map.of(),
        IntervalMethod.valueOf(interval),
        "us");
  }

  @Test
  void everyTestAnswersForEveryCase() {
    var cases = Outcomes.drawn(3, 500, "a", "b");

    CaseTests.TABLE.forEach((name, test) ->
        assertThat(cases.stream().map(test::test).distinct()).as(name).hasSize(2));
    CaseValues.CODES.forEach((name, code) -> assertThat(
            cases.stream().flatMap(it -> code.apply(it).stream()).distinct())
        .as(name)
        .isNotEmpty());
    CaseValues.NUMBERS.forEach((name, number) -> assertThat(
            cases.stream().flatMap(it -> number.apply(it).stream()))
        .as(name)
        .isNotEmpty());
  }

  @Test
  void aCaseOutcomeRefusesNonsense() {
    var one = Outcomes.drawn(5, 50, "a").stream()
        .filter(it -> !it.followThrough().isEmpty())
        .findFirst()
        .orElseThrow();
    var twice = new ArrayList<>(one.followThrough());
    twice.add(twice.get(0));

    assertThatThrownBy(() -> new CaseOutcome(
            one.caseId(),
            "a",
            null,
            Map.of(),
            Outcomes.NOON,
            true,
            true,
            null,
            CaseCourse.none(),
            twice,
            Experience.none()))
        .hasMessage("Case outcome " + one.caseId()
            + ": two answers for one point [point-once]. Keep the later one.");
    assertThatThrownBy(() -> new CaseOutcome(
            new CaseId("C-1"),
            "a",
            null,
            Map.of(),
            null,
            true,
            true,
            null,
            CaseCourse.none(),
            List.of(),
            Experience.none()))
        .hasMessage("Case outcome C-1: released without a time [end-present]."
            + " Give the time of the release.");
    assertThatThrownBy(() -> new CaseCourse(1, 2, null, null, 0, List.of(), 0, 0, List.of()))
        .hasMessageContaining("[counts-consistent]");
    assertThatThrownBy(() -> new CaseCourse(1, -1, null, null, 0, List.of(), 0, 0, List.of()))
        .hasMessageContaining("[counts-consistent]");
    assertThatThrownBy(() -> new CaseCourse(0, 0, null, null, -1, List.of(), 0, 0, List.of()))
        .hasMessageContaining("[counts-consistent]");
    assertThatThrownBy(() -> new CaseCourse(0, 0, null, null, 0, List.of(), 1, 2, List.of()))
        .hasMessageContaining("[counts-consistent]");
    assertThatThrownBy(() -> new CaseCourse(0, 0, null, null, 0, List.of(), 1, -1, List.of()))
        .hasMessageContaining("[counts-consistent]");
  }

  @ParameterizedTest
  @CsvSource({
    "6,,,satisfaction is 6",
    ",11,,recommend is 11",
    ",,101,decisionalConflict is 101",
    "0,,,satisfaction is 0"
  })
  void anAnswerLiesOnItsScale(
      Integer satisfaction, Integer recommend, Integer conflict, String message) {
    assertThatThrownBy(() -> new Experience(satisfaction, recommend, conflict, null, null))
        .hasMessageContaining(message)
        .hasMessageContaining("[scale-range]");
  }
}
