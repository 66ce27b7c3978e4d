package dev.consilium.core.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.assertj.core.api.Assumptions;

/** Real databases for tests: one PostgreSQL server a run, one database a test class. */
final class Databases {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Databases() {}

  /** Starts on first use; the server ends with this process. */
  private static final class Shared {
    private static String reason = "";
    private static final Optional<EmbeddedPostgres> SERVER = start();

    private static Optional<EmbeddedPostgres> start() {
      try {
        return Optional.of(server(Optional.empty()));
      } catch (IOException | RuntimeException e) {
        reason = String.valueOf(e.getMessage());
        return Optional.empty();
      }
    }
  }

  // Durable, as in production: the library's default is without fsync.
  static EmbeddedPostgres server(Optional<Path> folder) throws IOException {
    var builder = EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("timezone", "UTC")
        .setPGStartupWait(Duration.ofSeconds(60));
    if (folder.isPresent()) {
      builder.setDataDirectory(folder.get()).setCleanDataDirectory(false);
    }
    return builder.start();
  }

  /** A database of its own on the run's server; the test is skipped when it cannot be started. */
  static DataSource postgreSql() {
    return pooled(direct(postgreSqlUrl(), "postgres"));
  }

  static String postgreSqlUrl() {
    Assumptions.assumeThat(Shared.SERVER)
        .as("PostgreSQL's binaries start here; skipped: %s", Shared.reason)
        .isPresent();
    var name = "consilium_" + NUMBER.incrementAndGet();
    var server = Shared.SERVER.orElseThrow();
    try (var connection = direct(server, "postgres").getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return url(server, name);
  }

  static DataSource direct(EmbeddedPostgres server, String database) {
    return direct(url(server, database), "postgres");
  }

  static String url(EmbeddedPostgres server, String database) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
  }

  // The drivers' own data sources would need java.naming, which nothing else here does.
  static DataSource direct(String url, String user) {
    return (DataSource) Proxy.newProxyInstance(
        Databases.class.getClassLoader(),
        new Class<?>[] {DataSource.class},
        (proxy, method, args) -> DriverManager.getConnection(url, user, ""));
  }

  /** A database in memory that lives as long as this process. */
  static DataSource h2() {
    return pooled(h2("mem:consilium_" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1"));
  }

  static DataSource h2(String rest) {
    return direct("jdbc:h2:" + rest + ";LOCK_TIMEOUT=10000", "sa");
  }

  /** What a pool does, in twenty lines: a closed connection waits for the next. */
  static DataSource pooled(DataSource source) {
    var free = new ConcurrentLinkedQueue<Connection>();
    return (DataSource) Proxy.newProxyInstance(
        Databases.class.getClassLoader(),
        new Class<?>[] {DataSource.class},
        (proxy, method, args) -> {
          var connection = free.poll();
          while (connection != null && connection.isClosed()) {
            connection = free.poll();
          }
          return returning(connection == null ? source.getConnection() : connection, free);
        });
  }

  private static Connection returning(Connection connection, Queue<Connection> free) {
    return (Connection) Proxy.newProxyInstance(
        Databases.class.getClassLoader(),
        new Class<?>[] {Connection.class},
        (proxy, method, args) -> {
          if (method.getName().equals("close")) {
            free.add(connection);
            return null;
          }
          try {
            return method.invoke(connection, args);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
