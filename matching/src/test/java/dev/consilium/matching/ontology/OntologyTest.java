package dev.consilium.matching.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Finding;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OntologyTest {

  /** All above Heart and Limb; Hand below Limb; HeartHand below Heart and Hand. */
  private static OntologyBuilder builder() {
    return Ontology.builder("T")
        .version("v1")
        .term("T:1", "All")
        .term("T:2", "Heart")
        .term("T:3", "Limb")
        .term("T:4", "Hand")
        .term("T:5", "")
        .isA("T:2", "T:1")
        .isA("T:3", "T:1")
        .isA("T:4", "T:3")
        .isA("T:5", "T:2")
        .isA("T:5", "T:4");
  }

  @Test
  void numbersTermsInTheOrderOfIdsAndKnowsAllAncestors() {
    var ontology = builder().build();

    assertThat(ontology.size()).isEqualTo(5);
    assertThat(ontology.id(4)).isEqualTo("T:5");
    assertThat(ontology.label(4)).isEqualTo("T:5");
    assertThat(ontology.label(1)).isEqualTo("Heart");
    assertThat(ontology.ancestors(4)).containsExactly(0, 1, 2, 3, 4);
    assertThat(ontology.ancestors(3)).containsExactly(0, 2, 3);
    assertThat(ontology.parents(4)).containsExactly(1, 3);
    assertThat(ontology.children(0)).containsExactly(1, 2);
    assertThat(ontology.isA(4, 0)).isTrue();
    assertThat(ontology.isA(0, 4)).isFalse();
    assertThat(ontology.findings()).isEmpty();
    assertThat(ontology).hasToString("Ontology[T v1, 5 terms]");
  }

  @Test
  void leadsAlternativeAndRetiredIdsToTheCurrentTerm() {
    var ontology = builder()
        .alias("T:10", "T:4")
        .retired("T:11")
        .alias("T:11", "T:12")
        .retired("T:12")
        .alias("T:12", "T:2")
        .retired("T:13")
        .build();

    assertThat(ontology.find("T:10")).hasValue(3);
    assertThat(ontology.find("T:11")).hasValue(1);
    assertThat(ontology.find("T:13")).isEmpty();
    assertThat(ontology.find("T:99")).isEmpty();
    assertThat(ontology.aliases()).isEqualTo(3);
    assertThat(ontology.findings()).extracting(Finding::rule).containsExactly("retired-replaced");
  }

  @Test
  void saysWhatItCouldNotUse() {
    var ontology = builder()
        .isA("T:5", "T:77")
        .isA("T:78", "T:1")
        .alias("T:2", "T:3")
        .alias("T:20", "T:21")
        .alias("T:21", "T:20")
        .alias("T:30", "T:4")
        .alias("T:30", "T:3")
        .build();

    assertThat(ontology.find("T:2")).hasValue(1);
    assertThat(ontology.find("T:20")).isEmpty();
    assertThat(ontology.find("T:30")).hasValue(2);
    assertThat(ontology.findings())
        .extracting(Finding::rule)
        .containsExactly("alias-current", "alias-leads", "alias-unique", "is-a-known");
    assertThat(ontology.findings().get(3).found()).isEqualTo("2 in all");
  }

  @Test
  void isNamedByWhatItSaysInWhateverOrder() {
    var other = Ontology.builder("T")
        .isA("T:5", "T:4")
        .isA("T:4", "T:3")
        .isA("T:5", "T:2")
        .isA("T:3", "T:1")
        .isA("T:2", "T:1");
    List.of("T:5", "T:4", "T:3", "T:2", "T:1").forEach(it -> other.term(it, "x"));

    assertThat(other.build().hash()).isEqualTo(builder().build().hash());
    assertThat(builder().isA("T:4", "T:2").build().hash())
        .isNotEqualTo(builder().build().hash());
    assertThat(builder().alias("T:9", "T:2").build().hash())
        .isNotEqualTo(builder().build().hash());
  }

  @Test
  void refusesACircle() {
    assertThatThrownBy(() -> builder().isA("T:3", "T:5").build())
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("term T:3")
        .hasMessageContaining("[ontology-acyclic]");
  }

  @Test
  void refusesABlankId() {
    assertThatThrownBy(() -> Ontology.builder("T").term(" ", "x"))
        .hasMessageContaining("[term-id]");
  }

  @Test
  void keepsEachLimit() {
    assertThatThrownBy(() -> new OntologyLimits(1, 0, 1, 1))
        .hasMessageContaining("[limit-positive]");
    assertThatThrownBy(() -> within(1, 9, 9).term("a", "").term("b", ""))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("OntologyLimits.terms");
    assertThatThrownBy(() -> within(1, 9, 9).term("a", "").retired("b"))
        .hasMessageContaining("OntologyLimits.terms");
    assertThatThrownBy(() -> within(1, 9, 9).alias("a", "x").alias("b", "x"))
        .hasMessageContaining("OntologyLimits.terms");
    assertThatThrownBy(() -> within(9, 1, 9).isA("a", "b").isA("a", "b").isA("a", "c"))
        .hasMessageContaining("OntologyLimits.edges");
    assertThatThrownBy(
            () -> within(9, 9, 2).term("a", "").term("b", "").isA("a", "b").build())
        .hasMessageContaining("OntologyLimits.closure");
  }

  private static OntologyBuilder within(int terms, int edges, int closure) {
    return new OntologyBuilder("T", new OntologyLimits(9, terms, edges, closure));
  }

  @Test
  void countsInformationFromDocumentsAlone() {
    var content = InformationContent.of(
        builder().build(), List.of(new int[] {4}, new int[] {1, 4}, new int[] {3}));

    assertThat(content.documents()).isEqualTo(3);
    assertThat(content.having(1)).isEqualTo(2);
    assertThat(content.having(3)).isEqualTo(3);
    assertThat(content.of(0)).isZero();
    assertThat(content.of(1)).isEqualTo(StrictMath.log(1.5));
    assertThat(content.common(4, 1)).hasValue(1);
    assertThat(content.common(1, 3)).hasValue(0);
    assertThat(content).hasToString("InformationContent[Ontology[T v1, 5 terms], 3 documents]");
  }

  @Test
  void countsATermThatNobodyHasAsIfOneHadIt() {
    var content = InformationContent.of(
        Ontology.builder("T").term("a", "").term("b", "").build(),
        List.of(new int[] {0}, new int[] {0}));

    assertThat(content.of(1)).isEqualTo(StrictMath.log(2));
    assertThat(content.common(0, 1)).isEmpty();
  }
}
