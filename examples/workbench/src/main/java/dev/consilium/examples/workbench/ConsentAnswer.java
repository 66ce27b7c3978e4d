package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.consent.policy.ElementMatch;
import dev.consilium.core.consent.policy.PolicyDecision;
import java.util.List;

/** Tells a script what consents allow. */
final class ConsentAnswer {

  private ConsentAnswer() {}

  static ObjectNode tree(PolicyDecision decision, int consents) {
    var node = JsonText.object()
        .put("answer", decision.answer().name())
        .put("applicable", decision.applicable())
        .put("consents", consents);
    decision.basedOn().forEach(node.putArray("basedOn")::add);
    var purposes = node.putArray("permittedPurposes");
    decision.permittedPurposes().forEach(it -> purposes.add(it.toString()));
    var verdicts = node.putArray("verdicts");
    for (var verdict : decision.verdicts()) {
      var one = verdicts
          .addObject()
          .put("resource", verdict.resource().toString())
          .put("answer", verdict.answer().name());
      verdict.decidedBy().forEach(one.putArray("decidedBy")::add);
      verdict.missing().forEach(it -> one.withArray("missing").add(it.toString()));
    }
    node.set("residual", ConsentWords.tree(decision.residual()));
    var duties = node.putArray("obligations");
    decision
        .obligations()
        .forEach(it -> duties
            .addObject()
            .put("kind", it.getClass().getSimpleName())
            .put("text", ConsentWords.obligation(it)));
    var audits = node.putArray("audits");
    decision
        .audits()
        .forEach(it -> audits
            .addObject()
            .put("stream", it.stream().name())
            .put("at", it.at().toString()));
    var missing = node.putArray("missing");
    decision.missing().forEach(it -> missing.add(it.toString()));
    trace(decision, node.putArray("trace"));
    JsonText.refusals(node, decision.refusals());
    return node;
  }

  private static void trace(PolicyDecision decision, ArrayNode into) {
    for (var trace : decision.trace()) {
      var consent = into.addObject().put("consent", trace.consent());
      elements(consent, trace.elements());
      var lines = consent.putArray("provisions");
      for (var line : trace.provisions()) {
        var one = lines
            .addObject()
            .put("path", line.path())
            .put("effect", line.effect() == null ? "" : line.effect().name())
            .put("reached", line.reached())
            .put("matched", line.matched().name());
        elements(one, line.elements());
        line.limits().forEach(it -> one.withArray("limits").add(it.toString()));
      }
    }
  }

  private static void elements(ObjectNode into, List<ElementMatch> elements) {
    var node = into.putObject("elements");
    elements.forEach(it -> node.put(it.element().toString(), it.matched().name()));
  }
}
