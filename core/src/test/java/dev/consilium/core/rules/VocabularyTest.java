package dev.consilium.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.Jurisdiction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A small vocabulary carries every rule, and the code knows no rule and no place. */
class VocabularyTest {

  private static final Path MAIN = Path.of("src/main/java/dev/consilium/core");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  private static JsonNode pack() throws IOException {
    try (var in = RulePack.class.getResourceAsStream("second-opinion-starter-1.json")) {
      return JsonMapper.builder().build().readTree(in);
    }
  }

  private static void collect(JsonNode node, Set<FactFamily> used) {
    for (var field : List.of("fact", "sameAs", "encloses")) {
      if (node.has(field)) {
        used.add(Fact.labelled(node.get(field).asText()).orElseThrow().family());
      }
    }
    if (node.has("atMostDaysAgo") || node.has("notPast") || node.has("from") || node.has("to")) {
      used.add(FactFamily.TIME);
    }
    node.forEach(child -> collect(child, used));
  }

  @Test
  void hasAtMostTwelveFamilies() {
    assertThat(Stream.of(FactFamily.values()).map(FactFamily::label))
        .doesNotHaveDuplicates()
        .hasSizeLessThanOrEqualTo(12)
        .containsExactly(
            "patient",
            "specialist",
            "licence",
            "consult",
            "indemnity",
            "independence",
            "data",
            "transfer",
            "consent",
            "ai",
            "time");
    assertThat(Stream.of(Fact.values()).map(Fact::family).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.complementOf(EnumSet.of(FactFamily.TIME)));
    assertThat(FactFamily.values()).allMatch(family -> !family.meaning().isBlank());
  }

  @Test
  void thePackNeedsEveryFamilyAndNoOther() throws IOException {
    var used = EnumSet.noneOf(FactFamily.class);
    collect(pack(), used);

    assertThat(used).isEqualTo(EnumSet.allOf(FactFamily.class));
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  @Test
  void noCodeKnowsARule() throws IOException {
    var ids = Reviews.ENGINE.pack().ruleIds();
    for (var file : sources(MAIN)) {
      var source = Files.readString(file);
      assertThat(ids).as(file.toString()).noneMatch(source::contains);
    }
  }

  // Whole literals: a message may give an example, a comparison may not.
  @Test
  void noCodeKnowsAPlace() throws IOException {
    var known = new HashSet<String>();
    pack().path("groups").fieldNames().forEachRemaining(known::add);
    var places = new TreeSet<String>();
    for (var file : sources(MAIN.resolve("rules"))) {
      var literals = LITERAL.matcher(Files.readString(file));
      while (literals.find()) {
        if (known.contains(literals.group(1)) || isPlace(literals.group(1))) {
          places.add(file.getFileName() + " " + literals.group(1));
        }
      }
    }
    assertThat(places).isEmpty();
    assertThat(isPlace("US-AZ") && isPlace("DE") && isPlace("US-*")).isTrue();
  }

  private static boolean isPlace(String text) {
    try {
      new Jurisdiction(text.replace("-*", ""));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
