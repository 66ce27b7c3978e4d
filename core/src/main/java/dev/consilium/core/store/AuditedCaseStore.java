package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.Finding;
import dev.consilium.core.TenantId;
import dev.consilium.core.audit.AuditFile;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.store.StoreException.Kind;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * A store whose every event also stands in an audit log, once and in order.
 *
 * <p>The order is: the event is stored first, then audited, then the append returns. So an
 * acknowledged event is always audited; a crash between the two leaves events that the log misses,
 * never entries about events that do not exist, which nobody could take back. Opening, and {@link
 * #catchUp}, adds what the log misses.
 *
 * <p>The log is its own position: what it holds decides what is missing. An {@link Outbox} would not
 * do as the carrier: it has one position for each case, which belongs to the host's deliveries, and
 * its second record of what was done could disagree with the log after a crash, so the log would
 * have to be asked all the same. The same look at the log gives exactly-once without either.
 *
 * <p>An entry is {@code event-stored} with tenant, case id and sequence as subjects, and the event's
 * hash as detail; its time and actor are the event's. Entries of other actions may stand between.
 * Appends that pass this store by (another process, the host's own transaction) are audited by the
 * next catch-up. One process at a time holds the log; several tenants may share it. Erase a case's
 * entries from the log only together with the case: of a case that can be read they would be added
 * again. Safe to share between threads; entries are written one at a time, each forced to the disk.
 */
public final class AuditedCaseStore implements CaseStore {

  private final CaseStore store;
  private final AuditTrail trail;
  private final CatchUp opened;
  private CaseQuery changes = CaseQuery.changedSince(ChangeMark.START);

  private AuditedCaseStore(CaseStore store, AuditTrail trail) {
    this.store = store;
    this.trail = trail;
    this.opened = catchUp();
  }

  /**
   * Opens a store with its log and adds what the log misses.
   *
   * @param store keeps the events; of the tenant below
   * @param tenant whose cases
   * @param audit the open log, which stays the caller's to close
   * @param salts random for the log's commitments
   * @return the audited store
   * @throws StoreException if the log holds what the store does not, or cannot be written
   */
  public static AuditedCaseStore open(
      CaseStore store, TenantId tenant, AuditFile audit, SecureRandom salts) {
    return new AuditedCaseStore(store, new AuditTrail(tenant, audit, salts));
  }

  /** {@return what was missing when it was opened} */
  public CatchUp opened() {
    return opened;
  }

  /**
   * Stores events, then audits them.
   *
   * @param append the case, what the caller knows of it, what was decided and when it is due
   * @return stored and audited, or a conflict, of which nothing is audited
   * @throws StoreException also with {@link Kind#UNAUDITED}: the events are stored then
   * @throws IllegalArgumentException if an id cannot stand in the log; nothing is stored then
   */
  @Override
  public Appended append(Append append) {
    append.events().forEach(trail::entry);
    var appended = store.append(append);
    if (appended instanceof Appended.Stored stored) {
      audit(append.caseId(), stored.sequence(), append.events());
    }
    return appended;
  }

  // Another thread's event may be stored before ours and not be audited yet: then both are ours.
  private long audit(CaseId caseId, long upTo, List<CaseEvent> known) {
    synchronized (trail) {
      long from = trail.audited(caseId);
      if (from >= upTo) {
        return 0;
      }
      boolean enough = !known.isEmpty() && known.get(0).header().sequence() == from + 1;
      var events = enough ? known : store.readAfter(caseId, from).events();
      trail.add(caseId, events);
      return events.size();
    }
  }

  /**
   * Audits what others appended to the store, and what a failure left out; repeat it at will.
   *
   * <p>What a list of changes does not show yet, as PostgreSQL's while older transactions run, comes
   * with the next call, or with the case's next append.
   *
   * @return how much it was
   * @throws StoreException if the log holds what the store does not, or cannot be written
   */
  public CatchUp catchUp() {
    synchronized (trail) {
      var findings = new ArrayList<Finding>();
      long audited = 0;
      boolean more = true;
      while (more) {
        var page = store.list(changes);
        for (var entry : page.cases()) {
          audited += follow(entry, findings);
        }
        changes = page.next();
        more = page.more();
      }
      return new CatchUp(audited, findings);
    }
  }

  private long follow(CaseEntry entry, List<Finding> findings) {
    var caseId = entry.caseId();
    long before = trail.audited(caseId);
    if (before > entry.sequence()) {
      throw new StoreException(
          "Case " + caseId,
          "the audit log has " + before + " of its events, the store " + entry.sequence(),
          Kind.DAMAGED);
    }
    long added = audit(caseId, entry.sequence(), List.of());
    if (trail.audited(caseId) < entry.sequence()) {
      findings.add(finding(
          Finding.Severity.MUST,
          "audit-complete",
          caseId,
          "events " + (trail.audited(caseId) + 1) + " to " + entry.sequence()
              + " cannot be read and stand in no entry of the log that is not erased",
          "Keep the case's tombstone with the log; its link tells the rest."));
    }
    return added;
  }

  /**
   * Holds every entry of the log against the store, and every event of the store against the log.
   *
   * @return what does not agree: entries twice or out of order, entries without their event or with
   *     another hash, events without an entry; empty when both say the same
   */
  public List<Finding> disagreements() {
    synchronized (trail) {
      return new AuditAgreement(store, trail.events()).findings();
    }
  }

  static Finding finding(
      Finding.Severity severity, String rule, CaseId caseId, String found, String remedy) {
    return new Finding(severity, rule, "case " + caseId, found, remedy, List.of());
  }

  @Override
  public StoredCase read(CaseId caseId) {
    return store.read(caseId);
  }

  @Override
  public StoredCase readAfter(CaseId caseId, long sequence) {
    return store.readAfter(caseId, sequence);
  }

  @Override
  public CasePage list(CaseQuery query) {
    return store.list(query);
  }
}
