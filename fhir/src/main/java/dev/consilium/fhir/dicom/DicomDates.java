package dev.consilium.fhir.dicom;

import dev.consilium.core.record.PartialDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days and times, those of DICOM's forerunner included (PS3.5 §6.2, DA and TM). */
final class DicomDates {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:(\\d\\d)(\\d\\d)|\\.(\\d\\d)\\.(\\d\\d))");
  private static final Pattern TIME =
      Pattern.compile("(\\d\\d)(?::?(\\d\\d)(?::?(\\d\\d)(\\.\\d{1,6})?)?)?");

  private DicomDates() {}

  static Optional<PartialDate> date(String text) {
    return PartialDate.parse(day(text));
  }

  /** Gives the time as FHIR writes it; empty text for an hour alone, which FHIR cannot say. */
  static Optional<String> time(String text) {
    var match = TIME.matcher(text);
    if (!match.matches() || PartialDate.parse("2000-01-01T" + padded(text)).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(match.group(2) == null ? "" : padded(text));
  }

  static Optional<PartialDate> moment(String date, @Nullable String time) {
    var clock = time == null ? "" : time(time).orElse("");
    return PartialDate.parse(clock.isEmpty() ? day(date) : day(date) + "T" + clock);
  }

  private static String day(String text) {
    var match = DAY.matcher(text);
    if (!match.matches()) {
      return "";
    }
    var dotted = match.group(2) == null;
    return match.group(1) + "-" + match.group(dotted ? 4 : 2) + "-" + match.group(dotted ? 5 : 3);
  }

  private static String padded(String text) {
    var match = TIME.matcher(text);
    if (!match.matches()) {
      return "";
    }
    var minute = match.group(2) == null ? "00" : match.group(2);
    var second = match.group(3) == null ? "" : ":" + match.group(3);
    var fraction = match.group(4) == null ? "" : match.group(4);
    return match.group(1) + ":" + minute + second + fraction;
  }
}
