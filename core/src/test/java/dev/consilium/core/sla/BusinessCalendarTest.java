package dev.consilium.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.LimitExceededException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
  private static final Duration HOUR = Duration.ofHours(1);

  private static BusinessCalendar nights(String zone) {
    return new BusinessCalendar(ZoneId.of(zone), Calendars.nights(), HolidayCalendar.none());
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  @Test
  void isOpenFromTheFirstInstantOfAWindowToBeforeItsLast() {
    var office = Calendars.office("UTC", "");

    assertThat(office.isOpen(at("2026-03-02T08:59:59.999999999Z"))).isFalse();
    assertThat(office.isOpen(at("2026-03-02T09:00:00Z"))).isTrue();
    assertThat(office.isOpen(at("2026-03-02T16:59:59.999999999Z"))).isTrue();
    assertThat(office.isOpen(at("2026-03-02T17:00:00Z"))).isFalse();
  }

  @Test
  void opensNextOnMondayAfterAWeekend() {
    var office = Calendars.office("UTC", "");

    assertThat(office.nextOpen(at("2026-03-06T17:00:00Z"))).isEqualTo(at("2026-03-09T09:00:00Z"));
    assertThat(office.nextOpen(at("2026-03-09T10:00:00Z"))).isEqualTo(at("2026-03-09T10:00:00Z"));
    assertThat(office.nextChange(at("2026-03-09T10:00:00Z"))).contains(at("2026-03-09T17:00:00Z"));
  }

  @Test
  void endsAtTheCloseAndNotAtTheNextOpening() {
    var office = Calendars.office("UTC", "");

    assertThat(office.add(at("2026-03-06T16:00:00Z"), HOUR)).isEqualTo(at("2026-03-06T17:00:00Z"));
    assertThat(office.add(at("2026-03-06T16:00:00Z"), HOUR.plusNanos(1)))
        .isEqualTo(at("2026-03-09T09:00:00.000000001Z"));
    assertThat(office.add(at("2026-03-07T16:00:00Z"), Duration.ZERO))
        .isEqualTo(at("2026-03-07T16:00:00Z"));
  }

  @Test
  void aSplitDayHasALunchBreak() {
    var split = new BusinessCalendar(
        ZoneId.of("UTC"),
        WeeklyHours.weekdays("08:00", "12:00")
            .and(WeeklyHours.weekdays("13:30", "17:30").windows()),
        HolidayCalendar.none());

    assertThat(split.add(at("2026-03-02T11:00:00Z"), HOUR.multipliedBy(2)))
        .isEqualTo(at("2026-03-02T14:30:00Z"));
    assertThat(split.isOpen(at("2026-03-02T12:30:00Z"))).isFalse();
  }

  // Clocks go forward on 29 March 2026 and back on 25 October 2026, both at 01:00 UTC.
  @ParameterizedTest
  @CsvSource({
    "2026-03-28T12:00:00Z, 2026-03-29T12:00:00Z, 7",
    "2026-10-24T12:00:00Z, 2026-10-25T12:00:00Z, 9",
    "2026-06-01T12:00:00Z, 2026-06-02T12:00:00Z, 8"
  })
  void aNightHasSevenOrNineHoursWhenTheClocksChange(Instant from, Instant to, int hours) {
    assertThat(nights("Europe/Zurich").between(from, to)).isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void anOpeningInTheGapBeginsAtTheJump() {
    var early = new BusinessCalendar(
        ZURICH,
        WeeklyHours.daily(Set.of(DayOfWeek.SUNDAY), "02:30", "05:00"),
        HolidayCalendar.none());

    assertThat(early.nextOpen(at("2026-03-29T00:00:00Z"))).isEqualTo(at("2026-03-29T01:00:00Z"));
    assertThat(early.between(at("2026-03-29T00:00:00Z"), at("2026-03-29T12:00:00Z")))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void atAnOverlapTheFirstOfTheTwoTimesCounts() {
    var early = new BusinessCalendar(
        ZURICH,
        WeeklyHours.daily(Set.of(DayOfWeek.SUNDAY), "02:30", "05:00"),
        HolidayCalendar.none());
    var late = new BusinessCalendar(
        ZURICH,
        WeeklyHours.daily(Set.of(DayOfWeek.SATURDAY), "22:00", "02:30"),
        HolidayCalendar.none());

    assertThat(early.nextOpen(at("2026-10-25T00:00:00Z"))).isEqualTo(at("2026-10-25T00:30:00Z"));
    assertThat(late.nextChange(at("2026-10-25T00:00:00Z"))).contains(at("2026-10-25T00:30:00Z"));
    assertThat(late.nextChange(at("2026-10-25T00:30:00Z"))).contains(at("2026-10-31T21:00:00Z"));
  }

  @Test
  void aDayThatAZoneSkippedHasNoOpening() {
    var apia = new BusinessCalendar(
        ZoneId.of("Pacific/Apia"), WeeklyHours.weekdays("09:00", "17:00"), HolidayCalendar.none());

    // Friday, 30 December 2011, never was.
    assertThat(apia.nextOpen(at("2011-12-30T05:00:00Z"))).isEqualTo(at("2012-01-01T19:00:00Z"));
    assertThat(apia.addBusinessDays(at("2011-12-29T20:00:00Z"), 1))
        .isEqualTo(at("2012-01-02T03:00:00Z"));
  }

  @Test
  void aHolidayTakesTheWindowsThatOpenOnItAndLeavesTheNightBefore() {
    var nights = new BusinessCalendar(
        ZoneId.of("UTC"),
        Calendars.nights(),
        year -> year == 2026
            ? List.of(Holiday.closed(LocalDate.of(2026, 3, 4), "one day"))
            : List.of());

    assertThat(nights.isOpen(at("2026-03-04T05:00:00Z"))).isTrue();
    assertThat(nights.isOpen(at("2026-03-04T23:00:00Z"))).isFalse();
    assertThat(nights.isOpen(at("2026-03-05T05:00:00Z"))).isFalse();
    assertThat(nights.businessDate(at("2026-03-04T05:00:00Z"))).isEqualTo("2026-03-03");
    assertThat(nights.addBusinessDays(at("2026-03-03T20:00:00Z"), 1))
        .isEqualTo(at("2026-03-06T06:00:00Z"));
  }

  @Test
  void aHalfDayClosesEarlyAndStaysABusinessDay() {
    HolidayCalendar half = year -> year == 2026
        ? List.of(
            new Holiday(LocalDate.of(2026, 12, 24), "eve", LocalTime.of(14, 0)),
            new Holiday(LocalDate.of(2026, 12, 24), "earlier", LocalTime.NOON))
        : List.of();
    var office =
        new BusinessCalendar(ZoneId.of("UTC"), WeeklyHours.weekdays("09:00", "17:00"), half);

    assertThat(office.add(at("2026-12-24T09:00:00Z"), HOUR.multipliedBy(4)))
        .isEqualTo(at("2026-12-25T10:00:00Z"));
    assertThat(office.addBusinessDays(at("2026-12-23T12:00:00Z"), 1))
        .isEqualTo(at("2026-12-24T12:00:00Z"));
  }

  @Test
  void aServiceThatNeverClosesHasNoNextChange() {
    var always = new BusinessCalendar(ZURICH, WeeklyHours.always(), HolidayCalendar.none());

    assertThat(always.nextChange(at("2026-01-01T00:00:00Z"))).isEmpty();
    assertThat(always.add(at("2026-03-28T12:00:00Z"), Duration.ofDays(1)))
        .isEqualTo(at("2026-03-29T12:00:00Z"));
    assertThat(always.addBusinessDays(at("2026-03-27T12:00:00Z"), 1))
        .isEqualTo(at("2026-03-28T23:00:00Z"));
  }

  @Test
  void countsBusinessDaysBackwardsToo() {
    var office = Calendars.office("UTC", "");
    var monday = at("2026-03-02T12:00:00Z");
    var nextMonday = at("2026-03-09T08:00:00Z");

    assertThat(office.businessDaysBetween(monday, nextMonday)).isEqualTo(5);
    assertThat(office.businessDaysBetween(nextMonday, monday)).isEqualTo(-5);
    assertThat(office.businessDaysBetween(monday, monday)).isZero();
  }

  @Test
  void refusesACalendarThatNeverOpens() {
    assertThatThrownBy(() -> new WeeklyHours(List.of()))
        .hasMessage("Weekly hours: 0 opening windows [hours-present]. Give at least one.");
  }

  @Test
  void refusesHoursThatOverlapEvenOverTheEndOfTheWeek() {
    var night = OpeningWindow.of(DayOfWeek.SUNDAY, "22:00", "06:00");
    var early = OpeningWindow.of(DayOfWeek.MONDAY, "05:00", "07:00");
    var seamless = OpeningWindow.of(DayOfWeek.MONDAY, "06:00", "07:00");

    assertThatThrownBy(() -> new WeeklyHours(List.of(night, early)))
        .hasMessage("Weekly hours: SUNDAY 22:00-06:00 runs into MONDAY 05:00-07:00 [hours-apart]."
            + " Shorten one, or join them to one window.");
    assertThatThrownBy(() -> new WeeklyHours(List.of(early, early)))
        .hasMessageContaining("[hours-apart]");
    assertThat(new WeeklyHours(List.of(night, seamless)).windows())
        .containsExactly(seamless, night);
  }

  @Test
  void refusesSecondsInAWindowOrAHalfDay() {
    assertThatThrownBy(() -> OpeningWindow.of(DayOfWeek.MONDAY, "09:00:30", "17:00"))
        .hasMessage("Opening window on MONDAY: 09:00:30 to 17:00 [window-minutes]."
            + " Give whole minutes.");
    assertThatThrownBy(() -> OpeningWindow.of(DayOfWeek.MONDAY, "09:00", "17:00:00.5"))
        .hasMessageContaining("[window-minutes]");
    assertThatThrownBy(() -> new Holiday(LocalDate.EPOCH, "x", LocalTime.of(1, 2, 3)))
        .hasMessageContaining("[window-minutes]");
    assertThatThrownBy(() -> Holiday.closed(LocalDate.EPOCH, " "))
        .hasMessageContaining("[holiday-named]");
  }

  @Test
  void refusesToReckonBackwards() {
    var office = Calendars.office("UTC", "");

    assertThatThrownBy(() -> office.add(Instant.EPOCH, Duration.ofNanos(-1)))
        .hasMessage("Business calendar: PT-0.000000001S of working time to add [working-time]."
            + " Give zero or more.");
    assertThatThrownBy(() -> office.addBusinessDays(Instant.EPOCH, 0))
        .hasMessage(
            "Business calendar: 0 business days to add [business-days]." + " Give one or more.");
  }

  @Test
  void saysWhenAResultLiesBeyondItsHorizon() {
    var start = at("2026-01-01T00:00:00Z");
    var office = Calendars.office("UTC", "");
    var closed =
        new BusinessCalendar(ZoneId.of("UTC"), WeeklyHours.weekdays("09:00", "17:00"), everyDay());

    assertThatThrownBy(() -> office.add(start, HOUR.multipliedBy(8 * 5 * 53 * 51)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("[calendar-horizon]");
    assertThatThrownBy(() -> office.addBusinessDays(start, 5 * 53 * 51))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("business days from 2026-01-01T00:00:00Z lies beyond 50 years");
    assertThatThrownBy(() -> closed.nextOpen(start))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage("Business calendar: the next opening from 2026-01-01T00:00:00Z lies beyond 50"
            + " years [calendar-horizon]. Ask for less, or look whether the holidays close every"
            + " day.");
    assertThat(office.add(start, HOUR.multipliedBy(8 * 5 * 52 * 49)))
        .isBefore(at("2076-01-01T00:00:00Z"));
  }

  private static HolidayCalendar everyDay() {
    return year -> LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .map(day -> Holiday.closed(day, "strike"))
        .toList();
  }

  @Test
  void refusesAHolidayCalendarThatAnswersForAnotherYear() {
    var office = new BusinessCalendar(
        ZoneId.of("UTC"),
        WeeklyHours.weekdays("09:00", "17:00"),
        year -> List.of(Holiday.closed(LocalDate.of(2020, 1, 1), "x")));

    assertThatThrownBy(() -> office.isOpen(at("2026-03-02T12:00:00Z")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Holiday calendar: asked for 2026 it gave 2020-01-01 [holiday-year]."
            + " Give the holidays kept in that year only.");
  }

  @Test
  void tellsItsZoneAndHours() {
    var office = Calendars.office("Europe/Zurich", "switzerland-common");

    assertThat(office.zone()).isEqualTo(ZURICH);
    assertThat(office.hours()).isEqualTo(WeeklyHours.weekdays("09:00", "17:00"));
  }
}
