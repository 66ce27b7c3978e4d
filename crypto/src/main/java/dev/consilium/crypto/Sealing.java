package dev.consilium.crypto;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Refusal;
import java.util.List;

/** What became of a package. */
public sealed interface Sealing {

  /**
   * It is written whole.
   *
   * @param seal SHA-256 over its tag manifest, which names the content and the claims
   * @param claims what was signed
   */
  record Sealed(ContentHash seal, PackageClaims claims) implements Sealing {}

  /**
   * It does not exist.
   *
   * @param refusals everything that is in the way; never empty
   */
  record Refused(List<Refusal> refusals) implements Sealing {

    // A refusal without a reason would leave the reader without a way on.
    public Refused {
      refusals = List.copyOf(refusals);
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException(
            "Package: refused for no reason [refusal-reasons]. Give at least one refusal.");
      }
    }
  }
}
