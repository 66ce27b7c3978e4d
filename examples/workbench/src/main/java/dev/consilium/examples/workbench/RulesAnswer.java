package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.rules.Duty;
import dev.consilium.core.rules.EffectiveInterval;
import dev.consilium.core.rules.RuleDecision;
import dev.consilium.core.rules.RulePack;
import dev.consilium.core.rules.RuleTrace;
import java.util.List;

/** Tells a script what the rules say. */
final class RulesAnswer {

  private RulesAnswer() {}

  static ObjectNode decisions(RulePack pack, List<RuleDecision> decisions) {
    var answer = edition(pack);
    var list = answer.putArray("decisions");
    for (var decision : decisions) {
      var node = list.addObject()
          .put("kind", decision.question().kind().name())
          .put("verdict", decision.verdict().name())
          .put("rule", decision.ruleId())
          .put("citation", decision.citation())
          .put("expiry", decision.expiry().toString());
      traces(node.putArray("deciding"), decision.deciding());
      duties(node.putArray("duties"), decision.duties());
      decision.missing().forEach(node.putArray("missing")::add);
      decision.remedies().forEach(node.putArray("remedies")::add);
      traces(node.putArray("trace"), decision.trace());
    }
    return answer;
  }

  static ObjectNode list(RulePack pack) {
    var answer = edition(pack);
    var list = answer.putArray("rules");
    for (var rule : pack.entries()) {
      var node = list.addObject()
          .put("id", rule.id())
          .put("verdict", rule.verdict().name())
          .put("citation", rule.citation());
      rule.kinds().stream().sorted().forEach(it -> node.withArray("kinds").add(it.name()));
      rule.jurisdictions().forEach(node.putArray("jurisdictions")::add);
      rule.unless().forEach(node.putArray("unless")::add);
      effective(node, rule.effective());
      duties(node.putArray("duties"), rule.duties());
    }
    return answer;
  }

  private static ObjectNode edition(RulePack pack) {
    return JsonText.object()
        .put("pack", pack.id())
        .put("version", pack.version())
        .put("date", pack.date().toString())
        .put("notice", pack.notice());
  }

  private static void traces(ArrayNode into, List<RuleTrace> traces) {
    for (var trace : traces) {
      effective(
          into.addObject()
              .put("rule", trace.ruleId())
              .put("says", trace.verdict().name())
              .put("outcome", trace.outcome().name())
              .put("citation", trace.citation()),
          trace.effective());
    }
  }

  // What the source does not date is absent, not empty.
  private static void effective(ObjectNode into, EffectiveInterval effective) {
    if (effective.from() != null) {
      into.put("from", effective.from().toString());
    }
    if (effective.to() != null) {
      into.put("to", effective.to().toString());
    }
    into.put("readOn", effective.readOn().toString());
  }

  private static void duties(ArrayNode into, List<Duty> duties) {
    for (var duty : duties) {
      into.addObject()
          .put("code", duty.code())
          .put("text", duty.text())
          .put("citation", duty.citation());
    }
  }
}
