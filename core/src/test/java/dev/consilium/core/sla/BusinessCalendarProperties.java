package dev.consilium.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.sla.Calendars.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Calendars.class)
@Domain(DomainContext.Global.class)
class BusinessCalendarProperties {

  private static final long MINUTE = 60_000_000_000L;
  private static final long FORTNIGHT = 14L * 24 * 60 * MINUTE;

  @Property(tries = 1000)
  void whatWasAddedLiesBetween(
      @ForAll Sample sample, @ForAll @LongRange(min = 0, max = FORTNIGHT) long nanos) {
    var working = Duration.ofNanos(nanos);

    var end = sample.calendar().add(sample.at(), working);

    assertThat(sample.calendar().between(sample.at(), end)).isEqualTo(working);
  }

  @Property(tries = 500)
  void whatWasAddedOverYearsLiesBetween(
      @ForAll Sample sample,
      @ForAll @IntRange(max = 200) int days,
      @ForAll @IntRange(max = 3599) int s) {
    var calendar = sample.calendar();
    var week = calendar.between(sample.at(), sample.at().plus(Duration.ofDays(70)));
    var working = week.multipliedBy(days).dividedBy(10).plusSeconds(s);

    var end = calendar.add(sample.at(), working);

    assertThat(calendar.between(sample.at(), end)).isEqualTo(working);
  }

  @Property(tries = 500)
  void addingTwiceIsAddingTheSum(
      @ForAll Sample sample,
      @ForAll @LongRange(min = 0, max = FORTNIGHT) long first,
      @ForAll @LongRange(min = 0, max = FORTNIGHT) long second) {
    var calendar = sample.calendar();
    var one = Duration.ofNanos(first);
    var two = Duration.ofNanos(second);

    assertThat(calendar.add(calendar.add(sample.at(), one), two))
        .isEqualTo(calendar.add(sample.at(), one.plus(two)));
  }

  @Property(tries = 500)
  void addingMoreOrLaterNeverEndsEarlier(
      @ForAll Sample sample,
      @ForAll @LongRange(min = 0, max = FORTNIGHT) long working,
      @ForAll @LongRange(min = 0, max = FORTNIGHT) long more,
      @ForAll @LongRange(min = 0, max = FORTNIGHT) long later) {
    var calendar = sample.calendar();
    var end = calendar.add(sample.at(), Duration.ofNanos(working));

    assertThat(calendar.add(sample.at(), Duration.ofNanos(working + more))).isAfterOrEqualTo(end);
    assertThat(calendar.add(sample.at().plusNanos(later), Duration.ofNanos(working)))
        .isAfterOrEqualTo(end);
  }

  @Property(tries = 500)
  void stretchesAddUpInAnyOrder(
      @ForAll Sample sample,
      @ForAll @IntRange(min = -900, max = 900) int toHours,
      @ForAll @IntRange(min = -30_000, max = 30_000) int thenHours) {
    var calendar = sample.calendar();
    var middle = sample.at().plusSeconds(toHours * 3601L);
    var end = sample.at().plusSeconds(thenHours * 3607L);

    assertThat(calendar.between(sample.at(), middle).plus(calendar.between(middle, end)))
        .isEqualTo(calendar.between(sample.at(), end));
    assertThat(calendar.between(end, middle))
        .isEqualTo(calendar.between(middle, end).negated());
  }

  @Property(tries = 150)
  void aMinuteByMinuteWalkMeasuresTheSame(
      @ForAll Sample sample, @ForAll @IntRange(max = 40 * 24 * 60) int minutes) {
    var end = sample.at().plusSeconds(60L * minutes);

    assertThat(sample.calendar().between(sample.at(), end))
        .isEqualTo(Duration.ofMinutes(new MinuteWalk(sample, sample.at()).openMinutesUntil(end)));
  }

  @Property(tries = 150)
  void aMinuteByMinuteWalkAddsTheSame(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 600) int minutes) {
    assertThat(sample.calendar().add(sample.at(), Duration.ofMinutes(minutes)))
        .isEqualTo(new MinuteWalk(sample, sample.at()).after(minutes));
  }

  @Property(tries = 8)
  void aMinuteByMinuteWalkOfTwoYearsMeasuresTheSame(@ForAll Sample sample) {
    var end = sample.at().plus(Duration.ofDays(731));
    var measured = sample.calendar().between(sample.at(), end);

    assertThat(measured)
        .isEqualTo(Duration.ofMinutes(new MinuteWalk(sample, sample.at()).openMinutesUntil(end)));
    assertThat(sample.calendar().add(sample.at(), measured)).isBeforeOrEqualTo(end);
  }

  @Property(tries = 60)
  void itIsOpenWhenTheWalkSaysSoAndChangesWhenItSays(@ForAll Sample sample) {
    var calendar = sample.calendar();
    var walk = new MinuteWalk(sample, sample.at());
    var next = calendar.nextChange(sample.at());
    var change = next.orElse(Instant.MAX);
    boolean open = walk.open();

    for (int i = 0; i < 4 * 24 * 60 && walk.now().isBefore(change); i++) {
      assertThat(walk.open()).isEqualTo(open);
      assertThat(calendar.isOpen(walk.now())).isEqualTo(open);
      walk.openMinutesUntil(walk.now().plusSeconds(60));
    }
    if (next.isPresent()) {
      assertThat(calendar.isOpen(change)).isEqualTo(!open);
      assertThat(calendar.isOpen(change.minusNanos(1))).isEqualTo(open);
      assertThat(calendar.nextOpen(sample.at())).isEqualTo(open ? sample.at() : change);
    }
  }

  @Property(tries = 500)
  void businessDaysAddedLieBetween(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 800) int days) {
    var end = sample.calendar().addBusinessDays(sample.at(), days);

    assertThat(sample.calendar().businessDaysBetween(sample.at(), end)).isEqualTo(days);
    assertThat(sample.calendar().isOpen(end.minusNanos(1))).isTrue();
  }

  @Property(tries = 300)
  void businessDaysAddUp(
      @ForAll Sample sample,
      @ForAll @IntRange(min = 1, max = 300) int one,
      @ForAll @IntRange(min = 1, max = 300) int two) {
    var calendar = sample.calendar();
    var first = calendar.addBusinessDays(sample.at(), one);

    assertThat(calendar.addBusinessDays(first, two))
        .isEqualTo(calendar.addBusinessDays(sample.at(), one + two));
    assertThat(calendar.businessDaysBetween(first, sample.at())).isEqualTo(-one);
  }

  @Property(tries = 40)
  void businessDaysAreTheDaysOnWhichSomethingOpens(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 60) int days) {
    var calendar = sample.calendar();
    var opened = new ArrayList<LocalDate>();
    var date = calendar.businessDate(sample.at());
    while (opened.size() < days) {
      date = date.plusDays(1);
      if (opens(sample, date)) {
        opened.add(date);
      }
    }

    assertThat(calendar.businessDate(calendar.addBusinessDays(sample.at(), days)))
        .isEqualTo(date);
  }

  // Measured, not looked up: a day opens when some minute counts on it.
  private static boolean opens(Sample sample, LocalDate date) {
    var walk = new MinuteWalk(sample, date.atStartOfDay(sample.zone()).toInstant());
    for (int i = 0; i < 2 * 24 * 60; i++) {
      walk.openMinutesUntil(walk.now().plusSeconds(60));
      if (walk.open()
          && sample.calendar().businessDate(walk.now().plusSeconds(60)).equals(date)
          && sample.calendar().isOpen(walk.now())) {
        return true;
      }
    }
    return false;
  }
}
