package dev.consilium.core.opinion;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import java.time.Instant;
import java.util.Base64;

/**
 * One signature over one statement (section 22).
 *
 * @param statement what was signed
 * @param certificate SHA-256 of the signer's certificate in DER
 * @param algorithm the signature's format and algorithm, such as {@code CMS/SHA256withECDSA}
 * @param signature the signature in Base64 (RFC 4648); never blank
 */
public record Attestation(
    Statement statement, ContentHash certificate, String algorithm, String signature) {

  // A signature that cannot be decoded could never be checked.
  public Attestation {
    Text.present("Attestation", "algorithm", algorithm);
    Text.present("Attestation", "signature", signature);
    try {
      Base64.getDecoder().decode(signature);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Attestation " + statement.id()
              + ": the signature is no Base64 [signature-form]. Encode its bytes by RFC 4648.",
          e);
    }
  }

  /** In what capacity someone signs. */
  public enum Role {
    /** Wrote the opinion. */
    AUTHOR,
    /** Wrote it together with the author, as a panel member does. */
    COAUTHOR,
    /** Verified it. */
    VERIFICATION
  }

  /**
   * What is signed; {@link OpinionJson#statement} gives its bytes.
   *
   * @param id names the statement; never blank
   * @param signer who signs
   * @param name the signer's name; never blank
   * @param role in what capacity
   * @param dossier the hash of the dossier that was shown
   * @param opinion the hash of the opinion's bytes
   * @param rulePackVersion version of the rules that permitted it; never blank
   * @param licence the signer's licence as checked
   * @param at when
   */
  public record Statement(
      String id,
      PartyId signer,
      String name,
      Role role,
      ContentHash dossier,
      ContentHash opinion,
      String rulePackVersion,
      LicenceSnapshot licence,
      Instant at) {

    // A statement with a gap would be signed as if it were whole.
    public Statement {
      Text.present("Statement", "id", id);
      Text.present("Statement", "name", name);
      Text.present("Statement", "rule pack version", rulePackVersion);
    }
  }

  /** {@return the signature's bytes, a fresh copy} */
  public byte[] signatureBytes() {
    return Base64.getDecoder().decode(signature);
  }
}
