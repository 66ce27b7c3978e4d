package dev.consilium.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaySetTest {

  private static final int FROM = 2020;
  private static final int TO = 2035;

  private static Set<LocalDate> ours(String set) {
    return IntStream.rangeClosed(FROM, TO)
        .boxed()
        .flatMap(year -> HolidaySet.shipped(set).in(year).stream())
        .map(Holiday::date)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<LocalDate> theirs(HolidayCalendar country, String... region) {
    var manager = HolidayManager.getInstance(ManagerParameters.create(country));
    return IntStream.rangeClosed(FROM - 1, TO + 1)
        .boxed()
        .flatMap(year -> manager.getHolidays(Year.of(year), region).stream())
        .map(de.focus_shift.jollyday.core.Holiday::getDate)
        .filter(date -> date.getYear() >= FROM && date.getYear() <= TO)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<LocalDate> minus(Set<LocalDate> one, Set<LocalDate> other) {
    var left = new TreeSet<>(one);
    left.removeAll(other);
    return left;
  }

  private static Set<LocalDate> yearly(IntFunction<LocalDate> day) {
    return IntStream.rangeClosed(FROM, TO)
        .mapToObj(day)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static LocalDate columbus(int year) {
    return LocalDate.of(year, 10, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
  }

  @Test
  void germanyAndEnglandAndFranceAreAsJollydayHasThem() {
    assertThat(ours("germany-nationwide")).isEqualTo(theirs(HolidayCalendar.GERMANY));
    assertThat(ours("england-and-wales"))
        .isEqualTo(theirs(HolidayCalendar.UNITED_KINGDOM, "eng"))
        .isEqualTo(theirs(HolidayCalendar.UNITED_KINGDOM, "wls"));
    assertThat(ours("france")).isEqualTo(theirs(HolidayCalendar.FRANCE));
  }

  // Jollyday lists what all states keep; the federal list has Columbus Day as well.
  @Test
  void theFederalListHasColumbusDayAndIsElseAsJollydayHasIt() {
    var theirs = theirs(HolidayCalendar.UNITED_STATES);

    assertThat(minus(ours("united-states-federal"), theirs))
        .isEqualTo(yearly(HolidaySetTest::columbus));
    assertThat(minus(theirs, ours("united-states-federal"))).isEmpty();
  }

  // Jollyday adds the exchange's 2 January and Easter Sunday, which no federal law makes a holiday.
  @Test
  void switzerlandLacksTheBanksDayAndEasterSundayAndIsElseAsJollydayHasIt() {
    var theirs = theirs(HolidayCalendar.SWITZERLAND);
    var more = new TreeSet<>(yearly(year -> LocalDate.of(year, 1, 2)));
    more.addAll(yearly(Computus.WESTERN::easter));

    assertThat(minus(theirs, ours("switzerland-common"))).isEqualTo(more);
    assertThat(minus(ours("switzerland-common"), theirs)).isEmpty();
  }

  @Test
  void orthodoxEasterIsAsJollydayHasItForGreece() {
    assertThat(theirs(HolidayCalendar.GREECE))
        .containsAll(yearly(year -> Computus.ORTHODOX.easter(year).plusDays(1)));
  }

  // Published by the churches; both reckonings meet in 2025.
  @ParameterizedTest
  @CsvSource({
    "1961, 1961-04-02, 1961-04-09",
    "2000, 2000-04-23, 2000-04-30",
    "2008, 2008-03-23, 2008-04-27",
    "2011, 2011-04-24, 2011-04-24",
    "2025, 2025-04-20, 2025-04-20",
    "2026, 2026-04-05, 2026-04-12",
    "2038, 2038-04-25, 2038-04-25"
  })
  void easterIsOnItsPublishedDay(int year, LocalDate western, LocalDate orthodox) {
    assertThat(Computus.WESTERN.easter(year)).isEqualTo(western);
    assertThat(Computus.ORTHODOX.easter(year)).isEqualTo(orthodox);
  }

  @Test
  void everyEasterIsASundayFromTheTwentySecondOfMarchOn() {
    for (int year = 1900; year <= 2099; year++) {
      assertThat(Computus.WESTERN.easter(year).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
      assertThat(Computus.ORTHODOX.easter(year).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
      assertThat(Computus.WESTERN.easter(year))
          .isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
      assertThat(Computus.ORTHODOX.easter(year))
          .isBetween(LocalDate.of(year, 4, 3), LocalDate.of(year, 5, 8));
    }
  }

  @Test
  void aSubstituteIsKeptInTheYearBeforeItsHoliday() {
    var federal = HolidaySet.shipped("united-states-federal");

    assertThat(federal.in(2021))
        .contains(Holiday.closed(LocalDate.of(2021, 12, 31), "New Year's Day"));
    assertThat(federal.in(2022)).noneMatch(day -> day.date().equals(LocalDate.of(2022, 1, 1)));
  }

  @Test
  void aSubstituteTakesTheNextFreeWeekday() {
    // Christmas on a Sunday: Monday is Boxing Day, so Tuesday is the substitute.
    assertThat(HolidaySet.shipped("england-and-wales").in(2022))
        .contains(
            Holiday.closed(LocalDate.of(2022, 12, 26), "Boxing Day"),
            Holiday.closed(LocalDate.of(2022, 12, 27), "Christmas Day"));
    assertThat(HolidaySet.shipped("england-and-wales").in(2021))
        .contains(
            Holiday.closed(LocalDate.of(2021, 12, 27), "Christmas Day"),
            Holiday.closed(LocalDate.of(2021, 12, 28), "Boxing Day"));
  }

  @Test
  void anEntryHoldsInItsYearsOnly() {
    var entry = new HolidayEntry(
        "day", HolidayRule.fixed(2, 29), Observance.AS_IT_FALLS, 2004, 2024, Set.of(2012), null);
    var set = new HolidaySet("a", "1", "s", LocalDate.EPOCH, List.of(entry));

    assertThat(IntStream.rangeClosed(1990, 2040).filter(year -> !set.in(year).isEmpty()))
        .containsExactly(2004, 2008, 2016, 2020, 2024);
  }

  @Test
  void aDayInOneYearIsKeptInThatYear() {
    var once = new HolidayRule.OneOff(LocalDate.of(2023, 5, 8));
    var set = new HolidaySet("a", "1", "s", LocalDate.EPOCH, List.of(HolidayEntry.of("x", once)));

    assertThat(set.in(2023)).containsExactly(Holiday.closed(LocalDate.of(2023, 5, 8), "x"));
    assertThat(set.in(2022)).isEmpty();
  }

  @Test
  void listsTheShippedSetsWhenAskedForAnother() {
    assertThat(HolidaySet.shipped().keySet())
        .containsExactly(
            "england-and-wales",
            "france",
            "germany-nationwide",
            "switzerland-common",
            "united-states-federal");
    assertThatThrownBy(() -> HolidaySet.shipped("atlantis"))
        .hasMessage("Holiday set: no shipped set has this id [set-known]. Give one of"
            + " [england-and-wales, france, germany-nationwide, switzerland-common,"
            + " united-states-federal].");
  }

  @Test
  void everyShippedSetNamesVersionSourceAndDate() {
    assertThat(HolidaySet.shipped().values()).allSatisfy(set -> {
      assertThat(set.version()).isEqualTo("1.0");
      assertThat(set.source()).hasSizeGreaterThan(20);
      assertThat(set.date()).isEqualTo("2026-11-24");
    });
  }

  private static String table(String entry) {
    return """
        {"kind": "consilium.holiday-sets", "schema": 1, "version": "2", "date": "2026-01-01",
         "sets": [{"id": "a", "source": "s", "entries": [%s]}]}""".formatted(entry);
  }

  private static HolidaySet read(String json) {
    return HolidaySet.read(json.getBytes(StandardCharsets.UTF_8))
        .values()
        .iterator()
        .next();
  }

  @Test
  void readsHalfDaysAndOrthodoxFeasts() {
    var set = read(table("""
        {"name": "eve", "fixed": "12-24", "openUntil": "12:00"},
        {"name": "pascha", "easter": "ORTHODOX", "days": 0}"""));

    assertThat(set.in(2026))
        .containsExactly(
            Holiday.closed(LocalDate.of(2026, 4, 12), "pascha"),
            new Holiday(LocalDate.of(2026, 12, 24), "eve", LocalTime.NOON));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"fixed\": \"12-24\"}",
        "{\"name\": \"x\"}",
        "{\"name\": \"x\", \"fixed\": \"24-12\"}",
        "{\"name\": \"x\", \"fixed\": \"12-24\", \"openUntil\": \"noon\"}",
        "{\"name\": \"x\", \"fixed\": \"12-24\", \"observance\": \"MAYBE\"}",
        "{\"name\": \"x\", \"fixed\": \"12-24\", \"from\": \"1990\"}",
        "{\"name\": \"x\", \"fixed\": \"12-24\", \"from\": 2000, \"to\": 1990}",
        "{\"name\": \"x\", \"fixed\": \"12-24\", \"except\": 3}",
        "{\"name\": \"x\", \"easter\": \"WESTERN\", \"days\": 101}",
        "{\"name\": \"x\", \"month\": 13, \"weekday\": \"MONDAY\", \"nth\": 1}",
        "{\"name\": \"x\", \"month\": 1, \"weekday\": \"MONDAY\", \"nth\": 5}",
        "{\"name\": \"x\", \"fixed\": \"12-24\", \"obervance\": \"AS_IT_FALLS\"}",
        "3"
      })
  void saysAtWhichEntryATableIsWrong(String entry) {
    assertThatThrownBy(() -> read(table(entry)))
        .isInstanceOf(MalformedCalendarException.class)
        .hasMessageStartingWith("consilium.holiday-sets.sets[0].entries[0]")
        .hasMessageContaining(" [json-");
  }

  @Test
  void refusesWhatIsNoTableOfHolidaySets() {
    assertThatThrownBy(() -> read("{"))
        .hasMessageMatching(
            "consilium.holiday-sets, line 1, column \\d+: stops being JSON here \\[json-form].*");
    assertThatThrownBy(() -> read("[]"))
        .hasMessageContaining("consilium.holiday-sets: is no object");
    assertThatThrownBy(() -> read(table("").replace("holiday-sets", "other")))
        .hasMessageContaining(
            "consilium.holiday-sets: is not kind consilium.holiday-sets, schema 1");
    assertThatThrownBy(() -> read(table("").replace("\"schema\": 1", "\"schema\": 2")))
        .hasMessageContaining("is not kind");
    assertThatThrownBy(() -> read(table("").replace("\"id\": \"a\"", "\"id\": \" \"")))
        .hasMessageContaining("consilium.holiday-sets.sets[0].id: is no text");
    assertThatThrownBy(() -> read(
            table("").replace("[{", "[{\"id\": \"a\", \"source\": \"s\", \"entries\": []}, {")))
        .hasMessageContaining("consilium.holiday-sets: has a value that does not fit");
  }

  @Test
  void refusesASetWithoutASourceAndAnEntryWithoutAName() {
    assertThatThrownBy(() -> new HolidaySet("a", "1", " ", LocalDate.EPOCH, List.of()))
        .hasMessageContaining("[set-sourced]");
    assertThatThrownBy(() -> HolidayEntry.of(" ", HolidayRule.fixed(1, 1)))
        .hasMessageContaining("[holiday-named]");
  }
}
