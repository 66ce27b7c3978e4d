package dev.consilium.core.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.Actor;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Writes and reads entries and the lines of an audit file; the only spelling is the one written. */
final class AuditCodec {

  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  /** A line: the record, the size after it and the root after it. */
  record Line(AuditRecord record, long size, ContentHash root) {}

  private AuditCodec() {}

  static byte[] entry(AuditEntry entry) {
    return bytes(tree(entry));
  }

  // Names in the order of RFC 8785, which for these is the alphabet's.
  private static ObjectNode tree(AuditEntry entry) {
    var tree = JSON.createObjectNode();
    tree.put("action", entry.action());
    tree.put("actor", entry.actor().party().value());
    tree.put("at", entry.at().toString());
    tree.put("detail", entry.detail().hex());
    tree.put("role", entry.actor().role().name());
    var subjects = tree.putArray("subjects");
    entry.subjects().forEach(subjects::add);
    return tree;
  }

  static byte[] line(Line line) {
    var tree = JSON.createObjectNode();
    tree.put("commitment", line.record().commitment().hex());
    var salt = line.record().salt();
    line.record().entry().ifPresent(entry -> tree.set("entry", tree(entry)));
    tree.put("root", line.root().hex());
    if (salt != null) {
      tree.put("salt", HexFormat.of().formatHex(salt));
    }
    tree.put("size", line.size());
    return bytes(tree);
  }

  private static byte[] bytes(ObjectNode tree) {
    return tree.toString().getBytes(UTF_8);
  }

  /** Reads a line; empty when it is not exactly what would be written for what it says. */
  static Optional<Line> line(byte[] json) {
    try {
      var tree = JSON.readTree(json);
      var commitment = new ContentHash(tree.path("commitment").asText());
      var record = tree.has("entry")
          ? AuditRecord.of(
              entry(tree.path("entry")),
              HexFormat.of().parseHex(tree.path("salt").asText()))
          : AuditRecord.erased(commitment);
      var line = new Line(
          record, tree.path("size").asLong(), new ContentHash(tree.path("root").asText()));
      return Arrays.equals(line(line), json) ? Optional.of(line) : Optional.empty();
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      // An IOException, too: zeros, as a crash leaves them, are taken for broken UTF-32.
      return Optional.empty();
    }
  }

  private static AuditEntry entry(JsonNode tree) {
    var subjects = new ArrayList<String>();
    tree.path("subjects").forEach(subject -> subjects.add(subject.asText()));
    return new AuditEntry(
        Instant.parse(tree.path("at").asText()),
        new Actor(
            new PartyId(tree.path("actor").asText()),
            Role.valueOf(tree.path("role").asText())),
        tree.path("action").asText(),
        subjects,
        new ContentHash(tree.path("detail").asText()));
  }
}
