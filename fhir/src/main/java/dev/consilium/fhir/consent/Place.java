package dev.consilium.fhir.consent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An element of a consent that knows its path; getters note what they cannot use. */
record Place(String path, JsonNode json, Notes notes) {

  /** Notes every member that is not among the known ones. */
  void only(Set<String> known) {
    for (var field : names()) {
      var plain = field.startsWith("_") ? field.substring(1) : field;
      if (field.equals("modifierExtension")) {
        notes.lost(at(field), "a modifier extension is not understood", "consent-modifier");
      } else if (field.equals("extension") || field.startsWith("_")) {
        notes.unused(at(field), "an extension is not understood", "consent-extension");
      } else if (!known.contains(plain)) {
        notes.lost(path, "an unknown element is not understood", "consent-element");
      }
    }
  }

  private List<String> names() {
    var names = new ArrayList<String>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  boolean has(String field) {
    return json.has(field);
  }

  Place get(String field) {
    return new Place(at(field), json.path(field), notes);
  }

  /** The members of a list; a single element where a list belongs counts as one. */
  List<Place> each(String field) {
    var node = json.path(field);
    if (node.isMissingNode()) {
      return List.of();
    }
    if (!node.isArray()) {
      return List.of(get(field));
    }
    var all = new ArrayList<Place>();
    for (var one : node) {
      all.add(new Place(at(field) + "[" + all.size() + "]", one, notes));
    }
    return all;
  }

  Optional<String> text(String field) {
    var node = json.path(field);
    return node.isTextual() && !node.asText().isBlank()
        ? Optional.of(node.asText())
        : Optional.empty();
  }

  void lost(String found, String rule) {
    notes.lost(path, found, rule);
  }
}
