package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.store.StoreException.Kind;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFailuresTest {

  @ParameterizedTest
  @CsvSource({
    "40001, CONTENDED",
    "40P01, CONTENDED",
    "90131, CONTENDED",
    "55P03, TIMED_OUT",
    "57014, TIMED_OUT",
    "HYT00, TIMED_OUT",
    "08006, UNREACHABLE",
    "57P01, UNREACHABLE",
    "53300, UNREACHABLE",
    "90020, UNREACHABLE",
    "28P01, FORBIDDEN",
    "42501, FORBIDDEN",
    "90096, FORBIDDEN",
    "42P01, SCHEMA",
    "42703, SCHEMA",
    "42S02, SCHEMA",
    "3F000, SCHEMA",
    "90079, SCHEMA",
    "53100, FULL",
    "54000, FULL",
    "23502, DAMAGED",
    "22001, OTHER",
    "X, OTHER"
  })
  void tellsWhatAStateMeans(String state, Kind kind) {
    assertThat(SqlFailures.of("Case C-1", new SQLException("x", state)).kind()).isEqualTo(kind);
  }

  @Test
  void neverQuotesWhatTheDriverSays() {
    var driver = new SQLException("Failing row contains (Mustermann, C50.9)", "23502", 7);

    var failure = SqlFailures.of("Case C-1", driver);

    assertThat(failure)
        .hasMessage(
            "Case C-1: SQLSTATE 23502, vendor code 7 [store-intact]." + " Restore it from a copy.")
        .hasNoCause()
        .hasNoSuppressedExceptions();
  }

  @Test
  void aStateThatIsNotThereIsSaid() {
    assertThat(SqlFailures.of("Outbox", new SQLException("x")))
        .hasMessage("Outbox: SQLSTATE none, vendor code 0 [store-works]."
            + " Look the SQLSTATE up in the database's manual.");
  }

  @Test
  void aDriverThatAssertsWhenItsConnectionDiesIsUnreachable() {
    var statement = answering(PreparedStatement.class, method -> {
      if (method.equals("executeBatch")) {
        throw new AssertionError("should not throw");
      }
      return null;
    });
    var connection = answering(
        Connection.class,
        method -> method.equals("getAutoCommit")
            ? (Object) true
            : method.equals("prepareStatement") ? statement : null);
    var source = answering(DataSource.class, method -> connection);

    assertThatThrownBy(() -> new JdbcWork(source, SqlDialect.postgreSql(), Duration.ofSeconds(1))
            .run("Case C-1", statements -> {
              statements.batch("insert", List.of());
              return 1;
            }))
        .isInstanceOfSatisfying(
            StoreException.class, it -> assertThat(it.kind()).isEqualTo(Kind.UNREACHABLE));
  }

  private static <T> T answering(Class<T> type, Function<String, @Nullable Object> answer) {
    return type.cast(Proxy.newProxyInstance(
        SqlFailuresTest.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, values) -> answer.apply(method.getName())));
  }
}
