package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.TenantId;
import dev.consilium.core.audit.AuditFile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Kills writers, and a server, with SIGKILL while they write.
 *
 * <p>Short by default. The long profile, on one machine some minutes:
 *
 * <pre>mvn -pl core -am test -Dtest='StoreCrashTest,StoreLoadTest' \
 *   -Dsurefire.failIfNoSpecifiedTests=false -Dconsilium.store.kills=50 \
 *   -Dconsilium.store.serverKills=10 -Dconsilium.store.appends=10000</pre>
 */
@Execution(ExecutionMode.SAME_THREAD)
class StoreCrashTest {

  private static final TenantId TENANT = new TenantId("crash");
  private static final int KILLS = Integer.getInteger("consilium.store.kills", 5);
  private static final int SERVER_KILLS = Integer.getInteger("consilium.store.serverKills", 1);

  @TempDir
  Path folder = Path.of(".");

  private final Ledger ledger = new Ledger();
  private AuditLedger audit = new AuditLedger(Path.of("unset"));
  private final SettableClock clock = new SettableClock();
  private final Random random = new Random(20261124);

  @BeforeEach
  void auditsIntoTheFolder() {
    audit = new AuditLedger(folder.resolve("audit.ndjson"));
  }

  @Test
  void aKilledWriterLosesNothingOnPostgreSql() throws Exception {
    var url = Databases.postgreSqlUrl();
    var source = Databases.pooled(Databases.direct(url, "postgres"));
    assertThat(new Schema(source, SqlDialect.postgreSql()).apply()).isEmpty();
    var store = JdbcCaseStore.open(source, SqlDialect.postgreSql(), TENANT);
    var outbox = store.outbox(clock);

    for (int round = 0; round < KILLS; round++) {
      kill("postgresql", url, round);
      waitForDeadClients(source);
      verify(store);
      ledger.consume(outbox, clock, random, 3);
    }

    report("PostgreSQL", KILLS, store, outbox);
  }

  @Test
  void aKilledWriterLosesNothingOnH2() throws Exception {
    var place = "file:" + folder.resolve("h2") + ";WRITE_DELAY=0";
    var dialect = SqlDialect.h2();
    var direct = Databases.h2(place);
    assertThat(new Schema(direct, dialect).apply()).isEmpty();

    for (int round = 0; round < KILLS; round++) {
      kill("h2", "jdbc:h2:" + place + ";LOCK_TIMEOUT=10000", round);
      // The file is open in one process at a time: closed again before the next writer starts.
      assertIndexesAgree(direct);
      var store = JdbcCaseStore.open(direct, dialect, TENANT);
      verify(store);
      ledger.consume(store.outbox(clock), clock, random, 1);
    }

    var store = JdbcCaseStore.open(Databases.pooled(direct), dialect, TENANT);
    report("H2", KILLS, store, store.outbox(clock));
  }

  // An index that lost a row, or kept one that is gone, makes a later update spin until it ends.
  private static void assertIndexesAgree(DataSource source) throws SQLException {
    assertAgrees(source, "consilium_case", "consilium_case_state", "tenant, state, case_id");
    assertAgrees(source, "consilium_case", "consilium_case_due", "tenant, due, case_id");
    assertAgrees(source, "consilium_case", "consilium_case_changed", "tenant, changed, case_id");
    assertAgrees(
        source, "consilium_outbox", "consilium_outbox_open", "tenant, lease_until, case_id");
  }

  private static void assertAgrees(DataSource source, String table, String index, String columns)
      throws SQLException {
    var select = "select concat_ws('|', " + columns + ") from " + table + " use index (";
    assertThat(lines(source, select + index + ")"))
        .as(index)
        .containsExactlyInAnyOrderElementsOf(lines(source, select + ")"));
  }

  private static List<String> lines(DataSource source, String select) throws SQLException {
    try (var connection = source.getConnection();
        var rows = connection.createStatement().executeQuery(select)) {
      var lines = new ArrayList<String>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return lines;
    }
  }

  @Test
  void aKilledWriterLosesNothingInFiles() throws Exception {
    for (int round = 0; round < KILLS; round++) {
      kill("ndjson", folder.resolve("cases").toString(), round);
      // Opened anew: what was acknowledged must be known from the disk alone.
      var store = new NdjsonCaseStore(folder.resolve("cases"), TENANT);
      verify(store);
      ledger.consume(store.outbox(clock), clock, random, 3);
    }

    var store = new NdjsonCaseStore(folder.resolve("cases"), TENANT);
    report("NDJSON", KILLS, store, store.outbox(clock));
  }

  @Test
  void aKilledServerLosesNothing() throws Exception {
    Databases.postgreSqlUrl(); // skips where no server starts
    var data = folder.resolve("data");
    var server = Databases.server(java.util.Optional.of(data));
    var source = Databases.direct(server, "postgres");
    assertThat(new Schema(source, SqlDialect.postgreSql()).apply()).isEmpty();

    for (int round = 0; round < SERVER_KILLS; round++) {
      try (var log = AuditFile.open(audit.path(), KilledWriter.ORIGIN)) {
        var audited = AuditedCaseStore.open(store(server), TENANT, log, new SecureRandom());
        audit.sayOpened(audited.opened().audited());
        var writers = writers(audited, "r" + round);
        waitForAcknowledged(200);
        killServer(data);
        for (var writer : writers) {
          writer.join(TimeUnit.SECONDS.toMillis(30));
          assertThat(writer.isAlive()).isFalse();
        }
        var head = log.log().head();
        audit.sayHead(Long.toString(head.size()), head.root().hex());
      }
      closeQuietly(server);
      server = Databases.server(java.util.Optional.of(data));
      var store = store(server);
      verify(store);
      ledger.consume(store.outbox(clock), clock, random, 3);
    }

    var store = store(server);
    report("PostgreSQL server", SERVER_KILLS, store, store.outbox(clock));
    try (var connection = Databases.direct(server, "postgres").getConnection();
        var rows = connection.createStatement().executeQuery("show fsync")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("on");
    }
    server.close();
  }

