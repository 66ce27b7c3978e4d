package dev.consilium.matching.eligibility;

import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Specialist;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Compares languages by their primary subtag (RFC 4647 basic filtering): en-US speaks to en-GB. */
public final class Languages {

  private Languages() {}

  /**
   * Gives the part of a tag that names the language.
   *
   * @param tag BCP 47
   * @return lower case, without region or script
   */
  public static String primary(String tag) {
    int end = tag.indexOf('-');
    return (end < 0 ? tag : tag.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Gives the languages that may be relied on.
   *
   * @param specialist who
   * @param day the day in question
   * @return the assertions that hold on that day
   */
  public static List<Assertion<String>> of(Specialist specialist, LocalDate day) {
    return specialist.languages().stream().filter(it -> it.holdsOn(day)).toList();
  }
}
