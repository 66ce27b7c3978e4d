package dev.consilium.fhir.consent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.Coding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Coding and CodeableConcept. */
final class Codings {

  private Codings() {}

  static Optional<Coding> coding(JsonNode node) {
    return References.text(node, "code")
        .map(code -> Coding.of(References.text(node, "system").orElse(""), code));
  }

  /** The codings of a concept; a single coding where a list belongs counts as one. */
  static List<Coding> concept(JsonNode node) {
    var all = new ArrayList<Coding>();
    var codings = node.path("coding");
    if (codings.isObject()) {
      coding(codings).ifPresent(all::add);
    }
    if (codings.isArray()) {
      codings.forEach(it -> coding(it).ifPresent(all::add));
    }
    return all;
  }
}
