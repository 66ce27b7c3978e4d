package dev.consilium.core.reconcile;

import java.util.ArrayList;
import java.util.List;

/** What two statements are to each other. Fields are asked in turn; the first that parts them ends it. */
final class Relation {

  private final List<String> differing = new ArrayList<>();
  private boolean apart;

  /** What it is about: must be said by both and be the same. */
  boolean key(Likeness likeness) {
    apart |= likeness != Likeness.SAME;
    return !apart;
  }

  /** What it is about, where silence on either side fits anything. */
  boolean fits(Likeness likeness) {
    apart |= likeness == Likeness.DIFFERENT;
    return !apart;
  }

  /** What it says: silence on one side makes the two incomparable, silence on both is agreement. */
  void value(String field, Likeness likeness) {
    apart |= likeness == Likeness.OPEN;
    said(field, likeness);
  }

  /** What it says in addition: silence on either side agrees with anything. */
  void said(String field, Likeness likeness) {
    if (likeness == Likeness.DIFFERENT) {
      differing.add(field);
    }
  }

  static Relation none() {
    var relation = new Relation();
    relation.apart = true;
    return relation;
  }

  boolean isSame() {
    return !apart && differing.isEmpty();
  }

  boolean isConflict() {
    return !apart && !differing.isEmpty();
  }

  List<String> differing() {
    return differing;
  }
}
