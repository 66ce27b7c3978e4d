package dev.consilium.reports.opinion;

import dev.consilium.core.record.PartialDate;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Properties;

/** The report's fixed words in one language, and days and times written with them. */
final class FixedWords {

  private final Properties words;

  private FixedWords(Properties words) {
    this.words = words;
  }

  static FixedWords of(Locale locale) {
    var file = "report_" + locale.getLanguage() + ".properties";
    try (var in = FixedWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("Report words: none in the language '"
            + locale.getLanguage() + "' [words-known]. Use English, en.");
      }
      var words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new FixedWords(words);
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + " cannot be read from this library's jar. Replace the jar.", e);
    }
  }

  /** Gives a word with its values put in, in one pass. */
  String of(String key, Object... values) {
    var pattern = words.getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException(
          "Report words: '" + key + "' is missing [word-present]. Add it to the bundle.");
    }
    var filled = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      boolean place = pattern.charAt(i) == '{'
          && i + 2 < pattern.length()
          && pattern.charAt(i + 2) == '}'
          && pattern.charAt(i + 1) >= '0'
          && pattern.charAt(i + 1) - '0' < values.length;
      filled.append(
          place ? values[pattern.charAt(i + 1) - '0'] : String.valueOf(pattern.charAt(i)));
      i += place ? 2 : 0;
    }
    return filled.toString();
  }

  /** Gives the word for a constant: type, then name. */
  String of(Enum<?> constant) {
    var type = constant.getDeclaringClass();
    var outer = type.getDeclaringClass();
    return of((outer == null ? "" : outer.getSimpleName() + ".") + type.getSimpleName() + "."
        + constant.name());
  }

  String of(boolean answer) {
    return of(answer ? "yes" : "no");
  }

  String of(LocalDate day) {
    return day.getDayOfMonth() + " " + of("month." + day.getMonthValue()) + " " + day.getYear();
  }

  String of(Instant time) {
    var utc = time.atOffset(ZoneOffset.UTC);
    var clock = String.format(Locale.ROOT, "%02d:%02d", utc.getHour(), utc.getMinute());
    return of("time", of(utc.toLocalDate()), clock);
  }

  String of(PartialDate date) {
    var day = date.firstDay();
    return switch (date.precision()) {
      case YEAR -> String.valueOf(day.getYear());
      case MONTH -> of("month." + day.getMonthValue()) + " " + day.getYear();
      case DAY, MINUTE, SECOND, FRACTION -> of(day);
    };
  }
}
