package dev.consilium.core.opinion;

import static dev.consilium.core.opinion.SampleOpinion.AUTHOR;
import static dev.consilium.core.opinion.SampleOpinion.NOON;
import static dev.consilium.core.opinion.SampleOpinion.attestation;
import static dev.consilium.core.opinion.SampleOpinion.complete;
import static dev.consilium.core.opinion.SampleOpinion.hash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedOpinionTest {

  private static final Opinion OPINION = complete();
  private static final PartyId STRANGER = new PartyId("stranger");

  @Test
  void holdsAnOpinionItsReviewAndItsSignatures() {
    var signed = new SignedOpinion(
        OPINION, quality(STRANGER, OPINION.hash()), List.of(attestation(OPINION)));

    assertThat(signed.attestations().get(0).signatureBytes()).containsExactly(0, 1, 2);
  }

  @Test
  void acceptsAVerificationByAStrangerBesideTheAuthor() {
    var verification = attestation(
        OPINION.hash(), OPINION.header().dossier(), STRANGER, Attestation.Role.VERIFICATION);

    var signed = new SignedOpinion(OPINION, null, List.of(attestation(OPINION), verification));

    assertThat(signed.attestations()).hasSize(2);
  }

  @Test
  void refusesASignatureOverAnotherOpinion() {
    refuses(
        attestation(hash("x"), OPINION.header().dossier(), AUTHOR, Attestation.Role.AUTHOR),
        "Signed opinion of case C-17: attestation s-1 signs another opinion [opinion-hash]."
            + " Sign these bytes.");
  }

  @Test
  void refusesASignatureForAnotherDossier() {
    refuses(
        attestation(OPINION.hash(), hash("x"), AUTHOR, Attestation.Role.AUTHOR),
        "Signed opinion of case C-17: attestation s-1 names another dossier [dossier-hash]."
            + " Sign for the dossier of this opinion.");
  }

  @Test
  void refusesAStrangerWhoSignsAsAuthor() {
    refuses(
        attestation(OPINION.hash(), OPINION.header().dossier(), STRANGER, Attestation.Role.AUTHOR),
        "Signed opinion of case C-17: stranger signs as AUTHOR and is neither [author-signs]."
            + " Let an author sign, or sign as VERIFICATION.");
  }

  @Test
  void refusesAVerificationAlone() {
    refuses(
        attestation(
            OPINION.hash(), OPINION.header().dossier(), STRANGER, Attestation.Role.VERIFICATION),
        "Signed opinion of case C-17: no author signed [author-signs]."
            + " Add the author's attestation.");
  }

  @Test
  void refusesAReviewOfOtherBytes() {
    assertThatThrownBy(() ->
            new SignedOpinion(OPINION, quality(STRANGER, hash("x")), List.of(attestation(OPINION))))
        .hasMessage("Signed opinion of case C-17: the quality statement names another opinion"
            + " [opinion-hash]. Review these bytes.");
  }

  @Test
  void refusesAReviewByTheAuthor() {
    assertThatThrownBy(() -> new SignedOpinion(
            OPINION, quality(AUTHOR, OPINION.hash()), List.of(attestation(OPINION))))
        .hasMessage("Signed opinion of case C-17: reviewer dr-lovelace is an author or panel member"
            + " [reviewer-independent]. Let someone else review.");
  }

  @Test
  void refusesAWaiverByTheAuthor() {
    var waiver = new QualityStatement.Waiver("indemnity-covers", AUTHOR, "Dr L", "I may.");
    var quality = new QualityStatement(
        STRANGER, "Dr S", "list 1", OPINION.hash(), NOON, List.of(waiver), List.of());

    assertThatThrownBy(() -> new SignedOpinion(OPINION, quality, List.of(attestation(OPINION))))
        .hasMessage("Signed opinion of case C-17: item indemnity-covers is waived by dr-lovelace,"
            + " an author or panel member [waiver-independent]."
            + " Let someone else answer for the waiver.");
  }

  @Test
  void refusesASignatureThatIsNoBase64() {
    var good = attestation(OPINION);

    assertThatThrownBy(() ->
            new Attestation(good.statement(), good.certificate(), good.algorithm(), "not*base64"))
        .hasMessage("Attestation s-1: the signature is no Base64 [signature-form]."
            + " Encode its bytes by RFC 4648.");
  }

  private static void refuses(Attestation attestation, String message) {
    assertThatThrownBy(() -> new SignedOpinion(OPINION, null, List.of(attestation)))
        .hasMessage(message);
  }

  private static QualityStatement quality(PartyId reviewer, ContentHash opinion) {
    return new QualityStatement(
        reviewer, "Dr Somerville", "list 1", opinion, NOON, List.of(), List.of());
  }
}
