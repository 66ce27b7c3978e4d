package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes until it is killed, and says before each append what it tries, after it what was
 * acknowledged. Runs in a process of its own.
 */
final class KilledWriter {

  static final int THREADS = 3;
  static final int CASES = 4;

  private KilledWriter() {}

  /**
   * Starts the writing threads.
   *
   * @param arguments kind, place, tenant, name of the round
   */
  public static void main(String[] arguments) throws InterruptedException {
    var store = open(arguments[0], arguments[1], new TenantId(arguments[2]));
    var threads = new ArrayList<Thread>();
    for (int number = 0; number < THREADS; number++) {
      var name = arguments[3] + "." + number;
      var thread = new Thread(() -> write(store, name, KilledWriter::say));
      thread.start();
      threads.add(thread);
    }
    for (var thread : threads) {
      thread.join();
    }
  }

  private static CaseStore open(String kind, String place, TenantId tenant) {
    if (kind.equals("ndjson")) {
      return new NdjsonCaseStore(Path.of(place));
    }
    var dialect = kind.equals("h2") ? SqlDialect.h2() : SqlDialect.postgreSql();
    var user = kind.equals("h2") ? "sa" : "postgres";
    return JdbcCaseStore.open(Databases.pooled(Databases.direct(place, user)), dialect, tenant);
  }

  /** Where a writer reports. */
  interface Report {
    void say(char what, CaseId caseId, long sequence, String cause);
  }

  private static void say(char what, CaseId caseId, long sequence, String cause) {
    synchronized (System.out) {
      System.out.println(what + " " + caseId + " " + sequence + " " + cause);
      System.out.flush();
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
