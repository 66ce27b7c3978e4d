package dev.consilium.core.opinion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opinion with its quality statement and its signatures (sections 22 and 23).
 *
 * <p>Each speaks about exactly these bytes: the constructor refuses any that names another hash. It
 * does not check the signatures' mathematics; {@code crypto} does.
 *
 * @param opinion the opinion
 * @param quality who passed it; null before the review or in programs without one
 * @param attestations in signing order; at least one by an author
 */
public record SignedOpinion(
    Opinion opinion, @Nullable QualityStatement quality, List<Attestation> attestations) {

  // A signature over other bytes would lend this opinion a name it does not have.
  public SignedOpinion {
    attestations = List.copyOf(attestations);
    var subject = "Signed opinion of case " + opinion.header().caseId();
    if (quality != null) {
      check(
          quality.opinion().equals(opinion.hash()),
          subject + ": the quality statement names another opinion [opinion-hash]."
              + " Review these bytes.");
      check(
          !opinion.involves(quality.reviewer()),
          subject + ": reviewer " + quality.reviewer()
              + " is an author or panel member [reviewer-independent]. Let someone else review.");
      for (var waiver : quality.waivers()) {
        check(
            !opinion.involves(waiver.by()),
            subject + ": item " + waiver.item() + " is waived by " + waiver.by()
                + ", an author or panel member [waiver-independent]."
                + " Let someone else answer for the waiver.");
      }
    }
    for (var attestation : attestations) {
      var statement = attestation.statement();
      check(
          statement.opinion().equals(opinion.hash()),
          subject + ": attestation " + statement.id()
              + " signs another opinion [opinion-hash]. Sign these bytes.");
      check(
          statement.dossier().equals(opinion.header().dossier()),
          subject + ": attestation " + statement.id()
              + " names another dossier [dossier-hash]. Sign for the dossier of this opinion.");
      check(
          statement.role() == Attestation.Role.VERIFICATION || opinion.involves(statement.signer()),
          subject + ": " + statement.signer() + " signs as " + statement.role()
              + " and is neither [author-signs]. Let an author sign, or sign as VERIFICATION.");
    }
    check(
        attestations.stream().anyMatch(it -> it.statement().role() == Attestation.Role.AUTHOR),
        subject + ": no author signed [author-signs]. Add the author's attestation.");
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
