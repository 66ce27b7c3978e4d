package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.lifecycle.BrokenHistoryException;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.Play;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every store keeps to; each adapter's test extends it. */
abstract class CaseStoreContract {

  static final List<CaseEvent> EVENTS = Play.closed().events();
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  /** Opens the test's one storage, each time anew. */
  abstract CaseStore store() throws IOException;

  @Test
  void givesBackWhatWasAppended() throws IOException {
    var store = store();

    assertThat(store.append(Play.ID, 0, EVENTS.subList(0, 3))).isEqualTo(new Appended.Stored(3));
    assertThat(store.append(Play.ID, 3, EVENTS.subList(3, EVENTS.size())))
        .isEqualTo(new Appended.Stored(EVENTS.size()));
    assertThat(store.read(Play.ID)).isEqualTo(new StoredCase(EVENTS, List.of()));
  }

  @Test
  void tellsTheSecondWriterToReadAgain() throws IOException {
    var store = store();
    store.append(Play.ID, 0, EVENTS.subList(0, 3));

    var second = store.append(Play.ID, 2, EVENTS.subList(2, 4));

    assertThat(second).isInstanceOf(Appended.Conflict.class);
    assertThat(((Appended.Conflict) second).sequence()).isEqualTo(3);
    assertThat(((Appended.Conflict) second).refusal().message())
        .isEqualTo("Case C-1: expected 2 stored events, found 3 [expected-sequence]."
            + " Read the case again and decide on what it says now.");
    assertThat(store.read(Play.ID).events()).hasSize(3);
  }

  @Test
  void aWriterAheadOfTheStoreIsInConflictToo() throws IOException {
    assertThat(store().append(Play.ID, 3, EVENTS.subList(3, 4)))
        .isInstanceOfSatisfying(
            Appended.Conflict.class, it -> assertThat(it.sequence()).isZero());
    assertThat(store().read(Play.ID).events()).isEmpty();
    assertThat(store().inState(CaseState.DRAFT)).isEmpty();
  }

  @Test
  void knowsNothingOfAnUnknownCase() throws IOException {
    assertThat(store().read(new CaseId("C-9"))).isEqualTo(new StoredCase(List.of(), List.of()));
  }

  @Test
  void refusesWhatDoesNotContinueTheHistory() throws IOException {
    var store = store();
    store.append(Play.ID, 0, EVENTS.subList(0, 3));

    assertThatThrownBy(() -> store.append(Play.ID, 3, EVENTS.subList(4, 5)))
        .isInstanceOf(BrokenHistoryException.class);
    assertThatThrownBy(() -> store.append(Play.ID, 3, List.of()))
        .hasMessage("Case C-1: nothing to append [events-present]."
            + " Append the events of an accepted decision.");
    assertThat(store.read(Play.ID).events()).hasSize(3);
  }

  @Test
  void aCaseThatNeverBeganLeavesNoTrace() throws IOException {
    var store = store();

    assertThatThrownBy(() -> store.append(Play.ID, 0, EVENTS.subList(1, 2)))
        .isInstanceOf(BrokenHistoryException.class);

    assertThat(store.inState(CaseState.DRAFT)).isEmpty();
    assertThat(store.list(CaseQuery.changedSince(ChangeMark.START)).cases()).isEmpty();
  }

  @Test
  void refusesAnEventOfAnotherCase() throws IOException {
    var store = store();

    assertThatThrownBy(() -> store.append(new CaseId("C-2"), 0, EVENTS.subList(0, 1)))
        .isInstanceOf(BrokenHistoryException.class)
        .hasMessageContaining("[event-case]");
  }

  @Test
  void goesOnWhereAnotherHandleOfTheSameStorageStopped() throws IOException {
    var first = store();
    var second = store();
    first.append(Play.ID, 0, EVENTS.subList(0, 2));
    second.append(Play.ID, 2, EVENTS.subList(2, 3));

    assertThat(first.append(Play.ID, 3, EVENTS.subList(3, 5))).isEqualTo(new Appended.Stored(5));
    assertThat(second.append(Play.ID, 3, EVENTS.subList(3, 5)))
        .isInstanceOf(Appended.Conflict.class);
    assertThat(second.read(Play.ID).events()).isEqualTo(EVENTS.subList(0, 5));
  }

