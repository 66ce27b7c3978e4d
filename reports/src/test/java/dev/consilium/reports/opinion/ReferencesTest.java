package dev.consilium.reports.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Coding;
import dev.consilium.core.opinion.Reference;
import dev.consilium.core.record.CodeableText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "DOI,10.1056/NEJM(99)<1>,https://doi.org/10.1056/NEJM(99)%3C1%3E",
        "PMID,12393819,https://pubmed.ncbi.nlm.nih.gov/12393819/",
        "URL,https://example.org/a?b=c,https://example.org/a?b=c",
        "URL,http://example.org,http://example.org",
        "URL,ftp://example.org,-",
        "URL,not a link,-",
        "GUIDELINE,NCCN 2026,-"
      })
  void leadsToWhereItCanBeRead(
      Reference.Kind kind, String locator, @org.jspecify.annotations.Nullable String target) {
    var phrase = References.phrase(new Reference("r1", kind, locator, "Citation."));

    assertThat(phrase.text()).isEqualTo("[r1] Citation. " + kind + " " + locator);
    assertThat(String.valueOf(phrase.spans().get(2).target())).isEqualTo(String.valueOf(target));
  }

  @Test
  void aConceptStandsInWordsWithItsCodesAfterIt() {
    var concept = new CodeableText(
        List.of(
            new Coding("http://snomed.info/sct", "254837009", "Breast cancer"),
            new Coding("urn:own", "X1", null)),
        null);

    assertThat(Script.phrase(concept).text())
        .isEqualTo("Breast cancer [SNOMED CT 254837009] [urn:own X1]");
    assertThat(Script.phrase(new CodeableText(List.of(new Coding("urn:own", "X1", null)), null))
            .text())
        .isEqualTo("X1");
  }
}
