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

  boolean matches(Jurisdiction place) {
    return switch (rank) {
      case 4 -> true;
      case 1 -> place.country().code().equals(text) && !place.code().equals(text);
      default -> place.isWithin(new Jurisdiction(text));
    };
  }
}
