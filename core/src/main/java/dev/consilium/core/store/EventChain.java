package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Finding;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.store.StoreException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Links events to those before them when they are stored, and holds them to it when read. */
final class EventChain {

  private final TenantId tenant;
  private final EventBodies bodies;

  EventChain(TenantId tenant, EventBodies bodies) {
    this.tenant = tenant;
    this.bodies = bodies;
  }

  ContentHash start(CaseId caseId) {
    return EventProof.start(tenant, caseId);
  }

  // The link of a history's end; of its start while there is no event.
  ContentHash end(CaseId caseId, List<StoredEvent> stored) {
    return stored.isEmpty()
        ? start(caseId)
        : stored.get(stored.size() - 1).proof().link();
  }

  List<StoredEvent> close(CaseId caseId, long sequence, ContentHash before, List<String> lines) {
    var stored = new ArrayList<StoredEvent>();
    var link = before;
    long place = sequence;
    for (var line : lines) {
      place++;
      var body = bodies.close(caseId, place, line);
      var hash = ContentHash.of(line.getBytes(StandardCharsets.UTF_8));
      var proof = EventProof.after(link, place, body.salt(), hash);
      link = proof.link();
      stored.add(new StoredEvent(proof, body.text()));
    }
    return stored;
  }

  /**
   * Opens a stretch of a history that begins with the event before the first wanted one, since the
   * first link rests on its link; it begins with the first event where there is none before.
   */
  StoredCase open(CaseId caseId, List<StoredEvent> stretch, long after) {
    var events = new ArrayList<CaseEvent>();
    var link = start(caseId);
    long place = Math.max(after, 1);
    for (var each : stretch) {
      if (place > after) {
        var opened = bodies.open(caseId, each.proof().sequence(), each.body());
        if (opened.isEmpty()) {
          return unreadable(
              caseId,
              "its key is not there",
              "Restore the key, or erase the case as it should be.");
        }
        verify(caseId, link, each.proof(), opened.get(), place);
        events.add(opened.get().event());
      }
      link = each.proof().link();
      place++;
    }
    return new StoredCase(events, List.of());
  }

  // For a history in memory: the stretch that open() wants.
  StoredCase openAfter(CaseId caseId, List<StoredEvent> all, long after) {
    int from = (int) Math.min(Math.max(after - 1, 0), all.size());
    return open(caseId, all.subList(from, all.size()), after);
  }

  private static void verify(
      CaseId caseId, ContentHash link, EventProof proof, EventBodies.Opened opened, long place) {
    if (!EventProof.after(link, place, opened.salt(), opened.hash()).equals(proof)) {
      throw new StoreException(
          "Case " + caseId, "event " + place + " does not match its proof", Kind.DAMAGED);
    }
  }

  List<EventOpening> openings(CaseId caseId, List<StoredEvent> stored) {
    var openings = new ArrayList<EventOpening>();
    for (var each : stored) {
      long sequence = each.proof().sequence();
      bodies
          .open(caseId, sequence, each.body())
          .ifPresent(
              it -> openings.add(new EventOpening(sequence, HexFormat.of().parseHex(it.salt()))));
    }
    return openings;
  }

  static List<EventProof> proofs(List<StoredEvent> stored) {
    return stored.stream().map(StoredEvent::proof).toList();
  }

  static StoredCase erased(CaseId caseId) {
    return unreadable(caseId, "its key is erased", "Read its tombstone.");
  }

  private static StoredCase unreadable(CaseId caseId, String found, String remedy) {
    return new StoredCase(
        List.of(),
        List.of(new Finding(
            Finding.Severity.MUST, "case-readable", "case " + caseId, found, remedy, List.of())));
  }
}
