package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import dev.consilium.core.store.Outbox.Acknowledgement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every outbox keeps to. */
abstract class OutboxContract {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final CaseId A = new CaseId("a");
  private static final CaseId B = new CaseId("b");

  final SettableClock clock = new SettableClock();

  abstract CaseStore store();

  abstract TenantId tenant();

  /** Opens the test's one outbox. */
  abstract Outbox outbox();

  @Test
  void handsOutOneEventOfACaseAtATimeInOrder() {
    store().append(A, 0, Streams.growing(A, 3));
    var outbox = outbox();

    for (int sequence = 1; sequence <= 3; sequence++) {
      var claimed = outbox.claim(10, MINUTE);
      assertThat(claimed).extracting(it -> it.id().sequence()).containsExactly((long) sequence);
      assertThat(claimed.get(0).event()).isEqualTo(Streams.growing(A, 3).get(sequence - 1));
      assertThat(outbox.claim(10, MINUTE)).isEmpty();
      assertThat(outbox.acknowledge(claimed.get(0).id())).isEqualTo(Acknowledgement.DONE);
    }
    assertThat(outbox.claim(10, MINUTE)).isEmpty();
    assertThat(outbox.open()).isZero();
  }

  @Test
  void handsAnEventOutAgainUnderTheSameKeyWhenItsLeaseEnded() {
    store().append(A, 0, Streams.growing(A, 2));
    var outbox = outbox();

    var first = outbox.claim(10, MINUTE).get(0);
    clock.advance(MINUTE.minusMillis(1));
    assertThat(outbox.claim(10, MINUTE)).isEmpty();
    clock.advance(Duration.ofMillis(1));
    var second = outbox.claim(10, MINUTE).get(0);

    assertThat(first.attempt()).isEqualTo(1);
    assertThat(first.until()).isEqualTo(second.until().minus(MINUTE));
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.key()).isEqualTo(first.key()).isEqualTo(tenant() + "/a/1");
    assertThat(second.event()).isEqualTo(first.event());
  }

  @Test
  void aLateAcknowledgementCountsAndASecondOneSaysSo() {
    store().append(A, 0, Streams.growing(A, 2));
    var outbox = outbox();
    var id = outbox.claim(1, MINUTE).get(0).id();
    clock.advance(Duration.ofDays(1));

    assertThat(outbox.acknowledge(id)).isEqualTo(Acknowledgement.DONE);
    assertThat(outbox.acknowledge(id)).isEqualTo(Acknowledgement.ALREADY);
    var next = outbox.claim(1, MINUTE).get(0);
    assertThat(next.id().sequence()).isEqualTo(2);
    assertThat(next.attempt()).isEqualTo(1);
  }

  @Test
  void whatWasNeverHandedOutCannotBeAcknowledged() {
    store().append(A, 0, Streams.growing(A, 3));
    var outbox = outbox();
    var early = outbox.acknowledge(new DeliveryId(tenant(), A, 1));
    var id = outbox.claim(1, MINUTE).get(0).id();

    assertThat(early).isEqualTo(Acknowledgement.NOT_CLAIMED);
    assertThat(outbox.acknowledge(new DeliveryId(tenant(), A, 2)))
        .isEqualTo(Acknowledgement.NOT_CLAIMED);
    assertThat(outbox.acknowledge(new DeliveryId(new TenantId("other"), A, 1)))
        .isEqualTo(Acknowledgement.NOT_CLAIMED);
    assertThat(outbox.acknowledge(new DeliveryId(tenant(), new CaseId("none"), 1)))
        .isEqualTo(Acknowledgement.NOT_CLAIMED);
    assertThat(outbox.open()).isEqualTo(3);
    assertThat(outbox.acknowledge(id)).isEqualTo(Acknowledgement.DONE);
    assertThat(outbox.open()).isEqualTo(2);
  }

  @Test
  void aDeliveryThatAlwaysFailsDoesNotHoldUpOthers() {
    store().append(A, 0, Streams.growing(A, 1));
    var outbox = outbox();
    outbox.claim(1, MINUTE);
    clock.advance(MINUTE);
    store().append(B, 0, Streams.growing(B, 1));

    assertThat(outbox.claim(1, MINUTE)).extracting(it -> it.id().caseId()).containsExactly(B);
    assertThat(outbox.claim(1, MINUTE)).extracting(it -> it.id().caseId()).containsExactly(A);
  }

  @Test
  void handsOutNoMoreThanAsked() {
    for (int index = 0; index < 5; index++) {
      var id = new CaseId("c" + index);
      store().append(id, 0, Streams.growing(id, 1));
    }

    assertThat(outbox().claim(3, MINUTE)).hasSize(3);
    assertThat(outbox().claim(3, MINUTE)).hasSize(2);
  }

  @Test
  void whatWasNotStoredIsNotDelivered() {
    store().append(A, 0, Streams.growing(A, 1));
    store().append(A, 0, Streams.growing(A, 1));
    assertThatThrownBy(() -> store().append(B, 0, Streams.growing(A, 1)));

    assertThat(outbox().open()).isEqualTo(1);
    assertThat(outbox().claim(10, MINUTE)).hasSize(1);
  }

  @Test
  void twoConsumersNeverHoldTheSameEvent() throws Exception {
    for (int index = 0; index < 20; index++) {
      var id = new CaseId("c" + index);
      store().append(id, 0, Streams.growing(id, 2));
    }
    var outbox = outbox();
    Callable<List<String>> consumer = () -> {
      var keys = new ArrayList<String>();
      for (int round = 0; round < 40; round++) {
        for (var delivery : outbox.claim(3, MINUTE)) {
          keys.add(delivery.key());
          outbox.acknowledge(delivery.id());
        }
      }
      return keys;
    };
    var threads = Executors.newFixedThreadPool(3);
    try {
      var all = new ArrayList<String>();
      for (var keys : threads.invokeAll(List.of(consumer, consumer, consumer))) {
        all.addAll(keys.get());
      }
      assertThat(all).hasSize(40).doesNotHaveDuplicates();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void refusesAClaimOfNothingOrForNoTime() {
    var outbox = outbox();

    assertThatThrownBy(() -> outbox.claim(0, MINUTE))
        .hasMessage("Outbox: claim of 0 for PT1M [claim-range]."
            + " Claim 1 to 1000 events for a millisecond at least.");
    assertThatThrownBy(() -> outbox.claim(1001, MINUTE)).hasMessageContaining("[claim-range]");
    assertThatThrownBy(() -> outbox.claim(1, Duration.ZERO)).hasMessageContaining("[claim-range]");
  }
}
