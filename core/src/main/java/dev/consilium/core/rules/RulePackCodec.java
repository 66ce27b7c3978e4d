package dev.consilium.core.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads rule packs: kind {@code consilium.rule-pack}, schema 1. */
final class RulePackCodec {

  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  private static final Set<String> PACK = Set.of(
      "kind",
      "schema",
      "id",
      "version",
      "date",
      "source",
      "notice",
      "validDays",
      "groups",
      "governedBy",
      "terms",
      "rules",
      "leftOut");
  private static final Set<String> RULE = Set.of(
      "id",
      "kinds",
      "jurisdictions",
      "when",
      "unless",
      "verdict",
      "duties",
      "citation",
      "evidence",
      "from",
      "to",
      "remedy");

  private RulePackCodec() {}

  static RulePack read(byte[] json) {
    var root = new PackNode("Rule pack", parse(json));
    if (!"consilium.rule-pack".equals(root.text("kind")) || !"1".equals(root.text("schema"))) {
      throw root.broken(
          "is not kind consilium.rule-pack, schema 1", "pack-kind", "Give a pack of this schema.");
    }
    var pack = root.named("Rule pack " + root.text("id")).only(PACK);
    var groups = groups(pack);
    var conditions = new ConditionCodec(groups);
    for (var term : pack.fields("terms")) {
      conditions.define(term.name(), term.node());
    }
    var edition = new RulePack.Edition(pack.text("id"), pack.text("version"), pack.day("date"));
    var rules = new ArrayList<Rule>();
    for (var node : pack.each("rules")) {
      rules.add(rule(
          node.named(pack.name() + ", rule " + node.text("id")).only(RULE),
          groups,
          conditions,
          edition.date()));
    }
    checkReferences(pack, rules);
    return new RulePack(
        edition,
        pack.text("source"),
        pack.text("notice"),
        pack.count("validDays"),
        governedBy(pack),
        rules);
  }

  // The parser's own exception quotes the input, so it is not chained.
  private static JsonNode parse(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new MalformedRulePackException("Rule pack: byte "
          + e.getLocation().getByteOffset() + " is where it stops being JSON [pack-json]."
          + " Correct it there.");
    } catch (IOException e) {
      throw new MalformedRulePackException(
          "Rule pack: " + json.length + " bytes could not be read [pack-json]. Give UTF-8 JSON.");
    }
  }

  private static Map<String, List<PlacePattern>> groups(PackNode pack) {
    var groups = new LinkedHashMap<String, List<PlacePattern>>();
    for (var group : pack.fields("groups")) {
      groups.put(
          group.name(),
          group.node().texts().stream()
              .map(text -> group.node().place(text, groups))
              .flatMap(List::stream)
              .map(PlacePattern::inGroup)
              .toList());
    }
    return groups;
  }

  private static Map<RuleKind, Fact> governedBy(PackNode pack) {
    var governedBy = new EnumMap<RuleKind, Fact>(RuleKind.class);
    for (var entry : pack.fields("governedBy")) {
      var fact = entry.node().fact(entry.node().text());
      if (fact.form() != Fact.Form.PLACE || fact.family().isList()) {
        throw entry
            .node()
            .broken(
                "names " + fact.label() + ", which is no place of the case",
                "pack-governed",
                "Name a place, such as patient.place.");
      }
      governedBy.put(entry.node().one(RuleKind.class, entry.name()), fact);
    }
    return governedBy;
  }

  private static Rule rule(
      PackNode node,
      Map<String, List<PlacePattern>> groups,
      ConditionCodec conditions,
      LocalDate readOn) {
    var citation = node.text("citation");
    var evidence = node.text("evidence");
    if (!Set.of("read", "memory").contains(evidence)) {
      throw node.broken("has unknown evidence", "pack-evidence", "Say read or memory.");
    }
    var cited = evidence.equals("memory") ? citation + "; from memory, verify" : citation;
    var duties = node.each("duties").stream()
        .map(duty -> new Duty(
            duty.only(Set.of("code", "text", "citation")).text("code"),
            duty.text("text"),
            duty.has("citation") ? duty.text("citation") : cited))
        .toList();
    return new Rule(
        node.text("id"),
        Set.copyOf(node.at("kinds").texts().stream()
            .map(kind -> node.one(RuleKind.class, kind))
            .distinct()
            .toList()),
        node.at("jurisdictions").texts().stream()
            .flatMap(text -> node.place(text, groups).stream())
            .toList(),
        conditions.read(node.at("when")),
        node.has("unless") ? node.at("unless").texts() : List.of(),
        node.one(Verdict.class, node.text("verdict")),
        duties,
        cited,
        effective(node, readOn),
        node.has("remedy") ? node.text("remedy") : "");
  }

  private static EffectiveInterval effective(PackNode node, LocalDate readOn) {
    var from = node.has("from") ? node.day("from") : null;
    var to = node.has("to") ? node.day("to") : null;
    if (from != null && to != null && to.isBefore(from)) {
      throw node.broken("ends before it begins", "pack-interval", "Correct from or to.");
    }
    return new EffectiveInterval(from, to, readOn);
  }

  private static void checkReferences(PackNode pack, List<Rule> rules) {
    var ids = new HashSet<String>();
    for (var rule : rules) {
      if (!ids.add(rule.id())) {
        throw pack.broken("has two rules " + rule.id(), "pack-ids", "Rename one of them.");
      }
      if (rule.verdict() != Verdict.PERMIT && rule.remedy().isBlank()) {
        throw pack.broken(
            "has rule " + rule.id() + " without a remedy",
            "pack-remedy",
            "Say what would satisfy it.");
      }
    }
    for (var rule : rules) {
      if (!ids.containsAll(rule.unless())) {
        throw pack.broken(
            "has rule " + rule.id() + " lifted by a rule it lacks",
            "pack-unless",
            "Name rules of this pack.");
      }
    }
  }
}
