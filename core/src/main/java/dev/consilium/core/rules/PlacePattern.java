package dev.consilium.core.rules;

import dev.consilium.core.Jurisdiction;

/**
 * Where a rule holds: {@code US-AZ}, {@code US-*} (every part, not the whole), {@code US}, {@code
 * *}.
 *
 * @param text the pattern
 * @param rank how narrow it is: 0 a part, 1 every part, 2 a country, 3 by a group's name, 4 all
 */
record PlacePattern(String text, int rank) {

  static PlacePattern of(String text) {
    if (text.equals("*")) {
      return new PlacePattern(text, 4);
    }
    if (text.endsWith("-*")) {
      return new PlacePattern(new Jurisdiction(text.substring(0, text.length() - 2)).code(), 1);
    }
    return new PlacePattern(new Jurisdiction(text).code(), text.length() == 2 ? 2 : 0);
  }

  PlacePattern inGroup() {
    return new PlacePattern(text, 3);
  }

  boolean everywhere() {
    return text.equals("*");
  }

  boolean matches(String code) {
    if (everywhere()) {
      return true;
    }
    return rank == 1 ? isPart(code, text) : isWithin(code, text);
  }

  // A code lies in another when it is the same or one of its parts, which begin with it.
  static boolean isWithin(String code, String outer) {
    return code.equals(outer) || isPart(code, outer);
  }

  private static boolean isPart(String code, String outer) {
    return code.length() > outer.length()
        && code.charAt(outer.length()) == '-'
        && code.startsWith(outer);
  }
}
