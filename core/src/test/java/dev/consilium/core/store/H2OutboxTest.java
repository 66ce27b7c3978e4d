package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.TenantId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

  // Otherwise the two hold each other up now and then, until the time limit of one is over: shown
  // by
  // the campaign of killed writers, in about one round of fifty.
  @Test
  void aClaimWaitsForTheAppendThatIsUnderWay() throws SQLException {
    var hasty = JdbcCaseStore.open(source, SqlDialect.h2(), tenant)
        .timeLimit(Duration.ofSeconds(1))
        .outbox(clock);
    try (var append = source.getConnection()) {
      append.setAutoCommit(false);
      append.createStatement().execute("select position from consilium_counter for update");

      assertThatThrownBy(() -> hasty.claim(1, Duration.ofMinutes(1)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("[store-time-limit]");
      append.rollback();
    }
    assertThat(hasty.claim(1, Duration.ofMinutes(1))).isEmpty();
  }
}
