package dev.consilium.fhir.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import dev.consilium.core.Coding;
import dev.consilium.core.record.CodeableText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that drive the mapping: FHIR's elements, and what codes mean for a fact. */
final class Tables {

  private static final Map<String, String> ELEMENTS = load("r4-elements.json");
  private static final Map<String, String> WORDS = load("vocabulary.json");
  private static final Set<String> RESOURCES =
      Set.of(ELEMENTS.getOrDefault("resources", "").split(" ", -1));
  private static final Map<String, Map<String, String>> TYPES = types();
  private static final Map<String, Map<String, String>> STATUS = status();
  private static final Map<String, Map<String, String>> STAGES = codes("stage/");
  private static final Map<String, Map<String, String>> SECTIONS = codes("section/");
  private static final Map<String, Map<String, String>> NEGATIVES = codes("negative/");

  private static final Map<String, Map<String, String>> GENERAL = codes("general/");

  private Tables() {}

  static boolean isResource(String type) {
    return RESOURCES.contains(type);
  }

  /** The data type of an element; empty for a primitive, null when FHIR R4 has no such element. */
  static @Nullable String typeOf(String type, String element) {
    var known = TYPES.get(type);
    var declared = known == null ? null : known.get(element);
    if (declared != null) {
      return declared;
    }
    if (element.startsWith("_")) {
      var primitive = typeOf(type, element.substring(1));
      return primitive != null && primitive.isEmpty() ? "Extended" : null;
    }
    if (element.equals("extension") || element.equals("modifierExtension")) {
      return "Extended";
    }
    if (element.equals("resourceType") || element.equals("contained")) {
      return "";
    }
    return null;
  }

  /** The names of FHIR's elements, and of a bundle's. */
  static Set<String> names() {
    var names =
        new HashSet<>(Set.of("resourceType", "contained", "extension", "modifierExtension"));
    names.addAll(
        List.of("entry", "resource", "fullUrl", "request", "method", "response", "search"));
    TYPES.values().forEach(elements -> names.addAll(elements.keySet()));
    return names;
  }

  static boolean describes(String type) {
    return TYPES.containsKey(type);
  }

  /** What a status means for the fact; null when the value set has no such code. */
  static @Nullable String effect(String element, String code) {
    return STATUS.getOrDefault(element, Map.of()).get(code);
  }

  /** The negative reason that a code states; null when it states none. */
  static @Nullable String negative(CodeableText concept) {
    var text = concept.text();
    if (concept.codings().isEmpty() && text != null) {
      return WORDS.get("words/" + text.strip().toLowerCase(Locale.ROOT));
    }
    return first(NEGATIVES, concept);
  }

  static @Nullable String stage(CodeableText concept) {
    return first(STAGES, concept);
  }

  static @Nullable String section(CodeableText concept) {
    return first(SECTIONS, concept);
  }

  /** Whether a category says no more than what kind of resource it is in. */
  static boolean isGeneral(CodeableText concept) {
    return first(GENERAL, concept) != null;
  }

  private static @Nullable String first(
      Map<String, Map<String, String>> table, CodeableText concept) {
    for (Coding coding : concept.codings()) {
      var codes = table.get(coding.system());
      var found = codes == null ? null : codes.get(coding.code());
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Map<String, Map<String, String>> types() {
    var all = new HashMap<String, Map<String, String>>();
    ELEMENTS.forEach((key, value) -> {
      if (key.startsWith("types/")) {
        all.put(key.substring(6), pairs(value, ":"));
      }
    });
    return all;
  }

  /** What a code means in that table, by system and code. */
  private static Map<String, Map<String, String>> codes(String table) {
    var all = new HashMap<String, Map<String, String>>();
    WORDS.forEach((key, value) -> {
      var bar = key.lastIndexOf('|');
      if (bar > 0 && key.startsWith(table)) {
        all.computeIfAbsent(key.substring(table.length(), bar), it -> new HashMap<>())
            .put(key.substring(bar + 1), value);
      }
    });
    return all;
  }

  private static Map<String, Map<String, String>> status() {
    var all = new HashMap<String, Map<String, String>>();
    WORDS.forEach((key, value) -> {
      if (key.startsWith("status/")) {
        all.put(key.substring(7), pairs(value, "="));
      }
    });
    return all;
  }

  private static Map<String, String> pairs(String line, String sign) {
    var pairs = new HashMap<String, String>();
    for (var pair : line.split(" ", -1)) {
      var at = pair.indexOf(sign);
      pairs.put(at < 0 ? pair : pair.substring(0, at), at < 0 ? "" : pair.substring(at + 1));
    }
    return pairs;
  }

  static Map<String, String> load(String resource) {
    var values = new HashMap<String, String>();
    try (var in = Tables.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Table " + resource
            + " is missing from the jar [table-present]. Use an unchanged consilium-fhir jar.");
      }
      try (var parser = new JsonFactory().createParser(in)) {
        var prefix = "";
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
          if (token == JsonToken.START_OBJECT && parser.currentName() != null) {
            prefix = parser.currentName() + "/";
          } else if (token == JsonToken.END_OBJECT) {
            prefix = "";
          } else if (token == JsonToken.VALUE_STRING) {
            values.put(prefix + parser.currentName(), parser.getText());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }
}
