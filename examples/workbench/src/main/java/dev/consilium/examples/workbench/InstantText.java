package dev.consilium.examples.workbench;

import java.time.DateTimeException;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an instant that a case can take place in. */
final class InstantText implements ITypeConverter<Instant> {

  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  InstantText() {}

  @Override
  public Instant convert(String text) {
    try {
      var instant = Instant.parse(text);
      if (!instant.isBefore(FIRST) && instant.isBefore(LAST)) {
        return instant;
      }
    } catch (DateTimeException e) {
      // Answered below, like an instant out of range.
    }
    throw new TypeConversionException(
        "give an instant in UTC between 1970 and 2200, such as 2026-01-07T09:00:00Z");
  }
}
