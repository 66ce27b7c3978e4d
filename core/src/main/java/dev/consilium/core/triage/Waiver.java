package dev.consilium.core.triage;

/**
 * A named human's word that the opinion does without a checklist item.
 *
 * @param item the item's id
 * @param by who decided; a person, not a system
 * @param reason why it can be done without
 */
public record Waiver(String item, String by, String reason) {

  // A waiver that nobody answers for is no waiver.
  public Waiver {
    if (item.isBlank() || by.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("Waiver: item, name or reason is blank"
          + " [waiver-named]. Say which item, who decided and why.");
    }
  }
}
