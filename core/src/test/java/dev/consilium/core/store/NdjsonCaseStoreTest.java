package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.Finding;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.Play;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonCaseStoreTest extends CaseStoreContract {

  private static final TenantId TENANT = new TenantId("files");

  @TempDir
  Path folder = Path.of(".");

  @Override
  NdjsonCaseStore store() {
    return new NdjsonCaseStore(folder.resolve("cases"), TENANT);
  }

  private Path onlyFile() throws IOException {
    try (var files = Files.list(folder.resolve("cases"))) {
      return files
          .filter(it -> it.getFileName().toString().endsWith(".ndjson"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void reportsATornLastLineAndCutsItOffOnTheNextAppend() throws IOException {
    store().append(Play.ID, 0, EVENTS.subList(0, 3));
    Files.write(
        onlyFile(), "{\"kind\":\"cons".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);

    var torn = store().read(Play.ID);

    assertThat(torn.events()).hasSize(3);
    assertThat(torn.findings())
        .extracting(Finding::message)
        .containsExactly("SHOULD case C-1 after event 3: 13 bytes of an append that did not end"
            + " [append-complete]. A crash cut it off before it was acknowledged: repeat it.");
    store().append(Play.ID, 3, EVENTS.subList(3, 4));
    assertThat(store().read(Play.ID)).isEqualTo(new StoredCase(EVENTS.subList(0, 4), List.of()));
  }

  @Test
  void anAppendThatACrashCutAnywhereCountsNotAtAll() throws IOException {
    store().append(Play.ID, 0, EVENTS.subList(0, 1));
    var before = Files.size(onlyFile());
    store().append(Play.ID, 1, EVENTS.subList(1, 3));
    var bytes = Files.readAllBytes(onlyFile());
    for (int length = (int) before; length < bytes.length; length++) {
      Files.write(onlyFile(), Arrays.copyOf(bytes, length));

      var read = store().read(Play.ID);

      assertThat(read.events()).hasSize(1);
      assertThat(read.findings()).hasSize(length == before ? 0 : 1);
    }
  }

  @Test
  void refusesADamagedLineInTheMiddle() throws IOException {
    store().append(Play.ID, 0, EVENTS.subList(0, 3));
    var text = Files.readString(onlyFile());
    Files.writeString(onlyFile(), text.replaceFirst("consilium.case-event", "something"));

    assertThatThrownBy(() -> store().read(Play.ID))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("[event-schema]");
  }

  @Test
  void keepsIdsThatNoFileNameMayHold() throws IOException {
    assertThat(store().read(new CaseId("../etc/passwd:İ")).events()).isEmpty();
    store().append(Play.ID, 0, EVENTS.subList(0, 1));

    assertThat(onlyFile().getFileName()).hasToString("432d31.ndjson");
  }

  @Test
  void saysThatTheDiskCannotBeReached() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "x");

    assertThatThrownBy(() -> new NdjsonCaseStore(file, TENANT))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Case store: the folder cannot be made or read [store-reachable]."
            + " Check the disk and its permissions.");
    var store = store();
    for (var name : List.of(FolderLock.NAME, FolderSchema.NAME)) {
      Files.delete(folder.resolve("cases").resolve(name));
    }
    Files.delete(folder.resolve("cases"));
    assertThatThrownBy(() -> store.append(Play.ID, 0, EVENTS))
        .hasMessageStartingWith("Case store: case C-1 cannot be appended to [store-reachable].");
    assertThatThrownBy(() -> store.inState(CaseState.DRAFT))
        .hasMessageStartingWith("Case store: the folder cannot be listed [store-reachable].");
    Files.createDirectories(folder.resolve("cases").resolve("432d31.ndjson"));
    assertThatThrownBy(() -> store.read(Play.ID))
        .hasMessageStartingWith("Case store: case C-1 cannot be read [store-reachable].");
  }

  @Test
  void tellsWhatItCutOff() throws IOException {
    var store = store();
    store.append(Play.ID, 0, EVENTS.subList(0, 3));
    assertThat(store.recovered()).isEmpty();
    Files.write(onlyFile(), new byte[] {'{', '"'}, StandardOpenOption.APPEND);

    store.append(Play.ID, 3, EVENTS.subList(3, 4));

    assertThat(store.recovered())
        .extracting(Finding::message)
        .containsExactly("SHOULD case C-1 after event 3: 2 bytes of an append that did not end"
            + " [append-complete]. A crash cut it off before it was acknowledged: repeat it.");
  }

  @Test
  void forcesFileAndFolderOfANewCaseAndOnlyTheFileLater() throws IOException {
    var forced = new ArrayList<String>();
    var disk = new Disk() {
      @Override
      public void force(FileChannel file) throws IOException {
        forced.add("file");
        Disk.REAL.force(file);
      }

      @Override
      public void forceFolder(Path path) throws IOException {
        forced.add(path.getFileName().toString());
        Disk.REAL.forceFolder(path);
      }
    };
    var store = new NdjsonCaseStore(
        folder.resolve("new").resolve("cases"), TENANT, EventBodies.clear(TENANT), disk);
    assertThat(forced).containsExactly("new", "file", "cases");
    forced.clear();

    store.append(Play.ID, 0, EVENTS.subList(0, 1));
    assertThat(forced).containsExactly("file", "file", "cases");
    forced.clear();

    store.append(Play.ID, 1, EVENTS.subList(1, 2));
    assertThat(forced).containsExactly("file", "file");
  }

  @Test
  void waitsForAnotherWriterAndGivesUpInTheEnd() throws Exception {
    store().append(Play.ID, 0, EVENTS.subList(0, 1));
    var place = folder.resolve("cases");
    var later = Executors.newSingleThreadExecutor();
    var lock = FolderLock.take(place);
    try {
      assertThat(lock.latest()).hasValue(1);
      assertThatThrownBy(() -> FolderLock.take(place, 3))
          .hasMessage("Case store: another writer has the folder [store-contention]. Repeat it.");
      var append = later.submit(() -> store().append(Play.ID, 1, EVENTS.subList(1, 2)));
      Thread.sleep(50);
      assertThat(append.isDone()).isFalse();
      lock.close();
      assertThat(append.get()).isEqualTo(new Appended.Stored(2));
    } finally {
      lock.close();
      later.shutdownNow();
    }
  }

  @Test
  void anInterruptedWaitEndsAtOnce() throws Exception {
    store();
    var place = folder.resolve("cases");
    try (var lock = FolderLock.take(place)) {
      assertThat(lock.latest()).isEmpty();
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> FolderLock.take(place)).hasMessageContaining("[store-contention]");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void readsFilesOfBeforeAppendsHadANumber() throws IOException {
    store().append(Append.to(Play.ID, 0, EVENTS.subList(0, 3)).dueAt(NOON));
    var text = Files.readString(onlyFile());
    Files.writeString(onlyFile(), text.replaceAll("(?m)^.*consilium.append.*\n", ""));
    Files.delete(folder.resolve("cases").resolve(FolderLock.NAME));

    assertThat(store().read(Play.ID).events()).isEqualTo(EVENTS.subList(0, 3));
    assertThat(ids(store().list(CaseQuery.changedSince(ChangeMark.START)))).containsExactly("C-1");
    store().append(Play.ID, 3, EVENTS.subList(3, 4));
    assertThat(store()
            .list(CaseQuery.changedSince(ChangeMark.START))
            .cases()
            .get(0)
            .changed())
        .isEqualTo(new ChangeMark(1, "C-1"));
  }

  @Test
  void goesOnCountingWhenTheLockFileIsGone() throws IOException {
    var store = store();
    fill(store, "a", "b", "c");
    Files.delete(folder.resolve("cases").resolve(FolderLock.NAME));
    fill(store, "d");

    assertThat(store.list(CaseQuery.changedSince(new ChangeMark(3, "c"))).cases())
        .extracting(CaseEntry::changed)
        .containsExactly(new ChangeMark(4, "d"));
  }

  @Test
  void refusesADamagedAppendLine() throws IOException {
    store().append(Append.to(Play.ID, 0, EVENTS.subList(0, 3)).dueAt(NOON));
    var good = Files.readString(onlyFile());
    for (var bad : List.of(
        good.replace("position\":1", "position\":x"),
        good.replace("2026-03-02T12:00:00Z\"}\n\n", "soon\"}\n\n"))) {
      assertThat(bad).isNotEqualTo(good);
      Files.writeString(onlyFile(), bad);
      assertThatThrownBy(() -> store().read(Play.ID))
          .isInstanceOf(MalformedRecordException.class)
          .hasMessage("Case C-1: the line that ends an append is not one of schema 2"
              + " [append-schema]. Restore the file from a copy,"
              + " or read it with the version that wrote it.");
    }
  }
}
