package dev.consilium.core.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.Finding;
import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Objects;

/** Reads checklists from JSON. */
final class ChecklistJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ChecklistJson() {}

  static QualityChecklist standard() {
    try (var in = ChecklistJson.class.getResourceAsStream("quality-checklist.json")) {
      return read(Objects.requireNonNull(in, "quality-checklist.json").readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "quality-checklist.json cannot be read from this library's jar. Replace the jar.", e);
    }
  }

  static QualityChecklist read(byte[] json) {
    try {
      return checklist(MAPPER.readTree(json));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      // A parser's exception quotes its input, so it stays here.
      throw new MalformedRecordException("Quality checklist: " + json.length
          + " bytes that are no checklist of schema 1 [checklist-form]."
          + " Compare them with quality-checklist.json in this library.");
    }
  }

  private static QualityChecklist checklist(JsonNode root) {
    if (!text(root, "kind").equals("quality-checklist") || root.path("schema").asInt() != 1) {
      throw new IllegalArgumentException("kind or schema");
    }
    var items = new ArrayList<QualityChecklist.Item>();
    for (var item : root.path("items")) {
      items.add(new QualityChecklist.Item(
          text(item, "id"),
          text(item, "check"),
          Finding.Severity.valueOf(text(item, "severity")),
          text(item, "text"),
          text(item, "remedy")));
    }
    var targets = new LinkedHashMap<String, QualityChecklist.ReadingTarget>();
    for (var target : root.path("readingTargets")) {
      targets.put(
          text(target, "language"),
          new QualityChecklist.ReadingTarget(
              ReadingScore.Method.valueOf(text(target, "method")),
              target.path("limit").asInt()));
    }
    return new QualityChecklist(
        text(root, "id"),
        text(root, "version"),
        text(root, "source"),
        LocalDate.parse(text(root, "date")),
        items,
        targets);
  }

  private static String text(JsonNode node, String name) {
    var value = node.path(name).asText("");
    if (value.isBlank()) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }
}
