package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.TenantId;
import dev.consilium.core.audit.AuditEntry;
import dev.consilium.core.audit.AuditFile;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.store.StoreException.Kind;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which events of a tenant an audit log holds, and adding those that follow.
 *
 * <p>The log is its own position: what it holds is read from it once, on opening, so that no second
 * record of it can disagree. Of each case the entries are its events from the first on, without a
 * gap and each once; whoever adds holds this trail's monitor.
 */
final class AuditTrail {

  static final String ACTION = "event-stored";

  private static final int SALT_BYTES = 32;

  /** One audited event. */
  record Audited(long sequence, ContentHash hash) {}

  private final TenantId tenant;
  private final AuditFile file;
  private final SecureRandom salts;
  private final Map<CaseId, Audited> latest = new TreeMap<>(Comparator.comparing(CaseId::value));

  AuditTrail(TenantId tenant, AuditFile file, SecureRandom salts) {
    this.tenant = tenant;
    this.file = file;
    this.salts = salts;
    events().forEach((caseId, all) -> latest.put(caseId, all.get(all.size() - 1)));
  }

  // Everything the log can still tell, in its order.
  Map<CaseId, List<Audited>> events() {
    var events = new TreeMap<CaseId, List<Audited>>(Comparator.comparing(CaseId::value));
    for (var record : file.log().records()) {
      record
          .entry()
          .filter(this::isOurs)
          .ifPresent(it -> events
              .computeIfAbsent(new CaseId(it.subjects().get(1)), id -> new ArrayList<>())
              .add(new Audited(Long.parseLong(it.subjects().get(2)), it.detail())));
    }
    return events;
  }

  private boolean isOurs(AuditEntry entry) {
    return entry.action().equals(ACTION)
        && entry.subjects().size() == 3
        && entry.subjects().get(0).equals(tenant.value());
  }

  synchronized long audited(CaseId caseId) {
    var known = latest.get(caseId);
    return known == null ? 0 : known.sequence();
  }

  // Also a check: what cannot be audited must not be stored either.
  AuditEntry entry(CaseEvent event) {
    var header = event.header();
    return new AuditEntry(
        header.at(),
        header.actor(),
        ACTION,
        List.of(tenant.value(), header.caseId().value(), Long.toString(header.sequence())),
        event.hash());
  }

  // Called with the trail's monitor held; events are those after the latest audited one, in order.
  void add(CaseId caseId, List<CaseEvent> events) {
    for (var event : events) {
      follows(caseId, event);
      var salt = new byte[SALT_BYTES];
      salts.nextBytes(salt);
      try {
        file.append(entry(event), salt);
      } catch (IOException e) {
        throw new StoreException(
            "Case " + caseId + ", event " + event.header().sequence(),
            "its audit entry could not be written",
            Kind.UNAUDITED);
      }
      latest.put(caseId, new Audited(event.header().sequence(), event.hash()));
    }
  }

  // Each event names the one before it; a store put back to an older state shows here.
  private void follows(CaseId caseId, CaseEvent event) {
    var before = latest.get(caseId);
    long sequence = event.header().sequence();
    boolean fits = before == null
        ? sequence == 1
        : sequence == before.sequence() + 1 && event.header().previous().equals(before.hash());
    if (!fits) {
      throw new StoreException(
          "Case " + caseId + ", event " + sequence,
          "does not follow the " + audited(caseId) + " events in the audit log",
          Kind.DAMAGED);
    }
  }
}
