package dev.consilium.fhir.dicom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** DICOM's names of character sets and of escape sequences, as far as this Java has them. */
final class CharacterTables {

  static final Map<String, Charset> SINGLE;
  static final Map<String, Charset> EXTENDED;
  static final Map<String, Charset> LOW;
  static final Map<String, Charset> HIGH;

  static {
    var table = load();
    SINGLE = charsets(table.path("single"));
    EXTENDED = charsets(table.path("extended"));
    LOW = charsets(table.path("low"));
    HIGH = charsets(table.path("high"));
  }

  private CharacterTables() {}

  // A trimmed Java may lack the East Asian ones; their values are then kept out and said to be.
  private static Map<String, Charset> charsets(JsonNode names) {
    var out = new HashMap<String, Charset>();
    for (var entry : names.properties()) {
      var name = entry.getValue().asText();
      if (Charset.isSupported(name)) {
        out.put(entry.getKey(), Charset.forName(name));
      }
    }
    return Map.copyOf(out);
  }

  private static JsonNode load() {
    try (var in = CharacterTables.class.getResourceAsStream("character-sets.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "character-sets.json cannot be read [resource-present]. Use the jar as built.", e);
    }
  }
}
