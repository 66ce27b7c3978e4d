package dev.consilium.core.opinion;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import java.nio.charset.StandardCharsets;

/** Binds a panel member to a position before anyone may read it. */
public final class PositionCommitment {

  private PositionCommitment() {}

  /**
   * Computes the commitment.
   *
   * @param caseId the case
   * @param version the opinion's version the position is about
   * @param member who takes it
   * @param stance which
   * @param rationale hash of the rationale's UTF-8 bytes
   * @param nonce at least 128 random bits as text, kept by the member until the reveal
   * @return the hash to seal
   */
  public static ContentHash of(
      CaseId caseId,
      int version,
      PartyId member,
      PanelReport.Stance stance,
      ContentHash rationale,
      String nonce) {
    var text = String.join(
        "\n",
        "consilium.position-commitment",
        caseId.value(),
        String.valueOf(version),
        member.value(),
        stance.name(),
        rationale.hex(),
        nonce);
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
