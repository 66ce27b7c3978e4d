package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Finding;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.TenantId;
import dev.consilium.core.audit.AuditEntry;
import dev.consilium.core.audit.AuditFile;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import dev.consilium.core.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stored first, audited second, acknowledged third; what is missing comes on opening, once. */
class AuditedCaseStoreTest extends CaseStoreContract {

  private static final TenantId TENANT = new TenantId("t");
  private static final CaseId A = new CaseId("a");
  private static final List<CaseEvent> FIVE = Streams.growing(A, 5);

  @TempDir
  Path folder = Path.of(".");

  private final SecureRandom random = new SecureRandom();
  private InMemoryCaseStore inner = new InMemoryCaseStore(TENANT);
  private final List<AuditFile> files = new ArrayList<>();

  @BeforeEach
  void opensTheLog() throws IOException {
    files.add(AuditFile.open(folder.resolve("audit.ndjson"), "test"));
  }

  @AfterEach
  void closesTheLog() throws IOException {
    for (var file : files) {
      file.close();
    }
  }

  private AuditFile file() {
    return files.get(files.size() - 1);
  }

  private AuditFile restarted() throws IOException {
    file().close();
    files.add(AuditFile.open(folder.resolve("audit.ndjson"), "test"));
    return file();
  }

  @Override
  AuditedCaseStore store() {
    return AuditedCaseStore.open(inner, TENANT, file(), random);
  }

  private List<List<String>> subjects() {
    return file().log().records().stream()
        .map(it -> it.entry().orElseThrow().subjects())
        .toList();
  }

  private static List<String> subject(String tenant, String caseId, int sequence) {
    return List.of(tenant, caseId, Integer.toString(sequence));
  }

  @Test
  void eachEventStandsInTheLogWithItsHashTimeAndActor() {
    store().append(A, 0, FIVE.subList(0, 2));

    assertThat(file().log().records().stream().map(it -> it.entry().orElseThrow()))
        .containsExactly(
            new AuditEntry(
                FIVE.get(0).header().at(),
                FIVE.get(0).header().actor(),
                "event-stored",
                subject("t", "a", 1),
                FIVE.get(0).hash()),
            new AuditEntry(
                FIVE.get(1).header().at(),
                FIVE.get(1).header().actor(),
                "event-stored",
                subject("t", "a", 2),
                FIVE.get(1).hash()));
  }

  @Test
  void aConflictLeavesNoEntry() {
    var store = store();
    store.append(A, 0, FIVE.subList(0, 2));

    assertThat(store.append(A, 1, FIVE.subList(1, 3))).isInstanceOf(Appended.Conflict.class);

    assertThat(file().log().size()).isEqualTo(2);
  }

  @Test
  void openingAuditsOnceWhatACrashLeftOut() throws IOException {
    store().append(A, 0, FIVE.subList(0, 2));
    inner.append(A, 2, FIVE.subList(2, 4)); // stored; then the process died

    var reopened = AuditedCaseStore.open(inner, TENANT, restarted(), random);
    assertThat(reopened.opened()).isEqualTo(new CatchUp(2, List.of()));
    assertThat(reopened.disagreements()).isEmpty();
    var again = AuditedCaseStore.open(inner, TENANT, restarted(), random);
    assertThat(again.opened()).isEqualTo(new CatchUp(0, List.of()));
    assertThat(again.catchUp()).isEqualTo(new CatchUp(0, List.of()));
    assertThat(subjects())
        .containsExactly(
            subject("t", "a", 1), subject("t", "a", 2), subject("t", "a", 3), subject("t", "a", 4));
  }

  @Test
  void whatOthersAppendedIsAuditedBeforeOurNextEvent() {
    var store = store();
    inner.append(A, 0, FIVE.subList(0, 2));

    store.append(A, 2, FIVE.subList(2, 3));

    assertThat(subjects())
        .containsExactly(subject("t", "a", 1), subject("t", "a", 2), subject("t", "a", 3));
    inner.append(A, 3, FIVE.subList(3, 5));
    assertThat(store.catchUp()).isEqualTo(new CatchUp(2, List.of()));
    assertThat(store.disagreements()).isEmpty();
  }

  @Test
  void manyWritersAreAuditedOnceEachInOrder() throws Exception {
    var store = store();
    var result = Writers.run(store, "shared", 4, 15, 3);

    assertThat(result.broken()).isEmpty();
    assertThat(file().log().size()).isEqualTo(60);
    assertThat(store.disagreements()).isEmpty();
  }

