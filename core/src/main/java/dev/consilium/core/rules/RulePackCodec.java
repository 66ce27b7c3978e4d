package dev.consilium.core.rules;

import dev.consilium.core.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads one rule pack, kind {@code consilium.rule-pack}, schema 1. A part that cannot be understood
 * is a fault, and reading goes on, so that a pack's author sees all of them at once.
 */
final class RulePackCodec {

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

  private final List<MalformedRulePackException> faults = new ArrayList<>();

  private RulePackCodec() {}

  static RulePack read(byte[] json) {
    var codec = new RulePackCodec();
    var pack = codec.pack(json);
    if (!codec.faults.isEmpty()) {
      throw codec.faults.get(0);
    }
    return pack.orElseThrow();
  }

  static List<Finding> validate(byte[] json) {
    var codec = new RulePackCodec();
    codec.pack(json);
    return codec.faults.stream().map(MalformedRulePackException::finding).toList();
  }

  <T> T part(Supplier<T> reads, T otherwise) {
    try {
      return reads.get();
    } catch (MalformedRulePackException e) {
      faults.add(e);
      return otherwise;
    }
  }

  private Optional<RulePack> pack(byte[] json) {
    return part(
        () -> {
          var root = PackNode.root(json);
          if (!"consilium.rule-pack".equals(root.text("kind"))
              || !"1".equals(root.text("schema"))) {
            throw root.broken(
                "is not kind consilium.rule-pack, schema 1",
                "pack-kind",
                "Give a pack of this schema.");
          }
          return Optional.of(pack(root.named("Rule pack " + root.text("id"))));
        },
        Optional.<RulePack>empty());
  }

  private RulePack pack(PackNode pack) {
    part(() -> pack.only(PACK), pack);
    var groups = groups(pack);
    var conditions = new ConditionCodec(groups);
    // What stands in for a term that is broken keeps one fault from becoming many.
    for (var term : pack.fields("terms")) {
      conditions.define(term.name(), part(() -> conditions.read(term.node()), RuleCodec.ALWAYS));
    }
    var date = part(() -> pack.day("date"), RuleCodec.NO_DAY);
    var rules = new ArrayList<Rule>();
    var codec = new RuleCodec(this, groups, conditions, date);
    for (var node : part(() -> pack.each("rules"), List.<PackNode>of())) {
      part(() -> rules.add(codec.rule(pack, node)), false);
    }
    var governedBy = governedBy(pack);
    checkReferences(pack, rules);
    checkGoverned(pack, rules, governedBy);
    return new RulePack(
        new RulePack.Edition(pack.text("id"), part(() -> pack.text("version"), ""), date),
        part(() -> pack.text("source"), ""),
        part(() -> pack.text("notice"), ""),
        part(() -> pack.count("validDays"), 0),
        governedBy,
        rules);
  }

  private Map<String, List<PlacePattern>> groups(PackNode pack) {
    var groups = new LinkedHashMap<String, List<PlacePattern>>();
    for (var group : pack.fields("groups")) {
      groups.put(
          group.name(),
          part(
              () -> group.node().texts().stream()
                  .map(text -> group.node().place(text, groups))
                  .flatMap(List::stream)
                  .map(PlacePattern::inGroup)
                  .toList(),
              List.<PlacePattern>of()));
    }
    return groups;
  }

  private Map<RuleKind, Fact> governedBy(PackNode pack) {
    var governedBy = new EnumMap<RuleKind, Fact>(RuleKind.class);
    for (var entry : pack.fields("governedBy")) {
      part(
          () -> {
            var node = entry.node();
            var fact = node.fact(node.text());
            if (fact.form() != Fact.Form.PLACE || fact.family().isList()) {
              throw node.broken(
                  "names " + fact.label() + ", which is no place of the case",
                  "pack-governed",
                  "Name a place, such as patient.place.");
            }
            governedBy.put(node.one(RuleKind.class, entry.name()), fact);
            return node;
          },
          entry.node());
    }
    return governedBy;
  }

  private void checkReferences(PackNode pack, List<Rule> rules) {
    var ids = new HashSet<String>();
    for (var rule : rules) {
      if (!ids.add(rule.id())) {
        faults.add(pack.broken("has two rules " + rule.id(), "pack-ids", "Rename one of them."));
      }
      if (rule.verdict() != Verdict.PERMIT && rule.entry().remedy().isBlank()) {
        faults.add(pack.broken(
            "has rule " + rule.id() + " without a remedy",
            "pack-remedy",
            "Say what would satisfy it."));
      }
    }
    for (var rule : rules) {
      if (!ids.containsAll(rule.entry().unless())) {
        faults.add(pack.broken(
            "has rule " + rule.id() + " lifted by a rule it lacks",
            "pack-unless",
            "Name rules of this pack."));
      }
    }
  }

  // A rule about a kind that no place governs would never be asked.
  private void checkGoverned(PackNode pack, List<Rule> rules, Map<RuleKind, Fact> governedBy) {
    for (var rule : rules) {
      for (var kind : rule.entry().kinds()) {
        if (!governedBy.containsKey(kind)) {
          faults.add(pack.broken(
              "has rule " + rule.id() + " about " + kind + ", which no place governs",
              "pack-governed",
              "Say under governedBy which place's law counts."));
        }
      }
    }
  }
}
