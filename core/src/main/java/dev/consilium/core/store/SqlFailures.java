package dev.consilium.core.store;

import dev.consilium.core.store.StoreException.Kind;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/**
 * What SQLSTATEs mean to a host.
 *
 * <p>Source: PostgreSQL 18 manual, appendix A; H2 2.5 error codes; SQL/JDBC class codes.
 */
final class SqlFailures {

  private static final Map<String, Kind> EXACT = Map.ofEntries(
      Map.entry("40001", Kind.CONTENDED), // serialization failure, deadlock in H2
      Map.entry("40P01", Kind.CONTENDED), // deadlock
      Map.entry("90131", Kind.CONTENDED), // H2: concurrent update
      Map.entry("53300", Kind.UNREACHABLE), // too many connections
      Map.entry("55P03", Kind.TIMED_OUT), // lock not available in time
      Map.entry("57014", Kind.TIMED_OUT), // statement cancelled
      Map.entry("HYT00", Kind.TIMED_OUT), // H2: lock timeout
      Map.entry("42501", Kind.FORBIDDEN),
      Map.entry("90096", Kind.FORBIDDEN), // H2: not enough rights
      Map.entry("42P01", Kind.SCHEMA), // no such table
      Map.entry("42703", Kind.SCHEMA), // no such column
      Map.entry("3F000", Kind.SCHEMA), // no such schema
      Map.entry("90079", Kind.SCHEMA)); // H2: no such schema
  private static final Map<String, Kind> BY_CLASS = Map.of(
      "08", Kind.UNREACHABLE, // connection
      "57", Kind.UNREACHABLE, // server shuts down
      "90", Kind.UNREACHABLE, // H2: closed, locked by another process, file corrupted
      "28", Kind.FORBIDDEN, // authorisation
      "53", Kind.FULL, // disk, memory, connections
      "54", Kind.FULL, // limits of the program
      "42", Kind.SCHEMA, // H2: no such table or column
      "23", Kind.DAMAGED); // a constraint that only foreign writes can break

  private SqlFailures() {}

  static StoreException of(String subject, SQLException cause) {
    var state = Objects.requireNonNullElse(cause.getSQLState(), "none");
    return new StoreException(
        subject, "SQLSTATE " + state + ", vendor code " + cause.getErrorCode(), kind(state));
  }

  static Kind kind(String state) {
    var exact = EXACT.get(state);
    if (exact != null) {
      return exact;
    }
    return state.length() < 2
        ? Kind.OTHER
        : BY_CLASS.getOrDefault(state.substring(0, 2), Kind.OTHER);
  }

  static boolean isUniqueViolation(SQLException cause) {
    return "23505".equals(cause.getSQLState());
  }
}
