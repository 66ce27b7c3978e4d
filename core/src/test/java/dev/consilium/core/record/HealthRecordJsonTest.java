package dev.consilium.core.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.ContentHash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HealthRecordJsonTest {

  private static List<ClinicalFact> everyKindAndValue() {
    var facts = new ArrayList<ClinicalFact>(Specimens.facts());
    var number = 2;
    for (var value : Specimens.values().subList(1, Specimens.values().size())) {
      facts.add(Specimens.observation("Observation/" + number++, value));
    }
    return facts;
  }

  private static String text(HealthRecord record) {
    return new String(HealthRecordJson.canonical(record), UTF_8);
  }

  @Test
  void writesSchemaOneExactlyAsItIsKept() throws IOException {
    try (var golden = HealthRecordJsonTest.class.getResourceAsStream("health-record-v1.json")) {
      var kept = new String(Objects.requireNonNull(golden).readAllBytes(), UTF_8).strip();

      assertThat(text(Specimens.record(everyKindAndValue()))).isEqualTo(kept);
    }
  }

  @ParameterizedTest
  @MethodSource("everyKindAndValue")
  void whatAFactSaysHasNoIdAndOneHash(ClinicalFact fact) {
    var statements = HealthRecordJson.statements(fact);

    assertThat(statements)
        .containsKey("code")
        .doesNotContainKeys("id", "focus", "results", "studies", "members", "reports")
        .doesNotContainKeys("addresses", "goals", "related", "device");
    assertThat(HealthRecordJson.hash(fact)).isEqualTo(HealthRecordJson.hash(fact));
    assertThat(everyKindAndValue().stream()
            .filter(it -> HealthRecordJson.hash(it).equals(HealthRecordJson.hash(fact))))
        .containsExactly(fact);
  }

  @ParameterizedTest
  @MethodSource("everyKindAndValue")
  void writesEveryMemberOfEveryKind(ClinicalFact fact) {
    var tree = FactTrees.of(fact);

    for (var component : fact.getClass().getRecordComponents()) {
      var denied = fact instanceof NegativeAssertion && component.getName().equals("kind");
      var member = denied ? "wouldBe" : component.getName();
      assertThat(tree.has(member)).as(member).isEqualTo(!member.equals("source"));
    }
  }

  @Test
  void doesNotDependOnTheOrderOfFacts() {
    var facts = new ArrayList<>(everyKindAndValue());
    var hash = HealthRecordJson.hash(Specimens.record(facts));

    Collections.shuffle(facts, new Random(42));

    assertThat(HealthRecordJson.hash(Specimens.record(facts))).isEqualTo(hash);
  }

  @Test
  void doesNotDependOnWhereAFactWasRead() {
    var here = new Immunization(
        new FactId("i"), new Source("doc", 0, "a", 5), CodeableText.ofText("MMR"), null);
    var there = new Immunization(
        new FactId("i"), new Source("doc", 9, "b", -1), CodeableText.ofText("MMR"), null);

    assertThat(text(Specimens.record(List.of(here))))
        .isEqualTo(text(Specimens.record(List.of(there))));
  }

  @Test
  void keepsDecimalsAsWritten() {
    var five = text(Specimens.record(List.of(measured("5.00"))));

    assertThat(five).contains("\"value\":5.00}");
    assertThat(text(Specimens.record(List.of(measured("5.0"))))).isNotEqualTo(five);
    assertThat(text(Specimens.record(List.of(measured("1E+3"))))).contains("\"value\":1E+3}");
  }

  @Test
  void leavesOutWhatIsAbsent() {
    var bare = new Patient(
        "p",
        List.of(),
        List.of(new Patient.Name("", List.of(), null)),
        null,
        Patient.Sex.UNSTATED,
        null,
        false,
        null,
        List.of());
    var fact = new Observation(
        new FactId("o"),
        new Source("doc", 0, "a", 0),
        CodeableText.UNKNOWN,
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        false);
    var record = HealthRecord.of(bare, Specimens.record(List.of()).sources(), List.of(fact));

    assertThat(text(record))
        .isEqualTo("{\"facts\":[{\"id\":\"o\",\"kind\":\"Observation\","
            + "\"preliminary\":false}],\"kind\":\"health-record\",\"patient\":{\"dead\":false,"
            + "\"id\":\"p\",\"names\":[{}],\"sex\":\"UNSTATED\"},\"schema\":1}");
  }

  @Test
  void leavesOutWhatAFactNeedNotSay() {
    var source = new Source("doc", 0, "a", 0);
    var id = new FactId("x");
    var none = CodeableText.UNKNOWN;

    assertThat(FactTrees.of(new Document(id, source, none, null, null, null, null, null, 0)))
        .hasToString("{\"kind\":\"Document\",\"id\":\"x\",\"size\":0}");
    assertThat(FactTrees.of(new Encounter(id, source, none, null, null, null, List.of())))
        .hasToString("{\"kind\":\"Encounter\",\"id\":\"x\"}");
    assertThat(FactTrees.of(
            new GenomicVariant(id, source, none, null, null, null, null, null, null, null)))
        .hasToString("{\"kind\":\"GenomicVariant\",\"id\":\"x\"}");
    assertThat(FactTrees.of(new DeviceUse(
            id, source, none, Activity.ENDED, null, null, null, null, null, List.of())))
        .hasToString("{\"kind\":\"DeviceUse\",\"id\":\"x\",\"activity\":\"ENDED\"}");
    assertThat(FactTrees.of(new QuestionnaireResponse(
            id,
            source,
            none,
            Activity.ENDED,
            null,
            null,
            null,
            List.of(new QuestionnaireResponse.Item("", null, List.of(), List.of())))))
        .hasToString("{\"kind\":\"QuestionnaireResponse\",\"id\":\"x\",\"activity\":\"ENDED\","
            + "\"items\":[{}]}");
    assertThat(FactTrees.of(new FamilyHistory(id, source, none, List.of(), null, null)))
        .hasToString("{\"kind\":\"FamilyHistory\",\"id\":\"x\"}");
  }

  @Test
  void escapesHalfASurrogatePairAndLeavesWholePairsAlone() {
    var broken = new Immunization(
        new FactId("i"),
        new Source("doc", 0, "a", 0),
        CodeableText.ofText("\ud83e\udd93 \ud83d"),
        null);

    assertThat(text(Specimens.record(List.of(broken))))
        .contains("\"text\":\"\ud83e\udd93 \\ud83d\"");
  }

  @Test
  void isNamedByItsBytes() {
    var record = Specimens.record(Specimens.facts());

    assertThat(HealthRecordJson.hash(record))
        .isEqualTo(ContentHash.of(HealthRecordJson.canonical(record)));
  }

  private static Observation measured(String value) {
    return new Observation(
        new FactId("o"),
        new Source("doc", 0, "a", 0),
        CodeableText.UNKNOWN,
        List.of(),
        new ObservationValue.Measured(Quantity.of(value, "mg")),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        false);
  }
}
