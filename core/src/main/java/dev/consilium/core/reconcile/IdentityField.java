package dev.consilium.core.reconcile;

/** What tells patients apart. */
public enum IdentityField {
  /** No name of one patient fits a name of the other. */
  NAME("name"),
  /** Birth dates that cannot be one day. */
  BIRTH_DATE("birth date"),
  /** Administrative sexes that are both stated and differ. */
  SEX("administrative sex"),
  /** Identifiers of one system, none of them shared. */
  IDENTIFIER("identifier");

  private final String label;

  IdentityField(String label) {
    this.label = label;
  }

  /**
   * Names the field for a reader.
   *
   * @return in lower case
   */
  public String label() {
    return label;
  }
}
