package dev.consilium.core.store;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The tables of the JDBC store: which version is there, the SQL of ours, and applying it on request.
 *
 * <p>Nothing is applied unless asked; a host may run {@link #sql()} with its own tool and account
 * instead. Safe to share between threads.
 */
public final class Schema {

  /** The version this library works with. */
  public static final int VERSION = 1;

  private static final String VERSIONS = """
      create table consilium_schema (
        version integer primary key,
        sha256 varchar(64) not null
      );
      """;

  private record Applied(int version, String sha256) {}

  private final SqlDialect dialect;
  private final JdbcWork work;

  /**
   * Takes where to look; asks nothing yet.
   *
   * @param source the host's connections; applying needs the right to create tables
   * @param dialect which database it is
   */
  public Schema(DataSource source, SqlDialect dialect) {
    this.dialect = dialect;
    this.work = new JdbcWork(source, dialect, Duration.ofSeconds(30));
  }

  /**
   * Gives everything needed to make the schema from nothing.
   *
   * @return SQL statements, each ended by a semicolon; they record their version too
   */
  public String sql() {
    var script = resource();
    return VERSIONS + script + "insert into consilium_schema (version, sha256) values (" + VERSION
        + ", '" + hash(script) + "');\n";
  }

  /**
   * Tells which schema is there; changes nothing.
   *
   * @return absent, current, older or unknown
   */
  public SchemaStatus status() {
    return work.run("Schema", this::status);
  }

  private SchemaStatus status(JdbcWork.Statements statements) throws SQLException {
    // Both spellings, for "lower" in a database under a Turkish locale makes neither.
    var tables = statements.query(
        "select 1 from information_schema.tables where table_schema = current_schema"
            + " and table_name in ('consilium_schema', 'CONSILIUM_SCHEMA')",
        row -> row.getInt(1));
    if (tables.isEmpty()) {
      return new SchemaStatus(SchemaStatus.Kind.ABSENT, 0);
    }
    var applied = statements.query(
        "select version, sha256 from consilium_schema order by version",
        row -> new Applied(row.getInt(1), row.getString(2)));
    int latest = applied.isEmpty() ? 0 : applied.get(applied.size() - 1).version();
    boolean ours = applied.equals(List.of(new Applied(VERSION, hash(resource()))));
    return new SchemaStatus(ours ? SchemaStatus.Kind.CURRENT : SchemaStatus.Kind.UNKNOWN, latest);
  }

  /**
   * Makes the schema where there is none; where ours is there already, does nothing.
   *
   * @return empty when the schema is ours now; else why nothing was applied
   */
  public Optional<Refusal> apply() {
    return work.run("Schema", statements -> {
      dialect.lockSchema(statements);
      var status = status(statements);
      if (status.kind() == SchemaStatus.Kind.ABSENT) {
        for (var statement : statements(sql())) {
          statements.update(statement);
        }
        return Optional.empty();
      }
      return status.kind() == SchemaStatus.Kind.CURRENT
          ? Optional.empty()
          : Optional.of(new Refusal(
              "Schema",
              "found " + status + ", ours is version " + VERSION,
              "schema-known",
              "Use the library version that made it, or give ours a schema of its own."));
    });
  }

  // Our scripts hold no semicolon inside a statement or a comment's last place; a test checks it.
  static List<String> statements(String script) {
    var code = script
        .lines()
        .filter(line -> !line.startsWith("--"))
        .reduce("", (all, line) -> all + line + "\n");
    return Arrays.stream(code.split(";", -1))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private String resource() {
    var name = dialect.name() + "/V" + VERSION + "__cases.sql";
    try (var in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Schema resource " + name
            + ": is not in the jar [schema-shipped]. Use the jar as it was published.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Schema resource " + name + ": unreadable [schema-shipped]. Check the jar.", e);
    }
  }

  private static String hash(String script) {
    return ContentHash.of(script.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
