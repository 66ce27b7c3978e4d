package dev.consilium.matching.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Coding;
import dev.consilium.matching.Cases;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalCodeTest {

  private static final String GENES = "http://www.genenames.org/geneId";

  @Test
  void givesIcd10CodesTheirDot() {
    assertThat(CanonicalCode.of(Coding.of(Cases.ICD, "c50912")))
        .hasToString(Cases.ICD + "|C50.912");
    assertThat(CanonicalCode.key(Coding.of(Cases.ICD, "C50.912")))
        .isEqualTo(Cases.ICD + "|C50.912");
    assertThat(CanonicalCode.key(Coding.of(Cases.ICD, "C20"))).isEqualTo(Cases.ICD + "|C20");
  }

  @Test
  void givesHgncIdsTheirPrefix() {
    assertThat(CanonicalCode.key(Coding.of("http://www.genenames.org", "1100")))
        .isEqualTo(GENES + "|HGNC:1100");
    assertThat(CanonicalCode.key(Coding.of(GENES, "HGNC:1100"))).isEqualTo(GENES + "|HGNC:1100");
  }

  @Test
  void readsSystemsWrittenAsOid() {
    assertThat(CanonicalCode.of(Coding.of("urn:oid:2.16.840.1.113883.6.96", "254837009"))
            .system())
        .isEqualTo(Cases.SCT);
  }

  @Test
  void leavesOtherCodesAsTheyAreAndKeepsTheDisplay() {
    var local = new Coding("urn:local", "c50912", "Shown");

    assertThat(CanonicalCode.of(local)).isEqualTo(local);
  }

  @Test
  void groupsIcd10CodesByCategoryAcrossEditions() {
    var near = new NearCodes(CodeHierarchy.none());

    assertThat(near.groups(Coding.of(Cases.ICD, "C50912"))).containsExactly("icd-10-category|C50");
    assertThat(near.groups(Coding.of("http://fhir.de/CodeSystem/dimdi/icd-10-gm", "C50.9")))
        .containsExactly("icd-10-category|C50");
    assertThat(near.groups(Coding.of(Cases.ICD, "C5"))).isEmpty();
    assertThat(near.groups(Coding.of(Cases.SCT, "254837009"))).isEmpty();
    assertThat(near.versions()).containsExactly("ICD-10 categories", "none");
  }

  @Test
  void groupsByTheHostsHierarchyAndTheCodeItself() {
    CodeHierarchy hierarchy = code ->
        code.code().equals("254837009") ? List.of(Coding.of(Cases.SCT, "363346000")) : List.of();

    assertThat(new NearCodes(hierarchy).groups(Coding.of(Cases.SCT, "254837009")))
        .containsExactly(Cases.SCT + "|254837009", Cases.SCT + "|363346000");
    assertThat(hierarchy.version()).isEqualTo("unversioned");
  }
}
