package dev.consilium.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RootWordsTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void idsAreNeverBlankAndPrintPlainly() {
    assertThat(new CaseId("C-1")).hasToString("C-1");
    assertThat(new PartyId("p-1")).hasToString("p-1");
    assertThatThrownBy(() -> new CaseId(" "))
        .hasMessage("Case id is blank [id-present]."
            + " Give the id under which your application stores the case.");
    assertThatThrownBy(() -> new PartyId(""))
        .hasMessage(
            "Party id is blank [id-present]. Give the id your directory uses for this party.");
  }

  @Test
  void anActorSaysRoleAndParty() {
    assertThat(new Actor(new PartyId("s-1"), Role.SPECIALIST)).hasToString("SPECIALIST s-1");
  }

  @ParameterizedTest
  @CsvSource({
    "US-AZ, US, true",
    "US, US-AZ, false",
    "US-AZ, US-AZ, true",
    "US-AZ, US-CA, false",
    "DE, US, false",
    "DE, DE, true"
  })
  void aPlaceLiesWithinItsCountry(String inner, String outer, boolean within) {
    assertThat(new Jurisdiction(inner).isWithin(new Jurisdiction(outer))).isEqualTo(within);
  }

  @Test
  void aPlaceTellsItsCountry() {
    assertThat(new Jurisdiction("US-AZ").country()).isEqualTo(new Jurisdiction("US"));
    assertThat(new Jurisdiction("DE").country()).hasToString("DE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "us", "USA", "US-", "US-ABCD", "US_AZ", "İS"})
  void aPlaceIsAnIsoCode(String code) {
    assertThatThrownBy(() -> new Jurisdiction(code))
        .hasMessage("Jurisdiction: " + code.length() + " characters that are no ISO 3166 code"
            + " [jurisdiction-form]."
            + " Give two letters, such as DE, or a subdivision, such as US-AZ.");
  }

  @Test
  void bothEndsBelongToAPeriod() {
    var period = new Period(NOON, NOON.plusSeconds(1));

    assertThat(period.contains(NOON)).isTrue();
    assertThat(period.contains(NOON.plusSeconds(1))).isTrue();
    assertThat(period.contains(NOON.minusNanos(1))).isFalse();
    assertThat(period.contains(NOON.plusSeconds(1).plusNanos(1))).isFalse();
  }

  @Test
  void anOpenPeriodGoesOn() {
    assertThat(Period.from(NOON).contains(Instant.MAX)).isTrue();
    assertThat(Period.from(NOON).contains(NOON.minusNanos(1))).isFalse();
    assertThat(new Period(null, NOON).contains(Instant.MIN)).isTrue();
  }

  @Test
  void aPeriodDoesNotEndBeforeItStarts() {
    assertThat(new Period(NOON, NOON).contains(NOON)).isTrue();
    assertThatThrownBy(() -> new Period(NOON, NOON.minusSeconds(1)))
        .hasMessage("Period: end 2026-03-02T11:59:59Z is before start 2026-03-02T12:00:00Z"
            + " [period-ordered]. Exchange them, or leave one open.");
  }

  @Test
  void aHashIsTheOneOfTheStandard() {
    var abc = ContentHash.of("abc".getBytes(StandardCharsets.US_ASCII));

    assertThat(abc).hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(ContentHash.ofDigest(abc.bytes())).isEqualTo(abc);
    assertThat(ContentHash.digest().getDigestLength()).isEqualTo(32);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"})
  void aHashHasItsForm(String hex) {
    assertThatThrownBy(() -> new ContentHash(hex))
        .hasMessage("Content hash: " + hex.length()
            + " characters [hash-form]. Give 64 lower-case hexadecimal digits.");
  }

  @Test
  void aCodingIsItsSystemAndCode() {
    var named = new Coding("urn:s", "c", "A name");

    assertThat(named.sameCode(Coding.of("urn:s", "c"))).isTrue();
    assertThat(named.sameCode(Coding.of("urn:t", "c"))).isFalse();
    assertThat(named.sameCode(Coding.of("urn:s", "d"))).isFalse();
    assertThat(named).hasToString("urn:s|c");
    assertThatThrownBy(() -> Coding.of("urn:s", " "))
        .hasMessage(
            "Coding: code is blank [code-present]. Keep the text instead of an empty code.");
  }

  @Test
  void aRefusalHasFourParts() {
    assertThat(new Refusal("Case C-1", "state DRAFT", "a-rule", "Do this."))
        .hasToString("Case C-1: state DRAFT [a-rule]. Do this.");
    for (int blank = 0; blank < 4; blank++) {
      var parts = new ArrayList<>(List.of("a", "b", "c", "d"));
      parts.set(blank, " ");
      assertThatThrownBy(() -> new Refusal(parts.get(0), parts.get(1), parts.get(2), parts.get(3)))
          .hasMessage(
              "Refusal: one of its four parts is blank [refusal-complete]." + " Fill in all four.");
    }
  }

  @Test
  void aFindingSaysWhatAndWhere() {
    var cites = new ArrayList<>(List.of("f-1"));
    var finding = new Finding(
        Finding.Severity.MUST, "unit-known", "Observation/1", "no unit", "Add it.", cites);
    cites.clear();

    assertThat(finding.cites()).containsExactly("f-1");
    assertThat(finding.message()).isEqualTo("MUST Observation/1: no unit [unit-known]. Add it.");
    for (int blank = 0; blank < 3; blank++) {
      var parts = new ArrayList<>(List.of("a", "b", "c"));
      parts.set(blank, "");
      assertThatThrownBy(() -> new Finding(
              Finding.Severity.MAY, parts.get(0), "", parts.get(1), parts.get(2), List.of()))
          .hasMessageContaining("[finding-complete]");
    }
  }

  @Test
  void exceptionsKeepTheirMessageAndCause() {
    var cause = new IllegalStateException("disk");

    assertThat(new LimitExceededException("too much")).hasMessage("too much");
    assertThat(new MalformedRecordException("broken")).hasMessage("broken");
    assertThat(new ConsiliumException("failed", cause) {
          private static final long serialVersionUID = 1L;
        })
        .hasMessage("failed")
        .hasCause(cause);
  }
}
