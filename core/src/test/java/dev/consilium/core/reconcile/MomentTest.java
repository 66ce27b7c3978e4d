package dev.consilium.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.record.PartialDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A written time with a zone stands on two clocks: the writer's and everybody's. */
class MomentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-01T08:00:00Z",
        "2024-02-29T23:30:00-05:00",
        "2024-12-31T23:59:59+14:00",
        "2024-03-01T00:15:00+05:45",
      })
  void theWrittenClockIsKept(String text) {
    var moment = Objects.requireNonNull(Moment.of(PartialDate.of(text)));
    var time = OffsetDateTime.parse(text);

    assertThat(moment.first()).isEqualTo(time.toInstant());
    assertThat(moment.wallFirst()).isEqualTo(time.toLocalDateTime().toInstant(ZoneOffset.UTC));
    assertThat(moment.wallLast())
        .isBetween(moment.wallFirst(), moment.wallFirst().plusSeconds(1));
    assertThat(moment.zoned()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024", "2024-03-01"})
  void withoutAZoneThereIsOneClock(String text) {
    var moment = Objects.requireNonNull(Moment.of(PartialDate.of(text)));

    assertThat(moment.first()).isEqualTo(moment.wallFirst());
    assertThat(moment.last()).isEqualTo(moment.wallLast());
    assertThat(moment.zoned()).isFalse();
  }
}
