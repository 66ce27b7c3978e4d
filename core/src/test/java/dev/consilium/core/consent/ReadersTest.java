package dev.consilium.core.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Role;
import dev.consilium.core.rules.RuleKind;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadersTest {

  private static String shipped() throws IOException {
    try (var in = Readers.class.getResourceAsStream("readers-1.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }

  @Test
  void wantsLicensureOfExpertsAndTransferAndResidencyAcrossABorder() {
    for (var role : Role.values()) {
      var row = Readers.STANDARD.of(role);
      var expert = role == Role.SPECIALIST || role == Role.PANEL_CHAIR;
      assertThat(row.decisions().contains(RuleKind.LICENSURE)).isEqualTo(expert);
      if (!row.purposes().isEmpty()) {
        assertThat(row.acrossBorder())
            .containsExactlyInAnyOrder(RuleKind.TRANSFER, RuleKind.RESIDENCY);
      }
    }
    assertThat(Readers.STANDARD.version()).isEqualTo("1.1.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "\"REQUESTER\", \"purposes\";\"NOBODY\", \"purposes\";consilium.readers.rows[2].role: has a"
            + " value that does not fit [json-value]. Correct the value.",
        "\"REQUESTER\", \"purposes\";\"SPECIALIST\", \"purposes\";consilium.readers.rows[2]: has a"
            + " value that does not fit [json-value]. Correct the value.",
        "\"role\": \"SYSTEM\";\"role\": \"SPECIALIST\";consilium.readers.rows[5]: has a value that"
            + " does not fit [json-value]. Correct the value.",
        "\"version\";\"verzion\";consilium.readers.version: is no text [json-form]. Give a text.",
        "\"date\": \"2026-12-01\";\"date\": 5;consilium.readers.date: is no text [json-form]. Give a"
            + " text.",
        "\"schema\": 1;\"schema\": 2;consilium.readers: is not kind consilium.readers, schema 1 [json-kind]."
            + " Give a table of this schema.",
        "\"schema\": 1;\"schema\": \"1\";consilium.readers.schema: is no whole number [json-form]."
            + " Give a whole number.",
        "\"schema\": 1;\"schema\": 1, \"more\": 1;consilium.readers: has a member that this schema"
            + " does not know [json-members]. Remove or correct it.",
        "\"schema\": 1;\"schema\" 1;consilium.readers, line 3, column 12: stops being JSON here"
            + " [json-form]. Correct it.",
        "\"purposes\": [\"TREAT\"];\"purposes\": \"TREAT\";consilium.readers.rows[3].purposes: is no"
            + " list [json-form]. Give a list.",
      })
  void saysWhereATableFails(String from, String to, String message) throws IOException {
    var broken = shipped().replace(from, to).getBytes(UTF_8);

    assertThatThrownBy(() -> Readers.read(broken))
        .isInstanceOf(MalformedReadersException.class)
        .hasMessage(message);
  }

  @Test
  void wantsEveryRoleToHaveARow() throws IOException {
    var lines =
        shipped().lines().filter(it -> !it.contains("\"QUALITY_REVIEWER\"")).toList();

    assertThatThrownBy(() -> Readers.read(String.join("\n", lines).getBytes(UTF_8)))
        .hasMessage("consilium.readers: has a value that does not fit [json-value]."
            + " Correct the value.");
  }

  @Test
  void wantsObjects() {
    assertThatThrownBy(() -> Readers.read("[]".getBytes(UTF_8)))
        .hasMessage("consilium.readers: is no object [json-form]. Give one object.");
  }
}
