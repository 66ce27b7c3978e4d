package dev.consilium.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.crypto.Chance;
import dev.consilium.crypto.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

  private static final IdentityKey KEY = IdentityKey.generate(Chance.of(1));

  @Test
  void bothHalvesSurviveTheirText() {
    try (var read = IdentityKey.parse(KEY.reveal())) {
      assertThat(read.recipient()).isEqualTo(KEY.recipient()).hasSameHashCodeAs(KEY.recipient());
      assertThat(read.reveal()).isEqualTo(KEY.reveal());
    }
    assertThat(RecipientKey.parse(KEY.recipient().toString())).isEqualTo(KEY.recipient());
    assertThat(KEY.recipient().suite()).isEqualTo(Suite.AGE_X25519);
  }

  @Test
  void equalChanceMakesEqualKeysAndOtherChanceOthers() {
    assertThat(IdentityKey.generate(Chance.of(1)).recipient()).isEqualTo(KEY.recipient());
    assertThat(IdentityKey.generate(Chance.of(2)).recipient()).isNotEqualTo(KEY.recipient());
  }

  @Test
  void theIdIsTheHashOfTheText() {
    assertThat(KEY.recipient().id())
        .hasSize(64)
        .isNotEqualTo(IdentityKey.generate(Chance.of(2)).recipient().id());
  }

  @Test
  void printsThePublicHalfOnly() {
    assertThat(KEY).hasToString("IdentityKey[" + KEY.recipient() + "]");
  }

  @Test
  void everyChangedCharacterIsRefused() {
    var text = KEY.recipient().toString();
    for (var i = 0; i < text.length(); i++) {
      var changed = new StringBuilder(text);
      changed.setCharAt(i, text.charAt(i) == 'q' ? 'p' : 'q');
      assertThatThrownBy(() -> RecipientKey.parse(changed.toString()))
          .hasMessage("Recipient key: 62 characters that are no age recipient [recipient-form]."
              + " Ask the recipient for the line that starts with age1, and copy all of it.");
    }
  }

  @Test
  void anythingElseIsNoRecipient() {
    var text = KEY.recipient().toString();
    for (var other : new String[] {
      "",
      "age1",
      text.substring(1),
      text + "q",
      text.toUpperCase(Locale.ROOT),
      text.replace('a', 'b'),
      text.substring(0, 61) + "b"
    }) {
      assertThatThrownBy(() -> RecipientKey.parse(other))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aLowerCaseOrCutIdentityIsRefusedWithoutBeingQuoted() {
    var text = new String(KEY.reveal());
    for (var other : new String[] {
      text.toLowerCase(Locale.ROOT),
      text + " ",
      text.substring(0, 73),
      text.replace("AGE-SECRET", "age-SECRET")
    }) {
      assertThatThrownBy(() -> IdentityKey.parse(other.toCharArray()))
          .hasMessage("Identity key: " + other.length()
              + " characters that are no age identity [identity-form]."
              + " Give the line that starts with AGE-SECRET-KEY-1, and all of it.");
    }
  }

  @Test
  void aClosedIdentityDoesNothing() {
    var key = IdentityKey.generate(Chance.of(3));
    key.close();

    assertThatThrownBy(key::reveal)
        .hasMessage("Identity key of " + key.recipient()
            + ": closed and wiped [identity-open]. Read it again from your key store.");
    assertThatThrownBy(() -> key.agree(new byte[32])).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void agreesOnTheSecretsOfWycheproof() throws Exception {
    var file = Programs.data("wycheproof").resolve("x25519_test.json");
    var hex = HexFormat.of();
    var count = 0;
    for (var group : new ObjectMapper().readTree(file.toFile()).get("testGroups")) {
      for (var test : group.get("tests")) {
        var zero = test.get("flags").toString().contains("ZeroSharedSecret");
        var own = hex.parseHex(test.get("private").textValue());
        try (var key = IdentityKey.generate(Chance.exactly(own))) {
          var secret = key.agree(hex.parseHex(test.get("public").textValue()));
          assertThat(hex.formatHex(secret))
              .as(test.get("tcId").toString())
              .isEqualTo(zero ? "" : test.get("shared").textValue());
          count++;
        }
      }
    }
    assertThat(count).isEqualTo(518);
  }

  @Test
  void theAgeProgramDerivesTheSameRecipient(@TempDir Path folder) throws Exception {
    Programs.assumePresent("age-keygen");
    Files.writeString(folder.resolve("key"), new String(KEY.reveal()) + "\n");

    assertThat(Programs.run(folder, "age-keygen", "-y", "key").output().strip())
        .isEqualTo(KEY.recipient().toString());
  }
}
