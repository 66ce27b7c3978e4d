package dev.consilium.core.consent;

import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.Refusal;
import dev.consilium.core.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In what role a recipient reads, and what for.
 *
 * <p>Table 1.0, 2026-11-24. Source: lifecycle reference, section 1.1, column "reads": experts review,
 * for whatever the consent says; coordinator and reviewer serve the treatment, the reviewer also its
 * quality; the requester receives. Software acts for someone and reads nothing of its own.
 */
final class ReaderCheck {

  private ReaderCheck() {}

  private static Set<PurposeOfUse> purposes(Role role) {
    return switch (role) {
      case SPECIALIST, PANEL_CHAIR -> EnumSet.allOf(PurposeOfUse.class);
      case REQUESTER -> EnumSet.of(PurposeOfUse.TREAT, PurposeOfUse.PATRQT);
      case COORDINATOR -> EnumSet.of(PurposeOfUse.TREAT);
      case QUALITY_REVIEWER -> EnumSet.of(PurposeOfUse.TREAT, PurposeOfUse.HOPERAT);
      case SYSTEM -> EnumSet.noneOf(PurposeOfUse.class);
    };
  }

  static List<Refusal> refusals(DisclosureRequest request) {
    var purposes = purposes(request.role);
    if (purposes.contains(request.purpose)) {
      return List.of();
    }
    return List.of(DisclosureGate.refuse(
        request,
        "a " + request.role + " would read for " + request.purpose,
        "reader-purpose",
        purposes.isEmpty()
            ? "Name the person who would read."
            : "Ask for "
                + purposes.stream().map(PurposeOfUse::name).collect(Collectors.joining(" or "))
                + ", or for a reader in another role."));
  }

  static String basis(DisclosureRequest request) {
    return "recipient reads as " + request.role;
  }
}
