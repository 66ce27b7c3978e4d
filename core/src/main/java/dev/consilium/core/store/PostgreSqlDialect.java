package dev.consilium.core.store;

import java.sql.SQLException;
import java.util.Optional;

/**
 * PostgreSQL: positions are transaction ids, so appends need not wait for one another.
 *
 * <p>Ids are given before commit; a reader therefore stops before the oldest transaction that still
 * runs. A long transaction anywhere in the cluster holds lists of changes back.
 */
final class PostgreSqlDialect extends SqlDialect {

  private static final long LOCK = 0x636f6e73696c6975L; // "consiliu": any number nobody else uses

  PostgreSqlDialect() {
    super("postgresql");
  }

  @Override
  <T> T transaction(int seconds, JdbcWork.Transaction<T> transaction) throws SQLException {
    return transaction.run();
  }

  // Its default waits for the disk; who changes that in the server's settings decides it there.
  @Override
  Optional<String> undurable(JdbcWork.Statements statements) {
    return Optional.empty();
  }

  @Override
  void lockSchema(JdbcWork.Statements statements) throws SQLException {
    statements.query("select 1 from pg_advisory_xact_lock(?)", row -> 1, LOCK);
  }

  // A failed insert would end the host's transaction, so it must not fail.
  @Override
  int addCase(JdbcWork.Statements statements, Object... values) throws SQLException {
    return statements.update(JdbcAppend.ADD_CASE + " on conflict do nothing", values);
  }

  @Override
  void beforeAppend(JdbcWork.Statements statements) {
    // Nothing: the transaction id comes with the first write.
  }

  // The statement's own time limit ends the wait as well.
  @Override
  String forUpdate(JdbcWork.Statements statements) {
    return " for update";
  }

  @Override
  String position() {
    return "pg_current_xact_id()::text::bigint";
  }

  @Override
  String settled() {
    return " and changed < pg_snapshot_xmin(pg_current_snapshot())::text::bigint";
  }

  @Override
  long bytes(JdbcWork.Statements statements, String table) throws SQLException {
    return statements
        .query("select pg_total_relation_size(cast(? as regclass))", row -> row.getLong(1), table)
        .get(0);
  }
}
