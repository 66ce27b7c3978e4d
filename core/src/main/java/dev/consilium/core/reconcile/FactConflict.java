package dev.consilium.core.reconcile;

import dev.consilium.core.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Two groups that speak of the same thing at the same time and disagree. Never merged.
 *
 * @param one a group, the lower in the record's order
 * @param other another
 * @param fields names of what differs, sorted, at least one; never values
 * @param sameMoment true when both times are known to the minute, or the kind has no single time; when
 *     false the two may be two events of one day
 */
public record FactConflict(
    FactGroup one, FactGroup other, List<String> fields, boolean sameMoment) {

  // The copy keeps a later change to the caller's list away from the conflict.
  public FactConflict {
    fields = List.copyOf(fields);
  }

  /**
   * Says it as a finding.
   *
   * @return kinds, ids and field names; no values
   */
  public Finding finding() {
    var left = one.representativeId();
    var right = other.representativeId();
    var cites = new ArrayList<String>();
    one.ids().forEach(it -> cites.add(it.toString()));
    other.ids().forEach(it -> cites.add(it.toString()));
    return new Finding(
        sameMoment ? Finding.Severity.SHOULD : Finding.Severity.MAY,
        "reconcile-conflict",
        one.kind() + " " + left + " and " + right,
        "the sources differ in " + String.join(", ", fields),
        "Ask the senders which is right; both are kept.",
        cites);
  }
}
