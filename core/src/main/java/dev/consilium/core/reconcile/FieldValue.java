package dev.consilium.core.reconcile;

import java.util.List;

/**
 * One of the values that members of a group send for a field, and who sends it.
 *
 * @param json the value as canonical JSON text; patient data
 * @param sources the members that send it, sorted, at least one
 */
public record FieldValue(String json, List<MemberId> sources) {

  // The copy keeps a later change to the caller's list away from the value.
  public FieldValue {
    sources = List.copyOf(sources);
  }

  // A value belongs to a patient; logs get the sources only.
  @Override
  public String toString() {
    return "FieldValue" + sources;
  }
}
