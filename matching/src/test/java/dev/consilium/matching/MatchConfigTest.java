package dev.consilium.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.matching.eligibility.Unknown;
import dev.consilium.matching.eligibility.UnknownData;
import dev.consilium.matching.scoring.Feature;
import org.junit.jupiter.api.Test;

class MatchConfigTest {

  private static final MatchConfig STANDARD = MatchConfig.standard();

  @Test
  void shipsAConfigurationWithVersionSourceAndDate() {
    assertThat(STANDARD.version()).isEqualTo("2026-11.1");
    assertThat(STANDARD.date()).isEqualTo("2026-11-24");
    assertThat(STANDARD.source()).isNotBlank();
    assertThat(STANDARD.scoring().weight(Feature.CODE_EXACT)).isEqualTo(600);
    assertThat(STANDARD.eligibility().unknown())
        .containsEntry(Unknown.TREATING, UnknownData.LENIENT)
        .containsEntry(Unknown.LICENCES, UnknownData.REVIEW);
  }

  @Test
  void readsBackWhatItWrote() {
    assertThat(MatchConfig.parse(STANDARD.toJson())).isEqualTo(STANDARD);
    assertThat(MatchConfig.parse(STANDARD.toJson()).hash()).isEqualTo(STANDARD.hash());
  }

  @Test
  void isNamedByEverythingItSays() {
    assertThat(STANDARD.withSalt("other").hash()).isNotEqualTo(STANDARD.hash());
    assertThat(STANDARD.withScoring("mine", STANDARD.scoring()).version()).isEqualTo("mine");
    assertThat(STANDARD.withEligibility("mine", STANDARD.eligibility()).hash())
        .isNotEqualTo(STANDARD.hash());
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    assertRefused("{", "$: no single JSON object with distinct field names");
    assertRefused("{\"kind\":\"other\",\"schema\":1}", "$: another kind or schema");
    assertRefused(
        STANDARD.toJson().replace("\"schema\":1", "\"schema\":2"), "$: another kind or schema");
    assertRefused(
        STANDARD.toJson().replace("{\"kind\"", "{\"more\":1,\"kind\""),
        "$: a field that is not known");
    assertRefused(
        STANDARD.toJson().replace("2026-11-24", "soon"), "date: no day such as 2026-01-31");
    assertRefused(
        STANDARD.toJson().replace("\"REVIEW\"", "\"PERHAPS\""), "UnknownData: an unknown word");
    assertRefused(
        STANDARD.toJson().replace("\"version\":\"2026-11.1\"", "\"version\":7"),
        "version: no text");
    assertRefused(STANDARD.toJson().replace("700", "\"700\""), "DERIVED: no whole number");
  }

  @Test
  void refusesValuesOutOfRangeInWords() {
    assertThatThrownBy(() -> MatchConfig.parse(STANDARD.toJson().replace(":600", ":6000")))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("Scoring policy: weights.CODE_EXACT 6000 [scoring-range]. Give 0 to 1000.");
  }

  @Test
  void refusesToBeNameless() {
    assertThatThrownBy(() -> STANDARD.withSalt(" "))
        .hasMessage("Match configuration: version,"
            + " source or salt is blank [config-named]. Fill in all three.");
    assertThatThrownBy(() -> STANDARD.withScoring("", STANDARD.scoring()))
        .hasMessageContaining("[config-named]");
    assertThatThrownBy(() -> new MatchConfig(
            "1", STANDARD.date(), "", "salt", STANDARD.eligibility(), STANDARD.scoring()))
        .hasMessageContaining("[config-named]");
  }

  private static void assertRefused(String json, String found) {
    assertThatThrownBy(() -> MatchConfig.parse(json))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("Match configuration: " + found
            + " [config-understood]. Start from MatchConfig.standard().toJson().")
        .hasNoCause();
  }
}
