package dev.consilium.core.store;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** What every database keeps to, beyond what every store does; each test has its own tenant. */
abstract class JdbcStoreContract extends CaseStoreContract {

  private static final AtomicInteger TENANTS = new AtomicInteger();

  final TenantId tenant = new TenantId("t-" + TENANTS.incrementAndGet());

  abstract DataSource source();

  abstract SqlDialect dialect();

  @Override
  JdbcCaseStore store() {
    return JdbcCaseStore.open(source(), dialect(), tenant);
  }
}
