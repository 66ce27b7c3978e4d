package dev.consilium.core.consent.policy;

import java.util.Optional;
import java.util.Set;

/**
 * One name of a person, an organisation or a resource. Compared as written.
 *
 * <p>A relative and an absolute reference are two names: make them alike before they come here.
 *
 * @param form what kind of name it is
 * @param value a reference such as {@code Practitioner/7}, or {@code system|value}; never blank
 */
public record EntityName(Form form, String value) {

  private static final Set<String> SINGLE =
      Set.of("Practitioner", "Patient", "RelatedPerson", "Person", "Device");

  /** What kind of name it is. */
  public enum Form {
    /** A literal reference without version. */
    REFERENCE,
    /** A business identifier. */
    IDENTIFIER
  }

  // A blank name would make two strangers equal.
  public EntityName {
    if (value.isBlank()) {
      throw new IllegalArgumentException("Entity name: it is blank [name-present]."
          + " Give a reference or an identifier, or leave the name out.");
    }
  }

  /**
   * Names by reference.
   *
   * @param value such as {@code Practitioner/7} or an absolute URL
   * @return the name
   */
  public static EntityName reference(String value) {
    return new EntityName(Form.REFERENCE, value);
  }

  /**
   * Names by business identifier.
   *
   * @param system its namespace; empty when none is known
   * @param value the identifier
   * @return the name
   */
  public static EntityName identifier(String system, String value) {
    return new EntityName(Form.IDENTIFIER, system + "|" + value);
  }

  /**
   * Tells the resource type a reference leads to.
   *
   * @return such as {@code Group}; empty for identifiers and URNs
   */
  public Optional<String> type() {
    var parts = value.split("/", -1);
    return form == Form.REFERENCE && parts.length > 1
        ? Optional.of(parts[parts.length - 2])
        : Optional.empty();
  }

  // A person or a device has no members; everything else may.
  boolean mayHaveMembers() {
    return type().map(it -> !SINGLE.contains(it)).orElse(true);
  }

  // An identifier's value may be a patient's number; its namespace is not.
  @Override
  public String toString() {
    return form == Form.REFERENCE
        ? value
        : "identifier of " + value.substring(0, value.indexOf('|') < 0 ? 0 : value.indexOf('|'));
  }
}
