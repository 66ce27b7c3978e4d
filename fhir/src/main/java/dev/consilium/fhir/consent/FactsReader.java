package dev.consilium.fhir.consent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.Coding;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.consent.policy.EntityName;
import dev.consilium.core.consent.policy.PolicyPeriod;
import dev.consilium.core.consent.policy.ResourceFacts;
import dev.consilium.core.record.PartialDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads of FHIR R4 resources what a consent can be about: labels, times, authors, links, codes.
 *
 * <p>The resources are taken to be all there are: what refers to one of them is looked for among
 * the others. A missing author or time stays unknown. Safe to share between threads.
 */
public final class FactsReader {

  private static final String TYPES = "http://hl7.org/fhir/resource-types";
  private static final List<String> CODES =
      List.of("code", "type", "vaccineCode", "medicationCodeableConcept", "class");
  private static final List<String> TIMES = List.of(
      "effectiveDateTime",
      "effectiveInstant",
      "performedDateTime",
      "occurrenceDateTime",
      "onsetDateTime",
      "started",
      "date");
  private static final List<String> PERIODS =
      List.of("effectivePeriod", "performedPeriod", "occurrencePeriod", "onsetPeriod", "period");
  private static final List<String> WRITTEN =
      List.of("issued", "authoredOn", "recordedDate", "recorded", "dateAsserted");
  private static final List<String> AUTHORS =
      List.of("performer", "author", "recorder", "asserter", "requester", "participant");

  private final References references;

  private FactsReader(References references) {
    this.references = references;
  }

  /**
   * Makes a reader.
   *
   * @param base the server's address, under which relative references stand; may be empty
   * @return a reader
   */
  public static FactsReader under(String base) {
    return new FactsReader(References.under(base));
  }

  /**
   * Reads resources that lie beside each other.
   *
   * @param resources UTF-8 JSON, one resource each
   * @return their facts in the same order
   * @throws MalformedRecordException if one is no JSON or lacks type or id
   */
  public List<ResourceFacts> read(List<byte[]> resources) {
    var trees = resources.stream().map(it -> Trees.read("Resource", it)).toList();
    var links = new LinkedHashMap<EntityName, Set<EntityName>>();
    for (var tree : trees) {
      var targets = new LinkedHashSet<EntityName>();
      collect(tree, targets);
      links.put(name(tree), targets);
    }
    return trees.stream().map(tree -> facts(tree, links)).toList();
  }

  private EntityName name(JsonNode tree) {
    var type = References.text(tree, "resourceType");
    var id = References.text(tree, "id");
    if (type.isEmpty() || id.isEmpty()) {
      throw new MalformedRecordException("Resource: resourceType or id is missing"
          + " [resource-named]. Give the resource the id under which it is stored.");
    }
    return references.absolute(type.get() + "/" + id.get());
  }

  private ResourceFacts facts(JsonNode tree, Map<EntityName, Set<EntityName>> links) {
    var name = name(tree);
    var names = new ArrayList<EntityName>();
    names.add(name);
    tree.path("identifier").forEach(it -> References.identifier(it).ifPresent(names::add));
    var labels = new ArrayList<Coding>();
    tree.path("meta").path("security").forEach(it -> Codings.coding(it).ifPresent(labels::add));
    var draft = ResourceFacts.of(names)
        .labels(labels)
        .classes(classes(tree))
        .codes(CODES.stream().flatMap(it -> codes(tree.path(it)).stream()).toList())
        .refersTo(links.getOrDefault(name, Set.of()))
        .referredFrom(links.entrySet().stream()
            .filter(it -> it.getValue().contains(name))
            .map(Map.Entry::getKey)
            .toList());
    time(tree).ifPresent(draft::clinicalTime);
    first(tree, WRITTEN).ifPresent(draft::authored);
    var authors = authors(tree);
    return (authors.isEmpty() ? draft : draft.authors(authors)).build();
  }

  private static List<Coding> classes(JsonNode tree) {
    var classes = new ArrayList<Coding>();
    classes.add(Coding.of(TYPES, tree.path("resourceType").asText()));
    tree.path("category").forEach(it -> classes.addAll(Codings.concept(it)));
    return classes;
  }

  private static List<Coding> codes(JsonNode node) {
    var all = new ArrayList<Coding>();
    if (node.isArray()) {
      node.forEach(it -> all.addAll(codes(it)));
    } else {
      all.addAll(Codings.concept(node));
      Codings.coding(node).ifPresent(all::add);
    }
    return all;
  }

  private static Optional<PartialDate> first(JsonNode tree, List<String> fields) {
    return fields.stream()
        .flatMap(it -> References.text(tree, it).stream())
        .flatMap(it -> PartialDate.parse(it).stream())
        .findFirst();
  }

  private static Optional<PolicyPeriod.Dated> time(JsonNode tree) {
    var instant = first(tree, TIMES);
    if (instant.isPresent()) {
      return Optional.of(new PolicyPeriod.Dated(instant.get(), instant.get()));
    }
    for (var field : PERIODS) {
      var start = first(tree.path(field), List.of("start"));
      var end = first(tree.path(field), List.of("end"));
      var turned = start.isPresent() && end.isPresent() && end.get().isSurelyBefore(start.get());
      if ((start.isPresent() || end.isPresent()) && !turned) {
        return Optional.of(new PolicyPeriod.Dated(start.orElse(null), end.orElse(null)));
      }
    }
    return Optional.empty();
  }

  private Set<EntityName> authors(JsonNode tree) {
    var authors = new LinkedHashSet<EntityName>();
    for (var field : AUTHORS) {
      var node = tree.path(field);
      for (var one : node.isArray() ? node : List.of(node)) {
        authors.addAll(references.names(one));
        authors.addAll(references.names(one.path("actor")));
        authors.addAll(references.names(one.path("individual")));
      }
    }
    return authors;
  }

  private void collect(JsonNode node, Set<EntityName> into) {
    if (node.path("reference").isTextual()) {
      into.addAll(references.names(node));
    }
    node.forEach(it -> collect(it, into));
  }
}
