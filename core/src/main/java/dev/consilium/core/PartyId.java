package dev.consilium.core;

/**
 * Names a person or an organisation in the host's own directory.
 *
 * @param value the directory's id, never blank; not a name and not a national number of a patient
 */
public record PartyId(String value) {

  // A blank id would make two strangers equal.
  public PartyId {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "Party id is blank [id-present]. Give the id your directory uses for this party.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
