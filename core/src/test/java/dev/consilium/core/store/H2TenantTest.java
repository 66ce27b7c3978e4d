package dev.consilium.core.store;

import dev.consilium.core.TenantId;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;

class H2TenantTest extends TenantContract {

  private static DataSource source = Databases.h2();

  @BeforeAll
  static void schema() {
    source = Databases.h2();
    new Schema(source, SqlDialect.h2()).apply();
  }

  @Override
  RetentionContract.Sealed of(TenantId tenant) {
    return RetentionContract.Sealed.of(
        JdbcCaseStore.open(source, SqlDialect.h2(), tenant).sealedBy(sealing(), random), keys);
  }
}
