package dev.consilium.fhir.consent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.consent.policy.EntityName;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Makes references alike: absolute under one base, without version.
 *
 * @param base such as {@code http://example.org/fhir/}
 */
record References(String base) {

  static References under(String base) {
    return new References(base.isEmpty() || base.endsWith("/") ? base : base + "/");
  }

  EntityName absolute(String reference) {
    var version = reference.indexOf("/_history/");
    var plain = version < 0 ? reference : reference.substring(0, version);
    return EntityName.reference(plain.contains(":") ? plain : base + plain);
  }

  /** Every name a Reference gives; none when it has only a display or leads into the resource. */
  Set<EntityName> names(JsonNode reference) {
    var names = new LinkedHashSet<EntityName>();
    text(reference, "reference")
        .filter(it -> !it.startsWith("#"))
        .ifPresent(it -> names.add(absolute(it)));
    identifier(reference.path("identifier")).ifPresent(names::add);
    return names;
  }

  static Optional<EntityName> identifier(JsonNode identifier) {
    return text(identifier, "value")
        .map(value -> EntityName.identifier(text(identifier, "system").orElse(""), value));
  }

  static Optional<String> text(JsonNode node, String field) {
    var value = node.path(field);
    return value.isTextual() && !value.asText().isBlank()
        ? Optional.of(value.asText())
        : Optional.empty();
  }
}
