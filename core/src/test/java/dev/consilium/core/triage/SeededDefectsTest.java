package dev.consilium.core.triage;

import static dev.consilium.core.triage.Facts.NOW;
import static dev.consilium.core.triage.Facts.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.record.HealthRecord;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proof by mutation: every rule's defect, planted into clean records, is found and cited. */
class SeededDefectsTest {

  private static final List<List<Finding>> CLEAN = IntStream.range(0, CleanRecords.COUNT)
      .mapToObj(CleanRecords::of)
      .map(it -> findings(it, Seed.everythingWatched(it)))
      .toList();

  static Stream<String> rules() {
    return TriageRules.standard().rules().stream().map(TriageRule::id);
  }

  private static List<Finding> findings(HealthRecord record, ImportFacts imports) {
    var question = TriageQuestion.of("general", NOW, ZONE).imported(imports);
    return Triage.standard().assess(record, question).findings();
  }

  @Test
  void everyRuleHasAPlanter() {
    assertThat(Seeds.all().keySet()).containsExactlyInAnyOrderElementsOf(rules().toList());
  }

  @Test
  void cleanRecordsHaveNoErrorAndNoWarning() {
    for (var seed = 0; seed < CleanRecords.COUNT; seed++) {
      assertThat(CLEAN.get(seed))
          .as("record %d", seed)
          .allMatch(it -> it.severity() == Severity.MAY);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyPlantedDefectIsFoundWithTheFactsItRestsOn(String rule) {
    for (var number = 0; number < CleanRecords.COUNT; number++) {
      var clean = CleanRecords.of(number);
      var seed = Objects.requireNonNull(Seeds.all().get(rule)).plant(clean);
      var found = of(rule, findings(seed.record(), seed.imports()));

      assertThat(found).as("record %d", number).isNotEmpty();
      assertThat(found)
          .as("record %d cites", number)
          .anyMatch(it -> it.cites().containsAll(seed.cites()));
      assertThat(of(rule, CLEAN.get(number))).as("record %d before", number).isEmpty();
    }
  }

  @Test
  void whatAFindingSaysIsTheSameForAnyOrder() {
    for (var entry : Seeds.all().entrySet()) {
      var seed = entry.getValue().plant(CleanRecords.of(0));
      var turned = IntStream.range(0, seed.facts().size())
          .mapToObj(it -> seed.facts().get(seed.facts().size() - 1 - it))
          .toList();
      var other = new Seed(seed.patient(), turned, seed.imports(), seed.cites());

      assertThat(findings(other.record(), seed.imports()))
          .as(entry.getKey())
          .isEqualTo(findings(seed.record(), seed.imports()));
    }
  }

  private static List<Finding> of(String rule, List<Finding> all) {
    return all.stream().filter(it -> it.rule().equals(rule)).toList();
  }
}
