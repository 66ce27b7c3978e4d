package dev.consilium.core.reconcile;

import java.util.List;

/**
 * Two sources whose patients may be two people. Fields only, never their values.
 *
 * @param one a source document's id
 * @param other another's
 * @param fields what differs, at least one, in the order of the enum
 */
public record IdentityConflict(String one, String other, List<IdentityField> fields) {

  // The copy keeps a later change to the caller's list away from the conflict.
  public IdentityConflict {
    fields = List.copyOf(fields);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException(
          "Identity conflict: no field [conflict-complete]. Name what differs.");
    }
  }
}
