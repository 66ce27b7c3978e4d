package dev.consilium.core.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check says: what it found, or which input it lacked. */
record Verdict(List<Found> found, @Nullable String missing) {

  static Verdict of(List<Found> found) {
    return new Verdict(List.copyOf(found), null);
  }

  static Verdict lacks(String missing) {
    return new Verdict(List.of(), missing);
  }

  // Nothing to look at is not the same as nothing wrong.
  static Verdict of(List<?> looked, String missing, List<Found> found) {
    return looked.isEmpty() ? lacks(missing) : of(found);
  }

  Outcome outcome() {
    if (missing != null) {
      return Outcome.NOT_EVALUABLE;
    }
    return found.isEmpty() ? Outcome.MET : Outcome.NOT_MET;
  }
}
