package dev.consilium.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.consilium.core.Coding;
import dev.consilium.core.record.CodeableText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptSetsTest {

  private static final ConceptSets SETS = ConceptSets.standard();

  @ParameterizedTest
  @CsvSource({
    "cancer-diagnosis, Invasive ductal carcinoma, true",
    "cancer-diagnosis, LYMPHOMA, true",
    "cancer-diagnosis, Family history of breast cancer, false",
    "cancer-diagnosis, Cancer screening, false",
    "cancer-diagnosis, Cancerphobia, false",
    "side-left, 'mass, LEFT breast', true",
    "side-left, Cleft palate, false",
    "imaging-report, X-ray of chest, true",
    "receptor-her2, HER2/neu, true",
    "result-positive, Positive (3+), true",
    "result-positive, not positive, false",
  })
  void knowsWholeWords(String set, String words, boolean member) {
    assertThat(SETS.contains(set, CodeableText.ofText(words))).isEqualTo(member);
  }

  @ParameterizedTest
  @CsvSource({
    "cancer-diagnosis, http://hl7.org/fhir/sid/icd-10-cm, C50.412, true",
    "cancer-diagnosis, http://hl7.org/fhir/sid/icd-10-cm, Z80.3, false",
    "cancer-diagnosis, http://snomed.info/sct, 408643008, true",
    "cancer-diagnosis, urn:other, 408643008, false",
    "laboratory, http://terminology.hl7.org/CodeSystem/observation-category, laboratory, true",
  })
  void knowsCodesAndPrefixes(String set, String system, String code, boolean member) {
    var concept = new CodeableText(List.of(Coding.of(system, code)), null);

    assertThat(SETS.contains(set, concept)).isEqualTo(member);
  }

  @Test
  void readsDisplaysAsWords() {
    var concept = new CodeableText(List.of(new Coding("urn:x", "1", "Melanoma")), null);

    assertThat(SETS.containsAny("cancer-diagnosis", List.of(CodeableText.UNKNOWN, concept)))
        .isTrue();
    assertThat(SETS.containsAny("cancer-diagnosis", List.of())).isFalse();
  }

  @Test
  void doesNotJoinTheWordsOfTwoTexts() {
    var concept = new CodeableText(List.of(new Coding("urn:x", "1", "embolism")), "Pulmonary");

    assertThat(ConceptSets.words(concept)).isEqualTo(" pulmonary | embolism ");
    assertThat(SETS.contains("emergency-thrombosis", concept)).isFalse();
  }

  @Test
  void foldsWordsTheSameInEveryLocale() {
    assertThat(ConceptSets.words(CodeableText.ofText("INFILTRATING-DUCT; Ödem")))
        .isEqualTo(" infiltrating duct | ödem ");
  }

  @Test
  void refusesASetThatIsNotInTheTable() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SETS.contains("none", CodeableText.UNKNOWN))
        .withMessage("Concept sets " + SETS.version()
            + ": no set none [concept-set-known]. Use one of names().");
  }

  @Test
  void everySetHasMembers() {
    assertThat(SETS.names()).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(20);
    assertThat(SETS)
        .hasToString("ConceptSets[" + SETS.version() + ", " + SETS.names().size() + " sets]");
  }
}
