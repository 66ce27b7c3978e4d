package dev.consilium.core.store;

import dev.consilium.core.TenantId;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;

class PostgreSqlOutboxTest extends OutboxContract {

  private static final AtomicInteger TENANTS = new AtomicInteger();
  private static DataSource source = Databases.h2();

  private final TenantId tenant = new TenantId("o-" + TENANTS.incrementAndGet());

  @BeforeAll
  static void schema() {
    source = Databases.postgreSql();
    new Schema(source, SqlDialect.postgreSql()).apply();
  }

  @Override
  JdbcCaseStore store() {
    return JdbcCaseStore.open(source, SqlDialect.postgreSql(), tenant);
  }

  @Override
  TenantId tenant() {
    return tenant;
  }

  @Override
  Outbox outbox() {
    return store().outbox(clock);
  }
}
