package dev.consilium.fhir.export;

import dev.consilium.core.opinion.Attestation;
import org.hl7.fhir.r4.model.Coding;

/** Which ASTM E1762 purpose and which media type a signature has. */
final class SignatureType {

  private SignatureType() {}

  static Coding of(Attestation.Role role) {
    return switch (role) {
      case AUTHOR -> coding("1.2.840.10065.1.12.1.1", "Author's Signature");
      case COAUTHOR -> coding("1.2.840.10065.1.12.1.2", "Coauthor's Signature");
      case VERIFICATION -> coding("1.2.840.10065.1.12.1.5", "Verification Signature");
    };
  }

  static String format(String algorithm) {
    if (algorithm.startsWith("CMS")) {
      return "application/pkcs7-signature";
    }
    return algorithm.startsWith("JWS") ? "application/jose" : "application/octet-stream";
  }

  private static Coding coding(String code, String display) {
    return new Coding(Codes.SIGNATURE_TYPE, code, display);
  }
}
