package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import dev.consilium.core.audit.AuditFile;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Writes, audits and delivers until it is killed, and says each step: before an append what it tries
 * (T), after it what was acknowledged (A) or refused (C), the audit log's head (H), a delivery it
 * received (D) and one it acknowledged (K). Runs in a process of its own.
 */
final class KilledWriter {

  static final int THREADS = 3;
  static final int CASES = 4;
  static final String ORIGIN = "consilium-crash";

  private KilledWriter() {}

  /**
   * Starts the writing threads and the one that delivers.
   *
   * @param arguments kind, place, tenant, name of the round, audit log, the consumer's time
   */
  public static void main(String[] arguments) throws InterruptedException, IOException {
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
      failure.printStackTrace();
      Runtime.getRuntime().halt(3);
    });
    var tenant = new TenantId(arguments[2]);
    var store = open(arguments[0], arguments[1], tenant);
    var audit = AuditFile.open(Path.of(arguments[4]), ORIGIN);
    var audited = AuditedCaseStore.open(store.store(), tenant, audit, new SecureRandom());
    say("O " + audited.opened().audited());
    sayHead(audit);
    var threads = new ArrayList<Thread>();
    for (int number = 0; number < THREADS; number++) {
      var name = arguments[3] + "." + number;
      threads.add(new Thread(() -> write(audited, name, (what, caseId, sequence, cause) -> {
        say(what + " " + caseId + " " + sequence + " " + cause);
        if (what == 'A') {
          sayHead(audit);
        }
      })));
    }
    var clock = Clock.fixed(Instant.parse(arguments[5]), ZoneOffset.UTC);
    threads.add(new Thread(() -> deliver(store.outbox(clock))));
    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }
  }

  /** A store and the outbox it fills. */
  interface Opened {
    CaseStore store();

    Outbox outbox(Clock clock);
  }

  private static Opened open(String kind, String place, TenantId tenant) {
    if (kind.equals("ndjson")) {
      var store = new NdjsonCaseStore(Path.of(place), tenant);
      return opened(store, store::outbox);
    }
    var dialect = kind.equals("h2") ? SqlDialect.h2() : SqlDialect.postgreSql();
    var user = kind.equals("h2") ? "sa" : "postgres";
    var source = Databases.pooled(Databases.direct(place, user));
    var store = JdbcCaseStore.open(source, dialect, tenant);
    return opened(store, store::outbox);
  }

  private static Opened opened(CaseStore store, Function<Clock, Outbox> outbox) {
    return new Opened() {
      @Override
      public CaseStore store() {
        return store;
      }

      @Override
      public Outbox outbox(Clock clock) {
        return outbox.apply(clock);
      }
    };
  }

  // Leases do not end within a round: its clock stands still.
  private static void deliver(Outbox outbox) {
    while (true) {
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
      for (var delivery : outbox.claim(100, Duration.ofMinutes(1))) {
        say("D " + delivery.key());
        if (outbox.acknowledge(delivery.id()) == Outbox.Acknowledgement.DONE) {
          say("K " + delivery.key());
        }
      }
    }
  }

  /** Where a writer reports. */
  interface Report {
    void say(char what, CaseId caseId, long sequence, String cause);
  }

  private static void say(String line) {
    synchronized (System.out) {
      System.out.println(line);
      System.out.flush();
    }
  }

  // Asked and said as one, so that heads come in the order of their sizes.
  private static void sayHead(AuditFile audit) {
    synchronized (System.out) {
      var head = audit.log().head();
      say("H " + head.size() + " " + head.root().hex());
    }
  }

  static void write(CaseStore store, String name, Report report) {
    var known = new ArrayList<SecondOpinionCase>();
    for (int index = 0; index < CASES; index++) {
      var id = new CaseId("K-" + index);
      known.add(SecondOpinionCase.replay(id, store.read(id).events()));
    }
    for (int number = 0; ; number++) {
      int at = number % CASES;
      var before = known.get(at);
      var cause = name + "." + number;
      var event = Streams.next(before, cause);
      report.say('T', before.id(), before.sequence() + 1, cause);
      var appended = store.append(before.id(), before.sequence(), List.of(event));
      if (appended instanceof Appended.Stored stored) {
        report.say('A', before.id(), stored.sequence(), cause);
        known.set(at, before.evolve(event));
      } else {
        report.say('C', before.id(), before.sequence() + 1, cause);
        known.set(
            at, SecondOpinionCase.replay(before.id(), store.read(before.id()).events()));
      }
    }
  }
}
