package dev.consilium.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceClockTest {

  private static final BusinessCalendar OFFICE = Calendars.office("Europe/Zurich", "");
  // A Monday, 10:00 in Zürich.
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant WEDNESDAY_CLOSE = Instant.parse("2026-03-04T16:00:00Z");

  private static ServiceClock clock(ClockTarget target, ClockEvent... events) {
    return ServiceClock.of(
        new ClockTerms("turnaround-1", target, List.of(90, 50)), OFFICE, List.of(events));
  }

  private static ServiceClock twoDays(ClockEvent... events) {
    return clock(new ClockTarget.BusinessDays(2), events);
  }

  private static ClockEvent started() {
    return new ClockEvent.Started(MONDAY);
  }

  private static Instant hours(int hours) {
    return MONDAY.plus(Duration.ofHours(hours));
  }

  @Test
  void isDueAtTheCloseOfTheSecondDayAfterItsStart() {
    assertThat(twoDays(started()).due()).contains(WEDNESDAY_CLOSE);
    assertThat(twoDays(started()).remaining(MONDAY)).contains(Duration.ofHours(23));
    assertThat(twoDays(started()).started()).contains(MONDAY);
  }

  @Test
  void isBreachedFromTheDueInstantOn() {
    var clock = twoDays(started());

    assertThat(clock.breached(WEDNESDAY_CLOSE.minusNanos(1))).isFalse();
    assertThat(clock.breached(WEDNESDAY_CLOSE)).isTrue();
    assertThat(clock.nextTransition(WEDNESDAY_CLOSE.minusNanos(1))).contains(WEDNESDAY_CLOSE);
  }

  @Test
  void aBreachedClockThatIsHeldAfterwardsStaysBreachedAtThatInstant() {
    var late = WEDNESDAY_CLOSE.plusSeconds(3600);
    var clock = twoDays(
        started(), new ClockEvent.Paused(late), new ClockEvent.Resumed(late.plusSeconds(90_000)));

    assertThat(clock.due()).contains(WEDNESDAY_CLOSE);
    assertThat(clock.breached(late.plusSeconds(90_000))).isTrue();
  }

  @Test
  void hasNoDueInstantWhileItIsHeld() {
    var clock = twoDays(started(), new ClockEvent.Paused(hours(2)));

    assertThat(clock.phase(hours(3))).isEqualTo(ClockPhase.PAUSED);
    assertThat(clock.due()).isEmpty();
    assertThat(clock.at(hours(300)))
        .isEqualTo(new ClockReading(
            ClockPhase.PAUSED, Duration.ofHours(2), Duration.ofHours(21), null, false));
    assertThat(clock.nextTransition(hours(3))).isEmpty();
  }

  @Test
  void countsNothingBeforeItsStart() {
    var clock = twoDays();

    assertThat(clock.at(MONDAY))
        .isEqualTo(
            new ClockReading(ClockPhase.NOT_STARTED, Duration.ZERO, Duration.ZERO, null, false));
    assertThat(clock.remaining(MONDAY)).isEmpty();
    assertThat(clock.dueActions(MONDAY)).isEmpty();
    assertThat(clock.started()).isEmpty();
  }

  @Test
  void isClosedAtNightAndOpensInTheMorning() {
    var clock = twoDays(started());

    assertThat(clock.phase(hours(3))).isEqualTo(ClockPhase.RUNNING);
    assertThat(clock.phase(hours(10))).isEqualTo(ClockPhase.CLOSED);
    assertThat(clock.nextTransition(hours(10))).contains(hours(23));
    assertThat(clock.elapsed(hours(10))).isEqualTo(Duration.ofHours(7));
  }

  @Test
  void hoursOfAnUrgentCaseRunAtNight() {
    var clock = clock(ClockTarget.turnaround(3, 12, true), started());

    assertThat(clock.due()).contains(hours(12));
    assertThat(clock.phase(hours(11))).isEqualTo(ClockPhase.RUNNING);
    assertThat(clock.nextTransition(hours(7))).contains(Instant.parse("2026-03-02T19:48:00Z"));
    assertThat(clock.nextTransition(hours(12))).isEmpty();
  }

  @Test
  void aTurnaroundHasHoursOnlyWhereItIsUrgentAndPromisesSome() {
    assertThat(ClockTarget.turnaround(3, 12, false)).isEqualTo(new ClockTarget.BusinessDays(3));
    assertThat(ClockTarget.turnaround(3, 0, true)).isEqualTo(new ClockTarget.BusinessDays(3));
    assertThat(ClockTarget.turnaround(3, 12, true))
        .isEqualTo(new ClockTarget.ElapsedTime(Duration.ofHours(12)));
    assertThatThrownBy(() -> ClockTarget.turnaround(3, -1, false))
        .hasMessage("Clock target: -1 urgent hours [target-positive]. Give more than zero.");
    assertThatThrownBy(() -> ClockTarget.turnaround(0, 1, false))
        .hasMessage("Clock target: 0 business days [target-positive]. Give more than zero.");
  }

  @Test
  void warnsInRisingOrderAndThenReportsTheBreach() {
    var due = twoDays(started()).dueActions(WEDNESDAY_CLOSE);

    assertThat(due)
        .extracting(DueAction::id)
        .containsExactly(
            "turnaround-1-warning-50", "turnaround-1-warning-90", "turnaround-1-breach");
    assertThat(due).extracting(DueAction::percent).containsExactly(50, 90, 100);
    assertThat(due.get(0).since()).isEqualTo(Instant.parse("2026-03-03T12:30:00Z"));
  }

  @Test
  void aStoppedClockWarnsNoMoreButItsBreachIsStillDue() {
    var inTime = twoDays(started(), new ClockEvent.Stopped(WEDNESDAY_CLOSE.minusSeconds(1)));
    var late = twoDays(started(), new ClockEvent.Stopped(WEDNESDAY_CLOSE));

    assertThat(inTime.dueActions(hours(500))).isEmpty();
    assertThat(inTime.due()).isEmpty();
    assertThat(inTime.phase(hours(500))).isEqualTo(ClockPhase.STOPPED);
    assertThat(late.stopped()).contains(WEDNESDAY_CLOSE);
    assertThat(late.dueActions(hours(500)))
        .containsExactly(DueAction.breach("turnaround-1", WEDNESDAY_CLOSE));
    assertThat(late.elapsed(hours(500))).isEqualTo(late.elapsed(WEDNESDAY_CLOSE));
  }

  @Test
  void anotherTargetCountsFromTheStart() {
    var clock = twoDays(
        started(),
        new ClockEvent.Retargeted(hours(3), new ClockTarget.ElapsedTime(Duration.ofHours(8))));

    assertThat(clock.due()).contains(hours(8));
    assertThat(clock.terms().target()).isEqualTo(new ClockTarget.ElapsedTime(Duration.ofHours(8)));
    assertThat(clock.phase(hours(8))).isEqualTo(ClockPhase.RUNNING);
  }

  @Test
  void refusesEventsThatCannotFollowEachOther() {
    var pause = new ClockEvent.Paused(hours(1));
    var resume = new ClockEvent.Resumed(hours(1));
    var stop = new ClockEvent.Stopped(hours(1));
    var other = new ClockEvent.Retargeted(hours(1), new ClockTarget.BusinessDays(1));

    for (var history : List.of(
        List.of(pause),
        List.of(resume),
        List.of(stop),
        List.of(started(), started()),
        List.of(started(), resume),
        List.of(started(), pause, pause),
        List.of(started(), stop, stop),
        List.of(started(), stop, resume),
        List.of(started(), stop, pause),
        List.of(started(), stop, other),
        List.of(started(), stop, new ClockEvent.Started(hours(2))),
        List.of(started(), pause, new ClockEvent.Resumed(MONDAY)))) {
      assertThatThrownBy(() -> twoDays(history.toArray(ClockEvent[]::new)))
          .as("%s", history)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("[clock-history]");
    }
    assertThatThrownBy(() -> twoDays(pause))
        .hasMessage("Clock turnaround-1: Paused at 2026-03-02T10:00:00Z cannot follow the events"
            + " before it [clock-history]. Give events in order: started, paused and resumed in"
            + " turn, stopped once.");
  }

  @Test
  void aPausedClockCanBeStopped() {
    var clock =
        twoDays(started(), new ClockEvent.Paused(hours(1)), new ClockEvent.Stopped(hours(200)));

    assertThat(clock.elapsed(hours(300))).isEqualTo(Duration.ofHours(1));
    assertThat(clock.breached(hours(300))).isFalse();
  }

  @Test
  void saysNothingAboutTheTimeBeforeItsLastEvent() {
    var clock = twoDays(started());

    assertThatThrownBy(() -> clock.phase(MONDAY.minusNanos(1)))
        .hasMessage("Clock turnaround-1: asked about 2026-03-02T08:59:59.999999999Z, before its"
            + " last event [clock-instant]. Read the clock from the events until then.");
    assertThatThrownBy(() -> clock.breached(MONDAY.minusNanos(1)))
        .hasMessageContaining("[clock-instant]");
    assertThatThrownBy(() -> clock.dueActions(MONDAY.minusNanos(1)))
        .hasMessageContaining("[clock-instant]");
    assertThatThrownBy(() -> clock.nextTransition(MONDAY.minusNanos(1)))
        .hasMessageContaining("[clock-instant]");
    assertThatThrownBy(() -> clock.elapsed(MONDAY.minusNanos(1)))
        .hasMessageContaining("[clock-instant]");
  }

  @Test
  void refusesTermsThatNobodyCouldMeetOrFind() {
    var target = new ClockTarget.BusinessDays(1);

    assertThatThrownBy(() -> new ClockTerms("Turn around", target, List.of()))
        .hasMessageContaining("[clock-id]");
    for (int percent : List.of(0, 100)) {
      assertThatThrownBy(() -> new ClockTerms("a", target, List.of(percent)))
          .hasMessage(
              "Clock a: a warning at " + percent + " percent [warning-percent]. Give 1 to 99.");
    }
    for (var time : List.of(Duration.ZERO, Duration.ofNanos(-1))) {
      assertThatThrownBy(() -> new ClockTarget.WorkingTime(time))
          .hasMessageContaining("[target-positive]");
      assertThatThrownBy(() -> new ClockTarget.ElapsedTime(time))
          .hasMessageContaining("[target-positive]");
    }
    assertThat(new ClockTerms("a", target, List.of(90, 50, 90)).warnings()).containsExactly(50, 90);
  }
}
