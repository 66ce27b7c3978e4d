package dev.consilium.reports.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.opinion.Attestation;
import dev.consilium.core.opinion.CaseHeader;
import dev.consilium.core.opinion.CaseQuestion;
import dev.consilium.core.opinion.Certainty;
import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.Consensus;
import dev.consilium.core.opinion.DecisionRule;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.Disclaimers;
import dev.consilium.core.opinion.OpinionSection;
import dev.consilium.core.opinion.Options;
import dev.consilium.core.opinion.PanelDecision;
import dev.consilium.core.opinion.PanelReport;
import dev.consilium.core.opinion.ReRead;
import dev.consilium.core.opinion.Recommendation;
import dev.consilium.core.opinion.Tie;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.opinion.TreatmentChange;
import dev.consilium.core.opinion.TreatmentOpinion;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.core.opinion.VersionHistory;
import dev.consilium.core.record.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedWordsTest {

  private final FixedWords words = FixedWords.of(Locale.US);

  @ParameterizedTest
  @ValueSource(
      classes = {
        Attestation.Role.class,
        CaseHeader.Scope.class,
        DecisionRule.class,
        OpinionSection.class,
        PanelDecision.Reason.class,
        Tie.class,
        VersionHistory.Relation.class,
        CaseQuestion.Kind.class,
        Certainty.class,
        ClinicalImpact.class,
        Consensus.class,
        DiagnosisCategory.class,
        Disclaimers.Kind.class,
        Options.Kind.class,
        PanelReport.Stance.class,
        ReRead.Kind.class,
        ReRead.Discrepancy.class,
        Recommendation.Strength.class,
        TreatmentCategory.class,
        TreatmentChange.class,
        TreatmentOpinion.Procedure.class,
        Urgency.Level.class
      })
  void everyConstantHasAWord(Class<? extends Enum<?>> type) {
    for (var constant : type.getEnumConstants()) {
      assertThat(words.of(constant)).isNotBlank().doesNotContain("_");
    }
  }

  @Test
  void putsValuesInOnceAndLeavesOtherBraces() {
    assertThat(words.of("report.subtitle", "{2}", 1, "c"))
        .isEqualTo("Clinician edition \u00B7 Case {2} \u00B7 Version 1 \u00B7 c");
    assertThat(words.of("page")).isEqualTo("Page {page} of {pages}");
  }

  @ParameterizedTest
  @CsvSource({
    "2024,2024",
    "2024-05,May 2024",
    "2024-05-03,3 May 2024",
    "2024-05-03T10:00:00Z,3 May 2024"
  })
  void writesDatesAsPreciseAsTheyAre(String date, String written) {
    assertThat(words.of(PartialDate.of(date))).isEqualTo(written);
  }

  @Test
  void writesDaysAndTimesWithoutAmbiguity() {
    assertThat(words.of(LocalDate.of(2026, 11, 2))).isEqualTo("2 Nov 2026");
    assertThat(words.of(Instant.parse("2026-11-02T03:04:05Z"))).isEqualTo("2 Nov 2026, 03:04 UTC");
    assertThat(words.of(true) + words.of(false)).isEqualTo("YesNo");
  }

  @Test
  void saysWhichLanguageItLacks() {
    assertThatThrownBy(() -> FixedWords.of(Locale.FRENCH))
        .hasMessage("Report words: none in the language 'fr' [words-known]. Use English, en.");
  }

  @Test
  void saysWhichWordItLacks() {
    assertThatThrownBy(() -> words.of("no.such"))
        .hasMessage("Report words: 'no.such' is missing [word-present]. Add it to the bundle.");
  }
}
