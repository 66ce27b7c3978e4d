package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgreSqlCaseStoreTest extends JdbcStoreContract {

  private static DataSource source = Databases.h2();

  @BeforeAll
  static void schema() {
    source = Databases.postgreSql();
    assertThat(new Schema(source, SqlDialect.postgreSql()).apply()).isEmpty();
  }

  @Override
  DataSource source() {
    return source;
  }

  @Override
  SqlDialect dialect() {
    return SqlDialect.postgreSql();
  }

  @Test
  void aReaderOfChangesStopsBeforeWhatIsNotCommittedYet() throws Exception {
    fill(store(), "first");
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      var slow = new CaseId("slow");
      store().append(connection, Append.to(slow, 0, Streams.growing(slow, 1)));
      fill(store(), "fast");

      var page = settled(store(), CaseQuery.changedSince(ChangeMark.START), 1);
      assertThat(ids(page)).containsExactly("first");
      connection.commit();
      connection.setAutoCommit(true);

      assertThat(ids(settled(store(), page.next(), 2))).containsExactly("slow", "fast");
    }
  }

  @Test
  void aServerThatIsNotThereIsUnreachable() {
    var nowhere = Databases.direct("jdbc:postgresql://localhost:1/none", "postgres");

    assertThatThrownBy(() -> JdbcCaseStore.open(nowhere, SqlDialect.postgreSql(), tenant))
        .isInstanceOfSatisfying(
            StoreException.class,
            it -> assertThat(it.kind()).isEqualTo(StoreException.Kind.UNREACHABLE))
        .hasNoCause();
  }
}
