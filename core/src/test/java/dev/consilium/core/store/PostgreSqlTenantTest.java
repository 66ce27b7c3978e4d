package dev.consilium.core.store;

import dev.consilium.core.TenantId;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;

class PostgreSqlTenantTest extends TenantContract {

  private static DataSource source = Databases.h2();

  @BeforeAll
  static void schema() {
    source = Databases.postgreSql();
    new Schema(source, SqlDialect.postgreSql()).apply();
  }

  @Override
  RetentionContract.Sealed of(TenantId tenant) {
    return RetentionContract.Sealed.of(
        JdbcCaseStore.open(source, SqlDialect.postgreSql(), tenant).sealedBy(sealing(), random),
        keys);
  }
}
