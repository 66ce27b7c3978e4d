package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.Finding;
import dev.consilium.core.triage.ChecklistItem;
import dev.consilium.core.triage.RedFlags;
import dev.consilium.core.triage.TriageReport;
import dev.consilium.core.triage.TriageRules;
import java.time.Instant;
import java.util.List;

/** A triage as JSON: everything, nothing shortened. */
final class TriageTree {

  private TriageTree() {}

  static ObjectNode of(TriageSources sources, TriageReport report, Instant at) {
    var node = JsonText.object()
        .put("facts", sources.record().facts().size())
        .put("at", at.toString())
        .put("rules", TriageRules.standard().version())
        .put("checklist", report.checklistId())
        .put("complete", report.isComplete());
    findings(node, "redFlags", sources, report.redFlags());
    findings(node, "leftOut", sources, sources.left());
    findings(node, "disputed", sources, sources.disputed());
    findings(node, "findings", sources, report.findings());
    var items = node.putArray("items");
    report.checklist().forEach(it -> item(items.addObject(), it));
    var requests = node.putArray("requests");
    report
        .requests()
        .forEach(it -> requests
            .addObject()
            .put("item", it.item())
            .put("state", it.state().name())
            .put("request", it.request()));
    var checks = node.putArray("checks");
    for (var it : report.checks()) {
      var check =
          checks.addObject().put("rule", it.rule()).put("outcome", it.outcome().name());
      if (it.missing() != null) {
        check.put("missing", it.missing());
      }
    }
    return node;
  }

  private static void findings(
      ObjectNode into, String name, TriageSources sources, List<Finding> findings) {
    JsonText.findings(into, name, findings);
    for (var i = 0; i < findings.size(); i++) {
      var node = (ObjectNode) into.get(name).get(i);
      var rule = findings.get(i).rule();
      RedFlags.standard().urgency(rule).ifPresent(it -> node.put("urgency", it.name()));
      TriageRules.standard().rule(rule).ifPresent(it -> node.put("version", it.version()));
      var places = node.putArray("sources");
      for (var cited : findings.get(i).cites()) {
        sources
            .statements(cited)
            .forEach(fact -> places
                .addObject()
                .put("fact", cited)
                .put("document", fact.source().document())
                .put("entry", fact.source().entry())
                .put("path", fact.source().path()));
      }
    }
  }

  private static void item(ObjectNode into, ChecklistItem it) {
    into.put("id", it.id()).put("title", it.title()).put("state", it.state().name());
    var facts = into.putArray("facts");
    it.facts().forEach(fact -> facts.add(fact.value()));
    var waiver = it.waiver();
    if (waiver != null) {
      into.put("waivedBy", waiver.by()).put("reason", waiver.reason());
    }
    if (it.missing() != null) {
      into.put("missing", it.missing());
    }
  }
}
