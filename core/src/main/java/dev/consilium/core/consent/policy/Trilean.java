package dev.consilium.core.consent.policy;

import java.util.stream.Stream;

/** True, false, or not known for want of a fact (Kleene's strong logic). */
public enum Trilean {
  /** It is not so, whatever the missing facts are. */
  FALSE,
  /** A fact is missing that would decide it. */
  UNKNOWN,
  /** It is so, whatever the missing facts are. */
  TRUE;

  static Trilean of(boolean known) {
    return known ? TRUE : FALSE;
  }

  Trilean and(Trilean other) {
    return compareTo(other) < 0 ? this : other;
  }

  Trilean or(Trilean other) {
    return compareTo(other) > 0 ? this : other;
  }

  static Trilean any(Stream<Trilean> answers) {
    return answers.reduce(FALSE, Trilean::or);
  }
}
