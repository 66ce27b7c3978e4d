package dev.consilium.core.sla;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A day on which nothing opens, or not after a certain time.
 *
 * @param date the day on which it is kept
 * @param name what it is called; never blank
 * @param openUntil closing time of a half day, in whole minutes; null when closed all day
 */
public record Holiday(LocalDate date, String name, @Nullable LocalTime openUntil) {

  // A nameless closure could not be explained to the patient who waits.
  public Holiday {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "Holiday " + date + ": name is blank [holiday-named]." + " Say what it is.");
    }
    if (openUntil != null && (openUntil.getSecond() != 0 || openUntil.getNano() != 0)) {
      throw new IllegalArgumentException("Holiday " + date + ": open until " + openUntil
          + " [window-minutes]. Give whole minutes.");
    }
  }

  /**
   * Makes a day on which nothing opens.
   *
   * @param date the day
   * @param name what it is called
   * @return the holiday
   */
  public static Holiday closed(LocalDate date, String name) {
    return new Holiday(date, name, null);
  }

  // Minutes after midnight from which nothing is open any more.
  int closedFrom() {
    return openUntil == null ? 0 : openUntil.getHour() * 60 + openUntil.getMinute();
  }
}
