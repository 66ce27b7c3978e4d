package dev.consilium.core.lifecycle;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.PanelReport.Stance;

/** What a panel's members say: sealed first, then shown, then changed only by themselves. */
public sealed interface PanelFact extends CaseFact {

  /**
   * A member took a position that nobody can read yet.
   *
   * @param member who
   * @param commitment hash that binds the member to position, rationale and version
   */
  record PositionSealed(PartyId member, ContentHash commitment) implements PanelFact {}

  /**
   * A member's sealed position was opened, once every member had sealed one.
   *
   * @param member who
   * @param position what was sealed
   * @param rationale hash of the sealed rationale
   * @param nonce what made the commitment unguessable
   */
  record PositionRevealed(PartyId member, Stance position, ContentHash rationale, String nonce)
      implements PanelFact {}

  /**
   * A member signed the opinion beside its chair; a dissenter signs that the dissent is in it.
   *
   * @param member who
   * @param opinion hash of the signed content
   * @param dossier hash of the dossier it rests on
   * @param certificate hash of the member's certificate
   */
  record OpinionCosigned(
      PartyId member, ContentHash opinion, ContentHash dossier, ContentHash certificate)
      implements PanelFact {}
}
