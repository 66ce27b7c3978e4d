package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.Finding;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.Play;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonCaseStoreTest extends CaseStoreContract {

  @TempDir
  Path folder = Path.of(".");

  @Override
  NdjsonCaseStore store() {
    return new NdjsonCaseStore(folder.resolve("cases"));
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

    assertThatThrownBy(() -> new NdjsonCaseStore(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Case store: the folder cannot be made [store-reachable]."
            + " Check the disk and its permissions.");
    var store = store();
    Files.delete(folder.resolve("cases"));
    assertThatThrownBy(() -> store.append(Play.ID, 0, EVENTS))
        .hasMessageStartingWith("Case store: case C-1 cannot be appended to [store-reachable].");
    assertThatThrownBy(() -> store.inState(CaseState.DRAFT))
        .hasMessageStartingWith("Case store: the folder cannot be listed [store-reachable].");
    Files.createDirectories(folder.resolve("cases").resolve("432d31.ndjson"));
    assertThatThrownBy(() -> store.read(Play.ID))
        .hasMessageStartingWith("Case store: case C-1 cannot be read [store-reachable].");
  }
}
