package dev.consilium.core.opinion;

import java.util.List;

/**
 * An addendum with its signatures; each is over exactly its bytes.
 *
 * <p>It does not check the signatures' mathematics; {@code crypto} does.
 *
 * @param addendum the addendum
 * @param attestations in signing order; one by its author at least
 */
public record SignedAddendum(FollowUpAnswer addendum, List<Attestation> attestations) {

  // A signature over the opinion or over another addendum says nothing about this one.
  public SignedAddendum {
    attestations = List.copyOf(attestations);
    var subject = "Signed addendum " + addendum.id();
    var hash = addendum.hash();
    boolean authored = false;
    for (var attestation : attestations) {
      var statement = attestation.statement();
      check(
          statement.opinion().equals(hash),
          subject + ": attestation " + statement.id()
              + " signs other bytes [addendum-hash]. Sign these bytes.");
      check(
          statement.dossier().equals(addendum.basis().dossier()),
          subject + ": attestation " + statement.id()
              + " names another dossier [dossier-hash]. Sign for the opinion's dossier.");
      check(
          statement.role() == Attestation.Role.VERIFICATION
              || statement.signer().equals(addendum.author()),
          subject + ": " + statement.signer() + " signs as " + statement.role()
              + " and is not the author [author-signs]. Let the author sign, or sign as"
              + " VERIFICATION.");
      authored |= statement.role() == Attestation.Role.AUTHOR;
    }
    check(
        authored,
        subject + ": its author has not signed [author-signs]. Add the author's attestation.");
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
