package dev.consilium.matching.synthetic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What synthetic specialists are made of, from {@code synthetic-directory.json}. */
final class Templates {

  /** A field of medicine and what its specialists treat. */
  record Area(String name, Coding specialty, List<Weighted<Coding>> codes) {}

  /** Something and how often it is drawn. */
  record Weighted<T>(T value, int weight) {}

  private static final String SNOMED_CT = "http://snomed.info/sct";

  private final List<Area> rotation = new ArrayList<>();
  private final List<Weighted<Jurisdiction>> places = new ArrayList<>();
  private final Map<String, List<String>> languages = new TreeMap<>();

  private Templates(JsonNode root) {
    root.path("licences")
        .properties()
        .forEach(it -> places.add(
            new Weighted<>(new Jurisdiction(it.getKey()), it.getValue().asInt())));
    root.path("languages").properties().forEach(it -> {
      var spoken = new ArrayList<String>();
      it.getValue().forEach(tag -> spoken.add(tag.asText()));
      languages.put(it.getKey(), List.copyOf(spoken));
    });
    for (var it : root.path("areas")) {
      var area = area(it, root.path("systems"));
      for (int i = 0; i < it.path("share").asInt(); i++) {
        rotation.add(area);
      }
    }
  }

  static Templates load() {
    try (var in = Templates.class.getResourceAsStream("synthetic-directory.json")) {
      return new Templates(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new IllegalStateException(
          "synthetic-directory.json: unreadable [resource-present]. Repair the jar.", e);
    }
  }

  Area area(int ordinal) {
    return rotation.get(ordinal % rotation.size());
  }

  /** Gives every code of every area. */
  List<Coding> codes() {
    return rotation.stream()
        .distinct()
        .flatMap(it -> it.codes().stream())
        .map(Weighted::value)
        .toList();
  }

  /** Tells in which round of the rotation someone is. */
  int round(int ordinal) {
    return ordinal / rotation.size();
  }

  List<Weighted<Jurisdiction>> places() {
    return places;
  }

  List<String> languages(Jurisdiction place) {
    return languages.getOrDefault(place.country().code(), List.of("en"));
  }

  private static Area area(JsonNode node, JsonNode systems) {
    var codes = new ArrayList<Weighted<Coding>>();
    for (var it : node.path("codes")) {
      var coding = new Coding(
          systems.path(it.path("system").asText()).asText(),
          it.path("code").asText(),
          it.path("display").asText());
      codes.add(new Weighted<>(coding, it.path("weight").asInt()));
    }
    var specialty = node.path("specialty");
    return new Area(
        node.path("name").asText(),
        new Coding(
            SNOMED_CT,
            specialty.path("code").asText(),
            specialty.path("display").asText()),
        List.copyOf(codes));
  }
}
