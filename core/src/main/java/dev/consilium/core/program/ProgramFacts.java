package dev.consilium.core.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the published processes state, and where a preset expresses it. Every claim names a JSON
 * pointer and the value there; a test resolves them all.
 *
 * @param source where the facts were read
 * @param date when
 * @param processes every process with steps
 * @param withoutPreset every process without
 */
record ProgramFacts(
    String source, String date, List<Published> processes, List<Absence> withoutPreset) {

  /** A process and the preset that follows it. */
  record Published(String process, String preset, List<Fact> facts, List<String> notExpressed) {}

  /** One stated fact. */
  record Fact(String fact, List<Place> at) {}

  /** One setting that expresses it. */
  record Place(String pointer, JsonNode is) {}

  /** A process that has no preset. */
  record Absence(String process, String reason) {}

  static ProgramFacts shipped() {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(ProgramPresets.text("program-facts.json"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Program facts: no JSON [resource-readable]. Use an intact core artifact.");
    }
    return new ProgramFacts(
        root.path("source").asText(),
        root.path("date").asText(),
        each(
            root.path("processes"),
            it -> new Published(
                it.path("process").asText(),
                it.path("preset").asText(),
                each(
                    it.path("facts"),
                    fact -> new Fact(
                        fact.path("fact").asText(),
                        each(
                            fact.path("at"),
                            place -> new Place(place.path("pointer").asText(), place.path("is"))))),
                each(it.path("notExpressed"), JsonNode::asText))),
        each(
            root.path("withoutPreset"),
            it -> new Absence(it.path("process").asText(), it.path("reason").asText())));
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> reader) {
    var values = new ArrayList<T>();
    array.forEach(it -> values.add(reader.apply(it)));
    return List.copyOf(values);
  }
}
