package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.consilium.core.triage.TriageRule;
import dev.consilium.core.triage.TriageRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Proof by mutation on other people's bundles: every planted defect is found, with its facts. */
class SeededBundlesTest {

  // Nothing in a bundle tells these to the reader of today: core's tests plant them as facts.
  private static final Set<String> BEYOND_THE_READER =
      Set.of("version-other", "result-before-specimen");

  // Bundles made as a whole and the fullest of the small patients of bulk exports.
  private static final int BUNDLES_BELOW = 500_000;
  private static final int EXPORTS_BELOW = 100_000;
  private static final int EXPORTS = 14;

  @Test
  void everyRuleHasADefectUnlessTheReaderCannotSeeIt() throws IOException {
    var planted = new TreeSet<>(BEYOND_THE_READER);
    Defect.all().forEach(it -> planted.add(it.rule()));

    assertThat(planted)
        .containsExactlyInAnyOrderElementsOf(
            TriageRules.standard().rules().stream().map(TriageRule::id).toList());
  }

  @Test
  void everyDefectPlantedIntoTheShippedCaseIsFound() throws IOException {
    var sample = Corpora.shipped();
    var before = Defect.before(sample);

    for (var defect : Defect.all()) {
      assertThat(defect.isFoundIn(sample, before)).as(defect.rule()).isTrue();
    }
  }

  @Test
  void everyDefectPlantedIntoOtherPeoplesBundlesIsFound() throws IOException {
    assumeTrue(Corpora.present(), "skipped: consilium.data does not hold fhir");
    var samples = samples();
    var missed = new ArrayList<String>();
    var found = new LinkedHashMap<String, Integer>();
    for (var sample : samples) {
      var before = Defect.before(sample);
      for (var defect : Defect.all()) {
        var seen = defect.isFoundIn(sample, before);
        found.merge(defect.rule(), seen ? 1 : 0, Integer::sum);
        if (!seen) {
          missed.add(defect.rule() + " in " + sample.name());
        }
      }
    }
    System.out.println("Planted into " + samples.size() + " bundles, found in:");
    found.forEach((rule, count) -> System.out.println(count + " " + rule));

    assertThat(samples).hasSizeGreaterThanOrEqualTo(20);
    assertThat(missed).isEmpty();
  }

  private static List<Corpora.Sample> samples() throws IOException {
    var out = new ArrayList<>(below(BUNDLES_BELOW, Corpora.bundles()));
    out.addAll(below(EXPORTS_BELOW, Corpora.exports()).stream().limit(EXPORTS).toList());
    return out;
  }

  private static List<Corpora.Sample> below(int bytes, List<Corpora.Sample> all)
      throws IOException {
    var sizes = new TreeMap<Integer, Corpora.Sample>(Comparator.reverseOrder());
    for (var it : all) {
      var size = it.bytes().length;
      if (size < bytes) {
        sizes.put(size, it);
      }
    }
    return List.copyOf(sizes.values());
  }
}
