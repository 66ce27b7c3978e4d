package dev.consilium.matching.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.Coding;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Specialist;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A specialist as JSON, kind {@code specialist}, schema 1. */
final class SpecialistJson {

  static final String KIND = "specialist";
  static final int SCHEMA = 1;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SpecialistJson() {}

  static Specialist specialist(JsonNode node, Consumer<String> unused) throws NotUnderstood {
    return new SpecialistJsonReader(unused).specialist(node);
  }

  /** Writes one line, its end included; fields in one order, empty ones left out. */
  static String line(Specialist specialist) {
    var node = NODES.objectNode();
    node.put("kind", KIND).put("schema", SCHEMA);
    node.put("id", specialist.id().value()).put("name", specialist.name());
    node.put("establishment", specialist.establishment().code());
    list(node, "identifiers", specialist.identifiers(), SpecialistJson::coding);
    list(node, "organisations", specialist.organisations(), it -> NODES.textNode(it.value()));
    assertions(node, "specialties", specialist.specialties(), SpecialistJson::coding);
    assertions(
        node,
        "licences",
        specialist.licences(),
        it -> NODES
            .objectNode()
            .put("jurisdiction", it.jurisdiction().code())
            .put("number", it.number())
            .put("kind", it.kind().name())
            .put("status", it.status().name()));
    assertions(node, "indemnities", specialist.indemnities(), it -> {
      var cover = NODES.objectNode();
      var places = cover.putArray("territories");
      it.territories().stream().map(place -> place.code()).sorted().forEach(places::add);
      return cover.put("coversRecordReview", it.coversRecordReview());
    });
    assertions(node, "expertise", specialist.expertise(), it -> {
      var experience = NODES.objectNode();
      experience.set("code", coding(it.code()));
      return experience.put("cases", it.cases());
    });
    assertions(node, "languages", specialist.languages(), NODES::textNode);
    assertions(
        node,
        "capacity",
        specialist.capacity().stream().toList(),
        it -> NODES
            .objectNode()
            .put("open", it.open())
            .put("most", it.most())
            .put("accepting", it.accepting()));
    try {
      return JSON.writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Specialist " + specialist.id() + ": not written [json-tree]. Report this defect.", e);
    }
  }

  private static JsonNode coding(Coding coding) {
    var node = NODES.objectNode().put("system", coding.system()).put("code", coding.code());
    var display = coding.display();
    return display == null ? node : node.put("display", display);
  }

  private static <T> void assertions(
      ObjectNode node, String field, List<Assertion<T>> all, Function<T, JsonNode> value) {
    list(node, field, all, it -> assertion(it, value));
  }

  private static <T> JsonNode assertion(Assertion<T> it, Function<T, JsonNode> value) {
    var said = NODES.objectNode();
    said.set("value", value.apply(it.value()));
    said.put("source", it.source()).put("asOf", it.asOf().toString());
    said.put("verification", it.verification().name());
    var expiry = it.expiry();
    return expiry == null ? said : said.put("expiry", expiry.toString());
  }

  private static <T> void list(
      ObjectNode node, String field, List<T> all, Function<T, JsonNode> value) {
    if (!all.isEmpty()) {
      ArrayNode array = node.putArray(field);
      all.forEach(it -> array.add(value.apply(it)));
    }
  }
}
