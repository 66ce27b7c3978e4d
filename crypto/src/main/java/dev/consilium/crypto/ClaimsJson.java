package dev.consilium.crypto;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.consent.Obligation;
import dev.consilium.crypto.guard.PackageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes and reads {@code metadata/claims.json}; the bytes written are the bytes signed. */
final class ClaimsJson {

  /** Our collision-resistant claim name (RFC 7519, 4.2); frozen. */
  static final String DISCLOSURE = "https://consilium.dev/claims/disclosure/v1";

  private static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

  private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(8).build())
          .build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private ClaimsJson() {}

  static byte[] write(PackageClaims claims) {
    var root = JsonNodeFactory.instance.objectNode();
    root.put("iss", claims.issuer().value()).put("sub", claims.packageId());
    root.put("jti", claims.sealingId()).put("iat", claims.issuedAt().getEpochSecond());
    root.put("nbf", claims.issuedAt().getEpochSecond());
    root.put("exp", claims.expires().getEpochSecond());
    claims.audience().forEach(root.putArray("aud")::add);
    root.putObject("extensions")
        .putObject("ihe_iua")
        .putArray("purpose_of_use")
        .addObject()
        .put("system", ACT_REASON)
        .put("code", claims.purpose().name());
    var disclosure = root.putObject(DISCLOSURE);
    disclosure.put("case", claims.caseId().value()).put("version", claims.dossierVersion());
    disclosure.put("dossier", claims.dossier().hex());
    claims.permits().forEach(disclosure.putArray("permits")::add);
    var obligations = disclosure.putArray("obligations");
    for (var duty : claims.obligations()) {
      obligations
          .addObject()
          .put("code", duty.code())
          .put("text", duty.text())
          .put("source", duty.source());
    }
    try {
      return MAPPER.writeValueAsBytes(root);
    } catch (IOException e) {
      throw new UncheckedIOException("Package claims: no JSON form [claims-form].", e);
    }
  }

  /**
   * Reads claims back; members it does not know are left alone.
   *
   * @throws PackageException.Broken if one is missing or of another type
   */
  static PackageClaims read(byte[] bytes) {
    try {
      var root = MAPPER.readTree(bytes);
      var disclosure = root.required(DISCLOSURE);
      var purposes = root.required("extensions").required("ihe_iua").required("purpose_of_use");
      var claims = new PackageClaims(
          new PartyId(text(root, "iss")),
          text(root, "sub"),
          seconds(root, "iat"),
          seconds(root, "exp"),
          list(root.required("aud"), ClaimsJson::word),
          new PackageClaims.Disclosure(
              new CaseId(text(disclosure, "case")),
              disclosure.required("version").intValue(),
              new ContentHash(text(disclosure, "dossier")),
              PurposeOfUse.valueOf(text(purposes.required(0), "code")),
              list(disclosure.required("permits"), ClaimsJson::word),
              list(disclosure.required("obligations"), ClaimsJson::obligation)));
      if (!seconds(root, "nbf").equals(claims.issuedAt()) || purposes.size() != 1) {
        throw broken();
      }
      return claims;
    } catch (IOException | IllegalArgumentException e) {
      throw broken(); // the cause would quote the claims
    }
  }

  private static Obligation obligation(JsonNode node) {
    return new Obligation(text(node, "code"), text(node, "text"), text(node, "source"));
  }

  private static String text(JsonNode node, String name) {
    return word(node.required(name));
  }

  private static String word(JsonNode value) {
    if (!value.isTextual()) {
      throw broken();
    }
    return value.textValue();
  }

  private static Instant seconds(JsonNode node, String name) {
    var value = node.required(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw broken();
    }
    try {
      return Instant.ofEpochSecond(value.longValue());
    } catch (DateTimeException e) {
      throw broken();
    }
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    if (!array.isArray()) {
      throw broken();
    }
    var list = new ArrayList<T>();
    array.forEach(node -> list.add(read.apply(node)));
    return list;
  }

  private static PackageException broken() {
    return new PackageException.Broken(
        "Package claims",
        "a claim is missing or of another form",
        "claims-form",
        "Ask the sender for a package of this version.");
  }
}
