package dev.consilium.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.matching.code.CodeHierarchy;
import dev.consilium.matching.code.NearCodes;
import dev.consilium.matching.directory.SpecialistDirectory;
import dev.consilium.matching.eligibility.Eligibility;
import dev.consilium.matching.eligibility.EligibilityEvaluator;
import dev.consilium.matching.index.CodeStatistics;
import dev.consilium.matching.scoring.Explanation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MatcherProperties {

  @Property
  void theOrderOfTheDirectoryChangesNothing(@ForAll long seed) {
    var drawn = new Drawn(seed);
    var specialists = drawn.specialists(40);
    var config = config(drawn);
    var request = new MatchRequest(drawn.profile(), 5);

    var one = Matcher.of(SpecialistDirectory.of(specialists), config).match(request);
    var other =
        Matcher.of(SpecialistDirectory.of(drawn.shuffled(specialists)), config).match(request);

    assertThat(other.hash()).isEqualTo(one.hash());
    assertThat(other.lines()).isEqualTo(one.lines());
  }

  @Property
  void everyExplanationAddsUpToItsScoreExactly(@ForAll long seed) {
    var result = result(new Drawn(seed), 40);

    Stream.concat(result.ranked().stream(), result.rankedUnderReview().stream()).forEach(it -> {
      assertThat(it.explanation().billionths()).isEqualTo(it.score().billionths());
      assertThat(leaves(it.explanation())).isEqualTo(it.score().billionths());
    });
  }

  @Property
  void theRankedAreTheHeadOfEveryoneRanked(@ForAll long seed) {
    var drawn = new Drawn(seed);
    var matcher = Matcher.of(SpecialistDirectory.of(drawn.specialists(40)), config(drawn));
    var profile = drawn.profile();

    var few = matcher.match(new MatchRequest(profile, 3));
    var all = matcher.match(new MatchRequest(profile, 1000));

    assertThat(few.ranked())
        .isEqualTo(all.ranked().subList(0, Math.min(3, all.ranked().size())));
    assertThat(all.ranked().size() + all.withoutEvidence().size())
        .isEqualTo(all.eligible().size());
    assertThat(all.ranked())
        .extracting(Match::score)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Property(tries = 500)
  void someoneIneligibleChangesNoRankAndNoScoreUnderFrozenStatistics(@ForAll long seed) {
    var drawn = new Drawn(seed);
    var specialists = drawn.specialists(30);
    var config = config(drawn);
    var profile = drawn.profile();
    var newcomer = drawn.specialist("newcomer");
    Assume.that(
        new EligibilityEvaluator(config.eligibility()).judge(profile, newcomer).value()
            == Eligibility.INELIGIBLE);
    var before = SpecialistDirectory.of(specialists);
    var grown = new ArrayList<>(specialists);
    grown.add(newcomer);
    var statistics = CodeStatistics.of(before, new NearCodes(CodeHierarchy.none()));

    var without = Matcher.of(before, config, CodeHierarchy.none(), statistics)
        .match(new MatchRequest(profile, 10));
    var with = Matcher.of(SpecialistDirectory.of(grown), config, CodeHierarchy.none(), statistics)
        .match(new MatchRequest(profile, 10));

    assertThat(summary(with.ranked())).isEqualTo(summary(without.ranked()));
    assertThat(with.excluded()).hasSize(without.excluded().size() + 1);
  }

  @Property
  void nobodyIsDropped(@ForAll long seed) {
    var drawn = new Drawn(seed);
    var specialists = drawn.specialists(40);
    var result = Matcher.of(SpecialistDirectory.of(specialists), config(drawn))
        .match(new MatchRequest(drawn.profile(), 2));

    var named = Stream.of(result.eligible(), result.underReview(), result.excluded())
        .flatMap(List::stream)
        .map(it -> it.specialist().id().value())
        .toList();
    assertThat(named).doesNotHaveDuplicates().hasSize(specialists.size());
    assertThat(result.excluded()).allSatisfy(it -> assertThat(it.reasons()).isNotEmpty());
    assertThat(result.underReview()).allSatisfy(it -> assertThat(it.reasons()).isNotEmpty());
  }

  private static List<String> summary(List<Match> matches) {
    return matches.stream().flatMap(it -> it.lines().stream()).toList();
  }

  private static MatchResult result(Drawn drawn, int most) {
    return Matcher.of(SpecialistDirectory.of(drawn.specialists(most)), config(drawn))
        .match(new MatchRequest(drawn.profile(), 10));
  }

  private static MatchConfig config(Drawn drawn) {
    return MatchConfig.standard().withEligibility("drawn", drawn.policy());
  }

  private static long leaves(Explanation explanation) {
    return explanation.parts().isEmpty()
        ? explanation.billionths()
        : explanation.parts().stream().mapToLong(MatcherProperties::leaves).sum();
  }
}
