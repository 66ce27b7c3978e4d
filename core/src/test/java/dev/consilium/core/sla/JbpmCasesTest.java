package dev.consilium.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The published cases of another calendar, each agreeing or named with the reason why not. */
class JbpmCasesTest {

  private static final Pattern PART = Pattern.compile("(\\d+)([dhm])");

  // Both instants have the same working time before them; ours is the close, theirs the opening
  // after it. We give the close, because who is due by Friday evening is not due by Monday.
  private static final String CLOSE = "a closing rather than the next opening";

  private static final Map<String, String> DIFFERENCES = Map.of(
      "testCalculateDays", CLOSE,
      "testCalculateDaysStartingInWeekend", CLOSE);

  @Test
  void everyCaseAgreesOrDiffersForANamedReason() throws IOException {
    var file =
        Path.of(System.getProperty("consilium.data", "absent"), "privacy/sla-jbpm/cases.json");
    assumeThat(file)
        .withFailMessage("skipped: cases.json is not in the directory that consilium.data names")
        .exists();
    var cases = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
    var differing = new LinkedHashSet<String>();

    assertThat(cases).hasSize(14);
    for (var row : cases) {
      var calendar = calendar(row.path("config"));
      var start = instant(row.path("start").asText());
      var expected = instant(row.path("expected").asText());
      var ours = calendar.add(start, working(row));

      if (!ours.equals(expected)) {
        differing.add(row.path("test").asText());
        assertThat(ours).as(row.path("test").asText()).isBefore(expected);
        assertThat(calendar.between(ours, expected)).isZero();
        assertThat(calendar.nextOpen(ours)).isEqualTo(expected);
      }
    }
    assertThat(differing).isEqualTo(DIFFERENCES.keySet());
  }

  private static BusinessCalendar calendar(JsonNode config) {
    int from = config.path("START_HOUR").asInt(9);
    int to = config.path("END_HOUR").asInt(17);
    var days = EnumSet.allOf(DayOfWeek.class);
    for (var day : config.path("WEEKEND_DAYS").asText("1,7").split(",", -1)) {
      // Sunday is 1 there and 7 here.
      days.remove(DayOfWeek.of((Integer.parseInt(day) + 5) % 7 + 1));
    }
    return new BusinessCalendar(
        ZoneId.of("UTC"),
        WeeklyHours.daily(days, "%02d:00".formatted(from), "%02d:00".formatted(to)),
        holidays(config.path("HOLIDAYS").asText("")));
  }

  // From the first to the last date, both closed.
  private static HolidayCalendar holidays(String range) {
    if (range.isEmpty()) {
      return HolidayCalendar.none();
    }
    var first = LocalDate.parse(range.substring(0, 10));
    var last = LocalDate.parse(range.substring(11));
    return year -> first
        .datesUntil(last.plusDays(1))
        .filter(day -> day.getYear() == year)
        .map(day -> Holiday.closed(day, "range"))
        .toList();
  }

  // A day is as many working hours as the configuration says.
  private static Duration working(JsonNode row) {
    int hours = row.path("config").path("HOURS_PER_DAY").asInt(8);
    var units =
        Map.of("d", Duration.ofHours(hours), "h", Duration.ofHours(1), "m", Duration.ofMinutes(1));
    var sum = Duration.ZERO;
    var match = PART.matcher(row.path("duration").asText());
    while (match.find()) {
      var unit = units.getOrDefault(match.group(2), Duration.ZERO);
      sum = sum.plus(unit.multipliedBy(Long.parseLong(match.group(1))));
    }
    return sum;
  }

  private static Instant instant(String local) {
    return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
  }
}
