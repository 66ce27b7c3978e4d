package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;

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
}
