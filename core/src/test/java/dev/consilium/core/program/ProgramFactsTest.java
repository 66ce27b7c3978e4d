package dev.consilium.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is claimed of a preset that its data does not hold, and nothing in it is unexplained. */
class ProgramFactsTest {

  private static final ProgramFacts FACTS = ProgramFacts.shipped();

  static List<ProgramFacts.Published> processes() {
    return FACTS.processes();
  }

  static List<String> presets() {
    return ServiceProgram.presets();
  }

  @Test
  void thePageIsTheOneInTheRepository() throws IOException {
    assertThat(Files.readString(Path.of("docs/programs.md"))).isEqualTo(ProgramPage.markdown());
  }

  @Test
  void everyPresetHasItsProcessAndEveryProcessItsPreset() {
    assertThat(FACTS.processes().stream().map(ProgramFacts.Published::preset).sorted())
        .containsExactlyElementsOf(ServiceProgram.presets());
    assertThat(FACTS.withoutPreset()).hasSize(8);
  }

  @Test
  void nothingThatAProcessStatesIsLeftOut() {
    assertThat(FACTS.processes()).allSatisfy(it -> assertThat(it.notExpressed()).isEmpty());
    assertThat(ProgramPage.markdown()).contains("Nothing: every stated fact has a setting.");
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everyStatedFactIsInThePreset(ProgramFacts.Published process) {
    var tree = ServiceProgramJson.tree(ServiceProgram.preset(process.preset()));

    assertThat(process.facts()).isNotEmpty();
    for (var fact : process.facts()) {
      assertThat(fact.at()).as(fact.fact()).isNotEmpty();
      for (var place : fact.at()) {
        assertThat(plain(tree.at(place.pointer())))
            .as(process.preset() + " " + place.pointer())
            .isEqualTo(plain(place.is()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everySettingIsStatedOrAssumed(String id) {
    var program = ServiceProgram.preset(id);
    var explained = new HashSet<>(program.assumed());
    FACTS.processes().stream()
        .filter(it -> it.preset().equals(id))
        .flatMap(it -> it.facts().stream())
        .flatMap(it -> it.at().stream())
        .forEach(it -> explained.add(it.pointer()));
    var unexplained = new ArrayList<String>();
    unexplained("", ServiceProgramJson.tree(program), explained, unexplained);

    assertThat(unexplained).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everyPresetCitesItsProcessAndADate(String id) {
    var program = ServiceProgram.preset(id);
    var process = FACTS.processes().stream()
        .filter(it -> it.preset().equals(id))
        .findFirst()
        .orElseThrow();

    assertThat(program.id()).isEqualTo(id);
    assertThat(program.source()).contains("section 2.1").endsWith(process.process());
    assertThat(program.sourceDate()).isEqualTo("2026-11-24");
    assertThat(ServiceProgramJson.read(ServiceProgramJson.write(program))).isEqualTo(program);
  }

  private static void unexplained(
      String pointer, JsonNode node, Set<String> explained, List<String> into) {
    if (explained.contains(pointer) || silent(pointer, node)) {
      return;
    }
    if (!node.isContainerNode() || (node.isArray() && !node.get(0).isObject())) {
      into.add(pointer);
      return;
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        unexplained(pointer + "/" + i, node.get(i), explained, into);
      }
      return;
    }
    node.properties()
        .forEach(it -> unexplained(pointer + "/" + it.getKey(), it.getValue(), explained, into));
  }

  /** A setting that says nothing: no rule, no promise, not stated. */
  private static boolean silent(String pointer, JsonNode node) {
    return Set.of("/kind", "/schema", "/id", "/name", "/source", "/sourceDate", "/assumed")
            .contains(pointer)
        || node.isNull()
        || (node.isContainerNode() && node.isEmpty())
        || Set.of("", "0", "false", "NOT_STATED").contains(node.asText(" "))
        || Set.of(
                "/admission/maximumAge=150",
                "/records/questionnaire/per=NONE",
                "/release/payerReporting=NONE",
                "/selection/unit=SPECIALIST",
                "/management/chosenBy=SERVICE")
            .contains(pointer + "=" + node.asText(" "));
  }

  private static Object plain(JsonNode node) {
    if (!node.isArray()) {
      return node;
    }
    var list = new ArrayList<String>();
    node.forEach(it -> list.add(it.toString()));
    return list;
  }
}
