package dev.consilium.core.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the rules of a pack, part by part. */
record RuleCodec(
    RulePackCodec faults,
    Map<String, List<PlacePattern>> groups,
    ConditionCodec conditions,
    LocalDate readOn) {

  static final Condition ALWAYS = new Condition.All(List.of());
  static final LocalDate NO_DAY = LocalDate.EPOCH;

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

  Rule rule(PackNode pack, PackNode unnamed) {
    var node = unnamed.named(pack.name() + ", rule " + unnamed.text("id"));
    faults.part(() -> node.only(RULE), node);
    var citation = faults.part(() -> citation(node), "");
    return Rule.of(
        new RuleEntry(
            node.text("id"),
            faults.part(() -> kinds(node), Set.<RuleKind>of()),
            faults.part(() -> node.at("jurisdictions").texts(), List.<String>of()),
            faults.part(() -> node.one(Verdict.class, node.text("verdict")), Verdict.PERMIT),
            faults.part(() -> unless(node), List.<String>of()),
            faults.part(() -> duties(node, citation), List.<Duty>of()),
            citation,
            faults.part(() -> effective(node), new EffectiveInterval(null, null, readOn)),
            faults.part(() -> node.has("remedy") ? node.text("remedy") : "", "")),
        faults.part(() -> places(node), List.<PlacePattern>of()),
        faults.part(() -> conditions.read(node.at("when")), ALWAYS));
  }

  private static List<String> unless(PackNode node) {
    return node.has("unless") ? node.at("unless").texts() : List.of();
  }

  // What nobody looked up says so wherever it is cited.
  private static String citation(PackNode node) {
    var citation = node.text("citation");
    return switch (node.text("evidence")) {
      case "read" -> citation;
      case "memory" -> citation + "; from memory, verify";
      default -> throw node.broken("has unknown evidence", "pack-evidence", "Say read or memory.");
    };
  }

  private static Set<RuleKind> kinds(PackNode node) {
    return node.at("kinds").texts().stream()
        .map(kind -> node.one(RuleKind.class, kind))
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<PlacePattern> places(PackNode node) {
    return node.each("jurisdictions").stream()
        .map(PackNode::text)
        .flatMap(text -> node.place(text, groups).stream())
        .toList();
  }

  private static List<Duty> duties(PackNode node, String citation) {
    return node.each("duties").stream()
        .map(duty -> new Duty(
            duty.only(Set.of("code", "text", "citation")).text("code"),
            duty.text("text"),
            duty.has("citation") ? duty.text("citation") : citation))
        .toList();
  }

  private EffectiveInterval effective(PackNode node) {
    var from = node.has("from") ? node.day("from") : null;
    var to = node.has("to") ? node.day("to") : null;
    if (from != null && to != null && to.isBefore(from)) {
      throw node.broken("ends before it begins", "pack-interval", "Correct from or to.");
    }
    return new EffectiveInterval(from, to, readOn);
  }
}
