package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.Play;
import dev.consilium.core.store.StoreException.Kind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What every database keeps to, beyond what every store does; each test has its own tenant. */
abstract class JdbcStoreContract extends CaseStoreContract {

  private static final AtomicInteger TENANTS = new AtomicInteger();

  final TenantId tenant = new TenantId("t-" + TENANTS.incrementAndGet());

  abstract DataSource source();

  abstract SqlDialect dialect();

  @Override
  JdbcCaseStore store() {
    return JdbcCaseStore.open(source(), dialect(), tenant);
  }

  private void execute(String sql) throws SQLException {
    try (var connection = source().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql.replace("$T", "tenant = '" + tenant + "'"));
    }
  }

  @Test
  void aTenantSeesNothingOfAnother() {
    store().append(Append.to(Play.ID, 0, EVENTS).dueAt(NOON));
    var other = JdbcCaseStore.open(source(), dialect(), new TenantId(tenant + "-other"));

    assertThat(other.read(Play.ID).events()).isEmpty();
    assertThat(other.inState(CaseState.CLOSED)).isEmpty();
    assertThat(other.list(CaseQuery.dueBefore(NOON.plusSeconds(1))).cases()).isEmpty();
    assertThat(other.list(CaseQuery.changedSince(ChangeMark.START)).cases()).isEmpty();
    assertThat(other.proofs(Play.ID)).isEmpty();
    assertThat(other.outbox(new SettableClock()).claim(9, Duration.ofSeconds(1)))
        .isEmpty();
    assertThat(other.append(Play.ID, 0, EVENTS.subList(0, 1))).isEqualTo(new Appended.Stored(1));
    assertThat(store().read(Play.ID).events()).hasSize(EVENTS.size());
  }

  @Test
  void anAppendInTheHostsTransactionIsThereWhenTheHostCommits() throws SQLException {
    try (var connection = source().getConnection()) {
      connection.setAutoCommit(false);
      var appended = store().append(connection, Append.to(Play.ID, 0, EVENTS.subList(0, 2)));

      assertThat(appended).isEqualTo(new Appended.Stored(2));
      assertThat(store().read(Play.ID).events()).isEmpty();
      connection.commit();
      connection.setAutoCommit(true);
    }
    assertThat(store().read(Play.ID).events()).hasSize(2);
  }

  @Test
  void whatTheHostRollsBackWasNeverThere() throws SQLException {
    var store = store();
    store.append(Play.ID, 0, EVENTS.subList(0, 1));
    try (var connection = source().getConnection()) {
      connection.setAutoCommit(false);
      store.append(connection, Append.to(Play.ID, 1, EVENTS.subList(1, 3)));
      connection.rollback();
      connection.setAutoCommit(true);
    }

    assertThat(store.read(Play.ID).events()).hasSize(1);
    assertThat(store.outbox(new SettableClock()).open()).isEqualTo(1);
    assertThat(store.append(Play.ID, 1, EVENTS.subList(1, 2))).isEqualTo(new Appended.Stored(2));
  }

  @Test
  void aConflictLeavesTheHostsTransactionUsable() throws SQLException {
    store().append(Play.ID, 0, EVENTS.subList(0, 2));
    try (var connection = source().getConnection()) {
      connection.setAutoCommit(false);
      var conflict = store().append(connection, Append.to(Play.ID, 1, EVENTS.subList(1, 2)));
      var stored = store().append(connection, Append.to(Play.ID, 2, EVENTS.subList(2, 3)));
      connection.commit();
      connection.setAutoCommit(true);

      assertThat(conflict).isInstanceOf(Appended.Conflict.class);
      assertThat(stored).isEqualTo(new Appended.Stored(3));
    }
  }

  @Test
  void refusesAConnectionThatCommitsByItself() throws SQLException {
    try (var connection = source().getConnection()) {
      connection.setAutoCommit(true);
      assertThatThrownBy(() ->
              store().append(connection, Append.to(Play.ID, 0, EVENTS.subList(0, 1))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("[host-transaction]");
    }
    assertThat(store().read(Play.ID).events()).isEmpty();
  }

  @Test
  void leavesTheConnectionAsItCame() throws SQLException {
    var store = store();
    store.append(Play.ID, 0, EVENTS.subList(0, 1));
    store.append(Play.ID, 0, EVENTS.subList(0, 1));
    assertThatThrownBy(() -> store.append(Play.ID, 1, EVENTS.subList(3, 4)));

    try (var connection = source().getConnection()) {
      assertThat(connection.getAutoCommit()).isTrue();
    }
  }

  @Test
  void theKeyOfAnEventStopsWhoeverWritesPastTheLock() throws SQLException {
    var store = store();
    store.append(Play.ID, 0, EVENTS.subList(0, 1));
    execute("insert into consilium_event (tenant, case_id, sequence, body, commitment, link)"
        + " select tenant, case_id, 2, body, commitment, link from consilium_event where $T");

    var appended = store.append(Play.ID, 1, EVENTS.subList(1, 3));

    assertThat(appended)
        .isInstanceOfSatisfying(
            Appended.Conflict.class, it -> assertThat(it.sequence()).isEqualTo(2));
    assertThatThrownBy(() -> store.read(Play.ID))
        .isInstanceOf(StoreException.class)
        .hasMessage("Case C-1: event 2 does not match its proof [store-intact]."
            + " Restore it from a copy.");
    try (var connection = source().getConnection()) {
      connection.setAutoCommit(false);
      assertThatThrownBy(
              () -> store.append(connection, Append.to(Play.ID, 1, EVENTS.subList(1, 2))))
          .isInstanceOfSatisfying(
              StoreException.class, it -> assertThat(it.kind()).isEqualTo(Kind.DAMAGED));
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  @Test
  void findsAChangedBody() throws SQLException {
    store().append(Play.ID, 0, EVENTS.subList(0, 3));
    execute("update consilium_event set body = replace(body, 'COORDINATOR', 'SYSTEM'),"
        + " sequence = sequence where $T and sequence = 1");
    execute("update consilium_event set body ="
        + " (select body from consilium_event where $T and sequence = 2)"
        + " where $T and sequence = 3");

    assertThatThrownBy(() -> store().read(Play.ID)).hasMessageContaining("[store-intact]");
    assertThatThrownBy(() -> store().append(Play.ID, 3, EVENTS.subList(3, 4)))
        .hasMessageContaining("[store-intact]");
  }

  @Test
  void findsAMissingEventAtTheEndInTheMiddleAndAtTheStart() throws SQLException {
    store().append(Play.ID, 0, EVENTS.subList(0, 4));
    execute("delete from consilium_event where $T and sequence = 4");
    assertThatThrownBy(() -> store().read(Play.ID))
        .hasMessage("Case C-1: has 4 events, of which some after 0 are missing [store-intact]."
            + " Restore it from a copy.");
    assertThatThrownBy(() -> store().readAfter(Play.ID, 2)).hasMessageContaining("[store-intact]");
    execute("update consilium_case set sequence = 3 where $T");
    execute("delete from consilium_event where $T and sequence = 2");

    assertThatThrownBy(() -> store().read(Play.ID)).hasMessageContaining("[store-intact]");
    execute("update consilium_case set sequence = 2 where $T");
    assertThatThrownBy(() -> store().read(Play.ID))
        .hasMessageContaining("event 2 does not match its proof");
    assertThat(EventProof.firstBroken(tenant, Play.ID, store().proofs(Play.ID))).hasValue(2);
  }

  @Test
  void aLockedCaseEndsTheWaitAtTheTimeLimit() throws SQLException {
    var store = store().timeLimit(Duration.ofSeconds(1));
    store.append(Play.ID, 0, EVENTS.subList(0, 1));
    try (var connection = source().getConnection()) {
      connection.setAutoCommit(false);
      try (var lock = connection.createStatement()) {
        lock.executeQuery("select 1 from consilium_case where tenant = '" + tenant + "' for update")
            .close();
        long start = System.nanoTime();

        assertThatThrownBy(() -> store.append(Play.ID, 1, EVENTS.subList(1, 2)))
            .isInstanceOfSatisfying(
                StoreException.class, it -> assertThat(it.kind()).isEqualTo(Kind.TIMED_OUT))
            .hasNoCause();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
      }
      connection.rollback();
      connection.setAutoCommit(true);
    }
    assertThat(store.append(Play.ID, 1, EVENTS.subList(1, 2))).isEqualTo(new Appended.Stored(2));
  }

  @Test
  void refusesATimeLimitBelowASecond() {
    assertThatThrownBy(() -> store().timeLimit(Duration.ofMillis(999)))
        .hasMessageContaining("[time-limit]");
  }

  @Test
  void refusesIdsThatTheTablesCannotHold() {
    var longest = new CaseId("x".repeat(200));
    var events = Streams.growing(longest, 1);
    assertThat(store().append(longest, 0, events)).isEqualTo(new Appended.Stored(1));

    for (var value : List.of("x".repeat(201), "a\0b")) {
      var id = new CaseId(value);
      assertThatThrownBy(() -> store().append(id, 0, Streams.growing(id, 1)))
          .isInstanceOf(LimitExceededException.class)
          .hasMessageContaining("[id-length]");
      assertThatThrownBy(() -> store().read(id)).hasMessageContaining("[id-length]");
    }
  }

  @Test
  void aHistoryTooLongForTheCacheIsReadAgain() {
    var store = store();
    for (int index = 0; index < 1_030; index++) {
      fill(store, "x-" + index);
    }
    var id = new CaseId("x-0");

    assertThat(store.append(id, 1, Streams.growing(id, 2).subList(1, 2)))
        .isEqualTo(new Appended.Stored(2));
  }

  @Test
  void proofsOfAClearStoreOpenWithoutASalt() {
    store().append(Play.ID, 0, EVENTS);
    var proofs = store().proofs(Play.ID);
    var openings = store().openings(Play.ID);

    assertThat(EventProof.firstBroken(tenant, Play.ID, proofs)).isEmpty();
    assertThat(proofs).hasSameSizeAs(EVENTS);
    for (int index = 0; index < proofs.size(); index++) {
      assertThat(openings.get(index).salt()).isEmpty();
      assertThat(proofs.get(index).isOf(EVENTS.get(index), openings.get(index))).isTrue();
    }
  }

  @Test
  void aClearStoreHasNoRetention() {
    assertThatThrownBy(() -> store().retention(new KeysInMemory()))
        .hasMessageContaining("[sealed-bodies]");
  }
}
