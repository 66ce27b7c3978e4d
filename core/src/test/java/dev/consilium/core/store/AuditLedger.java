package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.TenantId;
import dev.consilium.core.audit.AuditFile;
import dev.consilium.core.audit.AuditLog;
import dev.consilium.core.audit.Checkpoint;
import dev.consilium.core.audit.MerkleProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an audit log must say after its writer died, held against its heads and the stream. */
final class AuditLedger {

  private final Path path;
  private Checkpoint acknowledged;
  private long caughtUp;
  private int unaudited;

  AuditLedger(Path path) {
    this.path = path;
    this.acknowledged = AuditLog.named(KilledWriter.ORIGIN).head();
  }

  Path path() {
    return path;
  }

  void sayHead(String size, String root) {
    acknowledged = new Checkpoint(KilledWriter.ORIGIN, Long.parseLong(size), new ContentHash(root));
  }

  void sayOpened(long audited) {
    caughtUp += audited;
  }

  long caughtUp() {
    return caughtUp;
  }

  int unaudited() {
    return unaudited;
  }

  /** Before anything is repaired: sound, grown from every head that was told, true to the stream. */
  int verify(CaseStore store, TenantId tenant, Ledger ledger, int inFlight) throws IOException {
    var reading = AuditFile.read(path, KilledWriter.ORIGIN);
    assertThat(reading.isSound()).as("%s", reading.findings()).isTrue();
    assertThat(reading.against(acknowledged).isSound())
        .as("continues what was told")
        .isTrue();
    grown(reading.log());
    var audited = audited(reading.log(), tenant);
    ledger
        .acknowledgedUpTo()
        .forEach(
            (caseId, upTo) -> assertThat(audited.getOrDefault(caseId, List.of()).size())
                .as("acknowledged in %s, so audited", caseId)
                .isGreaterThanOrEqualTo(Math.toIntExact(upTo)));
    int behind = 0;
    for (var id : Ledger.ids()) {
      var stored = store.read(id).events().stream().map(it -> it.hash()).toList();
      var entries = audited.getOrDefault(id, List.of());
      assertThat(stored)
          .as("audited in %s, so stored", id)
          .startsWith(entries.toArray(new ContentHash[0]));
      behind += stored.size() - entries.size();
    }
    assertThat(behind).as("stored, not audited").isLessThanOrEqualTo(inFlight);
    unaudited += behind;
    return audited.values().stream().mapToInt(List::size).sum();
  }

  private void grown(AuditLog log) {
    var head = log.head();
    var path = log.consistency((int) acknowledged.size(), (int) head.size());
    assertThat(MerkleProof.consistent(
            acknowledged.size(), head.size(), acknowledged.root(), path, head.root()))
        .as("the log grew from %s to %s", acknowledged.size(), head.size())
        .isTrue();
  }

  // In the log's order; a gap or a second entry of an event fails here.
  private static Map<CaseId, List<ContentHash>> audited(AuditLog log, TenantId tenant) {
    var audited = new HashMap<CaseId, List<ContentHash>>();
    for (var record : log.records()) {
      var entry = record.entry().orElseThrow();
      assertThat(entry.action()).isEqualTo(AuditTrail.ACTION);
      assertThat(entry.subjects().get(0)).isEqualTo(tenant.value());
      var all =
          audited.computeIfAbsent(new CaseId(entry.subjects().get(1)), id -> new ArrayList<>());
      all.add(entry.detail());
      assertThat(entry.subjects().get(2)).isEqualTo(Integer.toString(all.size()));
    }
    return audited;
  }

  /** A restart without a writer: everything stored is audited once, and both agree. */
  int settle(CaseStore store, TenantId tenant, Ledger ledger) throws IOException {
    try (var file = AuditFile.open(path, KilledWriter.ORIGIN)) {
      var audited = AuditedCaseStore.open(store, tenant, file, new SecureRandom());
      caughtUp += audited.opened().audited();
      assertThat(audited.disagreements()).isEmpty();
      assertThat(audited.catchUp()).isEqualTo(new CatchUp(0, List.of()));
    }
    assertThat(Files.size(path)).isPositive();
    return verify(store, tenant, ledger, 0);
  }
}
