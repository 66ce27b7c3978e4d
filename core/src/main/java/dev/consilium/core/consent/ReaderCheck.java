package dev.consilium.core.consent;

import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** In what role a recipient reads, and what for; the table says which go together. */
final class ReaderCheck {

  private ReaderCheck() {}

  static List<Refusal> refusals(DisclosureRequest request) {
    var refusals = new ArrayList<Refusal>();
    var purposes = Readers.STANDARD.of(request.role).purposes();
    if (!purposes.contains(request.purpose)) {
      refusals.add(DisclosureGate.refuse(
          request,
          "a " + request.role + " would read for " + request.purpose,
          "reader-purpose",
          purposes.isEmpty()
              ? "Name the person who would read."
              : "Ask for "
                  + purposes.stream()
                      .sorted()
                      .map(PurposeOfUse::name)
                      .collect(Collectors.joining(" or "))
                  + ", or for a reader in another role."));
    }
    emergency(request).ifPresent(refusals::add);
    return refusals;
  }

  // Nobody breaks the glass by naming a purpose: a person declares it, and it is written down
  // apart.
  private static Optional<Refusal> emergency(DisclosureRequest request) {
    var declared = request.breakGlass;
    if (request.purpose == PurposeOfUse.BTG && declared == null) {
      return Optional.of(DisclosureGate.refuse(
          request,
          "an emergency is the purpose and nobody declared it",
          "break-glass-declared",
          "Let the person who will read declare it and say why."));
    }
    if (request.purpose != PurposeOfUse.BTG && declared != null) {
      return Optional.of(DisclosureGate.refuse(
          request,
          "an emergency is declared and the purpose is " + request.purpose,
          "break-glass-purpose",
          "Name BTG as the purpose, or leave the declaration out."));
    }
    if (declared != null && declared.at().isAfter(request.at)) {
      return Optional.of(DisclosureGate.refuse(
          request,
          "the emergency is declared for " + declared.at(),
          "break-glass-time",
          "Ask when it has been declared."));
    }
    return Optional.empty();
  }

  static String basis(DisclosureRequest request) {
    return "recipient reads as " + request.role
        + (request.breakGlass == null
            ? ""
            : ", emergency declared at " + request.breakGlass.at() + " and logged apart");
  }
}
