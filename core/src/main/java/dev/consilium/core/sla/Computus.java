package dev.consilium.core.sla;

import java.time.LocalDate;

/** How a church reckons Easter. */
public enum Computus {
  /** The Gregorian reckoning of the western churches. Source: Meeus, Jones and Butcher, 1876. */
  WESTERN {
    @Override
    LocalDate easter(int year) {
      int golden = year % 19;
      int century = year / 100;
      int corrections = century - century / 4 - (8 * century + 13) / 25;
      int epact = Math.floorMod(corrections + 19 * golden + 15, 30);
      int moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
      int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
      return LocalDate.of(year, 3, 28).plusDays(moon - weekday);
    }
  },
  /** The Julian reckoning of most orthodox churches, as a Gregorian date. Source: Meeus, ch. 8. */
  ORTHODOX {
    @Override
    LocalDate easter(int year) {
      int moon = (19 * (year % 19) + 15) % 30;
      int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
      int day = moon + weekday + 114;
      int drift = year / 100 - year / 400 - 2;
      return LocalDate.of(year, day / 31, day % 31 + 1).plusDays(drift);
    }
  };

  abstract LocalDate easter(int year);
}
