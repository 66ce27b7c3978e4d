package dev.consilium.core.store;

import java.sql.SQLException;
import java.util.Optional;

/**
 * What one database does differently; everything else is the same SQL everywhere.
 *
 * <p>Choose with {@link #postgreSql()} or {@link #h2()}. Immutable.
 */
public abstract sealed class SqlDialect permits PostgreSqlDialect, H2Dialect {

  private final String name;

  SqlDialect(String name) {
    this.name = name;
  }

  /** {@return the dialect of PostgreSQL 14 and later} */
  public static SqlDialect postgreSql() {
    return new PostgreSqlDialect();
  }

  /**
   * Gives the dialect of H2 2.5 in its own mode.
   *
   * <p>Its transactions run one after the other: H2 writes a commit to its file together with
   * whatever else is half done, and after a crash an index could disagree with its table. So give
   * one and the same object to all that work on one database; transactions of the host's own take
   * no turn. A file is opened with {@code WRITE_DELAY=0}: H2 commits before it writes otherwise, and
   * a store refuses that.
   *
   * @return a dialect with a turn of its own
   */
  public static SqlDialect h2() {
    return new H2Dialect();
  }

  // The folder of its DDL among the resources.
  final String name() {
    return name;
  }

  // Runs a transaction, when its turn comes where this database needs one after the other.
  abstract <T> T transaction(int seconds, JdbcWork.Transaction<T> transaction) throws SQLException;

  // Why a commit of this database may not be on its disk; empty when it is.
  abstract Optional<String> undurable(JdbcWork.Statements statements) throws SQLException;

  // Keeps two processes from applying the schema at the same time.
  abstract void lockSchema(JdbcWork.Statements statements) throws SQLException;

  // Adds a case row unless there is one; 1 when this call added it.
  abstract int addCase(JdbcWork.Statements statements, Object... values) throws SQLException;

  // Runs first in each append: whatever makes positions grow in commit order.
  abstract void beforeAppend(JdbcWork.Statements statements) throws SQLException;

  // Locks the selected rows, waiting no longer than a statement may take.
  abstract String forUpdate(JdbcWork.Statements statements);

  // An expression for the position of a change, in the transaction that makes it.
  abstract String position();

  // A condition that hides changes before which others may still be committed.
  abstract String settled();

  // What a table of ours takes on the disk, its indexes included where the database tells.
  abstract long bytes(JdbcWork.Statements statements, String table) throws SQLException;

  @Override
  public final String toString() {
    return name;
  }
}
