package dev.consilium.reports.pdf;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** Runs something in another locale and zone, one at a time. */
final class Elsewhere {

  private Elsewhere() {}

  static synchronized <T> T run(String language, String zone, Supplier<T> what) {
    var locale = Locale.getDefault();
    var timeZone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      return what.get();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(timeZone);
    }
  }
}