  @Test
  void catchingUpFromManyThreadsAuditsOnce() throws Exception {
    var store = store();
    inner.append(A, 0, FIVE);
    var threads = Executors.newFixedThreadPool(3);
    try {
      Callable<Long> catchUp = () -> store.catchUp().audited();
      long audited = 0;
      for (var done : threads.invokeAll(List.of(catchUp, catchUp, catchUp))) {
        audited += done.get();
      }
      assertThat(audited).isEqualTo(5);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aFailingLogStopsTheAppendAfterTheEventAndIsCaughtUp() throws IOException {
    var store = store();
    file().close();

    assertThatThrownBy(() -> store.append(A, 0, FIVE.subList(0, 1)))
        .isInstanceOfSatisfying(
            StoreException.class, it -> assertThat(it.kind()).isEqualTo(Kind.UNAUDITED))
        .hasMessage("Case a, event 1: its audit entry could not be written [store-audited]."
            + " Free the audit log's disk, then catch up; do not append again.");

    assertThat(inner.read(A).events()).hasSize(1);
    assertThat(
            AuditedCaseStore.open(inner, TENANT, restarted(), random).opened().audited())
        .isEqualTo(1);
  }

  @Test
  void whatCannotBeAuditedIsNotStored() {
    var id = new CaseId("line\nend");

    assertThatThrownBy(() -> store().append(id, 0, Streams.growing(id, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[audit-id]");

    assertThat(inner.read(id).events()).isEmpty();
  }

  @Test
  void aStorePutBackToAnOlderStateIsNotOpened() throws IOException {
    store().append(A, 0, FIVE);
    inner = new InMemoryCaseStore(TENANT);
    inner.append(A, 0, FIVE.subList(0, 3));

    var log = restarted();
    assertThatThrownBy(() -> AuditedCaseStore.open(inner, TENANT, log, random))
        .isInstanceOf(StoreException.class)
        .hasMessage("Case a: the audit log has 5 of its events, the store 3 [store-intact]."
            + " Restore it from a copy.");
  }

  @Test
  void anotherHistoryDoesNotPassForTheAuditedOne() throws IOException {
    var store = store();
    store.append(A, 0, FIVE.subList(0, 2));
    inner = new InMemoryCaseStore(TENANT);
    var other = new ArrayList<CaseEvent>();
    var now = SecondOpinionCase.draft(A);
    for (int index = 0; index < 3; index++) {
      other.add(Streams.next(now, "other-" + index));
      now = now.evolve(other.get(index));
    }
    inner.append(A, 0, other);

    var log = restarted();
    assertThatThrownBy(() -> AuditedCaseStore.open(inner, TENANT, log, random))
        .hasMessage("Case a, event 3: does not follow the 2 events in the audit log"
            + " [store-intact]. Restore it from a copy.");
    assertThat(log.log().size()).isEqualTo(2);
  }

  @Test
  void aGapAtTheStartIsFound() throws IOException {
    audit("event-stored", subject("t", "a", 3));
    inner.append(A, 0, FIVE);

    assertThatThrownBy(this::store).hasMessageContaining("does not follow the 3 events");
  }

  @Test
  void entriesOfOthersStandBetween() throws IOException {
    audit("package-sealed", subject("t", "a", 1));
    audit("event-stored", List.of("a"));
    audit("event-stored", subject("other", "a", 1));
    var store = store();
    store.append(A, 0, FIVE.subList(0, 1));
    var other = AuditedCaseStore.open(
        new InMemoryCaseStore(new TenantId("u")), new TenantId("u"), file(), random);
    other.append(A, 0, FIVE.subList(0, 2));

    assertThat(store.disagreements()).isEmpty();
    assertThat(other.disagreements()).isEmpty();
    assertThat(subjects().subList(3, 6))
        .containsExactly(subject("t", "a", 1), subject("u", "a", 1), subject("u", "a", 2));
  }

  @Test
  void everyDisagreementIsNamed() throws IOException {
    var store = store();
    inner.append(A, 0, FIVE.subList(0, 2));
    assertThat(store.disagreements())
        .extracting(Finding::message)
        .containsExactly(
            "SHOULD case a: 2 stored events are not audited [audit-complete]. Catch up.");
    audit("event-stored", subject("t", "a", 1), FIVE.get(0).hash());
    audit("event-stored", subject("t", "a", 2), FIVE.get(0).hash());
    audit("event-stored", subject("t", "b", 1), FIVE.get(0).hash());
    audit("event-stored", subject("t", "c", 1), FIVE.get(0).hash());
    audit("event-stored", subject("t", "c", 1), FIVE.get(0).hash());

    assertThat(store.disagreements())
        .extracting(Finding::message)
        .containsExactly(
            "MUST case a: event 2 has another hash in the log [audit-agrees]."
                + " Restore both from copies of one time.",
            "MUST case b: 1 audited events are not stored [audit-agrees]."
                + " Restore both from copies of one time.",
            "MUST case c: its entry 2 is of another event [audit-once]."
                + " Restore both from copies of one time.");
  }

  @Test
  void anErasedCaseThatWasNeverAuditedIsSaidToBeMissing() {
    var keys = new KeysInMemory();
    inner = InMemoryCaseStore.sealed(TENANT, new AesGcmSealing(keys, random), random);
    var store = store();
    store.append(A, 0, FIVE.subList(0, 2));
    inner.append(A, 2, FIVE.subList(2, 4));
    inner
        .retention(keys)
        .erase(
            A,
            new Erasure("request", new PartyId("officer"), Instant.parse("2026-03-02T12:00:00Z")));

    assertThat(store.catchUp().findings())
        .extracting(Finding::message)
        .containsExactly("MUST case a: events 3 to 4 cannot be read and stand in no entry of the"
            + " log that is not erased [audit-complete]."
            + " Keep the case's tombstone with the log; its link tells the rest.");
    assertThat(store.disagreements()).isEmpty();
    assertThat(file().log().size()).isEqualTo(2);
  }

  private void audit(String action, List<String> subjects) throws IOException {
    audit(action, subjects, ContentHash.of(new byte[] {1}));
  }

  private void audit(String action, List<String> subjects, ContentHash detail) throws IOException {
    var salt = new byte[32];
    random.nextBytes(salt);
    var by = new Actor(new PartyId("someone"), Role.SYSTEM);
    file()
        .append(
            new AuditEntry(Instant.parse("2026-03-02T12:00:00Z"), by, action, subjects, detail),
            salt);
  }
}
