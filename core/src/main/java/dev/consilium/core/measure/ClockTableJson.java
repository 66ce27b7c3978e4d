package dev.consilium.core.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Clock tables as JSON: kind {@code consilium.case-clocks}, schema 1. */
final class ClockTableJson {

  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  private static final String NAME = "Clock table";
  private static final Set<String> ROOT =
      Set.of("kind", "schema", "version", "date", "source", "clocks", "milestones");
  private static final Set<String> ROW =
      Set.of("id", "start", "pause", "resume", "stop", "abandon");
  private static final Set<String> MILESTONE = Set.of("id", "event", "pick");

  private ClockTableJson() {}

  static ClockTable standard() {
    try (var in = ClockTableJson.class.getResourceAsStream("case-clocks-1.json")) {
      return read(Objects.requireNonNull(in, "case-clocks-1.json").readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "case-clocks-1.json cannot be read from this library's jar. Replace the jar.", e);
    }
  }

  static ClockTable read(byte[] json) {
    var root = parse(json);
    only(root, ROOT, NAME);
    if (!text(root, "kind", NAME).equals("consilium.case-clocks")
        || root.path("schema").asInt() != 1) {
      throw malformed(NAME, "is not kind consilium.case-clocks, schema 1");
    }
    var rows = new ArrayList<ClockTable.Row>();
    for (var node : list(root, "clocks", NAME)) {
      rows.add(row(node, NAME + ".clocks[" + rows.size() + "]"));
    }
    var milestones = new ArrayList<ClockTable.Milestone>();
    for (var node : list(root, "milestones", NAME)) {
      milestones.add(milestone(node, NAME + ".milestones[" + milestones.size() + "]"));
    }
    distinct(rows.stream().map(ClockTable.Row::id).toList(), NAME + ".clocks");
    distinct(milestones.stream().map(ClockTable.Milestone::id).toList(), NAME + ".milestones");
    try {
      return new ClockTable(
          text(root, "version", NAME),
          text(root, "source", NAME),
          LocalDate.parse(text(root, "date", NAME)),
          rows,
          milestones);
    } catch (DateTimeException e) {
      throw malformed(NAME + ".date", "is no ISO date");
    }
  }

  // The parser's own exception quotes the input, so it is not chained.
  private static JsonNode parse(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw malformed(NAME + ", byte " + e.getLocation().getByteOffset(), "stops being JSON here");
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory cannot fail to be read.", e);
    }
  }

  private static ClockTable.Row row(JsonNode node, String path) {
    only(node, ROW, path);
    return new ClockTable.Row(
        text(node, "id", path),
        patterns(node, "start", path),
        node.has("pause") ? patterns(node, "pause", path) : List.of(),
        node.has("resume") ? patterns(node, "resume", path) : List.of(),
        patterns(node, "stop", path),
        patterns(node, "abandon", path));
  }

  private static ClockTable.Milestone milestone(JsonNode node, String path) {
    only(node, MILESTONE, path);
    var pick = text(node, "pick", path);
    if (!Set.of("FIRST", "LAST").contains(pick)) {
      throw malformed(path + ".pick", "is neither FIRST nor LAST");
    }
    return new ClockTable.Milestone(
        text(node, "id", path),
        pattern(text(node, "event", path), path + ".event"),
        pick.equals("FIRST"));
  }

  private static List<EventPattern> patterns(JsonNode node, String name, String path) {
    var patterns = new ArrayList<EventPattern>();
    for (var element : list(node, name, path)) {
      var place = path + "." + name + "[" + patterns.size() + "]";
      patterns.add(pattern(element.asText(), place));
    }
    return patterns;
  }

  private static EventPattern pattern(String text, String place) {
    try {
      return EventPattern.of(text);
    } catch (IllegalArgumentException e) {
      throw malformed(place, "names no event of the transition table");
    }
  }

  private static JsonNode list(JsonNode node, String name, String path) {
    if (!node.path(name).isArray()) {
      throw malformed(path + "." + name, "is no list");
    }
    return node.path(name);
  }

  private static String text(JsonNode node, String name, String path) {
    var value = node.path(name).asText("");
    if (value.isBlank()) {
      throw malformed(path + "." + name, "is no text");
    }
    return value;
  }

  // A misspelt member would silently be an empty list.
  private static void only(JsonNode node, Set<String> names, String path) {
    for (var fields = node.fieldNames(); fields.hasNext(); ) {
      if (!names.contains(fields.next())) {
        throw malformed(path, "has a member that this schema does not know");
      }
    }
  }

  private static void distinct(List<String> ids, String path) {
    if (new HashSet<>(ids).size() < ids.size()) {
      throw malformed(path, "has an id twice");
    }
  }

  private static MalformedClockTableException malformed(String place, String found) {
    return new MalformedClockTableException(
        place + ": " + found + " [clock-table-form]. Correct it there.");
  }
}
