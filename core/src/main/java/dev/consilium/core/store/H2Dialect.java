package dev.consilium.core.store;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * H2: one counter row, locked by each append, puts the appends in order.
 *
 * <p>Transactions of this process take turns, commit included. A commit writes the tables and
 * indexes that changed to the file one by one; a transaction at work meanwhile would be written in
 * halves, and a process killed then leaves rows that their index does not know (seen with 2.5.252
 * about once in fifty kills).
 */
final class H2Dialect extends SqlDialect {

  private final ReentrantLock turn = new ReentrantLock(true);

  H2Dialect() {
    super("h2");
  }

  @Override
  <T> T transaction(int seconds, JdbcWork.Transaction<T> transaction) throws SQLException {
    try {
      if (!turn.tryLock(seconds, TimeUnit.SECONDS)) {
        throw new SQLException("no turn within " + seconds + " s", "57014");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while waiting for a turn", "57014", e);
    }
    try {
      return transaction.run();
    } finally {
      turn.unlock();
    }
  }

  @Override
  Optional<String> undurable(JdbcWork.Statements statements) throws SQLException {
    return statements
        .query(
            "select setting_value from information_schema.settings"
                + " where setting_name = 'WRITE_DELAY'",
            row -> row.getString(1))
        .stream()
        .filter(delay -> !delay.equals("0"))
        .map(delay -> "H2 writes up to " + delay + " ms after it commits")
        .findFirst();
  }

  // H2 ends the transaction at each DDL statement, so a lock would not last; "create" fails twice.
  @Override
  void lockSchema(JdbcWork.Statements statements) {
    // Nothing can be held; the second process fails at the first table and changes nothing.
  }

  // A failed insert undoes itself alone here; the transaction goes on.
  @Override
  int addCase(JdbcWork.Statements statements, Object... values) throws SQLException {
    try {
      return statements.update(JdbcAppend.ADD_CASE, values);
    } catch (SQLException e) {
      if (SqlFailures.isUniqueViolation(e)) {
        return 0;
      }
      throw e;
    }
  }

  // Taken before any case row, so that two transactions over several cases cannot block each other.
  @Override
  void beforeAppend(JdbcWork.Statements statements) throws SQLException {
    statements.query(
        "select position from consilium_counter" + forUpdate(statements), row -> row.getLong(1));
    statements.update("update consilium_counter set position = position + 1");
  }

  // A statement's time limit does not end a wait for a lock here, so the limit is said twice.
  @Override
  String forUpdate(JdbcWork.Statements statements) {
    return " for update wait " + statements.seconds();
  }

  @Override
  String position() {
    return "(select position from consilium_counter)";
  }

  @Override
  String settled() {
    return "";
  }

  @Override
  long bytes(JdbcWork.Statements statements, String table) throws SQLException {
    return statements
        .query("select disk_space_used(?)", row -> row.getLong(1), table.toUpperCase(Locale.ROOT))
        .get(0);
  }
}
