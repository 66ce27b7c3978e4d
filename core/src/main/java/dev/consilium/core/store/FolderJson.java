package dev.consilium.core.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.PartyId;
import dev.consilium.core.TenantId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;

/**
 * The lines of a store's folder, each an object with kind and schema 1, but for clear events.
 *
 * <p>A line of another form is refused without being quoted.
 */
final class FolderJson {

  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private static final String EVENT = "consilium.sealed-event";
  private static final String HELD = "consilium.hold";
  private static final String LIFTED = "consilium.hold-lifted";
  private static final String BURIED = "consilium.tombstone";
  private static final String KEY_ERASED = "consilium.key-erased";
  private static final String CURSOR = "consilium.outbox";
  private static final String STORE = "consilium.store";

  /** What a folder says of itself. */
  record Folder(int schema, TenantId tenant) {}

  private FolderJson() {}

  static String write(StoredEvent event) {
    return object(EVENT)
        .put("sequence", event.proof().sequence())
        .put("commitment", event.proof().commitment().hex())
        .put("link", event.proof().link().hex())
        .put("body", event.body())
        .toString();
  }

  static StoredEvent event(String line, CaseId caseId) {
    return read(line, "Case " + caseId + ": a line", tree -> {
      check(tree, EVENT);
      return new StoredEvent(
          new EventProof(number(tree, "sequence"), hash(tree, "commitment"), hash(tree, "link")),
          text(tree, "body"));
    });
  }

  static String write(RetentionLine line) {
    if (line instanceof RetentionLine.Held it) {
      return object(HELD)
          .put("reference", it.hold().reference())
          .put("by", it.hold().by().value())
          .put("at", it.hold().at().toString())
          .toString();
    }
    if (line instanceof RetentionLine.Lifted it) {
      return object(LIFTED)
          .put("reference", it.reference())
          .put("by", it.by().value())
          .put("at", it.at().toString())
          .toString();
    }
    if (line instanceof RetentionLine.Buried it) {
      return object(BURIED)
          .put("ground", it.erasure().ground())
          .put("by", it.erasure().by().value())
          .put("at", it.erasure().at().toString())
          .put("sequence", it.sequence())
          .put("link", it.link().hex())
          .put("position", it.position())
          .toString();
    }
    var at = ((RetentionLine.KeyErased) line).at();
    return object(KEY_ERASED).put("at", at.toString()).toString();
  }

  static RetentionLine retention(String line, CaseId caseId) {
    return read(line, "Case " + caseId + ": a line on holds and erasure", tree -> {
      var kind = text(tree, "kind");
      check(tree, kind);
      var at = Instant.parse(text(tree, "at"));
      return switch (kind) {
        case HELD ->
          new RetentionLine.Held(
              new LegalHold(text(tree, "reference"), new PartyId(text(tree, "by")), at));
        case LIFTED ->
          new RetentionLine.Lifted(text(tree, "reference"), new PartyId(text(tree, "by")), at);
        case BURIED ->
          new RetentionLine.Buried(
              new Erasure(text(tree, "ground"), new PartyId(text(tree, "by")), at),
              number(tree, "sequence"),
              hash(tree, "link"),
              number(tree, "position"));
        case KEY_ERASED -> new RetentionLine.KeyErased(at);
        default -> throw new IllegalArgumentException("kind");
      };
    });
  }

  static String write(CaseId caseId, OutboxCursor cursor) {
    var tree = object(CURSOR)
        .put("case", caseId.value())
        .put("delivered", cursor.delivered())
        .put("attempts", cursor.attempts());
    return (cursor.leaseUntil() == null
            ? tree
            : tree.put("lease", cursor.leaseUntil().toString()))
        .toString();
  }

  static OutboxCursor.OfCase cursor(String line) {
    return read(line, "Outbox: a line", tree -> {
      check(tree, CURSOR);
      return new OutboxCursor.OfCase(
          new CaseId(text(tree, "case")),
          new OutboxCursor(
              number(tree, "delivered"),
              Math.toIntExact(number(tree, "attempts")),
              tree.has("lease") ? Instant.parse(text(tree, "lease")) : null));
    });
  }

  static String write(Folder folder) {
    return JSON.createObjectNode()
        .put("kind", STORE)
        .put("schema", folder.schema())
        .put("tenant", folder.tenant().value())
        .toString();
  }

  static Folder folder(String line) {
    return read(line, "Case store: what its folder says of itself", tree -> {
      if (!text(tree, "kind").equals(STORE)) {
        throw new IllegalArgumentException("kind");
      }
      return new Folder(
          Math.toIntExact(number(tree, "schema")), new TenantId(text(tree, "tenant")));
    });
  }

  private static ObjectNode object(String kind) {
    return JSON.createObjectNode().put("kind", kind).put("schema", 1);
  }

  // The reasons below stay here: each becomes the one refusal, for it must not quote the line.
  private static <T> T read(String line, String subject, Function<JsonNode, T> form) {
    try {
      return form.apply(JSON.readTree(line));
    } catch (JsonProcessingException
        | IllegalArgumentException
        | ArithmeticException
        | DateTimeException e) {
      throw new MalformedRecordException(subject + " is not one of schema 1 [store-line]."
          + " Restore the file from a copy, or read it with the version that wrote it.");
    }
  }

  private static void check(JsonNode tree, String kind) {
    if (!text(tree, "kind").equals(kind) || number(tree, "schema") != 1) {
      throw new IllegalArgumentException("kind");
    }
  }

  private static String text(JsonNode tree, String name) {
    if (!tree.path(name).isTextual()) {
      throw new IllegalArgumentException(name);
    }
    return tree.path(name).textValue();
  }

  private static long number(JsonNode tree, String name) {
    if (!tree.path(name).canConvertToExactIntegral() || !tree.path(name).canConvertToLong()) {
      throw new IllegalArgumentException(name);
    }
    return tree.path(name).longValue();
  }

  private static ContentHash hash(JsonNode tree, String name) {
    return new ContentHash(text(tree, name));
  }
}
