package dev.consilium.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.json.LocatedObject;
import dev.consilium.core.quality.ReviewSampling.Candidate;
import dev.consilium.core.statistics.IntervalMethod;
import dev.consilium.core.statistics.Proportion;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReviewSamplingProperties {

  private static final SamplingPlan PLAN = SamplingPlan.standard();
  private static final String SEED = "0123456789abcdef-";

  @Property
  void theOrderDoesNotMatter(@ForAll @IntRange(max = 200) int size, @ForAll long seed) {
    var candidates = candidates(size, seed);
    var mixed = new ArrayList<>(candidates);
    Collections.shuffle(mixed, new Random(seed));

    assertThat(ReviewSampling.draw(PLAN, SEED + seed, mixed))
        .isEqualTo(ReviewSampling.draw(PLAN, SEED + seed, candidates));
  }

  @Property
  void everySpecialistHasTheFloor(@ForAll @IntRange(max = 100) int size, @ForAll long seed) {
    var candidates = candidates(size, seed);

    var drawn = ReviewSampling.draw(PLAN, SEED + seed, candidates);

    var own = candidates.stream()
        .collect(Collectors.groupingBy(Candidate::specialist, Collectors.counting()));
    own.forEach((specialist, cases) -> assertThat(
            drawn.stream().filter(it -> it.candidate().specialist().equals(specialist)))
        .hasSizeGreaterThanOrEqualTo((int) Math.min(cases, PLAN.floor())));
  }

  // Whoever is drawn by share is drawn whatever other cases there are.
  @Property
  void otherCasesDoNotMoveALot(@ForAll @IntRange(min = 1, max = 100) int size, @ForAll long seed) {
    var candidates = candidates(size, seed);
    var fewer = candidates.subList(0, size / 2);

    var all = byShare(ReviewSampling.draw(PLAN, SEED + seed, candidates));
    var some = byShare(ReviewSampling.draw(PLAN, SEED + seed, fewer));

    var expected = new HashSet<>(all);
    expected.retainAll(fewer.stream().map(Candidate::caseId).collect(Collectors.toSet()));
    assertThat(some).isEqualTo(expected);
  }

  private static Set<CaseId> byShare(List<ReviewSampling.Drawn> drawn) {
    return drawn.stream()
        .filter(it -> !it.byFloor())
        .map(it -> it.candidate().caseId())
        .collect(Collectors.toSet());
  }

  @Example
  void theShareOfEachStratumLiesWithinItsExactBounds() {
    for (var stratum : PLAN.strata().entrySet()) {
      assertShare(Set.of(stratum.getKey()), stratum.getValue());
    }
    assertShare(Set.of(), PLAN.rate());
    // The highest share counts, and a risk the plan does not know counts for nothing.
    assertShare(Set.of("ai-used", "amended", "unheard-of"), 0.5);
    assertShare(Set.of("unheard-of"), PLAN.rate());
  }

  private static void assertShare(Set<String> risks, double share) {
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < 5_000; i++) {
      candidates.add(new Candidate(new CaseId("C-" + i), new PartyId("s-1"), risks));
    }
    var drawn = ReviewSampling.draw(PLAN, SEED + "share", candidates).size();
    var bounds = new Proportion(drawn, 5_000).interval(IntervalMethod.CLOPPER_PEARSON, 0.9999);
    assertThat(bounds.contains(share)).as("%s of %s: %s", share, risks, bounds).isTrue();
  }

  @Example
  void anotherSeedDrawsOthers() {
    var candidates = candidates(400, 1);

    assertThat(byShare(ReviewSampling.draw(PLAN, SEED + "a", candidates)))
        .isNotEqualTo(byShare(ReviewSampling.draw(PLAN, SEED + "b", candidates)));
  }

  @Example
  void refusesAShortSeedAndACaseTwice() {
    var one = new Candidate(new CaseId("C-1"), new PartyId("s"), Set.of());

    assertThatThrownBy(() -> ReviewSampling.draw(PLAN, "short", List.of(one)))
        .hasMessage("Lots: a seed of 5 characters [seed-length]."
            + " Give 16 or more, from a random source.");
    assertThatThrownBy(() -> ReviewSampling.draw(PLAN, SEED, List.of(one, one)))
        .hasMessage("Review sampling: a case occurs twice [case-once]. Give each case once.");
  }

  @Example
  void refusesAPlanThatCannotBeKept() {
    assertThatThrownBy(() -> plan(2, 1.5, Map.of()))
        .hasMessage("Sampling plan own: rate is 1.5 [share-range]. Give a number from 0 to 1.");
    assertThatThrownBy(() -> plan(2, 0.5, Map.of("x", -1.0)))
        .hasMessageContaining("x is -1.0 [share-range]");
    assertThatThrownBy(() -> plan(-1, 0.5, Map.of())).hasMessageContaining("[floor-range]");
    var twice = new String(
            LocatedObject.resource(ReviewScores.class, "sampling-plan.json"),
            StandardCharsets.UTF_8)
        .replace("\"amended\"", "\"dissent\"")
        .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> SamplingPlan.read(twice)).hasMessageContaining("[json-");
  }

  private static SamplingPlan plan(int floor, double rate, Map<String, Double> strata) {
    return new SamplingPlan("own", "1", "us", LocalDate.EPOCH, floor, rate, strata);
  }

  // Nobody who is behind the opinion is ever drawn, whoever else is in the pool.
  @Property
  void noInsiderIsDrawnToReview(
      @ForAll @IntRange(min = 1, max = 6) int insiders,
      @ForAll @IntRange(max = 6) int outsiders,
      @ForAll long seed) {
    var involved = people("in", insiders);
    var pool = new ArrayList<>(involved);
    pool.addAll(people("out", outsiders));
    Collections.shuffle(pool, new Random(seed));
    var subject =
        new ReviewedOpinion(new CaseId("C-1"), ContentHash.of(new byte[0]), Set.copyOf(involved));

    var answer = ReviewerDraw.draw(subject, pool, List.of(), SEED + seed);

    if (outsiders == 0) {
      assertThat(answer)
          .isInstanceOfSatisfying(
              ReviewerDraw.Answer.Refused.class,
              it -> assertThat(it.refusal().message())
                  .isEqualTo("Reviewer draw of case C-1: none of " + insiders
                      + " reviewers is an outsider [reviewer-available]. Add a reviewer who neither"
                      + " wrote the opinion nor sat on its panel."));
    } else {
      var drawn = ((ReviewerDraw.Answer.Drawn) answer).reviewer();
      assertThat(drawn.value()).startsWith("out");
      Collections.reverse(pool);
      assertThat(ReviewerDraw.draw(subject, pool, List.of(), SEED + seed)).isEqualTo(answer);
      var next = ReviewerDraw.draw(subject, pool, List.of(drawn), SEED + seed);
      assertThat(next).isNotEqualTo(answer);
    }
  }

  @Example
  void reviewsAreSpreadEvenly() {
    var pool = people("r", 4);
    var counts = new int[4];
    for (int i = 0; i < 4_000; i++) {
      var subject = new ReviewedOpinion(
          new CaseId("C-" + i), ContentHash.of(new byte[0]), Set.of(new PartyId("author")));
      var drawn =
          (ReviewerDraw.Answer.Drawn) ReviewerDraw.draw(subject, pool, List.of(), SEED + "even");
      counts[pool.indexOf(drawn.reviewer())]++;
    }
    for (int count : counts) {
      assertThat(new Proportion(count, 4_000)
              .interval(IntervalMethod.CLOPPER_PEARSON, 0.9999)
              .contains(0.25))
          .isTrue();
    }
  }

  private static List<PartyId> people(String prefix, int size) {
    var people = new ArrayList<PartyId>();
    for (int i = 0; i < size; i++) {
      people.add(new PartyId(prefix + i));
    }
    return people;
  }

  private static List<Candidate> candidates(int size, long seed) {
    var random = new Random(seed);
    var risks = List.copyOf(PLAN.strata().keySet());
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < size; i++) {
      candidates.add(new Candidate(
          new CaseId("C-" + i),
          new PartyId("s-" + random.nextInt(7)),
          random.nextInt(3) == 0 ? Set.of(risks.get(random.nextInt(risks.size()))) : Set.of()));
    }
    return candidates;
  }
}
