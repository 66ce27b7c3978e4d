package dev.consilium.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class PartialDateProperties {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @Provide
  Arbitrary<PartialDate> dates() {
    var times = Arbitraries.longs()
        .between(0, 60L * 60 * 24 * 5)
        .map(it -> LocalDateTime.of(2023, 12, 30, 0, 0).plusSeconds(it));
    var forms = Arbitraries.of(
        "yyyy",
        "yyyy-MM",
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.SSS");
    var zones = Arbitraries.of("", "", "Z", "+14:00", "-12:00", "+05:45");
    return Combinators.combine(times, forms, zones)
        .as((time, form, zone) ->
            PartialDate.of(DateTimeFormatter.ofPattern(form, Locale.ROOT).format(time)
                + (form.contains("HH") ? zone : "")));
  }

  @Property
  void keepsItsText(@ForAll("dates") PartialDate date) {
    assertThat(PartialDate.parse(date.text())).contains(date);
  }

  @Property
  void beginsBeforeItEnds(@ForAll("dates") PartialDate date) {
    assertThat(date.earliest(ZONE)).isBeforeOrEqualTo(date.latest(ZONE));
    assertThat(date.firstDay()).isBeforeOrEqualTo(date.lastDay());
  }

  @Property
  void isNotBeforeItself(@ForAll("dates") PartialDate date) {
    assertThat(date.isSurelyBefore(date)).isFalse();
  }

  @Property(tries = 1000)
  void isBeforeInOneDirectionOnly(
      @ForAll("dates") PartialDate one, @ForAll("dates") PartialDate other) {
    assertThat(one.isSurelyBefore(other) && other.isSurelyBefore(one)).isFalse();
  }

  @Property
  void isBeforeWhatComesAfterALaterOne(
      @ForAll @Size(min = 12, max = 12) List<@From("dates") PartialDate> dates) {
    for (var first : dates) {
      for (var second : dates) {
        for (var third : dates) {
          if (first.isSurelyBefore(second) && second.isSurelyBefore(third)) {
            assertThat(first.isSurelyBefore(third)).isTrue();
          }
        }
      }
    }
  }

  @Property(tries = 1000)
  void isBeforeInEveryZoneWhenItIsSurelyBefore(
      @ForAll("dates") PartialDate one, @ForAll("dates") PartialDate other) {
    Assume.that(one.isSurelyBefore(other));

    for (var zone : new ZoneId[] {ZONE, ZoneOffset.ofHours(14), ZoneOffset.ofHours(-12)}) {
      assertThat(one.latest(zone)).isBefore(other.earliest(zone));
    }
  }
}
