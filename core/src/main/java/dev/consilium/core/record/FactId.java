package dev.consilium.core.record;

/**
 * Names one fact within one health record.
 *
 * @param value such as {@code Observation/17}; never blank, never a patient's name
 */
public record FactId(String value) implements Comparable<FactId> {

  // A blank id would make two facts one.
  public FactId {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "Fact id is blank [id-present]. Give the id under which the source keeps the resource.");
    }
  }

  @Override
  public int compareTo(FactId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
