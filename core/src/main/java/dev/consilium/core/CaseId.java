package dev.consilium.core;

/**
 * Names one case.
 *
 * @param value the text a host stores and shows; never blank, never taken from a patient's name
 */
public record CaseId(String value) {

  // A blank id would be unreadable in every message that names the case.
  public CaseId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("Case id is blank [id-present]."
          + " Give the id under which your application stores the case.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
