package dev.consilium.matching.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table of code system spellings, read once from {@code code-systems.json}. */
final class CodeSystems {

  private final Map<String, String> aliases;
  private final List<String> icd10;
  private final List<String> hgnc;

  private CodeSystems(Map<String, String> aliases, List<String> icd10, List<String> hgnc) {
    this.aliases = aliases;
    this.icd10 = icd10;
    this.hgnc = hgnc;
  }

  static CodeSystems load() {
    try (var in = CodeSystems.class.getResourceAsStream("code-systems.json")) {
      var root = new ObjectMapper().readTree(in);
      var aliases = new TreeMap<String, String>();
      root.path("aliases")
          .properties()
          .forEach(it -> aliases.put(it.getKey(), it.getValue().asText()));
      return new CodeSystems(aliases, texts(root.path("icd10")), texts(root.path("hgnc")));
    } catch (IOException e) {
      throw new IllegalStateException(
          "code-systems.json: unreadable [resource-present]. Repair the jar.", e);
    }
  }

  String canonical(String system) {
    return aliases.getOrDefault(system, system);
  }

  boolean isIcd10(String system) {
    return icd10.contains(system);
  }

  boolean isHgnc(String system) {
    return hgnc.contains(system);
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(it -> texts.add(it.asText()));
    return texts;
  }
}
