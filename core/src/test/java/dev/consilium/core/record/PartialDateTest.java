package dev.consilium.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.consilium.core.record.PartialDate.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "2024, YEAR, 2024-01-01T00:00:00Z, 2024-12-31T23:59:59.999999999Z",
    "2024-02, MONTH, 2024-02-01T00:00:00Z, 2024-02-29T23:59:59.999999999Z",
    "2024-12, MONTH, 2024-12-01T00:00:00Z, 2024-12-31T23:59:59.999999999Z",
    "2024-03-09, DAY, 2024-03-09T00:00:00Z, 2024-03-09T23:59:59.999999999Z",
    "2024-03-09T10:15, MINUTE, 2024-03-09T10:15:00Z, 2024-03-09T10:15:59.999999999Z",
    "2024-03-09T10:15:07, SECOND, 2024-03-09T10:15:07Z, 2024-03-09T10:15:07.999999999Z",
    "2024-03-09T10:15:07.5, FRACTION, 2024-03-09T10:15:07.5Z, 2024-03-09T10:15:07.5Z",
    "2024-03-09T10:15:07.1234567891, FRACTION, 2024-03-09T10:15:07.123456789Z,"
        + " 2024-03-09T10:15:07.123456789Z",
    "2024-03-09T10:15:07+01:00, SECOND, 2024-03-09T09:15:07Z, 2024-03-09T09:15:07.999999999Z",
    "2024-03-09T10:15:07-05:00, SECOND, 2024-03-09T15:15:07Z, 2024-03-09T15:15:07.999999999Z",
  })
  void standsForAnInterval(String text, Precision precision, Instant earliest, Instant latest) {
    var date = PartialDate.of(text);

    assertThat(date.text()).isEqualTo(text);
    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date.earliest(ZoneOffset.UTC)).isEqualTo(earliest);
    assertThat(date.latest(ZoneOffset.UTC)).isEqualTo(latest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "24",
        "2024-2",
        "2024-13",
        "2024-00",
        "2024-02-30",
        "2023-02-29",
        "2024-04-31",
        "2024-03-09T",
        "2024-03-09T10",
        "2024-03-09T24:00",
        "2024-03-09T10:60",
        "2024-03-09T10:15:60",
        "2024-03-09T10:15:07.",
        "2024-03-09T10:15:07+25:00",
        "2024-03-09Z",
        "2024-03-09 10:15",
        "09.03.2024",
        " 2024",
        "2024\n",
        "٢٠٢٤"
      })
  void readsNothingFromWhatIsNoDate(String text) {
    assertThat(PartialDate.parse(text)).isEmpty();
  }

  @Test
  void refusesWhatTheProgramWroteWronglyWithoutQuotingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartialDate.of("21 April 1968"))
        .withMessage("Date: 13 characters that are no FHIR date [date-form]."
            + " Write 2024, 2024-03 or 2024-03-09.");
  }

  @Test
  void readsLeapDays() {
    assertThat(PartialDate.of("2024-02-29").lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(PartialDate.of("2000-02").lastDay()).isEqualTo(LocalDate.of(2000, 2, 29));
    assertThat(PartialDate.of("1900-02").lastDay()).isEqualTo(LocalDate.of(1900, 2, 28));
  }

  @Test
  void takesTheGivenZoneWhereNoneWasWritten() {
    var chatham = ZoneId.of("Pacific/Chatham");

    assertThat(PartialDate.of("2024-03-09").earliest(chatham))
        .isEqualTo(Instant.parse("2024-03-08T10:15:00Z"));
    assertThat(PartialDate.of("2024-03-09T00:00:00Z").earliest(chatham))
        .isEqualTo(Instant.parse("2024-03-09T00:00:00Z"));
  }

  @Test
  void knowsWhetherAZoneWasWritten() {
    assertThat(PartialDate.of("2024-03-09T10:15:00Z").hasZone()).isTrue();
    assertThat(PartialDate.of("2024-03-09T10:15:00").hasZone()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2025, true",
    "2024, 2024-12, false",
    "2024-02, 2024-03-01, true",
    "2024-03-09, 2024-03-09, false",
    "2024-03-09, 2024-03-09T23:59, false",
    "2024-03-09T10:15, 2024-03-09T10:16, true",
    "2024-03-09T10:15:00.25, 2024-03-09T10:15:00.5, true",
    "2024-03-09T10:15:00Z, 2024-03-09T10:15:00+01:00, false",
    "2024-03-09T10:15:00+01:00, 2024-03-09T10:15:00Z, true",
    "2024-03-09T12:00:00Z, 2024-03-10, false",
    "2024-03-09T12:00:00Z, 2024-03-11, true",
    "2024-03-09, 2024-03-10T12:00:00Z, false",
    "2024-03-09, 2024-03-10T18:00:01Z, true",
  })
  void knowsWhatIsSurelyBefore(String first, String second, boolean before) {
    assertThat(PartialDate.of(first).isSurelyBefore(PartialDate.of(second))).isEqualTo(before);
  }

  @Test
  void isEqualToTheSameTextOnly() {
    assertThat(PartialDate.of("2024-03"))
        .isEqualTo(PartialDate.of("2024-03"))
        .hasSameHashCodeAs(PartialDate.of("2024-03"))
        .isNotEqualTo(PartialDate.of("2024"))
        .isNotEqualTo("2024-03");
  }
}
