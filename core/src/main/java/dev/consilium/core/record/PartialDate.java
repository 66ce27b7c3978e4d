package dev.consilium.core.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as the source knew it: year, month, day or time (FHIR R4 dateTime).
 *
 * <p>It stands for an interval, whose ends depend on the zone when none was written. Never padded:
 * {@code 2024} stays a year. A class so that the text and what was parsed from it cannot disagree.
 */
public final class PartialDate {

  /** How much of the date is known. */
  public enum Precision {
    /** A year. */
    YEAR,
    /** A month. */
    MONTH,
    /** A day. */
    DAY,
    /** A minute. */
    MINUTE,
    /** A second. */
    SECOND,
    /** A fraction of a second. */
    FRACTION
  }

  private final String text;
  private final Precision precision;
  // As the clock shows it, from 1970 on: a record has so many dates that objects would weigh.
  private final long seconds;
  private final int nanos;
  private final @Nullable ZoneOffset offset;

  private PartialDate(String text, DateParts parts) {
    this.text = text;
    precision = parts.precision();
    seconds = parts.first().toEpochSecond(ZoneOffset.UTC);
    nanos = parts.nanos();
    offset = parts.offset();
  }

  /**
   * Reads a date if it is one.
   *
   * @param text such as {@code 2024}, {@code 2024-03}, {@code 2024-03-09} or {@code
   *     2024-03-09T10:15:00+01:00}; a time may lack seconds and zone
   * @return the date; empty when the text is none, such as {@code 2024-02-30}
   */
  public static Optional<PartialDate> parse(String text) {
    try {
      var parts = DateParts.of(text);
      return parts == null ? Optional.empty() : Optional.of(new PartialDate(text, parts));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a date that the program itself wrote.
   *
   * @param text as for {@link #parse}
   * @return the date
   * @throws IllegalArgumentException if it is no date
   */
  public static PartialDate of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("Date: " + text.length()
            + " characters that are no FHIR date [date-form]. Write 2024, 2024-03 or 2024-03-09."));
  }

  /**
   * Gives the date as written.
   *
   * @return the source's own text
   */
  public String text() {
    return text;
  }

  /**
   * Tells how much is known.
   *
   * @return the precision
   */
  public Precision precision() {
    return precision;
  }

  /**
   * Gives the first day it may be.
   *
   * @return that day, in the written zone where there is one
   */
  public LocalDate firstDay() {
    return first().toLocalDate();
  }

  /**
   * Gives the last day it may be.
   *
   * @return that day, in the written zone where there is one
   */
  public LocalDate lastDay() {
    return end().minusNanos(1).toLocalDate();
  }

  /**
   * Gives the first instant it may be.
   *
   * @param zone where a date without a zone is taken to be
   * @return the beginning of the interval
   */
  public Instant earliest(ZoneId zone) {
    return at(first(), zone);
  }

  /**
   * Gives the last instant it may be.
   *
   * @param zone where a date without a zone is taken to be
   * @return the end of the interval, itself still inside
   */
  public Instant latest(ZoneId zone) {
    return at(end(), zone).minusNanos(1);
  }

  /**
   * Tells whether a zone was written with the date.
   *
   * @return true when the interval's ends are the same instants everywhere
   */
  public boolean hasZone() {
    return offset != null;
  }

  /**
   * Tells whether this is certainly before another date, whatever the unknown parts are.
   *
   * <p>A strict partial order. Two dates without a zone are taken to be from one place; where only
   * one has a zone, the other may be anywhere from 18 hours behind UTC to 18 hours ahead of it.
   *
   * @param other another date
   * @return true when the last moment here lies before the first moment there
   */
  public boolean isSurelyBefore(PartialDate other) {
    if (offset == null && other.offset == null) {
      return !end().isAfter(other.first());
    }
    return latest(ZoneOffset.MIN).isBefore(other.earliest(ZoneOffset.MAX));
  }

  private Instant at(LocalDateTime time, ZoneId zone) {
    return time.atZone(offset != null ? offset : zone).toInstant();
  }

  private LocalDateTime first() {
    return LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC);
  }

  private LocalDateTime end() {
    var first = first();
    return switch (precision) {
      case YEAR -> first.plusYears(1);
      case MONTH -> YearMonth.from(first).plusMonths(1).atDay(1).atStartOfDay();
      case DAY -> first.plusDays(1);
      case MINUTE -> first.plusMinutes(1);
      case SECOND -> first.plusSeconds(1);
      case FRACTION -> first.plusNanos(1);
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartialDate that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  // A birth date identifies; a log learns only how precise a date is.
  @Override
  public String toString() {
    return "PartialDate[" + precision + "]";
  }
}
