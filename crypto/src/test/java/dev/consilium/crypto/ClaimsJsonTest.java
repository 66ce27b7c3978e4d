package dev.consilium.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.consent.Obligation;
import dev.consilium.crypto.guard.PackageException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsJsonTest {

  private static final String TEXT = "{\"iss\":\"org-1\",\"sub\":\"urn:uuid:1\","
      + "\"jti\":\"urn:uuid:1#1767614400\",\"iat\":1767614400,\"nbf\":1767614400,"
      + "\"exp\":1769904000,\"aud\":[\"k\"],\"extensions\":{\"ihe_iua\":{\"purpose_of_use\":"
      + "[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ActReason\","
      + "\"code\":\"TREAT\"}]}},\"https://consilium.dev/claims/disclosure/v1\":{\"case\":\"C-17\","
      + "\"version\":1,\"dossier\":\"" + "0".repeat(64) + "\",\"permits\":[\"p\"],"
      + "\"obligations\":[{\"code\":\"c\",\"text\":\"t\",\"source\":\"s\"}]}}";

  private static PackageClaims read(String text) {
    return ClaimsJson.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theFrozenFormIsWrittenAndRead() {
    var claims = read(TEXT);

    assertThat(ClaimsJson.write(claims)).asString(StandardCharsets.UTF_8).isEqualTo(TEXT);
    assertThat(claims.issuedAt()).isEqualTo(Scene.NOON);
    assertThat(claims.expires()).isEqualTo(Scene.END);
    assertThat(claims.purpose()).isEqualTo(PurposeOfUse.TREAT);
    assertThat(claims.obligations()).containsExactly(new Obligation("c", "t", "s"));
  }

  @Test
  void whatIsAddedLaterIsLeftAlone() {
    assertThat(read(TEXT.replace("{\"iss\"", "{\"later\":[1],\"iss\"")).audience())
        .containsExactly("k");
  }

  @Test
  void anythingElseIsRefusedWithoutBeingQuoted() {
    for (var other : List.of(
        "",
        "[]",
        TEXT + "{}",
        TEXT.substring(1),
        TEXT.replace("iss", "isa"),
        TEXT.replace("\"org-1\"", "1"),
        TEXT.replace("1769904000", "\"1769904000\""),
        TEXT.replace("1769904000", "99999999999999999999"),
        TEXT.replace("1769904000", "9223372036854775807"),
        TEXT.replace("\"nbf\":1767614400", "\"nbf\":1767614401"),
        TEXT.replace("TREAT", "PARTY"),
        TEXT.replace("[\"k\"]", "\"k\""),
        TEXT.replace("[\"k\"]", "[1]"),
        TEXT.replace("[{\"sys", "[{\"code\":\"TREAT\"},{\"sys"),
        TEXT.replace("\"C-17\"", "\"\""),
        TEXT.replace("\"text\":\"t\",", ""),
        TEXT.replace("0".repeat(64), "0"),
        TEXT.replace("{\"iss\"", "{\"iss\":\"x\",\"iss\""),
        TEXT.replace("{\"iss\"", "{\"x\":" + "[".repeat(9) + "]".repeat(9) + ",\"iss\""))) {
      assertThatThrownBy(() -> read(other))
          .as(other)
          .isInstanceOf(PackageException.Broken.class)
          .hasNoCause()
          .hasMessage("Package claims: a claim is missing or of another form [claims-form]."
              + " Ask the sender for a package of this version.");
    }
  }
}
