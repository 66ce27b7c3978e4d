package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.TenantId;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

  private static final TenantId TENANT = new TenantId("t");

  private static SqlDialect dialect(String name) {
    return name.equals("h2") ? SqlDialect.h2() : SqlDialect.postgreSql();
  }

  private static DataSource source(String name) {
    return name.equals("h2") ? Databases.h2() : Databases.postgreSql();
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void appliesNothingUnlessAsked(String database) {
    var source = source(database);
    var schema = new Schema(source, dialect(database));

    assertThat(schema.status()).isEqualTo(new SchemaStatus(SchemaStatus.Kind.ABSENT, 0));
    assertThatThrownBy(() -> JdbcCaseStore.open(source, dialect(database), TENANT))
        .isInstanceOf(StoreException.class)
        .hasMessage("Case store: its schema is absent [store-schema]."
            + " Ask Schema which version is there and apply ours.");
    assertThat(schema.status().kind()).isEqualTo(SchemaStatus.Kind.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void appliesOnceAndKnowsItsVersion(String database) {
    var source = source(database);
    var schema = new Schema(source, dialect(database));

    assertThat(schema.apply()).isEmpty();
    assertThat(schema.apply()).isEmpty();
    assertThat(schema.status())
        .isEqualTo(new SchemaStatus(SchemaStatus.Kind.CURRENT, Schema.VERSION))
        .hasToString("version 1, CURRENT");
    assertThat(JdbcCaseStore.open(source, dialect(database), TENANT)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void aHostMayRunTheSqlItself(String database) throws SQLException {
    var source = source(database);
    var schema = new Schema(source, dialect(database));
    for (var statement : Schema.statements(schema.sql())) {
      execute(source, statement);
    }

    assertThat(schema.status().kind()).isEqualTo(SchemaStatus.Kind.CURRENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void refusesVersionsItDoesNotKnow(String database) throws SQLException {
    var source = source(database);
    var schema = new Schema(source, dialect(database));
    schema.apply();
    execute(source, "insert into consilium_schema values (2, '" + "0".repeat(64) + "')");

    assertThat(schema.status()).isEqualTo(new SchemaStatus(SchemaStatus.Kind.UNKNOWN, 2));
    assertThat(schema.apply())
        .get()
        .hasToString("Schema: found version 2, UNKNOWN, ours is version 1 [schema-known]."
            + " Use the library version that made it, or give ours a schema of its own.");
    assertThatThrownBy(() -> JdbcCaseStore.open(source, dialect(database), TENANT))
        .hasMessageContaining("[store-schema]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void refusesAScriptOfTheSameNumberThatIsNotOurs(String database) throws SQLException {
    var source = source(database);
    var schema = new Schema(source, dialect(database));
    schema.apply();
    execute(source, "update consilium_schema set sha256 = '" + "0".repeat(64) + "'");

    assertThat(schema.status()).isEqualTo(new SchemaStatus(SchemaStatus.Kind.UNKNOWN, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void anEmptyVersionTableIsUnknown(String database) throws SQLException {
    var source = source(database);
    execute(source, "create table consilium_schema (version integer, sha256 varchar(64))");

    assertThat(new Schema(source, dialect(database)).status())
        .isEqualTo(new SchemaStatus(SchemaStatus.Kind.UNKNOWN, 0));
  }

  @Test
  void twoProcessesMayApplyAtTheSameTimeOnPostgreSql() throws Exception {
    var source = Databases.postgreSql();
    var schema = new Schema(source, SqlDialect.postgreSql());
    var threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> apply = () -> schema.apply().isEmpty();
      for (var done : threads.invokeAll(List.of(apply, apply))) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(schema.status().kind()).isEqualTo(SchemaStatus.Kind.CURRENT);
  }

  @Test
  void looksOnlyWhereTheSearchPathPoints() throws SQLException {
    var source = Databases.postgreSql();
    new Schema(source, SqlDialect.postgreSql()).apply();
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create schema elsewhere");
      statement.execute("set search_path = elsewhere");
    }

    var schema = new Schema(source, SqlDialect.postgreSql());
    assertThat(schema.status().kind()).isEqualTo(SchemaStatus.Kind.ABSENT);
    assertThat(schema.apply()).isEmpty();
    assertThat(schema.status().kind()).isEqualTo(SchemaStatus.Kind.CURRENT);
  }
}
