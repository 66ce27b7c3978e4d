package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.TenantId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2DialectTest {

  private static final TenantId TENANT = new TenantId("turns");

  @Test
  void transactionsTakeTurns() throws Exception {
    var dialect = SqlDialect.h2();
    var inside = new AtomicInteger();
    var together = new AtomicInteger();
    var work = new ArrayList<Callable<Integer>>();
    for (int number = 0; number < 4; number++) {
      work.add(() -> {
        for (int time = 0; time < 500; time++) {
          dialect.transaction(10, () -> {
            together.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            return inside.decrementAndGet();
          });
        }
        return 0;
      });
    }

    var threads = Executors.newFixedThreadPool(4);
    try {
      for (var each : threads.invokeAll(work)) {
        each.get(30, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(together).hasValue(1);
  }

  @Test
  void waitsForItsTurnNoLongerThanAStatementMayTake() throws Exception {
    var dialect = SqlDialect.h2();
    var held = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var threads = Executors.newSingleThreadExecutor();
    try {
      var holder = threads.submit(() -> dialect.transaction(1, () -> {
        held.countDown();
        try {
          return release.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          throw new SQLException(e);
        }
      }));
      held.await();

      assertThatThrownBy(() -> dialect.transaction(0, () -> 1))
          .isInstanceOfSatisfying(
              SQLException.class,
              it -> assertThat(SqlFailures.kind(it.getSQLState()))
                  .isEqualTo(StoreException.Kind.TIMED_OUT));

      release.countDown();
      assertThat(holder.get(30, TimeUnit.SECONDS)).isTrue();
      assertThat(dialect.transaction(1, () -> 1)).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void givesTheTurnBackWhenATransactionFails() {
    var dialect = SqlDialect.h2();

    assertThatThrownBy(() -> dialect.transaction(1, () -> {
          throw new SQLException("broken", "08006");
        }))
        .isInstanceOf(SQLException.class);

    var threads = Executors.newSingleThreadExecutor();
    try {
      assertThat(threads.submit(() -> dialect.transaction(1, () -> 1)))
          .succeedsWithin(30, TimeUnit.SECONDS)
          .isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anInterruptedThreadStaysInterruptedAndHasNoTurn() {
    var dialect = SqlDialect.h2();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> dialect.transaction(1, () -> 1)).isInstanceOf(SQLException.class);

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aFileThatIsWrittenAfterTheCommitIsRefused(@TempDir Path folder) {
    var source = Databases.h2("file:" + folder.resolve("late"));
    assertThat(new Schema(source, SqlDialect.h2()).apply()).isEmpty();

    assertThatThrownBy(() -> JdbcCaseStore.open(source, SqlDialect.h2(), TENANT))
        .isInstanceOfSatisfying(
            StoreException.class,
            it -> assertThat(it.kind()).isEqualTo(StoreException.Kind.DURABILITY))
        .hasMessageContaining("500 ms")
        .hasMessageContaining("WRITE_DELAY=0");
  }
}
