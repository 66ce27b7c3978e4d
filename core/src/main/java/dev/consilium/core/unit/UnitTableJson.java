package dev.consilium.core.unit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the tables that lie beside the classes. */
final class UnitTableJson {

  private UnitTableJson() {}

  static UnitTable load() {
    var root = read("units.json");
    var codes = new LinkedHashMap<String, Unit>();
    var aliases = new LinkedHashMap<String, Unit>();
    for (var row : root.path("units")) {
      var unit = unit(row);
      once(codes.put(unit.code(), unit), unit.code());
      for (var alias : texts(row, "aliases")) {
        once(aliases.put(alias, unit), alias);
      }
    }
    var analytes = analytes();
    return new UnitTable(
        root.path("version").asText(),
        List.copyOf(codes.values()),
        analytes,
        new UnitWords(
            codes,
            aliases,
            pairs(root, "notMeant", "code", "write"),
            pairs(root, "ambiguous", "text", "may")),
        new Converter(kinds(root), analytes));
  }

  private static Unit unit(JsonNode row) {
    return new Unit(
        row.path("code").asText(),
        row.path("kind").asText(),
        Rational.of(row.path("factor").asText()),
        Rational.of(row.path("zero").asText("0")));
  }

  private static void once(@Nullable Unit earlier, String spelling) {
    if (earlier != null) {
      throw new IllegalStateException("Table units.json: " + spelling
          + " occurs twice [unit-spelling-once]. Repair the table.");
    }
  }

  private static Map<String, Converter.Kind> kinds(JsonNode root) {
    var kinds = new LinkedHashMap<String, Converter.Kind>();
    for (var row : root.path("kinds")) {
      var id = row.path("id").asText();
      var counts = row.path("counts").asText("other").toUpperCase(Locale.ROOT);
      kinds.put(
          id,
          new Converter.Kind(
              id,
              Converter.Counts.valueOf(counts),
              row.path("per").asText(),
              row.path("plain").asText()));
    }
    return kinds;
  }

  private static List<Analyte> analytes() {
    var analytes = new ArrayList<Analyte>();
    for (var row : read("analytes.json").path("analytes")) {
      analytes.add(new Analyte(
          row.path("name").asText(),
          texts(row, "loincs"),
          number(row, "molarMass"),
          number(row, "valence"),
          row.path("source").asText()));
    }
    return List.copyOf(analytes);
  }

  private static Optional<Rational> number(JsonNode row, String member) {
    return row.has(member) ? Optional.of(Rational.of(row.path(member).asText())) : Optional.empty();
  }

  private static Map<String, String> pairs(JsonNode root, String list, String key, String value) {
    var pairs = new LinkedHashMap<String, String>();
    root.path(list)
        .forEach(it -> pairs.put(it.path(key).asText(), it.path(value).asText()));
    return pairs;
  }

  private static List<String> texts(JsonNode row, String member) {
    var out = new ArrayList<String>();
    row.path(member).forEach(it -> out.add(it.asText()));
    return List.copyOf(out);
  }

  private static JsonNode read(String name) {
    try (var in = UnitTableJson.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "Table " + name + " is missing from the jar [table-present]. Repair the jar.");
      }
      return new JsonMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Table " + name + " cannot be read. Repair the jar.", e);
    }
  }
}
