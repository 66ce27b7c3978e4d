package dev.consilium.core.assistance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which fields a model card has, by version of its schema; read from this library's data. */
record ModelCardFields(
    String version, String namespace, List<String> required, List<String> optional) {

  private static final JsonNode DATA = data();
  private static final Set<String> NOTHING = Set.copyOf(texts(DATA.path("nothingSaid")));

  static Optional<ModelCardFields> of(String namespace) {
    for (var card : DATA.path("cards")) {
      if (card.path("namespace").asText().equals(namespace)) {
        return Optional.of(new ModelCardFields(
            card.path("version").asText(),
            namespace,
            texts(card.path("required")),
            texts(card.path("optional"))));
      }
    }
    return Optional.empty();
  }

  static List<String> namespaces() {
    var namespaces = new ArrayList<String>();
    DATA.path("cards").forEach(card -> namespaces.add(card.path("namespace").asText()));
    return namespaces;
  }

  // Editors leave marks that nobody sees, such as the zero-width space.
  static boolean showsNothing(String text) {
    return text.codePoints()
        .allMatch(it -> Character.isWhitespace(it) || Character.getType(it) == Character.FORMAT);
  }

  // "None" of the known risks is a statement; "N/A" is not.
  static boolean saysNothing(String text) {
    return NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  boolean known(String path) {
    return required.contains(path) || optional.contains(path);
  }

  boolean group(String path) {
    var groups = new HashSet<String>();
    for (var paths : List.of(required, optional)) {
      for (var leaf : paths) {
        for (int at = leaf.indexOf('/'); at > 0; at = leaf.indexOf('/', at + 1)) {
          groups.add(leaf.substring(0, at));
        }
      }
    }
    return groups.contains(path);
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }

  private static JsonNode data() {
    try (var in = ModelCardFields.class.getResourceAsStream("model-card-fields.json")) {
      return JsonMapper.builder()
          .build()
          .readTree(Objects.requireNonNull(in, "model-card-fields.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "model-card-fields.json cannot be read from this library's jar. Replace the jar.", e);
    }
  }
}