  @Test
  void readsOnlyWhatACallerDoesNotKnow() throws IOException {
    var store = store();
    store.append(Play.ID, 0, EVENTS.subList(0, 5));

    assertThat(store.readAfter(Play.ID, 0).events()).isEqualTo(EVENTS.subList(0, 5));
    assertThat(store.readAfter(Play.ID, 1).events()).isEqualTo(EVENTS.subList(1, 5));
    assertThat(store.readAfter(Play.ID, 4).events()).isEqualTo(EVENTS.subList(4, 5));
    assertThat(store.readAfter(Play.ID, 5).events()).isEmpty();
    assertThat(store.readAfter(Play.ID, 9).events()).isEmpty();
  }

  @Test
  void keepsTextOfAnyScript() throws IOException {
    var id = new CaseId("Şehir/İ:«案» 😀'\"\\;--");
    var events = Streams.growing(id, 3);
    var store = store();

    store.append(id, 0, events);

    assertThat(store().read(id).events()).isEqualTo(events);
    assertThat(store.inState(CaseState.DRAFT)).containsExactly(id);
  }

  @Test
  void refusesAnOversizedEvent() throws IOException {
    var event = Streams.withCause(Play.ID, "x".repeat(Appending.MOST_BYTES));
    var store = store();

    assertThatThrownBy(() -> store.append(Play.ID, 0, List.of(event)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("[event-bytes]");
    assertThat(store.read(Play.ID).events()).isEmpty();
  }

  @Test
  void keepsTheLargestEventThatIsAllowed() throws IOException {
    var event = Streams.withCause(Play.ID, "x".repeat(Appending.MOST_BYTES - 1024));

    store().append(Play.ID, 0, List.of(event));

    assertThat(store().read(Play.ID).events()).containsExactly(event);
  }

  @Test
  void listsTheCasesInAState() throws IOException {
    var store = store();
    assertThat(store.inState(CaseState.CLOSED)).isEmpty();

    store.append(Play.ID, 0, EVENTS);

    assertThat(store.inState(CaseState.CLOSED)).containsExactly(Play.ID);
    assertThat(store.inState(CaseState.DRAFT)).isEmpty();
  }

  @Test
  void pagesAStateByIdWhileCasesComeAndGo() throws IOException {
    var store = store();
    fill(store, "b", "d", "f");

    var first = store.list(CaseQuery.inState(CaseState.DRAFT).limit(2));
    fill(store, "a", "e");
    var second = store.list(first.next());

    assertThat(ids(first)).containsExactly("b", "d");
    assertThat(first.more()).isTrue();
    assertThat(ids(second)).containsExactly("e", "f");
    assertThat(second.more()).isFalse();
    assertThat(store.list(second.next()).cases()).isEmpty();
  }

  @Test
  void pagesDueCasesByTimeThenId() throws IOException {
    var store = store();
    due(store, "c", NOON);
    due(store, "b", NOON);
    due(store, "a", NOON.plusSeconds(1));
    due(store, "late", NOON.plusSeconds(9));
    fill(store, "never");

    var first = store.list(CaseQuery.dueBefore(NOON.plusSeconds(9)).limit(2));
    var second = store.list(first.next());

    assertThat(ids(first)).containsExactly("b", "c");
    assertThat(ids(second)).containsExactly("a");
    assertThat(second.more()).isFalse();
    assertThat(second.cases().get(0).due()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void anAppendKeepsChangesOrClearsWhatIsDue() throws IOException {
    var store = store();
    var id = new CaseId("C-7");
    var events = Streams.growing(id, 4);
    var soon = CaseQuery.dueBefore(NOON.plus(Duration.ofDays(1)));

    store.append(Append.to(id, 0, events.subList(0, 1)).dueAt(NOON.plusNanos(1_999)));
    store.append(id, 1, events.subList(1, 2));
    assertThat(store().list(soon).cases().get(0).due()).isEqualTo(NOON.plusNanos(1_000));

    store.append(Append.to(id, 2, events.subList(2, 3)).dueAt(NOON.plusSeconds(5)));
    assertThat(store.list(soon).cases().get(0).due()).isEqualTo(NOON.plusSeconds(5));

    store.append(Append.to(id, 3, events.subList(3, 4)).notDue());
    assertThat(store.list(soon).cases()).isEmpty();
  }

  @Test
  void listsEachChangedCaseOnceInTheOrderOfItsLatestChange() throws Exception {
    var store = store();
    fill(store, "a", "b", "c");
    store.append(new CaseId("a"), 1, Streams.growing(new CaseId("a"), 2).subList(1, 2));

    var all = settled(store, CaseQuery.changedSince(ChangeMark.START), 3);

    assertThat(ids(all)).containsExactly("b", "c", "a");
    assertThat(all.cases().get(2).sequence()).isEqualTo(2);
    assertThat(all.cases()).noneMatch(CaseEntry::erased);
  }

  @Test
  void goesOnFromAMarkThatTheHostKept() throws Exception {
    var store = store();
    fill(store, "a", "b");
    var first = settled(store, CaseQuery.changedSince(ChangeMark.START), 2);
    var mark = first.cases().get(1).changed();
    fill(store, "c");

    var later = settled(store(), CaseQuery.changedSince(mark).limit(10), 1);

    assertThat(ids(later)).containsExactly("c");
    assertThat(later.more()).isFalse();
  }

  @Test
  void aReaderOfChangesMissesNothingWhileOthersWrite() throws Exception {
    var store = store();
    var threads = Executors.newFixedThreadPool(4);
    try {
      var writers = new ArrayList<java.util.concurrent.Future<?>>();
      for (int writer = 0; writer < 4; writer++) {
        var name = "w" + writer + "-";
        writers.add(threads.submit(() -> {
          for (int index = 0; index < 10; index++) {
            fill(store, name + index);
          }
        }));
      }
      var seen = new ArrayList<String>();
      CaseQuery query = CaseQuery.changedSince(ChangeMark.START).limit(3);
      for (int tries = 0; tries < 4_000 && seen.size() < 40; tries++) {
        var page = store.list(query);
        seen.addAll(ids(page));
        query = page.next();
        if (page.cases().isEmpty()) {
          Thread.sleep(5);
        }
      }
      for (var writer : writers) {
        writer.get();
      }
      assertThat(seen).hasSize(40).doesNotHaveDuplicates();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void letsExactlyOneOfManyWritersWin() throws Exception {
    var store = store();
    var threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Appended> write = () -> store.append(Play.ID, 0, EVENTS.subList(0, 2));

      var results = threads.invokeAll(List.of(write, write, write, write));

      var stored = 0;
      for (var result : results) {
        stored += result.get() instanceof Appended.Stored ? 1 : 0;
      }
      assertThat(stored).isEqualTo(1);
      assertThat(store.read(Play.ID).events()).hasSize(2);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void eightWritersOnOneCaseLoseAndDoubleNothing() throws Exception {
    var result = Writers.run(store(), "shared", 8, 10, 1);

    assertThat(result.stored()).isEqualTo(80);
    assertThat(result.broken()).isEmpty();
    assertThat(result.events()).isEqualTo(80);
  }

  @Test
  void aStoredHistoryReplays() throws IOException {
    var store = store();
    for (int index = 0; index < EVENTS.size(); index++) {
      store.append(Play.ID, index, EVENTS.subList(index, index + 1));
    }

    var replayed = SecondOpinionCase.replay(Play.ID, store().read(Play.ID).events());

    assertThat(replayed.state()).isEqualTo(CaseState.CLOSED);
    assertThat(replayed.sequence()).isEqualTo(EVENTS.size());
  }

  // A database may show a change only when older transactions of others have ended.
  static CasePage settled(CaseStore store, CaseQuery query, int expected) throws Exception {
    var page = store.list(query);
    for (int tries = 0; tries < 2_000 && page.cases().size() < expected; tries++) {
      Thread.sleep(5);
      page = store.list(query);
    }
    return page;
  }

  static void fill(CaseStore store, String... ids) {
    for (var id : ids) {
      store.append(new CaseId(id), 0, Streams.growing(new CaseId(id), 1));
    }
  }

  static void due(CaseStore store, String id, Instant at) {
    var caseId = new CaseId(id);
    store.append(Append.to(caseId, 0, Streams.growing(caseId, 1)).dueAt(at));
  }

  static List<String> ids(CasePage page) {
    return page.cases().stream().map(it -> it.caseId().value()).toList();
  }
}