  private static JdbcCaseStore store(EmbeddedPostgres server) {
    return JdbcCaseStore.open(
        Databases.pooled(Databases.direct(server, "postgres")), SqlDialect.postgreSql(), TENANT);
  }

  // Each writes until the server is gone; what it was at then is in flight.
  private List<Thread> writers(CaseStore store, String round) {
    var threads = new ArrayList<Thread>();
    for (int number = 0; number < KilledWriter.THREADS; number++) {
      var name = round + "." + number;
      var thread = new Thread(() -> {
        try {
          KilledWriter.write(store, name, ledger::say);
        } catch (StoreException e) {
          // The server was killed; that is what the test does.
        }
      });
      thread.start();
      threads.add(thread);
    }
    return threads;
  }

  private void waitForAcknowledged(int more) throws InterruptedException {
    int before = ledger.acknowledged();
    for (int tries = 0; tries < 3_000 && ledger.acknowledged() < before + more; tries++) {
      Thread.sleep(10);
    }
    Thread.sleep(random.nextInt(50));
  }

  private static void killServer(Path data) throws Exception {
    var pid =
        Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    var postmaster = ProcessHandle.of(pid).orElseThrow();
    var all = new ArrayList<>(postmaster.descendants().toList());
    all.add(0, postmaster);
    all.forEach(ProcessHandle::destroyForcibly);
    for (var process : all) {
      process.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  private static void closeQuietly(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException | RuntimeException e) {
      // It cannot stop what is dead; its lock on the folder is gone all the same.
    }
  }

  private void kill(String kind, String place, int round) throws Exception {
    var process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classPath(),
            KilledWriter.class.getName(),
            kind,
            place,
            TENANT.value(),
            "r" + round,
            audit.path().toString(),
            clock.instant().toString())
        .redirectError(folder.resolve("stderr-" + round).toFile())
        .start();
    int before = ledger.acknowledged();
    int after = 20 + random.nextInt(100);
    try (var lines = process.inputReader()) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        hear(line);
        if (ledger.acknowledged() == before + after) {
          // Anywhere in what it does next; SIGKILL; what it said until then is still read.
          LockSupport.parkNanos(random.nextInt(4_000_000));
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor())
        .as(() -> read(folder.resolve("stderr-" + round)))
        .isEqualTo(128 + 9);
  }

  private void hear(String line) {
    var words = line.split(" ", -1);
    switch (words[0].charAt(0)) {
      case 'O' -> audit.sayOpened(Long.parseLong(words[1]));
      case 'H' -> audit.sayHead(words[1], words[2]);
      case 'D' -> ledger.sayDelivered(words[1]);
      case 'K' -> ledger.sayDone(words[1]);
      default -> ledger.say(line);
    }
  }

  private void verify(CaseStore store) throws IOException {
    ledger.verify(store, KilledWriter.THREADS);
    audit.verify(store, TENANT, ledger, KilledWriter.THREADS);
  }

  // What a dead client had sent still runs on the server; only then is the stream what it stays.
  private static void waitForDeadClients(DataSource source) throws Exception {
    for (int tries = 0; tries < 1_000 && others(source) > 0; tries++) {
      Thread.sleep(10);
    }
    assertThat(others(source)).isZero();
  }

  private static int others(DataSource source) throws SQLException {
    try (var connection = source.getConnection();
        var rows = connection
            .createStatement()
            .executeQuery("select count(*) from pg_stat_activity where state <> 'idle'"
                + " and datname = current_database() and pid <> pg_backend_pid()")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "no error output";
    }
  }

  private static String classPath() {
    var path = new ArrayList<String>();
    path.add(Path.of("target", "classes").toString());
    path.add(Path.of("target", "test-classes").toString());
    path.add(System.getProperty("java.class.path"));
    path.add(System.getProperty("jdk.module.path", ""));
    return String.join(File.pathSeparator, path);
  }

  private void report(String where, int kills, CaseStore store, Outbox outbox) throws IOException {
    long duplicates = ledger.drain(outbox, clock, store, TENANT);
    int audited = audit.settle(store, TENANT, ledger);
    assertThat(audited).isEqualTo(ledger.found()).isEqualTo(ledger.delivered());
    System.out.println("store crash, " + where + ": " + kills + " kills, "
        + ledger.acknowledged() + " acknowledged, " + ledger.found() + " found, "
        + ledger.surplus() + " stored in flight, " + audited + " audited of which "
        + audit.caughtUp() + " on restart (" + audit.unaudited() + " in flight), "
        + ledger.delivered() + " delivered, " + duplicates
        + " duplicates, none acknowledged before");
  }
}
