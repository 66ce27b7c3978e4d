package dev.consilium.core.store;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;

class H2RetentionTest extends JdbcRetentionContract {

  private static DataSource source = Databases.h2();

  @BeforeAll
  static void schema() {
    source = Databases.h2();
    new Schema(source, SqlDialect.h2()).apply();
  }

  @Override
  DataSource source() {
    return source;
  }

  @Override
  SqlDialect dialect() {
    return SqlDialect.h2();
  }
}
