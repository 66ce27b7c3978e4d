package dev.consilium.core.store;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;

class PostgreSqlRetentionTest extends JdbcRetentionContract {

  private static DataSource source = Databases.h2();

  @BeforeAll
  static void schema() {
    source = Databases.postgreSql();
    new Schema(source, SqlDialect.postgreSql()).apply();
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
