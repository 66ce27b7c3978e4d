package dev.consilium.core.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a record as canonical JSON: equal content gives equal bytes.
 *
 * <p>Facts are sorted by kind and id, members by name; decimals and dates stand as written; what is
 * absent has no member. Where a fact was read is left out (source documents, offsets, paths, order
 * of entries), so that one patient's JSON, XML and NDJSON compare equal. UTF-8, schema 1, safe for
 * use by several threads.
 */
public final class HealthRecordJson {

  private static final int SCHEMA = 1;

  private static final JsonMapper MAPPER = JsonMapper.builder(
          JsonFactory.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build())
      .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
      .build();

  // What names a fact rather than says something; ids differ from source to source.
  private static final List<String> IDS = List.of(
      "id",
      "focus",
      "results",
      "studies",
      "members",
      "reports",
      "addresses",
      "goals",
      "related",
      "device");

  private HealthRecordJson() {}

  /**
   * Writes a record.
   *
   * @param record any record
   * @return its canonical bytes; identifying, as the record is
   */
  public static byte[] canonical(HealthRecord record) {
    var root = JsonNodeFactory.instance.objectNode();
    root.put("kind", "health-record").put("schema", SCHEMA);
    root.set("patient", patient(record.patient()).node());
    root.set("facts", facts(record));
    return written(root);
  }

  private static byte[] written(ObjectNode root) {
    try {
      return escapeHalfPairs(MAPPER.writeValueAsString(root)).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      // Not chained: a writer's message may quote the record.
      throw new IllegalStateException(
          "A record in memory could not be written, which never fails. Report this.");
    }
  }

  /**
   * Names a record by its content.
   *
   * @param record any record
   * @return SHA-256 over {@link #canonical}
   */
  public static ContentHash hash(HealthRecord record) {
    return ContentHash.of(canonical(record));
  }

  /**
   * Writes what a fact says, without its id, the ids of other facts and where it was read.
   *
   * @param fact any fact
   * @return member name to canonical JSON text; equal for two facts that say the same
   */
  public static SortedMap<String, String> statements(ClinicalFact fact) {
    var statements = new TreeMap<String, String>();
    FactTrees.of(fact)
        .without(IDS)
        .properties()
        .forEach(it -> statements.put(it.getKey(), it.getValue().toString()));
    return Collections.unmodifiableSortedMap(statements);
  }

  /**
   * Names a fact by what it says.
   *
   * @param fact any fact
   * @return SHA-256 over its canonical JSON without ids; equal for two facts that say the same
   */
  public static ContentHash hash(ClinicalFact fact) {
    return ContentHash.of(written(FactTrees.of(fact).without(IDS)));
  }

  private static ArrayNode facts(HealthRecord record) {
    var facts = JsonNodeFactory.instance.arrayNode();
    record.facts().stream()
        .sorted(Comparator.<ClinicalFact, String>comparing(it -> it.getClass().getSimpleName())
            .thenComparing(ClinicalFact::id))
        .map(FactTrees::of)
        .forEach(facts::add);
    return facts;
  }

  private static Tree patient(Patient it) {
    var residence = it.residence();
    return new Tree()
        .text("id", it.id())
        .codings("identifiers", it.identifiers())
        .each("names", it.names(), HealthRecordJson::name)
        .date("birthDate", it.birthDate())
        .word("sex", it.sex())
        .date("deceased", it.deceased())
        .flag("dead", it.dead())
        .text("residence", residence == null ? null : residence.code())
        .texts("languages", it.languages());
  }

  private static void name(Tree tree, Patient.Name it) {
    tree.text("family", it.family().isEmpty() ? null : it.family())
        .texts("given", it.given())
        .text("text", it.text());
  }

  // JSON may carry half a surrogate pair, UTF-8 may not: it is written as an escape, not as "?".
  private static String escapeHalfPairs(String json) {
    if (!hasSurrogates(json) || StandardCharsets.UTF_8.newEncoder().canEncode(json)) {
      return json;
    }
    var out = new StringBuilder(json.length() + 16);
    json.codePoints().forEach(it -> {
      if (it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE) {
        out.append("\\u").append(Integer.toHexString(it));
      } else {
        out.appendCodePoint(it);
      }
    });
    return out.toString();
  }

  // Nearly no record has any, and asking an encoder costs more than hashing what it is asked about.
  private static boolean hasSurrogates(String json) {
    for (var i = 0; i < json.length(); i++) {
      if (Character.isSurrogate(json.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
