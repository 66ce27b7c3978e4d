package dev.consilium.core.store;

import dev.consilium.core.TenantId;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;

class H2OutboxTest extends OutboxContract {

  private static final AtomicInteger TENANTS = new AtomicInteger();
  private static DataSource source = Databases.h2();

  private final TenantId tenant = new TenantId("o-" + TENANTS.incrementAndGet());

  @BeforeAll
  static void schema() {
    source = Databases.h2();
    new Schema(source, SqlDialect.h2()).apply();
  }

  @Override
  JdbcCaseStore store() {
    return JdbcCaseStore.open(source, SqlDialect.h2(), tenant);
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
