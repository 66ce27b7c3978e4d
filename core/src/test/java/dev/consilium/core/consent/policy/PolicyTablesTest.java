package dev.consilium.core.consent.policy;

import static dev.consilium.core.consent.policy.Consents.TABLES;
import static dev.consilium.core.consent.policy.Consents.act;
import static dev.consilium.core.consent.policy.Consents.level;
import static dev.consilium.core.consent.policy.Consents.purpose;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTablesTest {

  private static String shipped() {
    try (var in = PolicyTables.class.getResourceAsStream("consent-tables-1.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void shipsTheHierarchiesOfHl7() {
    assertThat(TABLES.version()).isEqualTo("1.0.0");
    assertThat(TABLES.purposes.isWithin(purpose("BTG"), purpose("TREAT"))).isTrue();
    assertThat(TABLES.purposes.isWithin(purpose("TREAT"), purpose("ETREAT"))).isFalse();
    assertThat(TABLES.sensitivity.isWithin(act("ETHUD"), act("BH"))).isTrue();
    assertThat(Stream.of("U", "L", "M", "N", "R", "V")
            .map(it -> TABLES.level(level(it)).orElseThrow()))
        .containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void readsWhatItShips() {
    assertThat(PolicyTables.read(shipped().getBytes(UTF_8)).version()).isEqualTo("1.0.0");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "consilium.consent-tables;other;kind: is not consilium.consent-tables, schema 1"
            + " [consent-tables]. Give tables of this kind.",
        "\"schema\": 1;\"schema\": 2;kind: is not consilium.consent-tables, schema 1",
        "\"date\": \"2026-11-24\",;'';date: is no text [consent-tables]. Give one.",
        "\"date\";\"when\";root: has an unknown field [consent-tables]. Remove or correct it.",
        "\"1.0.0\";\" \";version: is no text",
        "\"breakGlass\": \"BTG\";\"breakGlass\": 1;purposes.breakGlass: is no text",
        "[\"LABELING\", \"METAMGT\"];[];purposes.narrower.HSYSADMIN: is no list of at least one",
        "[\"LABELING\", \"METAMGT\"];[1];purposes.narrower.HSYSADMIN: has something else where a",
        "[\"ETHUD\", \"OPIOIDUD\"];[\"SPI\"];sensitivity.narrower: has a code that is its own",
        "\"restricted\": \"R\";\"restricted\": \"L\";confidentiality: does not have normal below",
        "\"normal\": \"N\";\"normal\": \"X\";confidentiality: does not have normal below",
        "\"NO_REDISCLOSURE\"];\"SHOUT\"];duties[0].do: has an unknown duty",
        "\"notice\": \"42-cfr-2.32\",;'';duties[0]: asks for a notice and names none",
        "v3-ActCode|SUD;v3-ActCode;duties[0].labels: has a code without system",
        "\"id\": \"part-2\";\"name\": \"part-2\";duties[0]: has an unknown field",
        "\"duties\": [;\"duties\": [[;byte",
        "\"purposes\": {;\"purposes\": {\"system\": \"a\",;byte"
      })
  void saysWhereTablesAreWrong(String replace, String by, String message) {
    var broken = shipped().replace(replace, by).getBytes(UTF_8);

    assertThatThrownBy(() -> PolicyTables.read(broken))
        .isInstanceOf(MalformedPolicyTablesException.class)
        .hasMessageStartingWith("Consent tables, " + message);
  }

  @Test
  void knowsNoHierarchyInExactTables() {
    var exact = PolicyTables.exact();

    assertThat(exact.purposes.isWithin(purpose("ETREAT"), purpose("TREAT"))).isFalse();
    assertThat(exact.isBreakGlass(purpose("BTG"))).isFalse();
    assertThat(exact.level(level("R"))).isEmpty();
    assertThat(exact.duties).isEmpty();
  }
}
