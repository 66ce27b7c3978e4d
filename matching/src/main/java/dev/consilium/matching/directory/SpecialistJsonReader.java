package dev.consilium.matching.directory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Capacity;
import dev.consilium.core.specialist.Expertise;
import dev.consilium.core.specialist.Indemnity;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the tree of one line. A field that is not what it must be leaves the whole specialist out:
 * a lost organisation would hide a conflict of interest, a lost suspension a danger.
 */
final class SpecialistJsonReader {

  /** Reads one value at a path. */
  private interface Reading<T> {
    T read(JsonNode node, String path) throws NotUnderstood;
  }

  /** Takes one value that was read. */
  private interface Field {
    void read(JsonNode node, String path) throws NotUnderstood;
  }

  private final Consumer<String> unused;

  SpecialistJsonReader(Consumer<String> unused) {
    this.unused = unused;
  }

  Specialist specialist(JsonNode node) throws NotUnderstood {
    if (!node.isObject()) {
      throw new NotUnderstood("$", "no single JSON object with distinct field names");
    }
    if (!SpecialistJson.KIND.equals(JsonFields.text(node, "$", "kind"))) {
      throw new NotUnderstood("$.kind", "another kind than specialist");
    }
    if (JsonFields.count(node, "$", "schema") != SpecialistJson.SCHEMA) {
      throw new NotUnderstood("$.schema", "another schema than 1");
    }
    known(
        node,
        "$",
        "kind",
        "schema",
        "id",
        "name",
        "establishment",
        "identifiers",
        "organisations",
        "specialties",
        "licences",
        "indemnities",
        "expertise",
        "languages",
        "capacity");
    var to = Specialist.of(
        new PartyId(JsonFields.text(node, "$", "id")),
        JsonFields.text(node, "$", "name"),
        JsonFields.place(JsonFields.text(node, "$", "establishment"), "$.establishment"));
    each(node, "identifiers", (it, path) -> {
      known(it, path, "system", "code", "display");
      to.identifier(JsonFields.coding(it, path));
    });
    each(node, "organisations", (it, path) -> to.organisation(new PartyId(word(it, path))));
    each(node, "specialties", (it, path) -> to.specialty(said(it, path, this::coding)));
    each(node, "licences", (it, path) -> to.licence(said(it, path, this::licence)));
    each(node, "indemnities", (it, path) -> to.indemnity(said(it, path, this::indemnity)));
    each(node, "expertise", (it, path) -> to.expertise(said(it, path, this::expertise)));
    each(node, "languages", (it, path) -> to.language(said(it, path, SpecialistJsonReader::word)));
    each(node, "capacity", (it, path) -> to.capacity(said(it, path, this::capacity)));
    return to.build();
  }

  private <T> Assertion<T> said(JsonNode node, String path, Reading<T> value) throws NotUnderstood {
    known(node, path, "value", "source", "asOf", "verification", "expiry");
    var asOf = JsonFields.day(JsonFields.text(node, path, "asOf"), path + ".asOf");
    var expiry = JsonFields.dayOrNone(node, path, "expiry");
    if (expiry != null && expiry.isBefore(asOf)) {
      throw new NotUnderstood(path + ".expiry", "a day before asOf");
    }
    return new Assertion<>(
        value.read(node.path("value"), path + ".value"),
        JsonFields.text(node, path, "source"),
        asOf,
        JsonFields.word(
            Assertion.Verification.class,
            JsonFields.text(node, path, "verification"),
            path + ".verification"),
        expiry);
  }

  private Coding coding(JsonNode node, String path) throws NotUnderstood {
    known(node, path, "system", "code", "display");
    return JsonFields.coding(node, path);
  }

  private Licence licence(JsonNode node, String path) throws NotUnderstood {
    known(node, path, "jurisdiction", "number", "kind", "status");
    return new Licence(
        JsonFields.place(JsonFields.text(node, path, "jurisdiction"), path + ".jurisdiction"),
        JsonFields.text(node, path, "number"),
        JsonFields.word(Licence.Kind.class, JsonFields.text(node, path, "kind"), path + ".kind"),
        JsonFields.word(
            Licence.Status.class, JsonFields.text(node, path, "status"), path + ".status"));
  }

  private Indemnity indemnity(JsonNode node, String path) throws NotUnderstood {
    known(node, path, "territories", "coversRecordReview");
    var places = new LinkedHashSet<Jurisdiction>();
    each(node, path, "territories", (it, at) -> places.add(JsonFields.place(word(it, at), at)));
    return new Indemnity(places, JsonFields.flag(node, path, "coversRecordReview"));
  }

  private Expertise expertise(JsonNode node, String path) throws NotUnderstood {
    known(node, path, "code", "cases");
    return new Expertise(
        coding(node.path("code"), path + ".code"), JsonFields.count(node, path, "cases"));
  }

  private Capacity capacity(JsonNode node, String path) throws NotUnderstood {
    known(node, path, "open", "most", "accepting");
    return new Capacity(
        JsonFields.count(node, path, "open"),
        JsonFields.count(node, path, "most"),
        JsonFields.flag(node, path, "accepting"));
  }

  private static String word(JsonNode node, String path) throws NotUnderstood {
    if (!node.isTextual() || node.textValue().isBlank()) {
      throw new NotUnderstood(path, "no text");
    }
    return node.textValue();
  }

  private static void each(JsonNode node, String field, Field reading) throws NotUnderstood {
    each(node, "$", field, reading);
  }

  private static void each(JsonNode node, String path, String field, Field reading)
      throws NotUnderstood {
    var array = node.path(field);
    var at = path + "." + field;
    if (!array.isMissingNode() && !array.isArray()) {
      throw new NotUnderstood(at, "no list");
    }
    for (int i = 0; i < array.size(); i++) {
      reading.read(array.get(i), at + "[" + i + "]");
    }
  }

  // A field name may be anything, so it is told by its position.
  private void known(JsonNode node, String path, String... names) {
    var expected = List.of(names);
    int position = 0;
    for (var it = node.fieldNames(); it.hasNext(); position++) {
      if (!expected.contains(it.next())) {
        unused.accept(path + " field " + position);
      }
    }
  }
}
