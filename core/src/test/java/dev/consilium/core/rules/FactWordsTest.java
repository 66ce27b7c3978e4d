package dev.consilium.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class FactWordsTest {

  @Test
  void namesEveryFactOnceAndInWords() {
    var labels = EnumSet.allOf(Fact.class).stream().map(Fact::label).toList();

    assertThat(labels).doesNotHaveDuplicates().allMatch(l -> l.matches("[a-z]+\\.[a-z-]+"));
    assertThat(EnumSet.allOf(Fact.class)).allMatch(fact -> !fact.meaning().isBlank());
    assertThat(FactFamily.values()).hasSizeLessThanOrEqualTo(12);
    assertThat(Fact.PSEUDONYMISED.words()).containsExactly("yes", "no");
    assertThat(Fact.PATIENT_NATIONALITY.words()).isEmpty();
    assertThat(Fact.PATIENT_NATIONALITY.family()).isEqualTo(FactFamily.PATIENT);
  }

  @Test
  void refusesValuesThatAFactCannotHave() {
    var request = Reviews.ask(RuleKind.LICENSURE);

    assertThatThrownBy(() -> request.fact(Fact.CONSULT_MODE, "fax"))
        .hasMessage("Fact consult.mode:"
            + " a value that it cannot have [fact-value]. Give one of record-review, video, oral.");
    assertThatThrownBy(() -> request.fact(Fact.LICENCE_LAST_DAY, "soon"))
        .hasMessage("Fact"
            + " licence.last-day: a value that it cannot have [fact-value]."
            + " Give a day, such as 2026-01-05.");
    assertThatThrownBy(() -> request.fact(Fact.DATA_DESTINATION, "DE", "US"))
        .hasMessage("Fact"
            + " data.destination: 2 values [fact-single]. Give one; ask once for each of several.");
    assertThat(request.build())
        .hasToString("RuleRequest[LICENSURE of case C-17 for spec-9 at 2026-11-24T12:00:00Z]");
  }
}
