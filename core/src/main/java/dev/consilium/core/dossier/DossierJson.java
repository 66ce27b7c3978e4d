package dev.consilium.core.dossier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes and reads the manifest, schema 1. What is not written exactly so is not read. */
final class DossierJson {

  private static final String KIND = "case-dossier";
  private static final int SCHEMA = 1;
  private static final int DEEPEST = 3;
  private static final int LONGEST_TEXT = 4_096;

  private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder()
              .maxNestingDepth(DEEPEST)
              .maxStringLength(LONGEST_TEXT)
              .build())
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .build())
      .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
      .build();

  private DossierJson() {}

  static byte[] write(CaseId caseId, int version, Instant sealedAt, List<DossierItem> items) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(caseId.value())) {
      throw new IllegalArgumentException("Dossier: the case id is no valid Unicode text"
          + " [manifest-writable]. Give an id without half a surrogate pair.");
    }
    var root = JsonNodeFactory.instance.objectNode();
    root.put("kind", KIND).put("schema", SCHEMA);
    root.put("caseId", caseId.value()).put("version", version);
    root.put("sealedAt", sealedAt.toString());
    var list = root.putArray("items");
    for (var item : items) {
      list.addObject()
          .put("path", item.path())
          .put("mediaType", item.mediaType())
          .put("bytes", item.bytes())
          .put("hash", item.hash().hex())
          .put("description", item.description());
    }
    try {
      return MAPPER.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "A manifest in memory could not be written, which never fails. Report this.");
    }
  }

  static CaseDossier read(byte[] manifest) {
    var dossier = parse(manifest);
    if (!Arrays.equals(manifest, dossier.manifest())) {
      throw malformed("it is not written canonically", "manifest-canonical");
    }
    return dossier;
  }

  private static CaseDossier parse(byte[] manifest) {
    try {
      var root = MAPPER.readTree(manifest);
      if (!root.path("kind").asText().equals(KIND)) {
        throw malformed("its kind is not " + KIND, "manifest-kind");
      }
      if (root.path("schema").asInt() != SCHEMA) {
        throw malformed("its schema is not " + SCHEMA, "manifest-schema");
      }
      var items = new ArrayList<DossierItem>();
      for (var item : root.path("items")) {
        items.add(new DossierItem(
            text(item, "path"),
            text(item, "mediaType"),
            item.path("bytes").asLong(),
            new ContentHash(text(item, "hash")),
            text(item, "description")));
      }
      return CaseDossier.of(
          new CaseId(text(root, "caseId")),
          root.path("version").asInt(),
          Instant.parse(text(root, "sealedAt")),
          items);
    } catch (IOException e) {
      // Not chained: a parser's message quotes its input.
      throw malformed("it is no JSON within the limits", "manifest-json");
    } catch (IllegalArgumentException | DateTimeException e) {
      throw malformed("a member is missing or has no legal value", "manifest-members");
    }
  }

  private static String text(JsonNode parent, String member) {
    return parent.path(member).asText();
  }

  private static MalformedRecordException malformed(String found, String rule) {
    return new MalformedRecordException("Dossier manifest: " + found + " [" + rule
        + "]. Read exactly the bytes that CaseDossier.manifest() gave.");
  }
}
