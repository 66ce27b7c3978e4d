package dev.consilium.core.consent.policy;

import java.time.Instant;

/**
 * A person's declaration that an emergency outweighs the patient's refusal.
 *
 * @param by the person; never an organisation or a device
 * @param reason why, in the person's words; goes to the audit stream and nowhere else
 * @param at when it was declared
 */
public record BreakGlass(EntityName by, String reason, Instant at) {

  // Nobody may break the glass for a machine, and nobody without saying why.
  public BreakGlass {
    if (reason.isBlank()) {
      throw new IllegalArgumentException(
          "Break glass: no reason is given [break-glass-reason]." + " Let the person say why.");
    }
    var type = by.type().orElse("");
    if (type.equals("Organization") || type.equals("Device") || type.equals("Group")) {
      throw new IllegalArgumentException("Break glass: declared by a " + type
          + " [break-glass-person]. Let the person declare it who will read.");
    }
  }

  // The reason is about a patient.
  @Override
  public String toString() {
    return "BreakGlass[" + by + " at " + at + "]";
  }
}
