package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares what an audit log says of a tenant's events with what the store holds. */
final class AuditAgreement {

  private final CaseStore store;
  private final Map<CaseId, List<AuditTrail.Audited>> audited;
  private final List<Finding> findings = new ArrayList<>();

  AuditAgreement(CaseStore store, Map<CaseId, List<AuditTrail.Audited>> audited) {
    this.store = store;
    this.audited = audited;
  }

  List<Finding> findings() {
    var ids = new TreeSet<CaseId>(Comparator.comparing(CaseId::value));
    ids.addAll(audited.keySet());
    CasePage page;
    CaseQuery query = CaseQuery.changedSince(ChangeMark.START);
    do {
      page = store.list(query);
      page.cases().forEach(it -> ids.add(it.caseId()));
      query = page.next();
    } while (page.more());
    ids.forEach(this::compare);
    return List.copyOf(findings);
  }

  private void compare(CaseId caseId) {
    var entries = audited.getOrDefault(caseId, List.of());
    for (int index = 0; index < entries.size(); index++) {
      if (entries.get(index).sequence() != index + 1L) {
        add("audit-once", caseId, "its entry " + (index + 1) + " is of another event");
        return;
      }
    }
    var stored = store.read(caseId);
    // An erased case has no event to compare; what it had stands in its proofs.
    if (stored.findings().stream().noneMatch(it -> it.rule().equals("case-readable"))) {
      compare(caseId, entries, stored);
    }
  }

  private void compare(CaseId caseId, List<AuditTrail.Audited> entries, StoredCase stored) {
    var events = stored.events();
    int both = Math.min(entries.size(), events.size());
    for (int index = 0; index < both; index++) {
      if (!entries.get(index).hash().equals(events.get(index).hash())) {
        add("audit-agrees", caseId, "event " + (index + 1) + " has another hash in the log");
        return;
      }
    }
    if (entries.size() > both) {
      add("audit-agrees", caseId, (entries.size() - both) + " audited events are not stored");
    }
    if (events.size() > both) {
      findings.add(AuditedCaseStore.finding(
          Severity.SHOULD,
          "audit-complete",
          caseId,
          (events.size() - both) + " stored events are not audited",
          "Catch up."));
    }
  }

  private void add(String rule, CaseId caseId, String found) {
    findings.add(AuditedCaseStore.finding(
        Severity.MUST, rule, caseId, found, "Restore both from copies of one time."));
  }
}
