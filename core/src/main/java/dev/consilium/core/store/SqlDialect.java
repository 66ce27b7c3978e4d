package dev.consilium.core.store;

import java.sql.SQLException;

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

  /** {@return the dialect of H2 2.5 in its own mode} */
  public static SqlDialect h2() {
    return new H2Dialect();
  }

  // The folder of its DDL among the resources.
  final String name() {
    return name;
  }

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
