package dev.consilium.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A fact under another id says the same and points at the same facts. */
class RenamedTest {

  @Test
  void everyKindKeepsWhatItSaysAndRenamesWhatItPointsAt() {
    for (var fact : Specimens.facts()) {
      var renamed = fact.renamed(it -> new FactId("x#" + it));

      assertThat(renamed.source()).isEqualTo(fact.source());
      assertThat(HealthRecordJson.statements(renamed)).isEqualTo(HealthRecordJson.statements(fact));
      assertThat(FactTrees.of(renamed).toString())
          .isEqualTo(FactTrees.of(fact)
              .toString()
              .replace("\"Other/1\"", "\"x#Other/1\"")
              .replace("\"" + fact.id() + "\"", "\"x#" + fact.id() + "\""));
      assertThat(fact.renamed(it -> it)).isEqualTo(fact);
    }
  }

  @Test
  void theSpecimensHaveEveryKind() {
    assertThat(Specimens.facts().stream().map(Object::getClass).distinct())
        .hasSameElementsAs(Arrays.asList(ClinicalFact.class.getPermittedSubclasses()));
  }

  @Test
  void whatPointsAtNothingStillDoes() {
    var stage = new CancerStage(
        new FactId("s"),
        new Source("d", 0, "Bundle", -1),
        CodeableText.UNKNOWN,
        CancerStage.Basis.CLINICAL,
        null,
        null,
        null,
        null,
        null,
        null,
        null);

    assertThat(stage.renamed(it -> new FactId("x" + it)).focus()).isNull();
  }
}
