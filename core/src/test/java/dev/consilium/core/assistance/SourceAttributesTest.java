package dev.consilium.core.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.assistance.SourceAttributes.Answer;
import dev.consilium.core.assistance.SourceAttributes.Line;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SourceAttributesTest {

  private static final SourceAttributes HTI_1 = SourceAttributes.hti1();
  private static final List<String> NO_FIELD = List.of(
      "personal-inputs",
      "training-relevance",
      "external-tester",
      "validity-local",
      "fairness-local",
      "correction");

  private static ImportedModelCard card(String schema, String body) {
    return ModelCardReader.read(
        "https://example.org/card",
        ("<AppliedModelCard xmlns='https://mc.chai.org/v" + schema + "/schema.xsd'>" + body
                + "</AppliedModelCard>")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static Answer answer(ImportedModelCard card, String name) {
    return HTI_1.lines(card).stream()
        .filter(it -> it.attribute().name().equals(name))
        .map(Line::answer)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void areThirtyOneInNineGroups() {
    assertThat(HTI_1.attributes()).hasSize(31);
    assertThat(HTI_1.attributes()).extracting(SourceAttribute::name).doesNotHaveDuplicates();
    assertThat(HTI_1.attributes()).extracting(SourceAttribute::citation).doesNotHaveDuplicates();
    assertThat(HTI_1.attributes().stream()
            .collect(Collectors.groupingBy(
                it -> it.citation().substring(0, "45 CFR 170.315(b)(11)(iv)(B)(1)".length()),
                TreeMap::new,
                Collectors.counting()))
            .values())
        .containsExactly(4L, 4L, 2L, 4L, 2L, 4L, 5L, 4L, 2L);
    assertThat(HTI_1.attributes().get(6).citation())
        .isEqualTo("45 CFR 170.315(b)(11)(iv)(B)(2)(iii)");
    assertThat(HTI_1.version()).isEqualTo("1.0");
    assertThat(HTI_1.date()).isEqualTo("2026-12-01");
    assertThat(HTI_1.source()).contains("HTI-1").contains("HTI-5");
  }

  // A misspelt path would be reported as a field that the card does not have.
  @Test
  void nameFieldsThatTheSchemasHave() {
    for (var version : List.of("0.1", "0.2")) {
      var schema =
          ModelCardFields.of("https://mc.chai.org/v" + version + "/schema.xsd").orElseThrow();
      for (var attribute : HTI_1.attributes()) {
        assertThat(attribute.fields().stream().anyMatch(schema::known))
            .as(attribute.name() + " in " + version)
            .isEqualTo(!NO_FIELD.contains(attribute.name()));
      }
    }
    var known = new TreeSet<String>();
    for (var namespace : ModelCardFields.namespaces()) {
      var schema = ModelCardFields.of(namespace).orElseThrow();
      known.addAll(schema.required());
      known.addAll(schema.optional());
    }
    assertThat(HTI_1.attributes()).allSatisfy(it -> assertThat(known).containsAll(it.fields()));
  }

  @Test
  void tellWhatACardSaysOnEach() {
    var card = card(
        "0.1",
        "<BasicInfo><ModelDeveloper>A maker</ModelDeveloper></BasicInfo>"
            + "<UsesAndDirections><IntendedUseAndWorkflow>Triage</IntendedUseAndWorkflow>"
            + "<PrimaryIntendedUsers>N/A</PrimaryIntendedUsers></UsesAndDirections>");

    assertThat(answer(card, "intended-use")).isEqualTo(Answer.STATED);
    assertThat(answer(card, "decision-role")).isEqualTo(Answer.TO_CONFIRM);
    assertThat(answer(card, "intended-users")).isEqualTo(Answer.SILENT);
    assertThat(answer(card, "developer")).isEqualTo(Answer.SILENT);
    assertThat(answer(card, "validity-local")).isEqualTo(Answer.NO_FIELD);
    assertThat(HTI_1.missing(card)).hasSize(29);
    assertThat(HTI_1.lines(card)).hasSize(31);
  }

  @Test
  void readEachSchemaByItsOwnFields() {
    var first = HTI_1.lines(card("0.1", "")).get(20);
    var second = HTI_1.lines(card("0.2", "")).get(20);

    assertThat(first.attribute().name()).isEqualTo("validity-same-source");
    assertThat(first.fields())
        .containsExactly(
            "KeyMetrics/UsefulnessUsabilityEfficacy/Result",
            "KeyMetrics/UsefulnessUsabilityEfficacy/TestType");
    assertThat(second.fields())
        .containsExactly(
            "KeyMetrics/UsefulnessUsabilityEfficacy/Results/MetricResult/ValueJson",
            "KeyMetrics/UsefulnessUsabilityEfficacy/TestType");
    assertThat(HTI_1.missing(card("0.2", ""))).hasSize(31);
  }

  @Test
  void mustBeNamed() {
    assertThatThrownBy(() -> new SourceAttribute("c", "g", " ", "a", List.of(), true))
        .hasMessage("Source attribute: name is blank [text-present]. Fill it in.");
  }
}
