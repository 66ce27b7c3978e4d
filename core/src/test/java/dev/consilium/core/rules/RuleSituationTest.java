package dev.consilium.core.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSituationTest {

  private static final String WHOLE = "{'kind':'consilium.rule-situation','schema':1,"
      + "'case':'C-17','party':'spec-9','at':'2026-11-24T12:00:00Z','ask':['LICENSURE'],"
      + "'patient':{'place':'US-MA'},'licence':[{'place':'US-MA','kind':'full',"
      + "'status':'active','last-day':'2028-12-31'}]}";

  private static RuleSituation read(String json) {
    return RuleSituation.read(json.replace('\'', '"').getBytes(UTF_8));
  }

  @Test
  void asksWhatItSays() {
    var decisions = read(WHOLE).decide(Reviews.ENGINE);

    assertThat(decisions).singleElement().satisfies(it -> {
      assertThat(it.verdict()).isEqualTo(Verdict.PERMIT);
      assertThat(it.question())
          .hasToString("LICENSURE of case C-17 for spec-9 at 2026-11-24T12:00:00Z");
    });
  }

  @Test
  void asksEverythingWhenItDoesNotSay() {
    assertThat(read(WHOLE.replace("'ask':['LICENSURE'],", "")).requests())
        .extracting(it -> it.question().kind())
        .containsExactly(RuleKind.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'schema':1 | 'schema':2 | Situation, kind: it is no consilium.rule-situation, schema 1"
            + " [situation-form]. Give one.",
        "'ask':['LICENSURE'] | 'ask':['LUCK'] | Situation, ask: it names an unknown kind"
            + " [situation-form]. Give some of [LICENSURE, INDEMNITY, INDEPENDENCE,"
            + " CREDENTIAL_FRESHNESS, TRANSFER, RESIDENCY, AI, INTAKE, PROCESSING].",
        "12:00:00Z | noon | Situation, at: it is no instant [situation-form]."
            + " Give one, such as 2026-01-05T12:00:00Z.",
        "'case':'C-17' | 'case':' ' | Situation, case: it is missing [situation-form]. Fill it in.",
        "{'place':'US-MA'} | {'town':'Secret'} | Situation, patient: a fact is unknown"
            + " [situation-form]. Give some of [patient.place, patient.nationality, patient.living].",
        "{'place':'US-MA'} | {'place':'Secret'} | Situation, patient: Fact patient.place: a value"
            + " that it cannot have [fact-value]. Give an ISO 3166 code, such as DE or US-AZ.",
        "{'place':'US-MA'} | {'place':7} | Situation, patient: a value is no text [situation-form]."
            + " Give a text or a list of texts.",
        "{'place':'US-MA'} | [] | Situation, patient: it is no object [situation-form]."
            + " Give facts by their words.",
        "'kind':'full' | 'kind':'Secret' | Situation, licence[0]: Fact licence.kind: a value that it"
            + " cannot have [fact-value]. Give one of full, telehealth-registration, courtesy.",
        "'licence':[ | 'licence':{},'indemnity':[ | Situation, licence: it is no list"
            + " [situation-form]. Give a list of objects.",
        "'case' | 'case' 'Secret' | Situation, byte 53: it stops being JSON [situation-form]."
            + " Correct it there.",
      })
  void namesThePartAndQuotesNoValue(String replace, String by, String message) {
    assertThatThrownBy(() -> read(WHOLE.replace(replace, by)))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage(message)
        .hasNoCause();
  }

  @Test
  void refusesAnUnknownMember() {
    assertThatThrownBy(() -> read(WHOLE.replace("'patient'", "'luck'")))
        .hasMessageStartingWith("Situation, its members: one is unknown [situation-form].")
        .hasMessageContaining("independence");
  }

  @Test
  void hasLimits() {
    assertThatThrownBy(() -> RuleSituation.read(new byte[100_001]))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage("Situation: 100001 bytes [situation-size]. Give at most 100000.");
    assertThatThrownBy(() -> read(WHOLE.replace("'licence':[", "'licence':[" + "{},".repeat(100))))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage("Situation, licence: 101 of them [situation-size]. Give at most 100.");
  }
}
