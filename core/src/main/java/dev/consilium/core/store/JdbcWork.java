package dev.consilium.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work in a transaction of its own, every statement within the time limit. */
final class JdbcWork {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcWork.class);

  /** Work on an open transaction. */
  @FunctionalInterface
  interface Task<T> {
    T run(Statements statements) throws SQLException;
  }

  /** Reads one row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** A transaction, from its first statement to its commit. */
  @FunctionalInterface
  interface Transaction<T> {
    T run() throws SQLException;
  }

  private final DataSource source;
  private final SqlDialect dialect;
  private final int seconds;

  JdbcWork(DataSource source, SqlDialect dialect, Duration limit) {
    this.source = source;
    this.dialect = dialect;
    this.seconds = Math.toIntExact(Math.max(1, limit.toSeconds()));
  }

  <T> T run(String subject, Task<T> task) {
    try (var connection = source.getConnection()) {
      boolean before = connection.getAutoCommit();
      connection.setAutoCommit(false);
      // The connection comes first: whoever has the turn then never waits for the pool.
      var result = dialect.transaction(seconds, () -> attempt(connection, before, task));
      connection.setAutoCommit(before);
      return result;
    } catch (SQLException e) {
      throw SqlFailures.of(subject, e);
    }
  }

  // The host's transaction: neither committed nor closed nor changed here.
  <T> T join(Connection connection, String subject, Task<T> task) {
    try {
      if (connection.getAutoCommit()) {
        throw new IllegalArgumentException(subject
            + ": the connection commits each statement [host-transaction]."
            + " Switch its autocommit off, append, then commit.");
      }
      return task.run(new Statements(connection, seconds));
    } catch (SQLException e) {
      throw SqlFailures.of(subject, e);
    }
  }

  private <T> T attempt(Connection connection, boolean before, Task<T> task) throws SQLException {
    boolean done = false;
    try {
      var result = task.run(new Statements(connection, seconds));
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack(connection, before);
      }
    }
  }

  // What went wrong first is what the caller must hear; a dead connection rolls back by itself.
  private static void rollBack(Connection connection, boolean before) {
    try {
      connection.rollback();
      connection.setAutoCommit(before);
    } catch (SQLException e) {
      LOG.debug("rollback: SQLSTATE {}", e.getSQLState());
    }
  }

  /** Statements of one transaction. */
  static final class Statements {

    private final Connection connection;
    private final int seconds;

    Statements(Connection connection, int seconds) {
      this.connection = connection;
      this.seconds = seconds;
    }

    <T> List<T> query(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
      try (var statement = prepare(sql, values);
          var rows = statement.executeQuery()) {
        var result = new ArrayList<T>();
        while (rows.next()) {
          result.add(row.read(rows));
        }
        return result;
      }
    }

    int update(String sql, @Nullable Object... values) throws SQLException {
      try (var statement = prepare(sql, values)) {
        return statement.executeUpdate();
      }
    }

    void batch(String sql, List<Object[]> rows) throws SQLException {
      try (var statement = prepare(sql)) {
        for (var row : rows) {
          bind(statement, row);
          statement.addBatch();
        }
        statement.executeBatch();
      } catch (AssertionError e) {
        // What PostgreSQL's driver throws when its connection dies in the middle of a batch.
        throw new SQLException("the connection died in a batch", "08006");
      }
    }

    int seconds() {
      return seconds;
    }

    // Undoes what this transaction did so far; only in a transaction of our own.
    void undo() throws SQLException {
      connection.rollback();
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
      var statement = connection.prepareStatement(sql);
      try {
        statement.setQueryTimeout(seconds);
        bind(statement, values);
        return statement;
      } catch (SQLException | RuntimeException e) {
        statement.close();
        throw e;
      }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values)
        throws SQLException {
      for (int index = 0; index < values.length; index++) {
        var value = values[index];
        statement.setObject(
            index + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
      }
    }
  }
}
