package dev.consilium.matching.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.matching.Drawn;
import dev.consilium.matching.directory.SpecialistDirectory;
import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EligibilityProperties {

  @Property(tries = 1000)
  void theIndexSaysOfEveryoneWhatTheEvaluatorSays(@ForAll long seed) {
    var drawn = new Drawn(seed);
    var directory = SpecialistDirectory.of(drawn.specialists(30));
    var policy = drawn.policy();
    var profile = drawn.profile();
    var verdicts = new EligibilityIndex(directory, policy).judge(profile);
    var evaluator = new EligibilityEvaluator(policy);

    for (int i = 0; i < directory.size(); i++) {
      var judgement = evaluator.judge(profile, directory.specialists().get(i));
      assertThat(verdicts.of(i)).as("%s", judgement.outcomes()).isEqualTo(judgement.value());
    }
  }

  @Property(tries = 1000)
  void theIndexKnowsTheTiesTheEvaluatorKnows(@ForAll long seed) {
    var drawn = new Drawn(seed);
    var directory = SpecialistDirectory.of(drawn.specialists(20));
    var policy = drawn.policy();
    var known = drawn.ties();
    var conflicts = drawn.conflicts();
    var profile = drawn.tiedProfile();
    var verdicts = new EligibilityIndex(directory, policy, known, conflicts).judge(profile);
    var evaluator = new EligibilityEvaluator(policy, known, conflicts);

    for (int i = 0; i < directory.size(); i++) {
      var judgement = evaluator.judge(profile, directory.specialists().get(i));
      assertThat(verdicts.of(i)).as("%s", judgement.outcomes()).isEqualTo(judgement.value());
      assertThat(judgement.outcomes()).hasSize(8);
    }
  }

  @Property
  void everyoneIsInExactlyOneOfThreeSets(@ForAll long seed, @ForAll @IntRange(max = 40) int most) {
    var drawn = new Drawn(seed);
    var directory = SpecialistDirectory.of(drawn.specialists(most));
    var verdicts = new EligibilityIndex(directory, drawn.policy()).judge(drawn.profile());

    var all = new BitSet();
    all.or(verdicts.eligible());
    all.or(verdicts.review());
    all.or(verdicts.ineligible());
    assertThat(all.cardinality()).isEqualTo(directory.size());
    assertThat(verdicts.eligible().cardinality()
            + verdicts.review().cardinality()
            + verdicts.ineligible().cardinality())
        .isEqualTo(directory.size());
    assertThat(verdicts.toString()).endsWith(directory.size() + " all]");
  }

  @Property
  void everyObstacleSaysWhatWouldChangeIt(@ForAll long seed) {
    var drawn = new Drawn(seed);
    var judgement =
        new EligibilityEvaluator(drawn.policy()).judge(drawn.profile(), drawn.specialist("s1"));

    assertThat(judgement.outcomes()).hasSize(7);
    assertThat(judgement.reasons())
        .allSatisfy(it -> assertThat(it.counterfactual()).startsWith("eligible if "));
  }

  @Property
  void theWorseOfTwoConclusionsCounts(@ForAll Eligibility a, @ForAll Eligibility b) {
    assertThat(a.and(b)).isEqualTo(b.and(a));
    assertThat(a.and(b)).isIn(a, b);
    assertThat(a.and(b)).isGreaterThanOrEqualTo(a).isGreaterThanOrEqualTo(b);
  }
}
