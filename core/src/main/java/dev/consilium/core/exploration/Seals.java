package dev.consilium.core.exploration;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.lifecycle.PanelFact;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.opinion.PositionCommitment;

/** What the cast seals and shows; a commitment is named by the stance that opens it. */
final class Seals {

  private static final ContentHash BECAUSE = Cast.hash("because");

  private Seals() {}

  static PanelFact.PositionSealed sealed(PartyId member, Stance stance, int version) {
    return new PanelFact.PositionSealed(member, commitment(member, stance, version));
  }

  static PanelFact.PositionRevealed revealed(PartyId member, Stance stance) {
    return new PanelFact.PositionRevealed(member, stance, BECAUSE, nonce(member));
  }

  // Its hash differs from version to version; what it opens to does not.
  static String name(int version, PanelFact.PositionSealed fact) {
    for (var stance : Stance.values()) {
      if (commitment(fact.member(), stance, version).equals(fact.commitment())) {
        return stance.name();
      }
    }
    return "nothing";
  }

  static boolean opens(String sealed, PanelFact.PositionRevealed shown) {
    return sealed.equals(shown.position().name())
        && shown.rationale().equals(BECAUSE)
        && shown.nonce().equals(nonce(shown.member()));
  }

  private static ContentHash commitment(PartyId member, Stance stance, int version) {
    return PositionCommitment.of(Cast.CASE, version, member, stance, BECAUSE, nonce(member));
  }

  private static String nonce(PartyId member) {
    return Cast.hash("nonce-" + member).hex();
  }
}
