package dev.consilium.examples.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.core.Coding;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.consent.policy.BreakGlass;
import dev.consilium.core.consent.policy.Combining;
import dev.consilium.core.consent.policy.EntityName;
import dev.consilium.core.consent.policy.MembershipTable;
import dev.consilium.core.consent.policy.PolicyRequest;
import dev.consilium.core.consent.policy.PolicySettings;
import dev.consilium.core.consent.policy.PolicyTables;
import dev.consilium.core.consent.policy.Unlabelled;
import dev.consilium.fhir.consent.ConsentReader;
import dev.consilium.fhir.consent.FactsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** A request file: who would use whose data, what for, when, and how consents are read. */
record ConsentQuery(PolicyRequest request, PolicySettings settings, ConsentReader reader) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PURPOSES = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
  private static final Set<String> KNOWN = Set.of(
      "patient",
      "actor",
      "purpose",
      "at",
      "zone",
      "base",
      "members",
      "breakGlass",
      "combining",
      "unlabelled",
      "resources");

  static ConsentQuery read(byte[] json) {
    var root = tree(json);
    for (var fields = root.fieldNames(); fields.hasNext(); ) {
      var field = fields.next();
      if (!KNOWN.contains(field)) {
        throw broken(
            "there is an unknown member",
            "Give some of " + KNOWN.stream().sorted().toList() + ".");
      }
    }
    var base = root.path("base").asText("");
    var reader = ConsentReader.under(base);
    return new ConsentQuery(request(root, reader, base), settings(root, reader), reader);
  }

  /** Tells a consent from the other resources of a folder; what is no JSON is told as such. */
  static boolean isConsent(byte[] json) {
    return tree(json).path("resourceType").asText().equals("Consent");
  }

  private static JsonNode tree(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw broken(
          "byte " + e.getLocation().getByteOffset() + " is where it stops being JSON",
          "Correct it there.");
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory cannot fail to be read.", e);
    }
  }

  private static PolicyRequest request(JsonNode root, ConsentReader reader, String base) {
    var resources = new ArrayList<byte[]>();
    root.path("resources")
        .forEach(it -> resources.add(it.toString().getBytes(StandardCharsets.UTF_8)));
    var at = instant(root);
    var draft = PolicyRequest.of(
            names(root.path("patient"), reader),
            names(root.path("actor"), reader),
            texts(root.path("purpose")).stream().map(ConsentQuery::purpose).toList(),
            at,
            zone(root))
        .resources(FactsReader.under(base).read(resources));
    var emergency = root.path("breakGlass");
    if (!emergency.isMissingNode()) {
      draft.breakGlass(new BreakGlass(
          reader.name(emergency.path("by").asText()), emergency.path("reason").asText(), at));
    }
    return draft.build();
  }

  private static PolicySettings settings(JsonNode root, ConsentReader reader) {
    var members = new LinkedHashMap<EntityName, Set<EntityName>>();
    root.path("members")
        .properties()
        .forEach(
            it -> members.put(reader.name(it.getKey()), Set.copyOf(names(it.getValue(), reader))));
    return PolicySettings.of(PolicyTables.starter())
        .members(MembershipTable.of(members))
        .combining(word(root, "combining", Combining.DENY_OVERRIDES, Combining.class))
        .unlabelled(word(root, "unlabelled", Unlabelled.RESTRICTED, Unlabelled.class));
  }

  private static <E extends Enum<E>> E word(
      JsonNode root, String field, E otherwise, Class<E> type) {
    if (!root.has(field)) {
      return otherwise;
    }
    return EnumSet.allOf(type).stream()
        .filter(it -> it.name().equals(root.path(field).asText()))
        .findFirst()
        .orElseThrow(() ->
            broken(field + " is an unknown word", "Give one of " + EnumSet.allOf(type) + "."));
  }

  private static Coding purpose(String text) {
    var bar = text.indexOf('|');
    return bar < 0
        ? Coding.of(PURPOSES, text)
        : Coding.of(text.substring(0, bar), text.substring(bar + 1));
  }

  private static Instant instant(JsonNode root) {
    try {
      return Instant.parse(root.path("at").asText());
    } catch (DateTimeException e) {
      throw broken("at is no instant", "Give one, such as 2026-01-05T12:00:00Z.");
    }
  }

  private static ZoneId zone(JsonNode root) {
    try {
      return ZoneId.of(root.path("zone").asText("UTC"));
    } catch (DateTimeException e) {
      throw broken("zone is no time zone", "Give one, such as Europe/Berlin.");
    }
  }

  private static List<EntityName> names(JsonNode node, ConsentReader reader) {
    return texts(node).stream().map(reader::name).toList();
  }

  private static List<String> texts(JsonNode node) {
    var texts = new ArrayList<String>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(it -> texts.add(it.asText()));
    return texts;
  }

  private static MalformedRecordException broken(String found, String remedy) {
    return new MalformedRecordException(
        "Consent request or consent: " + found + " [consent-request]. " + remedy);
  }
}
