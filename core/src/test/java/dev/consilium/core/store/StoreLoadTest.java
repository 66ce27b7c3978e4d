package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.TenantId;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Eight writers at once on shared cases; for the long profile see {@link StoreCrashTest}. */
@Execution(ExecutionMode.SAME_THREAD)
class StoreLoadTest {

  private static final int WRITERS = 8;
  private static final int APPENDS = Integer.getInteger("consilium.store.appends", 500);
  private static final int CASES = Math.max(16, APPENDS / 25);

  @TempDir
  Path folder = Path.of(".");

  @Test
  void eightWritersLoseAndDoubleNothingOnPostgreSql() throws Exception {
    run("PostgreSQL", jdbc(Databases.postgreSql(), SqlDialect.postgreSql()), APPENDS);
  }

  @Test
  void eightWritersLoseAndDoubleNothingOnH2() throws Exception {
    var source = Databases.pooled(Databases.h2("file:" + folder.resolve("h2") + ";WRITE_DELAY=0"));
    run("H2 file", jdbc(source, SqlDialect.h2()), APPENDS);
  }

  @Test
  void eightWritersLoseAndDoubleNothingInMemory() throws Exception {
    run("memory", new InMemoryCaseStore(new TenantId("load")), APPENDS);
  }

  @Test
  void eightWritersLoseAndDoubleNothingInFiles() throws Exception {
    run("NDJSON", new NdjsonCaseStore(folder.resolve("cases"), new TenantId("load")), APPENDS / 10);
  }

  private static JdbcCaseStore jdbc(DataSource source, SqlDialect dialect) {
    assertThat(new Schema(source, dialect).apply()).isEmpty();
    return JdbcCaseStore.open(source, dialect, new TenantId("load"));
  }

  private static void run(String where, CaseStore store, int appends) throws Exception {
    var result = Writers.run(store, "L", WRITERS, appends, CASES);

    System.out.println("store load, " + where + ": " + WRITERS + " writers, " + result);
    assertThat(result.broken()).isEmpty();
    assertThat(result.stored()).isEqualTo((long) WRITERS * appends);
    assertThat(result.events()).isEqualTo((long) WRITERS * appends);
    assertThat(result.conflicts()).isPositive();
  }
}
