package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Writers that append to the same cases until each has stored its share. */
final class Writers {

  /**
   * What came of it.
   *
   * @param stored acknowledged appends
   * @param conflicts appends answered by a conflict
   * @param events events that are there afterwards
   * @param broken what is wrong with them
   * @param nanos how long writing took
   */
  record Result(long stored, long conflicts, long events, List<String> broken, long nanos) {

    long perSecond() {
      return stored * 1_000_000_000L / nanos;
    }

    @Override
    public String toString() {
      return stored + " appends, " + conflicts + " conflicts, " + perSecond() + " appends/s";
    }
  }

  private record Share(long stored, long conflicts) {}

  private Writers() {}

  static Result run(CaseStore store, String prefix, int writers, int appends, int cases)
      throws Exception {
    var acknowledged = ConcurrentHashMap.<String>newKeySet();
    var threads = Executors.newFixedThreadPool(writers);
    long start = System.nanoTime();
    long stored = 0;
    long conflicts = 0;
    try {
      var tasks = new ArrayList<Callable<Share>>();
      for (int writer = 0; writer < writers; writer++) {
        int number = writer;
        tasks.add(() -> write(store, prefix, number, appends, cases, acknowledged));
      }
      for (var share : threads.invokeAll(tasks)) {
        stored += share.get().stored();
        conflicts += share.get().conflicts();
      }
    } finally {
      threads.shutdownNow();
    }
    long nanos = System.nanoTime() - start;
    return judged(
        store, prefix, cases, acknowledged, new Result(stored, conflicts, 0, List.of(), nanos));
  }

  // Every case is shared by all; each writer walks them in its own order and reads after a
  // conflict.
  private static Share write(
      CaseStore store,
      String prefix,
      int writer,
      int appends,
      int cases,
      Set<String> acknowledged) {
    var known = new ArrayList<SecondOpinionCase>();
    for (int index = 0; index < cases; index++) {
      known.add(SecondOpinionCase.draft(new CaseId(prefix + "-" + index)));
    }
    var random = new Random(writer);
    long conflicts = 0;
    for (int done = 0; done < appends; ) {
      int at = random.nextInt(cases);
      var before = known.get(at);
      var cause = writer + "." + done;
      var event = Streams.next(before, cause);
      if (store.append(before.id(), before.sequence(), List.of(event)) instanceof Appended.Stored) {
        known.set(at, before.evolve(event));
        acknowledged.add(before.id() + "#" + cause);
        done++;
      } else {
        conflicts++;
        var now = before;
        for (var missed : store.readAfter(before.id(), before.sequence()).events()) {
          now = now.evolve(missed);
        }
        known.set(at, now);
      }
    }
    return new Share(appends, conflicts);
  }

  private static Result judged(
      CaseStore store, String prefix, int cases, Set<String> acknowledged, Result result) {
    var broken = new ArrayList<String>();
    var seen = new HashSet<String>();
    long events = 0;
    for (int index = 0; index < cases; index++) {
      var id = new CaseId(prefix + "-" + index);
      var stored = store.read(id).events();
      events += stored.size();
      SecondOpinionCase.replay(id, stored);
      for (var event : stored) {
        if (!seen.add(id + "#" + event.header().cause())) {
          broken.add("doubled " + id + "#" + event.header().cause());
        }
      }
    }
    acknowledged.stream().filter(it -> !seen.contains(it)).forEach(it -> broken.add("lost " + it));
    seen.stream()
        .filter(it -> !acknowledged.contains(it))
        .forEach(it -> broken.add("unasked " + it));
    return new Result(result.stored(), result.conflicts(), events, broken, result.nanos());
  }
}
