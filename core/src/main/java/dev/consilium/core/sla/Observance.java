package dev.consilium.core.sla;

/** On which day a holiday is kept that falls on a weekend. */
public enum Observance {
  /** On its own day, weekend or not. */
  AS_IT_FALLS,
  /** Saturday on the Friday before, Sunday on the Monday after. Source: 5 U.S.C. 6103(b). */
  NEAREST_WEEKDAY,
  /** On the next weekday that no other holiday of the set takes, in the set's order. */
  NEXT_FREE_WEEKDAY
}
