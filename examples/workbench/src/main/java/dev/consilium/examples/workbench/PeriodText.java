package dev.consilium.examples.workbench;

import dev.consilium.core.Period;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a period of whole days in UTC: {@code FROM/TO}, either end may be left out. */
final class PeriodText implements ITypeConverter<Period> {

  PeriodText() {}

  @Override
  public Period convert(String text) {
    var parts = text.split("/", -1);
    if (parts.length == 2) {
      try {
        return new Period(
            start(parts[0]), parts[1].isEmpty() ? null : last(LocalDate.parse(parts[1])));
      } catch (DateTimeException | IllegalArgumentException e) {
        // Answered below, like a text without a slash.
      }
    }
    throw new TypeConversionException(
        "give the first and the last day, such as 2026-01-01/2026-06-30, 2026-01-01/ or /2026-06-30");
  }

  private static @Nullable Instant start(String day) {
    return day.isEmpty()
        ? null
        : LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  // Both ends of a period belong to it, so the last day ends just before the next one.
  private static Instant last(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
  }
}
