package dev.consilium.core.reconcile;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** How one field of two statements compares. */
enum Likeness {
  /** Both say it, and may mean the same. */
  SAME,
  /** Both say it, and cannot mean the same. */
  DIFFERENT,
  /** Neither says it. */
  UNSAID,
  /** One is silent, or the two are not comparable. */
  OPEN;

  static Likeness of(boolean same) {
    return same ? SAME : DIFFERENT;
  }

  /** Compares what may be absent. */
  static <T> Likeness both(
      @Nullable T one, @Nullable T other, BiFunction<T, T, Likeness> comparison) {
    if (one == null || other == null) {
      return one == other ? UNSAID : OPEN;
    }
    return comparison.apply(one, other);
  }

  /** Compares words of a list that has a word for "not stated". */
  static <E extends Enum<E>> Likeness words(E one, E other, E unstated) {
    if (one == unstated || other == unstated) {
      return one == other ? UNSAID : OPEN;
    }
    return of(one == other);
  }
}
