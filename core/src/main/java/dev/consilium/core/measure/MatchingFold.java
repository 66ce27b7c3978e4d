package dev.consilium.core.measure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who was asked first and what came of it. Mutable, so it never leaves its fold. */
final class MatchingFold {

  private final List<String> reasons = new ArrayList<>();
  private int assignments;

  @Nullable
  private String first;

  @Nullable
  private Boolean accepted;

  void invited(String invitation) {
    first = first == null ? invitation : first;
  }

  void answered(String invitation, boolean yes, String reason) {
    if (invitation.equals(first) && accepted == null) {
      accepted = yes;
    }
    if (!yes) {
      reasons.add(reason);
    }
  }

  void assigned() {
    assignments++;
  }

  // Without an invitation the assignment itself is the question.
  void begun() {
    if (first == null && accepted == null) {
      accepted = true;
    }
  }

  void declined(String reason) {
    if (first == null && accepted == null) {
      accepted = false;
    }
    reasons.add(reason);
  }

  @Nullable
  Boolean firstAccepted() {
    return accepted;
  }

  int assignments() {
    return assignments;
  }

  List<String> reasons() {
    return reasons;
  }
}
