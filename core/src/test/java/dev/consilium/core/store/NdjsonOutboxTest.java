package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonOutboxTest extends OutboxContract {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final CaseId A = new CaseId("a");

  @TempDir
  Path folder = Path.of(".");

  @Override
  NdjsonCaseStore store() {
    return new NdjsonCaseStore(folder.resolve("cases"), tenant());
  }

  @Override
  TenantId tenant() {
    return new TenantId("files");
  }

  // Opened anew each time: the disk remembers.
  @Override
  Outbox outbox() {
    return store().outbox(clock);
  }

  private Path file() {
    return folder.resolve("cases").resolve(CursorFile.NAME);
  }

  @Test
  void whatWasAcknowledgedIsNotHandedOutAfterARestartAndALeaseStillHolds() {
    store().append(A, 0, Streams.growing(A, 2));
    outbox().acknowledge(outbox().claim(1, MINUTE).get(0).id());

    var second = outbox().claim(1, MINUTE);
    assertThat(second).extracting(Delivery::key).containsExactly("files/a/2");
    assertThat(outbox().claim(1, MINUTE)).isEmpty();
    clock.advance(MINUTE);
    var again = outbox().claim(1, MINUTE).get(0);
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(outbox().acknowledge(again.id())).isEqualTo(Outbox.Acknowledgement.DONE);
    assertThat(outbox().acknowledge(again.id())).isEqualTo(Outbox.Acknowledgement.ALREADY);
    assertThat(outbox().open()).isZero();
  }

  @Test
  void anAcknowledgementThatWasTornOffIsHandedOutAgain() throws IOException {
    store().append(A, 0, Streams.growing(A, 1));
    outbox().acknowledge(outbox().claim(1, MINUTE).get(0).id());
    var whole = Files.readString(file());
    Files.writeString(file(), whole.substring(0, whole.length() - 9));
    clock.advance(MINUTE);

    assertThat(outbox().claim(1, MINUTE)).extracting(Delivery::key).containsExactly("files/a/1");
    assertThat(Files.readString(file()).lines()).hasSize(2).allMatch(it -> it.endsWith("}"));
  }

  @Test
  void aDamagedLineIsRefusedWithoutBeingQuoted() throws IOException {
    store().append(A, 0, Streams.growing(A, 1));
    outbox().claim(1, MINUTE);
    Files.writeString(file(), "{\"kind\":\"x\"}\n", StandardOpenOption.APPEND);

    assertThatThrownBy(() -> outbox().open())
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("Outbox: a line is not one of schema 1 [store-line]."
            + " Restore the file from a copy, or read it with the version that wrote it.");
  }

  @Test
  void theFileIsReplacedWhenMostOfItIsOutOfDate() throws IOException {
    store().append(A, 0, Streams.growing(A, 1));
    outbox().claim(1, MINUTE);
    var line = Files.readString(file());
    Files.writeString(file(), line.repeat(1_010));
    clock.advance(MINUTE);

    var delivery = outbox().claim(1, MINUTE).get(0);

    assertThat(Files.readString(file()).lines()).hasSize(1);
    assertThat(delivery.attempt()).isEqualTo(2);
    assertThat(outbox().acknowledge(delivery.id())).isEqualTo(Outbox.Acknowledgement.DONE);
    assertThat(outbox().open()).isZero();
  }
}
