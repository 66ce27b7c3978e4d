package dev.consilium.core.record;

import dev.consilium.core.record.PartialDate.Precision;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a date from left to right; records hold so many that a pattern's cost shows.
 *
 * <p>The form is FHIR R4's dateTime, whose seconds and zone may be missing.
 */
final class DateParts {

  private final String text;
  private final int[] parts = {0, 1, 1, 0, 0, 0, 0};
  private int at;
  private Precision precision = Precision.YEAR;
  private @Nullable ZoneOffset offset;

  private DateParts(String text) {
    this.text = text;
  }

  /** The parts; null when the text has another form. The numbers may still be no date. */
  static @Nullable DateParts of(String text) {
    var date = new DateParts(text);
    return date.read() && date.at == text.length() ? date : null;
  }

  Precision precision() {
    return precision;
  }

  @Nullable
  ZoneOffset offset() {
    return offset;
  }

  /** The first second, as the clock shows it. */
  LocalDateTime first() {
    return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
  }

  int nanos() {
    return parts[6];
  }

  private boolean read() {
    if (!digits(0, 4)) {
      return false;
    }
    if (!next('-')) {
      return true;
    }
    precision = Precision.MONTH;
    if (!digits(1, 2)) {
      return false;
    }
    if (!next('-')) {
      return true;
    }
    precision = Precision.DAY;
    return digits(2, 2) && (!next('T') || time());
  }

  private boolean time() {
    precision = Precision.MINUTE;
    if (!digits(3, 2) || !next(':') || !digits(4, 2)) {
      return false;
    }
    if (next(':')) {
      precision = Precision.SECOND;
      if (!digits(5, 2) || (next('.') && !fraction())) {
        return false;
      }
    }
    return at == text.length() || zone();
  }

  // Digits beyond the nanosecond are no moment that a clock tells.
  private boolean fraction() {
    precision = Precision.FRACTION;
    var begin = at;
    while (at < text.length() && digit() >= 0) {
      if (at - begin < 9) {
        parts[6] = parts[6] * 10 + digit();
      }
      at++;
    }
    for (var i = at - begin; i < 9; i++) {
      parts[6] *= 10;
    }
    return at > begin;
  }

  private boolean zone() {
    if (next('Z')) {
      offset = ZoneOffset.UTC;
      return true;
    }
    var sign = next('+') ? 1 : next('-') ? -1 : 0;
    var hours = sign == 0 ? -1 : number(2);
    var minutes = hours < 0 || !next(':') ? -1 : number(2);
    if (minutes < 0) {
      return false;
    }
    offset = ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    return true;
  }

  private boolean next(char sign) {
    if (at < text.length() && text.charAt(at) == sign) {
      at++;
      return true;
    }
    return false;
  }

  private boolean digits(int part, int length) {
    parts[part] = number(length);
    return parts[part] >= 0;
  }

  private int number(int length) {
    if (at + length > text.length()) {
      return -1;
    }
    var number = 0;
    for (var end = at + length; at < end; at++) {
      if (digit() < 0) {
        return -1;
      }
      number = number * 10 + digit();
    }
    return number;
  }

  private int digit() {
    var c = text.charAt(at);
    return c >= '0' && c <= '9' ? c - '0' : -1;
  }
}
