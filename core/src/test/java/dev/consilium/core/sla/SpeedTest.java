package dev.consilium.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Long spans cost what their holidays and changes of the clocks cost, not what their minutes do. */
class SpeedTest {

  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void fiveYearsAreAddedAtLeastAHundredTimesFasterThanByWalkingTheMinutes(TestReporter reporter) {
    var office = Calendars.office("America/New_York", "united-states-federal");
    var sample = new Calendars.Sample(office, HolidaySet.shipped("united-states-federal"), START);
    var working = office.between(START, Instant.parse("2031-03-03T15:00:00Z"));
    var expected = office.add(START, working);
    for (int i = 0; i < 200; i++) {
      assertThat(office.add(START, working)).isEqualTo(expected);
    }

    long begun = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      assertThat(office.add(START, working)).isEqualTo(expected);
    }
    long ours = (System.nanoTime() - begun) / 100;
    begun = System.nanoTime();
    var walked = new MinuteWalk(sample, START).after(working.toMinutes());
    long theirs = System.nanoTime() - begun;

    reporter.publishEntry(
        "add of five years",
        Duration.ofNanos(ours) + ", minute by minute " + Duration.ofNanos(theirs) + ", ratio "
            + theirs / Math.max(1, ours));
    assertThat(walked).isEqualTo(expected);
    assertThat(theirs / Math.max(1, ours)).isGreaterThan(100);
  }
}
