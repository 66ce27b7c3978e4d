package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What writers said, held against what a store has after they died. */
final class Ledger {

  private final Map<String, String> acknowledged = new HashMap<>();
  private final Set<String> tried = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final Set<String> surplus = new LinkedHashSet<>();
  private final Set<String> delivered = new HashSet<>();
  private final Set<String> done = new HashSet<>();
  private final Map<CaseId, Long> lastNew = new HashMap<>();
  private long deliveries;
  private int found;

  synchronized void say(char what, CaseId caseId, long sequence, String cause) {
    var place = caseId + "#" + sequence;
    switch (what) {
      case 'T' -> tried.add(cause);
      case 'A' ->
        assertThat(acknowledged.put(place, cause))
            .as("%s acknowledged twice", place)
            .isNull();
      default -> refused.add(cause);
    }
  }

  synchronized void say(String line) {
    var words = line.split(" ", -1);
    say(words[0].charAt(0), new CaseId(words[1]), Long.parseLong(words[2]), words[3]);
  }

  synchronized void sayDelivered(String key) {
    var parts = key.split("/", -1);
    receive(new DeliveryId(new TenantId(parts[0]), new CaseId(parts[1]), Long.parseLong(parts[2])));
  }

  synchronized void sayDone(String key) {
    done.add(key);
  }

  // Places of acknowledged events, and their number by case.
  synchronized Map<CaseId, Long> acknowledgedUpTo() {
    var upTo = new HashMap<CaseId, Long>();
    for (var place : acknowledged.keySet()) {
      int at = place.indexOf('#');
      upTo.merge(
          new CaseId(place.substring(0, at)), Long.parseLong(place.substring(at + 1)), Math::max);
    }
    return upTo;
  }

  synchronized int found() {
    return found;
  }

  synchronized int delivered() {
    return delivered.size();
  }

  synchronized int acknowledged() {
    return acknowledged.size();
  }

  synchronized int surplus() {
    return surplus.size();
  }

  /** After a crash: everything acknowledged at its place, plus what was in flight, nothing else. */
  synchronized void verify(CaseStore store, int inFlight) {
    var found = new HashSet<String>();
    int surplusBefore = surplus.size();
    int stored = 0;
    for (var id : ids()) {
      var events = store.read(id).events();
      SecondOpinionCase.replay(id, events);
      stored += events.size();
      for (var event : events) {
        var cause = event.header().cause();
        var place = id + "#" + event.header().sequence();
        assertThat(found.add(cause)).as("%s is stored once", cause).isTrue();
        assertThat(tried).as("stored at %s", place).contains(cause);
        assertThat(refused).as("stored at %s", place).doesNotContain(cause);
        if (acknowledged.containsKey(place)) {
          assertThat(cause).as("at %s", place).isEqualTo(acknowledged.get(place));
        } else {
          surplus.add(place);
        }
      }
      long last = events.size();
      assertThat(acknowledged.keySet().stream()
              .filter(it -> it.startsWith(id + "#"))
              .filter(it -> Long.parseLong(it.substring(it.indexOf('#') + 1)) > last))
          .as("acknowledged in %s, but lost", id)
          .isEmpty();
    }
    this.found = stored;
    assertThat(surplus.size() - surplusBefore)
        .as("stored without an acknowledgement in this round")
        .isLessThanOrEqualTo(inFlight);
  }

  /** A consumer that forgets every third acknowledgement; each event still comes, in order. */
  synchronized void consume(Outbox outbox, SettableClock clock, Random random, int rounds) {
    for (int round = 0; round < rounds; round++) {
      for (var delivery : outbox.claim(100, Duration.ofMinutes(1))) {
        receive(delivery.id());
        if (random.nextInt(3) > 0) {
          acknowledge(outbox, delivery);
        }
      }
      clock.advance(Duration.ofMinutes(2));
    }
  }

  private void acknowledge(Outbox outbox, Delivery delivery) {
    assertThat(outbox.acknowledge(delivery.id())).isEqualTo(Outbox.Acknowledgement.DONE);
    done.add(delivery.key());
  }

  private void receive(DeliveryId id) {
    deliveries++;
    assertThat(done)
        .as("acknowledged, and so never handed out again")
        .doesNotContain(id.toString());
    if (delivered.add(id.toString())) {
      assertThat(id.sequence())
          .as("first delivery in %s", id.caseId())
          .isEqualTo(lastNew.getOrDefault(id.caseId(), 0L) + 1);
      lastNew.put(id.caseId(), id.sequence());
    }
  }

  /** Delivers the rest, then asks whether every stored event came. */
  synchronized long drain(Outbox outbox, SettableClock clock, CaseStore store, TenantId tenant) {
    while (outbox.open() > 0) {
      for (var delivery : outbox.claim(100, Duration.ofMinutes(1))) {
        receive(delivery.id());
        acknowledge(outbox, delivery);
      }
      clock.advance(Duration.ofMinutes(2));
    }
    var expected = new HashSet<String>();
    for (var id : ids()) {
      for (CaseEvent event : store.read(id).events()) {
        expected.add(new DeliveryId(tenant, id, event.header().sequence()).toString());
      }
    }
    assertThat(delivered).isEqualTo(expected);
    return deliveries - delivered.size();
  }

  static List<CaseId> ids() {
    var ids = new ArrayList<CaseId>();
    for (int index = 0; index < KilledWriter.CASES; index++) {
      ids.add(new CaseId("K-" + index));
    }
    return ids;
  }
}
