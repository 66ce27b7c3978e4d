package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;

class H2CaseStoreTest extends JdbcStoreContract {

  private static final DataSource SOURCE = Databases.h2();

  @BeforeAll
  static void schema() {
    assertThat(new Schema(SOURCE, SqlDialect.h2()).apply()).isEmpty();
  }

  @Override
  DataSource source() {
    return SOURCE;
  }

  @Override
  SqlDialect dialect() {
    return SqlDialect.h2();
  }
}
