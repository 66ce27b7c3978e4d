package dev.consilium.matching.assignment;

import java.util.ArrayList;
import java.util.List;

/** One unit less of one relaxation. */
final class Lists {

  private Lists() {}

  static List<Relaxation> without(List<Relaxation> list, int position) {
    var less = new ArrayList<>(list);
    var it = less.remove(position);
    if (it instanceof Relaxation.RaiseMost raise && raise.by() > 1) {
      less.add(new Relaxation.RaiseMost(raise.specialist(), raise.by() - 1));
    } else if (it instanceof Relaxation.LowerLeast lower && lower.by() > 1) {
      less.add(new Relaxation.LowerLeast(lower.specialist(), lower.by() - 1));
    } else if (it instanceof Relaxation.Postpone postpone && postpone.by() > 1) {
      less.add(new Relaxation.Postpone(postpone.caseId(), postpone.by() - 1));
    }
    return less;
  }
}
