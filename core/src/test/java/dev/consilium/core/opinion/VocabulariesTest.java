package dev.consilium.core.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabulariesTest {

  @Test
  void pairsEachRadpeerScoreWithALetterWhereThereIsOne() {
    assertThat(Stream.of(ReRead.Discrepancy.values()).map(ReRead.Discrepancy::radpeer))
        .containsExactly("1", "2a", "2b", "3a", "3b");
    assertThat(Stream.of(ReRead.Discrepancy.values())
            .filter(ReRead.Discrepancy::significant)
            .map(ReRead.Discrepancy::radpeer))
        .containsExactly("2b", "3b");
  }

  @Test
  void givesCertaintyInTheWordsOfTheStandard() {
    assertThat(Stream.of(Certainty.values()).map(Certainty::code))
        .containsExactly("high", "moderate", "low", "very-low");
  }

  @Test
  void namesEachCategoryAsBothStudiesDo() {
    assertThat(Stream.of(DiagnosisCategory.values()).map(it -> it.meyer() + "=" + it.mayo()))
        .containsExactly(
            "confirmed=same",
            "clarified=better-defined",
            "changed=distinctly-different",
            "indeterminate-insufficient-records=indeterminate-insufficient-records");
  }

  @Test
  void writesTheBoardsLevelsAndSupplements() {
    assertThat(Stream.of(OncologyEvidence.Level.values()).map(OncologyEvidence.Level::code))
        .containsExactly("m1A", "m1B", "m1C", "m2A", "m2B", "m2C", "m3", "m4");
    assertThat(OncologyEvidence.mtb(
                OncologyEvidence.Level.M2A, Set.of(OncologyEvidence.Supplement.values()))
            .label())
        .isEqualTo("m2A is iv Z R");
    assertThat(OncologyEvidence.mtb(OncologyEvidence.Level.M4, Set.of()).label())
        .isEqualTo("m4");
  }

  @Test
  void refusesALevelTheBoardDoesNotKnow() {
    assertThatThrownBy(() ->
            new OncologyEvidence(new Coding(OncologyEvidence.MTB_SYSTEM, "m3A", null), Set.of()))
        .hasMessage("Oncology evidence: a level outside its code system [level-known]."
            + " Use m1A, m1B, m1C, m2A, m2B, m2C, m3 or m4.");
  }

  @Test
  void refusesSupplementsBesideAForeignLevel() {
    var foreign = new Coding("urn:own", "I", null);

    assertThat(new OncologyEvidence(foreign, Set.of()).label()).isEqualTo("I");
    assertThatThrownBy(() -> new OncologyEvidence(foreign, Set.of(OncologyEvidence.Supplement.Z)))
        .hasMessage("Oncology evidence: 1 supplements beside a foreign level"
            + " [supplement-of-level]. Use them with the molecular tumour board's levels.");
  }
}
